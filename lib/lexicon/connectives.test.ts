import { expect, it } from 'vitest';
import { areLikeConnectives, connectivePhraseAt } from './connectives.ts';

it.each([
  ['therefore', 'so'],
  ['since', 'because'],
  ['in addition to', 'besides'],
  ['nobody', 'no one'],
])('%s and %s are alike', (a, b) => {
  expect(areLikeConnectives(a, b)).toBe(true);
  expect(areLikeConnectives(b, a)).toBe(true);
});

it.each([
  ['because', 'although'],
  ['may', 'might'],
  ['some', 'many'],
  ['often', 'usually'],
  ['since', 'after'],
  ['so', 'so'],
  ['nobody', 'everybody'],
])('%s and %s are not', (a, b) => expect(areLikeConnectives(a, b)).toBe(false));

it('finds a phrase where it begins, the longest first, and no single word', () => {
  expect(connectivePhraseAt(['came', 'as', 'a', 'result', 'of', 'it'], 1)).toBe(4);
  expect(connectivePhraseAt(['as', 'a', 'man'], 0)).toBe(0);
  expect(connectivePhraseAt(['however'], 0)).toBe(0);
});
