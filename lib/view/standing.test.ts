import { describe, expect, test } from 'vitest';
import type { Assessment } from '../model/assessment.ts';
import { columnsOf } from './columns.ts';
import { kin, kinSources } from './kin-under-test.ts';
import { namesAgency } from './news-agency.ts';
import { withProposals } from './standing.ts';
import { versionFacts } from './version-facts.ts';

const checked = { detectors: 1, of: 1, gaps: [] };
const garbled = (version: number, machineTranslated: number): Assessment => ({
  version,
  machineTranslated,
  pivot: 'ja',
  reasons: [],
  checked,
});

function standings(
  published: readonly (string | undefined)[],
  { sources = {}, assessments = [] }: { sources?: Record<number, object>; assessments?: readonly Assessment[] } = {},
) {
  const named = kinSources(published).map((s) => ({ ...s, source: { ...s.source, ...sources[s.index] } }));
  const collation = { ...kin, assessments };
  return withProposals(collation, columnsOf(collation, named)).map((c) => c.standing);
}

const DATED = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'];

describe('what a version is among the others', () => {
  test('is proposed from dates and likeness, and says from which: the first of them is proposed to be nothing', () => {
    const [first, second, third, other] = standings(DATED);
    expect(first).toBeNull();
    expect(second).toMatchObject({
      is: 'edited',
      said: false,
      why: expect.stringMatching(/^Likely made from A: 95 %/),
    });
    expect(third).toMatchObject({ is: 'edited', why: expect.stringMatching(/^Likely made from B: 90 %/) });
    expect(other, 'a different story is told as such, and proposed to be nothing').toBeNull();
  });

  test('is not proposed where no date gives a direction', () => {
    expect(standings([undefined, undefined, undefined, undefined]).slice(0, 3)).toEqual([null, null, null]);
  });

  test('follows an agency’s name, and before that the signs of a translation', () => {
    const sources = { 0: { publisher: 'Reuters' }, 1: { publisher: 'The Example' }, 2: { publisher: 'dpa' } };
    const [wire, edited, translated] = standings(DATED, { sources, assessments: [garbled(2, 0.9), garbled(0, 0.3)] });
    expect(wire).toMatchObject({ is: 'wire', said: false, why: '“Reuters” names a news agency.' });
    expect(edited).toMatchObject({ is: 'edited', said: false });
    expect(translated).toMatchObject({ is: 'back-translated', why: 'It looks machine-translated, through Japanese.' });
  });

  test('is what a person said, whatever speaks against it', () => {
    const sources = { 3: { standing: 'wire' }, 2: { standing: 'edited' } };
    const said = standings(DATED, { sources, assessments: [garbled(2, 0.9)] });
    expect(said.slice(2)).toEqual([
      { is: 'edited', said: true, why: '' },
      { is: 'wire', said: true, why: '' },
    ]);
  });
});

test('a name is an agency’s when it is nobody else’s as well', () => {
  for (const name of ['Reuters', 'AP', 'AP wire', 'The wire story', 'Agence France-Presse', 'Wire original', 'dpa'])
    expect(namesAgency(name), name).toBe(true);
  for (const name of [
    'Daily Post (AP)',
    'Wired',
    'Wirral Globe',
    'Apple',
    'The Original',
    'Paper',
    'The Times',
    '',
    'Story',
  ])
    expect(namesAgency(name), name).toBe(false);
});

test('a version in a line begins with what it is', () => {
  const [column] = columnsOf(kin, kinSources(['2026-03-01']));
  if (!column) throw new Error('no column');
  expect(versionFacts(column)).toBe('1 Mar 2026 · 2 words');
  const standing = { is: 'edited', said: false, why: '' } as const;
  expect(versionFacts({ ...column, standing })).toBe('edited? · 1 Mar 2026 · 2 words');
  expect(versionFacts({ ...column, standing: { ...standing, said: true } })).toBe('edited · 1 Mar 2026 · 2 words');
});
