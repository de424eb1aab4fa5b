import { describe, expect, it } from 'vitest';
import type { Budget } from './exact.ts';
import { matchFewChanges } from './few-changes.ts';
import { longestRising } from './landmarks.ts';
import { createMatcher } from './matching.ts';
import { random } from './one-row.ts';

const PLENTY = 1e9;

/** Wagner & Fischer (1974), the table everyone knows. */
function lcsLength(a: Uint32Array, b: Uint32Array): number {
  let row = new Int32Array(b.length + 1);
  for (const x of a) {
    const next = new Int32Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      next[j] = b[j - 1] === x ? (row[j - 1] as number) + 1 : Math.max(row[j] as number, next[j - 1] as number);
    }
    row = next;
  }
  return row[b.length] as number;
}

function check(a: Uint32Array, b: Uint32Array, partner: Int32Array): number {
  let last = -1;
  let count = 0;
  partner.forEach((j, i) => {
    if (j < 0) return;
    expect(b[j]).toBe(a[i]);
    expect(j).toBeGreaterThan(last);
    last = j;
    count++;
  });
  return count;
}

describe('matching', () => {
  it('finds as many equal items as can be, in order, for any lists', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const r = random(seed);
      const size = 1 + Math.floor(r() * 12);
      const list = () => Uint32Array.from({ length: Math.floor(r() * 120) }, () => Math.floor(r() * size));
      const a = list();
      const b = list();
      const budget: Budget = { left: PLENTY };
      const partner = createMatcher()(a, b, budget);
      expect(check(a, b, partner), `seed ${seed}`).toBe(lcsLength(a, b));
      expect(budget.ranOut).toBeUndefined();
    }
  });

  it('stays exact where the trace is too large to keep and is halved', () => {
    const r = random(7);
    const a = Uint32Array.from({ length: 1900 }, () => Math.floor(r() * 3));
    const b = Uint32Array.from({ length: 2100 }, () => Math.floor(r() * 3));
    const partner = createMatcher()(a, b, { left: PLENTY });
    expect(check(a, b, partner)).toBe(lcsLength(a, b));
  });

  it('stays within one part in a hundred where a gap is so large that it is cut at anchors', () => {
    const r = random(11);
    const a = Uint32Array.from({ length: 9000 }, () => Math.floor(r() ** 3 * 3000));
    const b = Uint32Array.from(
      Array.from(a).flatMap((x) => (r() < 0.15 ? [] : r() < 0.15 ? [Math.floor(r() * 3000)] : [x])),
    );
    const partner = createMatcher()(a, b, { left: PLENTY });
    expect(check(a, b, partner)).toBeGreaterThan(lcsLength(a, b) * 0.99);
  });

  it('says that the budget ran out when it is spent, and matches no less than the ends', () => {
    const a = Uint32Array.from([9, ...Array.from({ length: 400 }, (_, k) => k % 5), 8]);
    const b = Uint32Array.from([9, ...Array.from({ length: 400 }, (_, k) => (k * 3 + 1) % 5), 8]);
    const budget: Budget = { left: 100 };
    const partner = createMatcher()(a, b, budget);
    expect(budget.ranOut).toBe(true);
    expect([partner[0], partner[401]]).toEqual([0, 401]);
    check(a, b, partner);
  });

  it('can be used again and again', () => {
    const match = createMatcher();
    const a = Uint32Array.from([0, 1, 2, 3, 4]);
    const b = Uint32Array.from([4, 1, 0, 3, 2]);
    const first = [...match(a, b, { left: PLENTY })];
    match(b, a, { left: PLENTY });
    expect([...match(a, b, { left: PLENTY })]).toEqual(first);
  });

  it('finds the longest rising run', () => {
    expect([...longestRising([3, 1, 2, 5, 4, 6])].map((q) => [3, 1, 2, 5, 4, 6][q])).toEqual([1, 2, 4, 6]);
    expect([...longestRising([])]).toEqual([]);
  });

  it('walks along the diagonals to as many equal items as can be, and gives up where more has changed than it may try', () => {
    let walked = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const r = random(seed);
      const size = 2 + Math.floor(r() * 30);
      const a = Uint32Array.from({ length: Math.floor(r() * 60) }, () => Math.floor(r() * size));
      const b = Uint32Array.from(
        Array.from(a).flatMap((x) => (r() < 0.1 ? [] : r() < 0.1 ? [x, Math.floor(r() * size)] : [x])),
      );
      const longest = lcsLength(a, b);
      const changes = a.length + b.length - 2 * longest;
      const gap = { a0: 0, a1: a.length, b0: 0, b1: b.length };
      const partner = new Int32Array(a.length).fill(-1);
      if (changes > 0) expect(matchFewChanges(a, b, partner, gap, changes - 1), `seed ${seed}`).toBe(false);
      expect(partner.every((p) => p === -1)).toBe(true);
      expect(matchFewChanges(a, b, partner, gap, changes), `seed ${seed}`).toBe(true);
      expect(check(a, b, partner), `seed ${seed}`).toBe(longest);
      walked += longest;
    }
    expect(walked).toBeGreaterThan(5000);
  });
});
