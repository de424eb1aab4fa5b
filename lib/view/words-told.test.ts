import { expect, test } from 'vitest';
import { wordsTold } from './words-told.ts';

test('a message that names the words stands alone', () => {
  const torn = 'The quotation mark after “said.” looks stray.';
  expect(wordsTold('said. ”', 'said. ”', torn)).toBe(torn);
  const message = '“the oak.” looks like a name read as a word.';
  expect(wordsTold('the\noak. ”', 'the oak. ”', message)).toBe(message);
});

test('a message that names other words, or none, has the words before it', () => {
  expect(wordsTold('again ,', 'again ,', 'The space before “,” looks left over.')).toBe(
    '“again ,”: The space before “,” looks left over.',
  );
  expect(wordsTold('The tide rose', 'The tide …', '“The tide” looks doubled.')).toBe(
    '“The tide …”: “The tide” looks doubled.',
  );
});

test('words of nothing but marks are shown, and named when they are these marks', () => {
  expect(wordsTold('. .', '. .', '“. .” looks to have one mark too many.')).toBe(
    '“. .” looks to have one mark too many.',
  );
  expect(wordsTold('. .', '. .', 'The space before “,” looks left over.')).toBe(
    '“. .”: The space before “,” looks left over.',
  );
  expect(wordsTold('. .', '. .', 'Two marks look like one too many.')).toBe('“. .”: Two marks look like one too many.');
});
