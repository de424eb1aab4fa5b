import { expect, test } from 'vitest';
import type { Evidence } from '../model/finding.ts';
import { others, othersHave, wrong } from './others-have.ts';

const said = (version: number, exact: string): Evidence => ({ version, start: 0, end: exact.length, exact, says: '' });

/** So many others were asked; the room may hold more. */
const of = (mates: number, copies = mates + 1) => ({ mates, room: { copies: Array.from({ length: copies }) } });

test('one other copy is the other copy, two are both', () => {
  expect(othersHave([said(1, 'Berg')], of(1))).toBe('the other copy has “Berg”');
  expect(othersHave([said(1, 'Berg'), said(2, 'Berg')], of(2))).toBe('both other copies have “Berg”');
});

test('more are counted, in letters up to nine, and never more than spoke', () => {
  expect(others(4, of(4))).toBe('all four other copies have');
  expect(others(3, of(4))).toBe('three of the four other copies have');
  expect(others(1, of(2))).toBe('one of the two other copies has');
  expect(others(12, of(12))).toBe('all 12 other copies have');
});

test('where some copies lack the passage, those that have it are meant', () => {
  expect(others(2, of(2, 5))).toBe('both other copies of this passage have');
  expect(others(1, of(1, 3))).toBe('the other copy of this passage has');
  expect(others(2, of(3, 5))).toBe('two of the three other copies of this passage have');
});

test('a copy that shows it at two places is one copy', () => {
  expect(othersHave([said(1, 'Berg'), said(1, 'Berg'), said(2, 'Berg')], of(3))).toBe(
    'two of the three other copies have “Berg”',
  );
});

test('capitals, a genitive and the shape of an apostrophe are no other words; other words are said to be similar', () => {
  expect(othersHave([said(1, 'Berg’s'), said(2, "berg's")], of(2))).toBe('both other copies have “Berg’s”');
  expect(othersHave([said(1, 'the flood'), said(2, 'the flood of')], of(2))).toBe(
    'both other copies have “the flood” or similar',
  );
});

test('words over a line end are named on one line', () => {
  expect(othersHave([said(1, 'the\n old mill')], of(1))).toBe('the other copy has “the old mill”');
});

test('one copy against one is a doubt and a thing to check; against more it looks wrong', () => {
  expect(wrong('14', 'number', 'the other copy has “41”', 1)).toBe(
    '“14” looks doubtful: the other copy has “41”. Check which number is right.',
  );
  expect(wrong('Lund', 'name', 'both other copies have “Berg”', 2)).toBe(
    '“Lund” looks like the wrong name: both other copies have “Berg”.',
  );
});
