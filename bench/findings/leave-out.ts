import { type Sample, solve } from './logistic.ts';

/** No weight moves by more than this in the one step; see `fitLogistic`. */
const STRIDE = 1.5;

/**
 * Where to start the fits that leave out one fold or two: one Newton step from the fit of everything, with the left folds' share
 * taken out of gradient and curvature, which are summed fold by fold in one pass (approximate leave-one-out, after Rad & Maleki
 * 2020). A start only: with documents this few the step falls short, and `fitLogistic` goes on from it.
 */
export function leaveOut(
  { width, x, y, w, offset }: Sample,
  ridge: number,
  {
    whole,
    folds,
    foldOf,
  }: { readonly whole: Float64Array; readonly folds: number; readonly foldOf: (row: number) => number },
): (a: number, b: number) => Float64Array {
  // The last is of the rows in no fold.
  const curves = Array.from({ length: folds + 1 }, () => new Float64Array(width * width));
  const pulls = Array.from({ length: folds + 1 }, () => new Float64Array(width));
  for (let r = 0; r < y.length; r++) {
    const weight = w[r] as number;
    if (weight <= 0) continue;
    const fold = foldOf(r);
    const h = curves[fold < 0 ? folds : fold] as Float64Array;
    const g = pulls[fold < 0 ? folds : fold] as Float64Array;
    const base = r * width;
    let z = offset?.[r] ?? 0;
    for (let k = 0; k < width; k++) z += (whole[k] as number) * (x[base + k] as number);
    const p = 1 / (1 + Math.exp(-z));
    const pull = weight * ((y[r] as number) - p);
    const curve = weight * p * (1 - p);
    for (let k = 0; k < width; k++) {
      const xk = x[base + k] as number;
      if (xk === 0) continue;
      g[k] = (g[k] as number) + pull * xk;
      const c = curve * xk;
      for (let l = k; l < width; l++) h[k * width + l] = (h[k * width + l] as number) + c * (x[base + l] as number);
    }
  }
  return (a, b) => {
    const h = new Float64Array(width * width);
    const g = new Float64Array(width);
    for (let f = 0; f <= folds; f++) {
      if (f === a || f === b) continue;
      const [hf, gf] = [curves[f] as Float64Array, pulls[f] as Float64Array];
      for (let k = 0; k < h.length; k++) h[k] = (h[k] as number) + (hf[k] as number);
      for (let k = 0; k < width; k++) g[k] = (g[k] as number) + (gf[k] as number);
    }
    for (let k = 0; k < width; k++) {
      g[k] = (g[k] as number) - ridge * (whole[k] as number);
      h[k * width + k] = (h[k * width + k] as number) + ridge;
      for (let l = 0; l < k; l++) h[k * width + l] = h[l * width + k] as number;
    }
    const step = solve(h, g);
    return Float64Array.from(whole, (v, k) => v + Math.max(-STRIDE, Math.min(STRIDE, step[k] as number)));
  };
}
