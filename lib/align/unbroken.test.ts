import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUDGET, BUDGET_REWORDED, CINEMA, CINEMA_REWORDED, HARBOUR, REWORDED } from './stories-under-test.ts';
import { alignParagraphs, linkNames } from './testing.ts';

const PAPER = [...HARBOUR, ...CINEMA, ...BUDGET];
const REPRINT = [...REWORDED, ...CINEMA_REWORDED, ...BUDGET_REWORDED];

test('a copy that lost its line breaks has every paragraph of the other, and every sentence its counterpart', () => {
  const found = alignParagraphs([[PAPER.join(' ')], REPRINT]);
  expect(linkNames(found)).toEqual(REPRINT.map((_, k) => `0-${k}`));
  expect(found.rows.map((row) => row.cells)).toEqual([[[0], REPRINT.map((_, k) => k)]]);
  expect(found.sentenceLinks.map(({ a, b }) => `${a.sentence}-${b.sentence}`)).toEqual(
    PAPER.map((_, k) => `${k}-${k}`),
  );
  expect(found.relations[0]?.reasons[0]).toMatch(/^20 pairs of paragraphs line up/);
  expect(found.related).toEqual([]);
});

test('what a copy without line breaks lacks stands alone, and what it adds is linked to nothing', () => {
  const own = 'A museum of clocks in Ostrava will lend eleven pendulums to a school of watchmakers.';
  const [first, ...rest] = PAPER;
  const found = alignParagraphs([[[first, own, ...rest.slice(3)].join(' ')], REPRINT]);
  expect(found.rows.filter((row) => row.kind === 'lone').map((row) => row.cells)).toEqual(
    [1, 2, 3].map((k) => [[], [k]]),
  );
  expect(found.sentenceLinks.some(({ a }) => a.sentence === 1)).toBe(false);
});

test('two copies without line breaks and one with them make one row, whatever their order', () => {
  const versions = [[PAPER.join(' ')], [REPRINT.join(' ')], REPRINT];
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), (order) => {
      const { rows, links } = alignParagraphs(order.map((v) => versions[v] as string[]));
      expect(rows).toHaveLength(1);
      expect(new Set(links.map((l) => JSON.stringify([l.a, l.b]))).size).toBe(links.length);
      expect(links).toHaveLength(1 + 2 * REPRINT.length);
    }),
    { numRuns: 6 },
  );
});
