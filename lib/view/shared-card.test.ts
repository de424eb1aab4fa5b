import { expect, test } from 'vitest';
import { describePlace } from './describe-place.ts';
import { viewDesk } from './desk.ts';
import { FIRST_STATE } from './desk-state.ts';
import { drawable } from './drawable.ts';
import { WHOLE } from './href.ts';
import { sharedCard } from './shared-card.ts';
import { smallCollation } from './small-collation.ts';

const collation = smallCollation({
  texts: [
    ['Mayor Wang opened the bridge.', 'The end.'],
    ['Mayor King opened the bridge.', 'The end.'],
    ['Mayor Wang opened the bridge.', 'The end.'],
  ],
  rows: [
    [[0], [0], [0]],
    [[1], [1], [1]],
  ],
  differ: [{ row: 0, words: ['Wang', 'King', 'Wang'], classes: ['name'] }],
  findings: [{ id: 'f1', version: 1, exact: 'King' }],
});
const sources = [0, 1, 2].map((index) => ({ index, labels: [`Paper ${index}`], source: {} }));
const desk = viewDesk(collation, sources, FIRST_STATE);
const order = [0, 1, 2];

test('the card of a row says who reads what, the odd one marked', () => {
  const card = sharedCard('The bridge', desk, { kind: 'row', id: 'row0' });
  expect(card.title).toBe('The bridge');
  expect(card.kicker).toMatch(/^Row 1 · /);
  expect(card.readings).toEqual([
    { letters: 'A C', words: 'Wang', marked: false },
    { letters: 'B', words: 'King', marked: true },
  ]);
  expect(sharedCard('The bridge', desk, { kind: 'finding', id: 'f1' }).note).toBe('“King” looks wrong.');
  expect(sharedCard('The bridge', desk, { kind: 'row', id: 'row1' }).note).toBe('The same in all copies');
  expect(sharedCard('The bridge', desk, WHOLE).readings.map((r) => r.words)).toEqual(['Paper 0', 'Paper 1', 'Paper 2']);
});

test('a description tells the same in one line, whatever the place', () => {
  expect(describePlace(collation, order, { kind: 'row', id: 'row0' })).toBe('A C: “Wang” · B: “King”');
  expect(describePlace(collation, order, { kind: 'finding', id: 'f1' })).toBe('“King” looks wrong.');
  const whole = '3 copies side by side. 1 difference of substance, 1 place that looks damaged.';
  expect(describePlace(collation, order, WHOLE)).toBe(whole);
  expect(describePlace(collation, order, { kind: 'row', id: 'gone' })).toBe(whole);
});

test('a description counts what the page counts: a headline that was written anew is one difference', () => {
  const anew = smallCollation({
    texts: [['headline: Harbour city closes its oldest bridge'], ['headline: Norhaven will shut a bridge']],
    rows: [[[0], [0]]],
    differ: [
      { row: 0, words: ['Harbour city', 'Norhaven'], classes: ['name'] },
      { row: 0, words: ['closes its oldest', 'will shut a'], classes: ['wording'] },
    ],
  });
  expect(describePlace(anew, [0, 1], WHOLE)).toBe('2 copies side by side. 1 difference of substance.');
});

test('what the fonts of the card lack is left out, and a title of nothing else is replaced', () => {
  expect(drawable('Ferry 🎉 leaves\nOban')).toBe('Ferry leaves Oban');
  expect(drawable('Мэр открыл мост · Ο δήμαρχος')).toBe('Мэр открыл мост · Ο δήμαρχος');
  expect(drawable('市長が橋を開いた')).toBeNull();
  expect(drawable('🎉🎉')).toBeNull();
  expect(drawable('Ward 市 12')).toBe('Ward 12');
  expect(sharedCard('市長が橋を開いた', desk, WHOLE).title).toBe('A comparison of 3 copies');
});
