import { describe, expect, test } from 'vitest';
import { findDamage } from '../../lib/findings/findings.ts';
import { readCopies } from './read-copies.ts';

/** No two alike: what is said twice in a row is one loop. */
const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n\n');

const gapsOf = (text: string): readonly string[] =>
  (findDamage(readCopies([text])).assessments[0]?.checked.gaps ?? []).map((g) => g.says);

describe('how much is listed', () => {
  test('of bare marks without end two hundred are listed, and the rest is counted in words', () => {
    const bare = lines(1_500, (n) => `The clerk read list ${n}” to the ${3 * n} members of the club.`);
    const { findings, assessments } = findDamage(readCopies([bare]));
    expect(findings.filter((f) => f.detector === 'quotation-marks').length).toBe(200);
    const said = assessments[0]?.checked.gaps.find((g) => g.kind === 'unlisted')?.says;
    expect(said).toMatch(/: the 200 likeliest are listed, 1,300 more are not\./);
    expect(assessments[0]?.reasons[0]).toMatch(/^1500 signs/);
  });

  test('the likeliest are kept, wherever they stand', () => {
    // A mark that closes what never opened is surer than one that opens on a space.
    const weak = lines(300, (n) => `The clerk read “ list ${n}” to the ${3 * n} members of the club.`);
    const { findings } = findDamage(readCopies([`${weak}\n\nIt was, he said”, a long day.`]));
    const marks = findings.filter((f) => f.detector === 'quotation-marks');
    expect(marks.length).toBe(200);
    expect(marks.some((f) => f.target.exact.includes('said”'))).toBe(true);
  });

  test('a copy with a few signs of a kind says nothing of the sort', () => {
    expect(gapsOf('The mayor said: “The bridge is open. It was, he added.”').some((s) => s.includes('listed'))).toBe(
      false,
    );
  });
});
