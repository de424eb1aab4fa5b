import { expect, test } from 'vitest';
import { beginsCompound, isCompound } from './compounds.ts';

test('fixed expressions of nouns, adverbs and verbs are known, and chance neighbours are not', () => {
  for (const words of ['fault line', 'summit meeting', 'in due course', 'clear the air', 'run short', 'step down'])
    expect(isCompound(words), words).toBe(true);
  for (const words of ['line fault', 'large line', 'meeting the', 'run briefly', 'fault'])
    expect(isCompound(words), words).toBe(false);
  expect(beginsCompound('fault')).toBe(true);
  expect(beginsCompound('zarmin')).toBe(false);
});
