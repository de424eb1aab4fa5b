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
  expect(countHidden('a\u{e0041}b')).toBe(1);
});

test('joiners that spell an emoji, Persian or a flag are left alone; one inside an English word is not', () => {
  expect(countHidden('👩‍👧 می‌خواهم 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}')).toBe(0);
  expect(countHidden('pay\u200dpal')).toBe(1);
});
