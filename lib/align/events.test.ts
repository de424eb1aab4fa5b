import { expect, test } from 'vitest';
import { eventsOf, type Tie } from './events.ts';

/** Ties of all pairs of `n` versions by what `of` says. */
function ties(n: number, of: (a: number, b: number) => number, sure = false): Tie[] {
  return Array.from({ length: n }, (_, a) => a).flatMap((a) =>
    Array.from({ length: n - a - 1 }, (_, k) => ({ a, b: a + 1 + k, margin: of(a, a + 1 + k), sure })),
  );
}

test('two versions that are little alike are of one event by the versions that go with both', () => {
  expect(
    eventsOf(
      4,
      ties(4, (a, b) => (a === 2 && b === 3 ? -0.1 : 0.1)),
    ),
  ).toEqual([0, 0, 0, 0]);
});

test('one tie between two camps does not make one event of them', () => {
  const camp = (v: number): number => v % 2;
  const found = eventsOf(
    6,
    ties(6, (a, b) => (camp(a) === camp(b) ? 0.2 : a === 0 && b === 1 ? 0.1 : -0.1)),
  );
  expect(found).toEqual([0, 1, 0, 1, 0, 1]);
});

test('two versions alone are of one event above 0, and of one story whatever the margin', () => {
  expect(
    eventsOf(
      2,
      ties(2, () => 0.01),
    ),
  ).toEqual([0, 0]);
  expect(
    eventsOf(
      2,
      ties(2, () => 0),
    ),
  ).toEqual([0, 1]);
  expect(
    eventsOf(
      2,
      ties(2, () => -0.1, true),
    ),
  ).toEqual([0, 0]);
});
