import { expect, test } from 'vitest';
import { openRoom } from '../../lib/findings/open-room.ts';
import type { Copy } from '../../lib/findings/room.ts';
import { findInSentences } from '../../lib/findings/word-line.ts';
import { readCopies } from './read-copies.ts';

const copyOf = (text: string) => openRoom(readCopies([text])).copies[0] as Copy;
const words = (copy: Copy, patterns: readonly RegExp[], mark?: (form: string) => string) =>
  findInSentences(copy, patterns, mark).map((f) => copy.text.slice(copy.start(f.from), copy.end(f.to - 1)));

test('a pattern in small letters finds words in capitals, whatever white space is between them', () => {
  expect(words(copyOf('In the  Old Mill it rained. By the old mill it did not.'), [/\bthe old mill\b/g])).toEqual([
    'the  Old Mill',
    'the old mill',
  ]);
});

test('no match goes over the end of a sentence', () => {
  expect(words(copyOf('The ferry left late. Nobody was hurt.'), [/late (?:\. )?nobody/g])).toEqual([]);
});

test('marks stand as themselves or as a bar, or as the caller has them', () => {
  const copy = copyOf('The ferry, he said; left at 5% speed.');
  expect(words(copy, [/ferry , he said \| left/g])).toEqual(['ferry, he said; left']);
  expect(words(copy, [/5 %/g])).toEqual(['5%']);
  expect(words(copy, [/ferry x he said x left/g], () => 'x')).toEqual(['ferry, he said; left']);
});

test('what several patterns find comes in the order of the text, with the number of the pattern', () => {
  const copy = copyOf('The rain fell and the river rose.');
  expect(findInSentences(copy, [/river rose/g, /rain fell/g]).map((f) => f.pattern)).toEqual([1, 0]);
});

test('a space at the edge of a match is no word of it', () => {
  expect(words(copyOf('The rain fell on the mill.'), [/ fell on /g])).toEqual(['fell on']);
});
