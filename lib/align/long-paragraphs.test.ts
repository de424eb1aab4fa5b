import { expect, test } from 'vitest';
import { alignParagraphs, linkNames } from './testing.ts';

const PLACES = 'abcdefghij'.split('').flatMap((a) => 'klmnopqrst'.split('').map((b) => `Nor${a}${b}en`));
/** A report of so many sentences in one paragraph; one in nine is reworded in the second copy. */
const report = (sentences: number, copy: number, first = 0): string =>
  Array.from({ length: sentences }, (_, k) => {
    const i = first + k;
    const place = `${PLACES[i % 100]}${PLACES[(i * 7 + Math.floor(i / 100)) % 100]?.toLowerCase()}`;
    return `The ${copy && i % 9 === 0 ? 'doctor' : 'mayor'} of ${place} told ${i % 50} people that the bridge was safe.`;
  }).join(' ');

test('two copies of one paragraph each go with each other, however long it is', () => {
  for (const sentences of [20, 400, 1600])
    expect(linkNames(alignParagraphs([[report(sentences, 0)], [report(sentences, 1)]]))).toEqual(['0-0']);
});

test('so do several, each as long as that', () => {
  const copies = [0, 1].map((copy) => [0, 3000, 6000].map((first) => report(1800, copy, first)));
  expect(linkNames(alignParagraphs(copies))).toEqual(['0-0', '1-1', '2-2']);
});

test('a headline beside it changes nothing', () => {
  const copies = [0, 1].map((copy) => ['Bridges are safe, say mayors', report(1600, copy)]);
  expect(linkNames(alignParagraphs(copies))).toContain('1-1');
});

test('two long paragraphs with few words in common are not put side by side', () => {
  const other = Array.from(
    { length: 1600 },
    (_, i) => `Ferry ${i} left ${PLACES[(i * 3) % 100]} late, and ${i % 40} cars waited on the quay.`,
  ).join(' ');
  expect(linkNames(alignParagraphs([[report(1600, 0)], [other]]))).toEqual([]);
});
