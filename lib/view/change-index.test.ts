import { expect, test } from 'vitest';
import type { ChangeClass, Place } from '../model/change.ts';
import { indexChanges } from './change-index.ts';

const place = (version: number, start: number, end: number): Place => ({ version, start, end });
const READINGS = [0, 1].map((version) => ({ versions: [version], ranges: [place(version, 4, 9)] }));
const between = (change: { a: Place; b: Place; classes: readonly ChangeClass[] }, ofAll: readonly ChangeClass[]) =>
  indexChanges([{ row: 0, kind: 'replace', ...change }]).between(
    { variation: 0, row: 0, classes: ofAll, readings: READINGS },
    place(1, 4, 8),
    place(0, 4, 9),
  );

test('the change of just these places speaks for them, whatever a third copy says', () => {
  const own = { a: place(0, 4, 9), b: place(1, 4, 8), classes: ['polarity'] as const };
  expect(between(own, ['synonym'])).toEqual(['polarity']);
});

test('of a change that reaches further those classes count that the place as a whole has', () => {
  const wide = { a: place(0, 0, 40), b: place(1, 0, 35), classes: ['negation', 'wording'] as const };
  expect(between(wide, ['wording', 'name'])).toEqual(['wording']);
});

test('a place of style within it stays style: the “not” stands elsewhere', () => {
  const wide = { a: place(0, 0, 40), b: place(1, 0, 35), classes: ['negation'] as const };
  expect(between(wide, ['house-style'])).toEqual(['house-style']);
});

test('where no change touches both places there are no classes', () => {
  expect(between({ a: place(0, 20, 40), b: place(1, 20, 35), classes: ['negation'] }, ['negation'])).toEqual([]);
});

test('what one of two has that the other lacks is an addition seen from the other, whichever comes first', () => {
  const changes = [
    { row: 0, kind: 'insert' as const, a: place(0, 4, 4), b: place(1, 4, 9), classes: ['addition'] as const },
  ];
  const at = { variation: 0, row: 0, classes: ['addition'] as const, readings: READINGS };
  const index = indexChanges(changes);
  expect(index.between(at, place(1, 4, 9), place(0, 4, 4))).toEqual(['addition']);
  expect(index.between(at, place(0, 4, 4), place(1, 4, 9))).toEqual(['omission']);
  const reaching = indexChanges([{ ...changes[0], a: place(0, 0, 20), b: place(1, 0, 25) } as (typeof changes)[0]]);
  expect(reaching.between(at, place(1, 4, 9), place(0, 4, 4))).toEqual(['addition']);
  expect(reaching.between(at, place(0, 4, 4), place(1, 4, 9))).toEqual(['omission']);
});

test('what the place as a whole has too many is turned for who looks from the reading that has it', () => {
  const change = { a: place(0, 0, 40), b: place(1, 0, 35), classes: ['wording'] as const };
  const index = indexChanges([{ row: 0, kind: 'replace', ...change }]);
  const at = { variation: 0, row: 0, classes: ['addition'] as const, readings: READINGS };
  expect(index.between(at, place(1, 4, 8), place(0, 4, 9))).toEqual(['addition']);
  expect(index.between(at, place(0, 4, 9), place(1, 4, 8))).toEqual(['omission']);
});
