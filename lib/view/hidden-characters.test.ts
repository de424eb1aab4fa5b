import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHidden, pieces } from './hidden-characters.ts';

test('the pieces joined are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(
        pieces(text)
          .map((p) => p.text)
          .join(''),
      ).toBe(text);
    }),
    { seed: 6 },
  );
});

test('characters nobody can see are named by their code', () => {
  expect(pieces('nu\u00adclear\u200b \u202eabc')).toEqual([
    { kind: 'text', text: 'nu' },
    { kind: 'hidden', text: '\u00ad', code: 'U+00AD' },
    { kind: 'text', text: 'clear' },
    { kind: 'hidden', text: '\u200b', code: 'U+200B' },
    { kind: 'text', text: ' ' },
    { kind: 'hidden', text: '\u202e', code: 'U+202E' },
    { kind: 'text', text: 'abc' },
  ]);
  expect(countHidden('a\u{e0041}b')).toEqual([{ code: 'U+E0041', count: 1 }]);
});

test('joiners that spell an emoji, Persian or a flag are left alone; one inside an English word is not', () => {
  expect(countHidden('👩‍👧 می‌خواهم 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}')).toEqual([]);
  expect(countHidden('pay\u200dpal')).toEqual([{ code: 'U+200D', count: 1 }]);
});

test('hidden characters are counted by code, the most frequent first; a text without any has none', () => {
  expect(countHidden('\u202ea\u200bb\u00adc\u200bd')).toEqual([
    { code: 'U+200B', count: 2 },
    { code: 'U+202E', count: 1 },
    { code: 'U+00AD', count: 1 },
  ]);
  expect(countHidden('A plain line, with a no-break\u00a0space and café.')).toEqual([]);
});
