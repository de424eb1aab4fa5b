import { expect, test } from 'vitest';
import { soundOf } from './sound.ts';

test('two spellings of one word sound alike', () => {
  for (const [a, b] of [
    ['manoeuvring', 'maneuvering'],
    ['neighbour', 'neighbor'],
    ['organise', 'organize'],
    ['kiev', 'kyiv'],
  ]) {
    expect(soundOf(a as string)).toBe(soundOf(b as string));
  }
});

test('different words do not, and short words and other scripts have no sound', () => {
  expect(soundOf('minister')).not.toBe(soundOf('treaty'));
  for (const word of ['the', 'am', '外交', 'встреча']) expect(soundOf(word)).toBe('');
});
