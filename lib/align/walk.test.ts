import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Walk, walkThrough } from './walk.ts';

/** A walk over units of one piece each; `rows[i][j]` = evidence of unit i for place j in nats, null where j is no candidate. */
function walkOf(rows: readonly (readonly (number | null)[])[], width: number): Walk {
  const at = [0];
  const place: number[] = [];
  const odds: number[] = [];
  for (const row of rows) {
    row.forEach((e, j) => {
      if (e === null) return;
      place.push(j);
      odds.push(Math.exp(e));
    });
    at.push(place.length);
  }
  return {
    width,
    count: rows.length,
    begins: new Uint8Array(rows.length).fill(1),
    at: Uint32Array.from(at),
    place: Uint32Array.from(place),
    odds: Float64Array.from(odds),
  };
}

test('a unit with no word in common is placed by its neighbours', () => {
  const rows = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j && i !== 1 ? 10 : i === 1 && j === 1 ? -1 : -4)));
  const found = walkThrough(walkOf(rows, 3));
  expect(found[4]).toBeGreaterThan(0.5);
  expect(found[3]).toBeLessThan(0.1);
});

test('plain words are believed at any distance', () => {
  const rows = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => ((i + 2) % 4 === j ? 12 : -4)));
  const found = walkThrough(walkOf(rows, 4));
  for (const k of [2, 7, 8, 13]) expect(found[k]).toBeGreaterThan(0.95);
});

test('a unit that nothing speaks for comes from nowhere', () => {
  const found = walkThrough(
    walkOf(
      [
        [10, -4, -4],
        [-4, -4, -4],
        [-4, 10, -4],
      ],
      3,
    ),
  );
  expect(Math.max(...found.subarray(3, 6))).toBeLessThan(0.2);
  expect(found[7]).toBeGreaterThan(0.95);
});

test('no pieces, no places: nothing to say', () => {
  expect([...walkThrough(walkOf([], 3))]).toEqual([]);
  expect([...walkThrough(walkOf([[], []], 0))]).toEqual([]);
});

test('each piece has probabilities from 0 to 1 that come to 1 at most, however long the walk', () => {
  const row = fc.array(fc.option(fc.double({ min: -4, max: 14, noNaN: true }), { nil: null }), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), fc.integer({ min: 1, max: 120 }), (rows, times) => {
      const long = Array.from({ length: times }, () => rows).flat();
      const walk = walkOf(long, 6);
      const found = walkThrough(walk);
      for (let i = 0; i < walk.count; i++) {
        const mine = found.subarray(walk.at[i], walk.at[i + 1]);
        for (const p of mine) expect(p).toBeGreaterThanOrEqual(0);
        expect(mine.reduce((n, p) => n + p, 0)).toBeLessThanOrEqual(1 + 1e-6);
      }
    }),
    { seed: 11, numRuns: 60 },
  );
});

test('the sparse sums give what summing over all paths gives', () => {
  const row = fc.array(fc.double({ min: -4, max: 6, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const found = walkThrough(walkOf(rows, 3));
      overAllPaths(rows, 3).forEach((p, k) => {
        expect(found[k]).toBeCloseTo(p, 8);
      });
    }),
    { seed: 13, numRuns: 100 },
  );
});

/** The same model by brute force: every way to give each piece a place or none. */
function overAllPaths(rows: readonly (readonly number[])[], width: number): number[] {
  const step: Readonly<Record<number, number>> = { [-1]: 0.01, 0: 0.11, 1: 0.6, 2: 0.068, 3: 0.015 };
  const sums = rows.flatMap((r) => r.map(() => 0));
  let total = 0;
  const visit = (i: number, last: number, mass: number, taken: readonly number[]): void => {
    if (i === rows.length) {
      total += mass;
      for (const k of taken) sums[k] = (sums[k] as number) + mass;
      return;
    }
    visit(i + 1, last, mass * 0.16, taken);
    (rows[i] as readonly number[]).forEach((e, j) => {
      visit(i + 1, j, mass * ((step[j - last] ?? 0) + 0.81 / width) * Math.exp(e), [...taken, i * width + j]);
    });
  };
  visit(0, -1, 1, []);
  return sums.map((s) => s / total);
}

test('in a long version what is near still leads, however often the masses were made small', () => {
  const many = 600;
  const doubtful = (i: number): boolean => i % 50 === 25;
  const rows = Array.from({ length: many }, (_, i) =>
    Array.from({ length: many }, (_, j) => {
      if (i === j) return doubtful(i) ? 0 : 12;
      return doubtful(i) && j === 3 ? 0 : null;
    }),
  );
  const walk = walkOf(rows, many);
  const found = walkThrough(walk);
  for (let i = 0; i < many; i++) {
    for (let k = walk.at[i] as number; k < (walk.at[i + 1] as number); k++) {
      if (walk.place[k] === i) expect(found[k]).toBeGreaterThan(0.95);
      else expect(found[k]).toBeLessThan(0.02);
    }
  }
});
