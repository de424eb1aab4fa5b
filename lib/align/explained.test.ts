import { expect, test } from 'vitest';
import type { Belief } from './believed.ts';
import { explainApart } from './explained.ts';
import { columnsOf, readVersions } from './testing.ts';
import { buildUnits } from './units.ts';

/** How sure each belief is, once second partners have been weighed. Units are numbered through both versions. */
function weighed(versions: readonly (readonly string[])[], beliefs: readonly Belief[]): number[] {
  const { texts, lexis } = readVersions(versions);
  const ranges = texts.map((t) => t.blocks.map(({ start, end }, index) => ({ start, end, index })));
  const units = buildUnits(texts, ranges, lexis);
  const columns = columnsOf([beliefs]);
  explainApart(units, columns);
  return [...columns.sure];
}

const LEAD = 'Divers raised the trawler Sunniva from the bay on Monday, and police took the skipper to Oskar Bay.';
const RAISED = 'On Monday divers raised the trawler Sunniva from the bay.';
const TAKEN = 'Police took the skipper to Oskar Bay.';

test('a second partner with words of its own is believed more: the paragraph was split', () => {
  const beliefs = [
    { a: 0, b: 1, sure: 0.9 },
    { a: 0, b: 2, sure: 0.6 },
  ];
  const [first, second] = weighed([[LEAD], [RAISED, TAKEN]], beliefs);
  expect(first).toBe(0.9);
  expect(second).toBeGreaterThan(0.6);
});

test('a second partner that shares only what the first has is believed less', () => {
  const again = 'The trawler Sunniva was raised from the bay by divers.';
  const beliefs = [
    { a: 0, b: 1, sure: 0.9 },
    { a: 0, b: 2, sure: 0.6 },
  ];
  const [, second] = weighed([[RAISED], [LEAD, again]], beliefs);
  expect(second).toBeLessThan(0.5);
});

test('a third partner is held against the first two together, though neither explains it alone', () => {
  const beliefs = [
    { a: 0, b: 1, sure: 0.9 },
    { a: 0, b: 2, sure: 0.8 },
    { a: 0, b: 3, sure: 0.6 },
  ];
  const merged = `${RAISED} ${TAKEN}`;
  const [, , third] = weighed([[merged], [RAISED, TAKEN, LEAD]], beliefs);
  expect(third).toBeLessThan(0.45);
});

test('what has one partner only stays as it is believed', () => {
  const beliefs = [
    { a: 0, b: 2, sure: 0.52 },
    { a: 1, b: 3, sure: 0.7 },
  ];
  expect(
    weighed(
      [
        [RAISED, TAKEN],
        [LEAD, LEAD],
      ],
      beliefs,
    ),
  ).toEqual([0.52, 0.7]);
});
