import { describe, expect, it } from 'vitest';
import { createTrigrams } from './trigrams.ts';

describe('trigrams', () => {
  const mayHold = createTrigrams('the river rose on monday | and “the bridge” was shut');

  it('never deny a piece that the text holds, at its ends or across a mark', () => {
    for (const piece of ['the', 'shut', 'rose on mon', 'and “the', '| and']) expect(mayHold(piece)).toBe(true);
  });

  it('deny pieces of which some part stands nowhere in the text', () => {
    for (const piece of ['tuesday', 'river rises', 'bridges']) expect(mayHold(piece)).toBe(false);
  });

  it('deny nothing of pieces too short to tell', () => {
    expect(mayHold('zz')).toBe(true);
  });
});
