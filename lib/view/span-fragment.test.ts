import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSpan, parseSpan, printSpan, spanLink } from './span-fragment.ts';

const TEXT = 'On Tuesday the king saw Patrushev. A day later Lavrov met the king at noon, and both smiled.';
const linkTo = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return spanLink('0123abcd', text, { start, end: start + words.length });
};

test('words come back from their link to the letter, whatever they hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string(), fc.string(), (exact, prefix, suffix) => {
      fc.pre(exact.trim() !== '');
      const span = { version: '0123abcd', exact, prefix, suffix };
      expect(parseSpan(printSpan(span))).toEqual(span);
    }),
    { seed: 6 },
  );
});

test('a context cut through an emoji still makes a link', () => {
  const text = `${'x'.repeat(40)}😀the king`;
  const span = spanLink('0123abcd', text, { start: 42, end: 50 });
  const cut = spanLink('0123abcd', text, { start: 43, end: 50 });
  expect(findSpan(text, parseSpan(printSpan(span))!)?.range).toEqual({ start: 42, end: 50 });
  expect(() => printSpan({ ...cut, prefix: '\ude00 x' })).not.toThrow();
});

test('of two equal quotations the one with the right surroundings is found', () => {
  const second = TEXT.lastIndexOf('the king');
  expect(findSpan(TEXT, linkTo(TEXT, 'the king'))?.range.start).toBe(11);
  expect(findSpan(TEXT, linkTo(TEXT, 'the king', 20))?.range.start).toBe(second);
});

test('an edited word beside the words does not lose them', () => {
  const edited = TEXT.replace('met the king', 'received the king');
  const found = findSpan(edited, linkTo(TEXT, 'the king', 20));
  expect(found).toEqual({
    range: { start: edited.lastIndexOf('the king'), end: edited.lastIndexOf('the king') + 8 },
    sure: true,
  });
});

test('words that are gone are gone: the link attaches itself to nothing else', () => {
  expect(findSpan(TEXT.replaceAll('the king', 'Wang'), linkTo(TEXT, 'the king'))).toBeNull();
  expect(findSpan(TEXT, { ...linkTo(TEXT, 'the king'), exact: 'the kings' })).toBeNull();
});

test('the same words in strange surroundings are only offered as the nearest', () => {
  const span = linkTo(TEXT, 'the king');
  expect(findSpan('Nobody expected it, but the king', span)?.sure).toBe(false);
});

test('a line end that became a space, or two, is no change of words', () => {
  const span = linkTo('He met the\nking.', 'the\nking');
  expect(findSpan('He met the  king.', span)?.range).toEqual({ start: 7, end: 16 });
});

test('no span, or a damaged one, is null', () => {
  for (const bad of ['', '#', '#top', '#t=', '#t=abc', '#t=abc:', '#t=abc:%E0%A4,x,y', '#t=abc:%20,x,y'])
    expect(parseSpan(bad)).toBeNull();
});
