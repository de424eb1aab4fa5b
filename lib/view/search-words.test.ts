import { expect, it } from 'vitest';
import { MOST_WORDS, searchWords } from './search-words.ts';

it('looks for each word once, and for no more of them than a headline has', () => {
  expect(searchWords(' the ferry  the\tpier ')).toEqual({ words: ['the', 'ferry', 'pier'], more: 0 });
  const article = Array.from({ length: 5_000 }, (_, i) => `word${i}`).join(' ');
  expect(searchWords(article)).toMatchObject({ words: { length: MOST_WORDS }, more: 5_000 - MOST_WORDS });
  expect(searchWords('')).toEqual({ words: [], more: 0 });
});

it('takes a NUL, which no database looks for, as a space', () => {
  expect(searchWords('ferry\0pier')).toEqual({ words: ['ferry', 'pier'], more: 0 });
});
