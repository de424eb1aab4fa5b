import { expect, test } from 'vitest';
import { FIRST_STATE } from './desk-state.ts';
import { bareSet, deskHref, placeOf, storiesHref } from './href.ts';

test('a row and a finding stand in the path, the view in the query', () => {
  expect(deskHref('s3t')).toBe('/s/s3t');
  expect(deskHref('s3t', { kind: 'row', id: 'r 1' })).toBe('/s/s3t/r/r%201');
  expect(deskHref('s3t', { kind: 'finding', id: 'f1' }, { ...FIRST_STATE, base: 'a' })).toBe('/s/s3t/f/f1?base=a');
});

test('the path of a link gives its place back, and no other path is one', () => {
  expect(placeOf([])).toEqual({ kind: 'whole' });
  expect(placeOf(['r', 'r%201'])).toEqual({ kind: 'row', id: 'r 1' });
  expect(placeOf(['f', 'f1'])).toEqual({ kind: 'finding', id: 'f1' });
  for (const wrong of [['r'], ['x', '1'], ['r', '1', '2'], ['r', '%']]) expect(placeOf(wrong)).toBeNull();
});

test('a search is escaped', () => {
  expect(storiesHref('a & b')).toBe('/?q=a%20%26%20b');
});

test('what a sentence puts behind an address is no part of the set', () => {
  const set = 'abcdefghijkmnpqrstuvwxyz23456789';
  expect(bareSet(`${set}.`)).toBe(set);
  expect(bareSet(`${set}%E2%80%9D`)).toBe(set);
  expect(bareSet(set)).toBeNull();
  expect(bareSet('abc.')).toBeNull();
});
