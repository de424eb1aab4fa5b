import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestChain, type Step } from './chain.ts';

const steps = (...list: [number, number, number][]): Step[] => list.map(([p, q, weight]) => ({ p, q, weight }));

test('the heavier of two crossing steps stays, whichever comes first', () => {
  expect(heaviestChain(steps([0, 1, 1], [1, 0, 3]))).toEqual([false, true]);
  expect(heaviestChain(steps([0, 1, 3], [1, 0, 1]))).toEqual([true, false]);
});

test('one moved step leaves the chain, the others stay', () => {
  expect(heaviestChain(steps([0, 3, 1], [1, 0, 1], [2, 1, 1], [3, 2, 1]))).toEqual([false, true, true, true]);
});

test('no steps, no chain', () => {
  expect(heaviestChain([])).toEqual([]);
});

test('the chain runs forward in both orders and no other one is heavier', () => {
  const step = fc.record({ p: fc.nat({ max: 9 }), q: fc.nat({ max: 9 }), weight: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 9 }), (list) => {
      const on = heaviestChain(list);
      const chain = list.filter((_, k) => on[k]).sort((a, b) => a.p - b.p);
      chain.slice(1).forEach((s, k) => {
        expect(s.p).toBeGreaterThan(chain[k]?.p as number);
        expect(s.q).toBeGreaterThan(chain[k]?.q as number);
      });
      expect(chain.reduce((n, s) => n + s.weight, 0)).toBe(heaviestByTrying(list));
    }),
    { seed: 7, numRuns: 200 },
  );
});

/** Every subset of the steps, tried. */
function heaviestByTrying(list: readonly Step[]): number {
  let best = 0;
  for (let mask = 0; mask < 1 << list.length; mask++) {
    const chosen = list.filter((_, k) => mask & (1 << k)).sort((a, b) => a.p - b.p);
    if (chosen.every((s, k) => k === 0 || (s.p > (chosen[k - 1]?.p ?? 0) && s.q > (chosen[k - 1]?.q ?? 0)))) {
      best = Math.max(
        best,
        chosen.reduce((n, s) => n + s.weight, 0),
      );
    }
  }
  return best;
}
