import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findSpan } from './find-span.ts';
import { parseSpan, printSpan, spanLink } from './span-fragment.ts';

const TEXT = 'On Tuesday the king saw Patrushev. A day later Lavrov met the king at noon, and both smiled.';
const rangeOf = (text: string, span: Parameters<typeof findSpan>[1]) => {
  const found = findSpan(text, span);
  return found.kind === 'found' ? found.range : null;
};
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
  expect(rangeOf(text, parseSpan(printSpan(span))!)).toEqual({ start: 42, end: 50 });
  expect(() => printSpan({ ...cut, prefix: '\ude00 x' })).not.toThrow();
});

test('of two equal quotations the one with the right surroundings is found', () => {
  const second = TEXT.lastIndexOf('the king');
  expect(rangeOf(TEXT, linkTo(TEXT, 'the king'))?.start).toBe(11);
  expect(rangeOf(TEXT, linkTo(TEXT, 'the king', 20))?.start).toBe(second);
});

test('an edited word beside the words does not lose them', () => {
  const edited = TEXT.replace('met the king', 'received the king');
  const start = edited.lastIndexOf('the king');
  expect(findSpan(edited, linkTo(TEXT, 'the king', 20))).toEqual({
    kind: 'found',
    range: { start, end: start + 8 },
    moved: false,
  });
});

test('words that are gone are gone: what stands there now is offered, and the link attaches itself to nothing', () => {
  const edited = TEXT.replaceAll('the king', 'Wang');
  const found = findSpan(edited, linkTo(TEXT, 'the king'));
  expect(found.kind).toBe('gone');
  expect(found.kind === 'gone' && found.nearest && edited.slice(0, found.nearest.end).trim()).toMatch(
    /^On Tuesday( Wang)?$/,
  );
  expect(findSpan(TEXT, { ...linkTo(TEXT, 'the king'), exact: 'the kings' })).toMatchObject({ kind: 'gone' });
});

test('the same short words in strange surroundings are not the linked ones', () => {
  expect(findSpan('Nobody expected it, but the king', linkTo(TEXT, 'the king'))).toMatchObject({ kind: 'gone' });
});

test('the position in a link tells equal places with equal surroundings apart', () => {
  const chorus = 'Sing it, and sing it again and again. '.repeat(6);
  const at = chorus.indexOf('sing it again', 120);
  const link = parseSpan(printSpan(spanLink('0123abcd', chorus, { start: at, end: at + 13 })));
  expect(link && rangeOf(chorus, link)?.start).toBe(at);
});

test('straight quotation marks for curly ones are no change of words', () => {
  const before = 'She said “we will go on”, and left by the side door.';
  const link = linkTo(before, '“we will go on”');
  const after = before.replace(/[“”]/g, '"');
  expect(rangeOf(after, link)).toEqual({ start: 9, end: 9 + 15 });
});

test('a line end that became a space, or two, is no change of words', () => {
  const span = linkTo('He met the\nking.', 'the\nking');
  expect(rangeOf('He met the  king.', span)).toEqual({ start: 7, end: 16 });
});

test('no span, or a damaged one, is null', () => {
  for (const bad of ['', '#', '#top', '#t=', '#t=abc', '#t=abc:', '#t=abc:%E0%A4,x,y', '#t=abc:%20,x,y'])
    expect(parseSpan(bad)).toBeNull();
});
