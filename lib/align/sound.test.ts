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

test('two forms of one word sound alike in languages of many endings', () => {
  for (const [a, b] of [
    ['энергетики', 'энергетика'],
    ['торговли', 'торговля'],
    ['κυβέρνηση', 'κυβερνήσεις'],
    ['모스크바를', '모스크바에'],
  ]) {
    expect(soundOf(a as string)).not.toBe('');
    expect(soundOf(a as string)).toBe(soundOf(b as string));
  }
});

test('different words do not, and short words and scripts without letters of their own have no sound', () => {
  expect(soundOf('minister')).not.toBe(soundOf('treaty'));
  expect(soundOf('министр')).not.toBe(soundOf('договор'));
  expect(soundOf('외교부는')).not.toBe(soundOf('에너지를'));
  for (const word of ['the', 'am', '外交', 'это', '회담', 'المفاوضات']) expect(soundOf(word)).toBe('');
});
