import { expect, test } from 'vitest';
import { viewDesk } from './desk.ts';
import { FIRST_STATE } from './desk-state.ts';
import { firstItems, isLong, itemKey, itemsOf } from './long-desk.ts';
import { smallCollation } from './small-collation.ts';

const desk = (rows: number, differing: readonly number[] = []) => {
  const text = (v: number) =>
    Array.from({ length: rows }, (_, i) => `Paragraph ${i}${differing.includes(i) ? ` of ${v}` : ''}.`);
  const collation = smallCollation({
    texts: [text(0), text(1)],
    rows: Array.from({ length: rows }, (_, i) => [[i], [i]]),
    differ: differing.map((row) => ({ row, words: ['of 0', 'of 1'], classes: ['number'] })),
  });
  const sources = [0, 1].map((index) => ({ index, labels: [`L${index}`], source: {} }));
  return viewDesk(collation, sources, FIRST_STATE);
};

test('a table is long from a thousand cells on, whatever makes them', () => {
  expect(isLong(desk(499))).toBe(false);
  expect(isLong(desk(500))).toBe(true);
});

test('a closed fold is one line, an opened one is its line and its rows', () => {
  const { sections } = desk(8, [0, 7]);
  const closed = itemsOf(sections, new Set());
  expect(closed.map((i) => i.kind)).toEqual(['row', 'fold', 'row']);
  const fold = closed[1]?.kind === 'fold' ? closed[1].fold.id : '';
  expect(itemsOf(sections, new Set([fold])).map((i) => i.kind)).toEqual(['row', 'fold', ...Array(7).fill('row')]);
  expect(itemsOf(sections, 'all')).toHaveLength(9);
  expect(itemsOf(sections, new Set(['another']))).toHaveLength(3);
});

test('no two rows of the table have one key, and the first screen is its beginning', () => {
  const items = itemsOf(desk(40, [0, 39]).sections, 'all');
  expect(new Set(items.map(itemKey)).size).toBe(items.length);
  expect(firstItems(items, 2)).toEqual(items.slice(0, 30));
  expect(firstItems(items, 20)).toEqual(items.slice(0, 6));
});
