import { expect, test } from 'vitest';
import { apartOf } from './apart.ts';
import { columnsOf } from './columns.ts';
import { noticesOf, noticeText } from './notices.ts';
import { smallCollation } from './small-collation.ts';

const LONG = 'Cats purr and dogs bark in the yard. '.repeat(6);
const texts = (third: string) => [['One ship left the harbour.'], ['One boat left the harbour.'], [third]];
const collated = (third: string, language = 'en') => {
  const small = smallCollation({
    texts: texts(third),
    rows: [
      [[0], [0], []],
      [[], [], [0]],
    ],
    relations: [0, 1].map((a) => ({ a, b: 2, similarity: 0.1, kind: 'other-story' as const })),
  });
  return { ...small, versions: small.versions.map((v, i) => (i === 2 ? { ...v, language } : v)) };
};
const said = (third: string, language?: string) => {
  const collation = collated(third, language);
  const columns = columnsOf(collation, [{ index: 0, labels: ['Wire'], source: {} }]);
  return noticesOf(collation, columns, []).map(noticeText);
};

test('a copy of another story is one only if it has the words to tell and is in the language of the rest', () => {
  expect(apartOf(collated(LONG))).toEqual([null, null, 'story']);
  expect(said(LONG)).toEqual(['C looks like a different story: 10 % of its words match the closest copy.']);
  expect(apartOf(collated('Cats purr.'))).toEqual([null, null, 'length']);
  expect(said('Cats purr.')).toEqual(['C has only 2 words: too few to tell whether it is this story.']);
  expect(apartOf(collated(LONG, 'arb'))).toEqual([null, null, 'language']);
  expect(said(LONG, 'arb')).toEqual(['C is in Arabic, unlike the rest: its words cannot be compared with theirs.']);
  expect(apartOf(collated(LONG, 'en-GB'))).toEqual([null, null, 'story']);
});
