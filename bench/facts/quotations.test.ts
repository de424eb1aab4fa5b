import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { QUOTATIONS, scoreQuotations } from './eval.ts';

const SHARED = new URL('../../../shared/', import.meta.url);
const present = existsSync(new URL('bench/align/sets/', SHARED));
if (!present)
  console.warn('SKIPPED: ../shared/bench is not there, so the fact table was not scored on the labelled quotations.');

describe('the labelled quotations', () => {
  it('hold no text', () => {
    expect(QUOTATIONS.length).toBeGreaterThan(100);
    for (const q of QUOTATIONS)
      expect(Object.keys(q).sort()).toEqual(['end', 'set', 'slot', 'speaker', 'start', 'story', 'version']);
  });

  it.skipIf(!present)('are found, joined across the copies, and mostly given to who spoke', () => {
    const scores = scoreQuotations(SHARED);
    if (!scores) throw new Error('the data is there, but the stories are not');
    expect(scores.found.right / scores.found.labelled).toBeGreaterThan(0.97);
    expect(scores.joined.right / scores.joined.given).toBeGreaterThan(0.97);
    expect(scores.spoken.right / scores.spoken.given).toBeGreaterThan(0.8);
    expect(scores.spoken.right / scores.spoken.labelled).toBeGreaterThan(0.9);
  });
});
