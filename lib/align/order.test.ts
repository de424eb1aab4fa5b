import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BareRow } from './bare-row.ts';
import { orderRows } from './order.ts';
import { BUDGET, BUDGET_REWORDED, CINEMA, CINEMA_REWORDED, HARBOUR, REWORDED } from './stories-under-test.ts';
import { alignParagraphs } from './testing.ts';

/** Rows from the places their blocks have in each version, −1 where a version lacks the row. */
function rowsOf(places: readonly (readonly number[])[]): BareRow[] {
  return places.map((row) => ({ cells: row.map((b) => (b < 0 ? [] : [b])), furniture: false, confidence: 1 }));
}

function placesOf(rows: readonly { readonly cells: readonly (readonly number[])[] }[], v: number): number[] {
  return rows.flatMap((row) => row.cells[v]?.[0] ?? []);
}

const INDICES = [0, 1, 2, 3, 4, 5, 6, 7];

test('where two versions have everything in opposite order, the rows follow the first from top to bottom', () => {
  const rows = orderRows(rowsOf(INDICES.map((k) => [k, 7 - k])), [0, 0]);
  expect(placesOf(rows, 0)).toEqual(INDICES);
});

test('a paragraph that was carried far stands where one of two versions has it, not halfway', () => {
  const second = [0, 1, 7, 2, 3, 4, 5, 6];
  const rows = orderRows(rowsOf(INDICES.map((k) => [k, second.indexOf(k)])), [0, 0]);
  expect(placesOf(rows, 0)).toEqual(INDICES);
});

test('most versions decide against the first', () => {
  const rows = orderRows(rowsOf(INDICES.map((k) => [7 - k, k, k])), [0, 0, 0]);
  expect(placesOf(rows, 1)).toEqual(INDICES);
});

test('another story stands after the first, not in between', () => {
  const places = INDICES.flatMap((k) => [
    [k, k, -1, -1],
    [-1, -1, k, k],
  ]);
  const rows = orderRows(rowsOf(places), [1, 1, 0, 0]);
  expect(rows.map((row) => (row.cells[2]?.length === 1 ? 'first' : 'second'))).toEqual([
    ...INDICES.map(() => 'first'),
    ...INDICES.map(() => 'second'),
  ]);
});

test('a live blog, newest first, beside a story told from the start: one is read in its order, the other is what moved', () => {
  const { rows } = alignParagraphs([HARBOUR, [...REWORDED].reverse()]);
  expect([placesOf(rows, 0), placesOf(rows, 1)]).toContainEqual(INDICES);
  const moved = rows.flatMap((row) => row.moved);
  expect(moved).toHaveLength(7);
  expect(new Set(moved).size).toBe(1);
});

test('twenty copies of three stories are lined up story by story, the largest first', () => {
  const copies = fc.sample(copiesOf(HARBOUR, REWORDED, 8), { numRuns: 1, seed: 5 })[0] ?? [];
  const cinema = fc.sample(copiesOf(CINEMA, CINEMA_REWORDED, 7), { numRuns: 1, seed: 6 })[0] ?? [];
  const budget = fc.sample(copiesOf(BUDGET, BUDGET_REWORDED, 5), { numRuns: 1, seed: 7 })[0] ?? [];
  const storyOf = (v: number): number => (v < 8 ? 0 : v < 15 ? 1 : 2);
  const { links, rows, relations } = alignParagraphs([...copies, ...cinema, ...budget]);
  expect(links.filter(({ a, b }) => storyOf(a.version) !== storyOf(b.version))).toEqual([]);
  for (const { a, b, kind } of relations) expect(kind === 'other-story').toBe(storyOf(a) !== storyOf(b));
  const order = rows.map((row) => storyOf(row.cells.findIndex((cell) => cell.length > 0)));
  expect(order).toEqual([...order].sort());
});

test('four times as many paragraphs that only one version has take nothing like sixteen times as long', () => {
  const alone = (n: number): BareRow[] => rowsOf([[0, 0], ...Array.from({ length: n }, (_, i) => [i + 1, -1])]);
  const timeOf = (rows: readonly BareRow[]): number => {
    const began = performance.now();
    expect(orderRows(rows, [0, 0])).toEqual(rows);
    return performance.now() - began;
  };
  const least = 50;
  expect(timeOf(alone(40_000))).toBeLessThan(12 * Math.max(least, timeOf(alone(10_000))));
});

/** Copies that take each paragraph in one wording or the other and lose some words. */
function copiesOf(one: readonly string[], other: readonly string[], many: number): fc.Arbitrary<string[][]> {
  const words = fc.array(fc.nat(19), { minLength: 40, maxLength: 40 });
  const paragraph = (k: number) =>
    fc.tuple(fc.boolean(), words).map(([first, lost]) => {
      const text = (first ? one[k] : other[k]) as string;
      return text
        .split(' ')
        .filter((_, w) => lost[w] !== 0)
        .join(' ');
    });
  return fc.array(fc.tuple(...one.map((_, k) => paragraph(k))), { minLength: many, maxLength: many });
}
