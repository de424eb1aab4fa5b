import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { kinMatrix, likelySources } from './kin-order.ts';
import { kin, kinSources } from './kin-under-test.ts';

const columns = (...published: (string | undefined)[]) => columnsOf(kin, kinSources(published));
const told = (...published: (string | undefined)[]) =>
  likelySources(kin, columns(...published)).map(
    (s) => `${s.column.letter}${s.directed ? '<' : '~'}${s.from?.letter ?? ''}`,
  );

test('a version was likely made from the earlier one it is most like', () => {
  expect(told('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04')).toEqual(['A~', 'B<A', 'C<B', 'D~']);
  expect(told('2026-03-03', '2026-03-02', '2026-03-01', '2026-03-04')).toEqual(['A<B', 'B<C', 'C~', 'D~']);
});

test('two that are about as like it are both named', () => {
  const close = {
    relations: kin.relations.map((r) => (r.a === 0 && r.b === 2 ? { ...r, similarity: 0.88 } : r)),
  };
  const [, , c] = likelySources(close, columns('2026-03-01', '2026-03-02', '2026-03-03'));
  expect([c?.from?.letter, c?.or.map((o) => o.letter), c?.directed]).toEqual(['B', ['A'], true]);
  expect(c?.why).toMatch(/^B 90 % and A 88 % alike: too close to say which\./);
});

test('without dates nothing is said of who came first', () => {
  expect(told()).toEqual(['A~B', 'B~A', 'C~B', 'D~']);
  expect(told('2026-03-01', '2026-03-01T12:00:00Z')).toEqual(['A~B', 'B~A', 'C~B', 'D~']);
});

test('a copy is said to be the likest where it is, and dates to say nothing where there are any', () => {
  const why = (k: Parameters<typeof likelySources>[0], ...published: (string | undefined)[]) =>
    likelySources(k, columns(...published)).map((s) => s.why);
  expect(why(kin).slice(0, 3)).toEqual([
    '95 % alike, more than any other copy is like A; no dates are given.',
    '95 % alike, more than any other copy is like B; no dates are given.',
    '90 % alike, more than any other copy is like C; no dates are given.',
  ]);
  expect(why(kin, '2026-03-01', '2026-03-01')[0]).toMatch(/; their dates do not say which came first\.$/);
  expect(why(kin, '2026-03-01')[0]).toMatch(/; B has no date\.$/);
  // As like as another, to the number that is printed; and of two copies neither is the likest.
  const even = { relations: kin.relations.map((r) => (r.b === 2 ? { ...r, similarity: 0.951 } : r)) };
  expect(why(even)[0]).toBe('95 % alike; no dates are given.');
  expect(likelySources(kin, columns().slice(0, 2))[0]?.why).toBe('95 % alike; no dates are given.');
  expect(why(kin, '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04')[0]).toMatch(/before the 2 other copies/);
  expect(likelySources(kin, columns('2026-03-01', '2026-03-02').slice(0, 2))[0]?.why).toBe(
    'It is dated before the other copy of its story.',
  );
});

test('a copy of another story, or one that tells the event in its own words, may be more like it: then it is the likest of its own story', () => {
  const beside = (others: Record<string, number>) => ({
    relations: kin.relations.map((r) => {
      const similarity = others[`${r.a}-${r.b}`];
      return similarity === undefined ? r : { ...r, similarity, kind: 'same-event' as const };
    }),
  });
  const [a, , c] = likelySources(beside({ '0-3': 0.96, '2-3': 0.9 }), columns());
  expect([a?.from?.letter, a?.outdone, a?.why]).toEqual([
    'B',
    true,
    '95 % alike, more than any other copy of its story is like A; no dates are given.',
  ]);
  // As like, to the number that is printed, is not less.
  expect(c?.why).toBe('90 % alike, more than any other copy of its story is like C; no dates are given.');
  const lone = beside({ '0-3': 0.96, '0-2': 0.2, '1-2': 0.2, '2-3': 0.2 });
  expect(likelySources(lone, columns())[0]?.why).toBe(
    '95 % alike, the only other copy of its story; no dates are given.',
  );
  expect(likelySources(lone, columns())[1]).not.toHaveProperty('outdone');
  const dated = likelySources(beside({ '2-3': 0.92 }), columns('2026-03-01', '2026-03-02', '2026-03-04', '2026-03-03'));
  expect(dated[2]?.why).toMatch(/^90 % alike, the most of the earlier ones of its story; the next is A with 81 %\./);
});

test('instants with their zones are told apart within a day', () => {
  expect(told('2026-03-01T10:00:00Z', '2026-03-01T10:00:00+02:00')[0]).toBe('A<B');
});

test('another story is nobody’s source, and every claim gives its numbers', () => {
  const sources = likelySources(kin, columns('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'));
  expect(sources[3]).toMatchObject({ from: null, why: 'It shares no story with another version here.' });
  expect(sources[0]?.why).toBe('It is dated before the 2 other copies of its story.');
  expect(sources[2]?.why).toBe(
    '90 % alike, the most of the earlier ones; the next is A with 81 %. B is dated 2 Mar 2026, C 3 Mar 2026.',
  );
});

test('a copy that tells the event in its own words is said to do so, and not to share no story', () => {
  const own = { relations: kin.relations.map((r) => (r.b === 3 ? { ...r, kind: 'same-event' as const } : r)) };
  expect(likelySources(own, columns())[3]?.why).toBe(
    'It tells the same event in its own words: too little wording is shared to place it.',
  );
});

test('the matrix is the same from both sides and empty where a version meets itself', () => {
  const rows = kinMatrix(kin, columns());
  expect(rows.map((r) => r.cells.map((c) => c?.percent ?? null))).toEqual([
    [null, 95, 81, 10],
    [95, null, 90, 10],
    [81, 90, null, 10],
    [10, 10, 10, null],
  ]);
  expect(rows[0]?.cells[3]).toMatchObject({ kind: 'other-story', reasons: ['10 % of the words'] });
});
