import { expect, test } from 'vitest';
import { alignParagraphs, linkNames } from './testing.ts';

test('two lines are compared whatever they say', () => {
  expect(linkNames(alignParagraphs([['oaks'], ['oaktrees']]))).toEqual(['0-0']);
});

test('two lines among others are not', () => {
  expect(
    linkNames(
      alignParagraphs([
        ['oaks', 'The ferry left at noon.'],
        ['The ferry left at noon.', 'elms'],
      ]),
    ),
  ).toEqual(['1-0']);
});
