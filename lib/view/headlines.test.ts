import { expect, test } from 'vitest';
import type { Review } from '../model/review.ts';
import { siteOf, stopsOfReviews } from './change-sites.ts';
import { viewDesk } from './desk.ts';
import { FIRST_STATE } from './desk-state.ts';
import { rewrittenHeadlines } from './headlines.ts';
import { labelOf } from './label.ts';
import { smallCollation } from './small-collation.ts';

const LABELS = [0, 1, 2].map((index) => ({ index, labels: [`Paper ${index}`], source: {} }));

/** The same three differences, in lines of one role or another. */
const rewritten = (role: 'headline: ' | '') =>
  smallCollation({
    texts: [
      [`${role}Harbour city votes to close its oldest bridge`, 'Berg met Lund.'],
      [`${role}Norway Norhaven to shut oldest bridge`, 'Berg met Lund.'],
    ],
    rows: [
      [[0], [0]],
      [[1], [1]],
    ],
    differ: [
      { row: 0, words: ['Harbour', 'Norway'], classes: ['name'] },
      { row: 0, words: ['city', 'Norhaven'], classes: ['name'] },
      { row: 0, words: ['votes to close its', 'to shut'], classes: ['wording'] },
    ],
  });

test('a rewritten headline is one entry, with both headlines whole, and its marks stay on the words', () => {
  const { cards, differences, summary } = viewDesk(rewritten('headline: '), LABELS, FIRST_STATE);
  expect(cards.map((c) => c.stop.id)).toEqual(['v0']);
  const [card] = cards;
  expect(card && labelOf(card.stop)).toBe('headline rewritten');
  expect(card?.title).toBe('Headline rewritten');
  expect(card?.stop).toMatchObject({ who: 'only B', groups: ['facts', 'wording'] });
  expect(card?.readings.map((r) => [r.letters.join(), r.words, r.reference, r.marked])).toEqual([
    ['A', 'Harbour city votes to close its oldest bridge', true, false],
    ['B', 'Norway Norhaven to shut oldest bridge', false, true],
  ]);
  expect(differences.marks.map((m) => m.stop)).toEqual(['v0', 'v0', 'v0']);
  expect(summary.substantive).toBe(1);
});

test('copies that agree at every place of it stand together', () => {
  const three = smallCollation({
    texts: [['headline: Town keeps ferry'], ['headline: Town keeps ferry'], ['headline: Boat stays, council says']],
    rows: [[[0], [0], [0]]],
    differ: [
      { row: 0, words: ['Town', 'Town', 'Boat'], classes: ['wording'] },
      { row: 0, words: ['keeps ferry', 'keeps ferry', 'stays, council says'], classes: ['wording'] },
    ],
  });
  const [card] = viewDesk(three, LABELS, FIRST_STATE).cards;
  expect(card?.readings.map((r) => r.letters.join(' '))).toEqual(['A B', 'C']);
});

test('a word or two changed in a headline stay what they are, and so does a rewritten paragraph', () => {
  const touched = smallCollation({
    texts: [
      ['headline: Harbour city votes to close its oldest bridge'],
      ['headline: Harbour town votes to shut its oldest bridge'],
    ],
    rows: [[[0], [0]]],
    differ: [
      { row: 0, words: ['city', 'town'], classes: ['wording'] },
      { row: 0, words: ['close', 'shut'], classes: ['wording'] },
    ],
  });
  expect(rewrittenHeadlines(touched).size).toBe(0);
  expect(rewrittenHeadlines(rewritten('')).size).toBe(0);
  expect(viewDesk(touched, LABELS, FIRST_STATE).cards.map((c) => c.stop.id)).toEqual(['v0', 'v1']);
});

test('differences of style in it go with it, and make no headline a rewritten one', () => {
  const plain = rewritten('headline: ');
  const styled = (style: readonly number[]) => ({
    ...plain,
    variations: plain.variations.map((v, i) => (style.includes(i) ? { ...v, classes: ['spelling' as const] } : v)),
  });
  expect([...rewrittenHeadlines(styled([0])).values()]).toEqual([0, 0, 0]);
  expect(rewrittenHeadlines(styled([0, 1, 2])).size).toBe(0);
});

test('a mark that somebody set on one of its words before is a mark on the headline', () => {
  const collation = rewritten('headline: ');
  expect(siteOf(collation, null, 'v0')).toMatchObject({ stop: 'v0', change: 'words' });
  const place = collation.variations[1]?.readings[1]?.ranges[0] ?? null;
  const before: Review = {
    id: 'on Norhaven',
    kind: 'change',
    change: 'words',
    anchor: { version: '', range: { start: 0, end: 0 }, exact: '', prefix: '', suffix: '' },
    place,
    made: true,
    flag: null,
    verdict: null,
    seen: null,
    log: [],
  };
  expect([...stopsOfReviews(collation, null, [before])]).toEqual([['on Norhaven', 'v0']]);
});
