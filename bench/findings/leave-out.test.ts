import { expect, test } from 'vitest';
import { leaveOut } from './leave-out.ts';
import { fitLogistic, type Sample } from './logistic.ts';

/** Rows whose label leans on the second measure; deterministic and noisy. */
function rows(n: number): Sample {
  const x: number[] = [];
  const y: number[] = [];
  for (let i = 0; i < n; i++) {
    const v = ((i * 37) % 101) / 50 - 1;
    x.push(1, v);
    y.push(((i * 53) % 97) / 97 < 1 / (1 + Math.exp(-2 * v)) ? 1 : 0);
  }
  return { width: 2, x: Float32Array.from(x), y: Uint8Array.from(y), w: new Float32Array(n).fill(1) };
}

test('the one step ends nearer the fit without the folds than the fit of everything is', () => {
  const sample = rows(800);
  const foldOf = (r: number): number => ((sample.x[2 * r + 1] as number) > 0.5 ? 0 : 1 + (r % 3));
  const whole = fitLogistic(sample, 1, () => true);
  const start = leaveOut(sample, 1, { whole, folds: 4, foldOf })(0, 2);
  const exact = fitLogistic(sample, 1, (r) => foldOf(r) !== 0 && foldOf(r) !== 2);
  const off = (a: Float64Array): number => Math.hypot(...exact.map((v, k) => v - (a[k] as number)));
  expect(off(whole)).toBeGreaterThan(0.01);
  expect(off(start)).toBeLessThan(off(whole) / 2);
});
