import { expect, test } from 'vitest';
import type { Review } from '../model/review.ts';
import { anchorOf } from './anchor-of.ts';
import { withMarksByHand } from './by-hand.ts';
import { viewDesk } from './desk.ts';
import { FIRST_STATE } from './desk-state.ts';
import { isByHand } from './is-by-hand.ts';
import { judgementsOf, lostMarks } from './judgements.ts';
import { specimenComparison } from './specimen.ts';

const { collation, sources } = specimenComparison();
const copy = collation.versions[2];
if (!copy) throw new Error('the specimen has lost a copy');
const start = copy.text.indexOf('hold the king');
const range = { start, end: start + 'hold'.length };
const said = { by: 'Ada', at: '2026-03-03T10:00:00Z', note: 'keep, surely' };
const review = (more: Partial<Review>): Review => ({
  id: 'w',
  kind: 'passage',
  anchor: anchorOf(copy, range),
  place: { version: 2, ...range },
  made: true,
  flag: { ...said, verdict: 'flagged' },
  verdict: null,
  seen: null,
  log: [],
  ...more,
});
const stops = (reviews: readonly Review[]) =>
  viewDesk(withMarksByHand(collation, reviews), sources, FIRST_STATE).differences.stops;

test('words flagged by hand are marked, counted and walked as a finding is, in their place', () => {
  const before = stops([]);
  const after = stops([review({})]);
  expect(after).toHaveLength(before.length + 1);
  const own = after.findIndex((s) => s.id === 'f-w');
  expect(after[own]).toMatchObject({ kind: 'finding', groups: ['garble'], words: 'hold', who: 'in C' });
  expect(own).toBeLessThan(after.findIndex((s) => s.id === 'f-king'));
  const desk = viewDesk(withMarksByHand(collation, [review({})]), sources, FIRST_STATE);
  expect(desk.summary.groups.find((g) => g.group === 'garble')?.count).toBe(3);
  const card = desk.cards.find((c) => c.stop.id === 'f-w');
  expect(card?.finding && isByHand(card.finding)).toBe(true);
  expect(card?.finding).toMatchObject({ message: 'keep, surely' });
  expect(desk.cards.filter((c) => c.finding && isByHand(c.finding))).toHaveLength(1);
});

test('words that were only seen, a flag taken back, and words that are gone make no mark', () => {
  const none = stops([]).length;
  const seen = { ...said, verdict: 'seen' as const };
  expect(stops([review({ flag: null, seen })])).toHaveLength(none);
  expect(stops([review({ flag: null })])).toHaveLength(none);
  expect(stops([review({ place: null })])).toHaveLength(none);
  expect(stops([review({ kind: 'finding', id: 'king' })])).toHaveLength(none);
});

test('a mark whose words are gone is listed with its note, one that is drawn is not', () => {
  const gone = review({ id: 'x', place: null });
  const elsewhere = review({ id: 'y', kind: 'finding', made: false, verdict: { ...said, verdict: 'dismissed' } });
  const reviews = [review({}), gone, elsewhere, review({ id: 'z', flag: null })];
  const desk = viewDesk(withMarksByHand(collation, reviews), sources, FIRST_STATE);
  expect(lostMarks(reviews, desk)).toMatchObject([
    { id: 'x', exact: 'hold', letter: null, said: { note: 'keep, surely' } },
    { id: 'y', letter: 'C', said: { verdict: 'dismissed' } },
  ]);
  expect(judgementsOf([gone])).toMatchObject({ x: { flag: { by: 'Ada' } } });
});
