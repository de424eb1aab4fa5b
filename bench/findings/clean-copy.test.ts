import { describe, expect, test } from 'vitest';
import { findDamage } from '../../lib/findings/findings.ts';
import { CLEAN_COPY } from './clean-copy.ts';
import { readCopies } from './read-copies.ts';

/** What is told at all must stay under this on clean copy: a reader who looks at hints sees few, and nothing called likely. */
const QUIET = 0.35;

describe('clean agency copy', () => {
  for (const { habit, text } of CLEAN_COPY) {
    test(`is left in peace: ${habit}`, () => {
      const loud = findDamage(readCopies([text])).findings.filter((f) => f.confidence >= QUIET);
      expect(loud.map((f) => `${f.detector} ${f.confidence} ${f.target.exact}`)).toEqual([]);
    });
  }

  test('filed together, by one house, looks no more damaged than in pieces', () => {
    const { findings, assessments } = findDamage(readCopies([CLEAN_COPY.map((c) => c.text).join('\n\n')]));
    expect(findings.filter((f) => f.confidence >= 0.5).map((f) => `${f.detector} ${f.target.exact}`)).toEqual([]);
    expect(assessments[0]?.machineTranslated).toBe(0);
  });
});
