import { addRow, flat, type Sample, stepOf } from './logistic.ts';

/**
 * Where to start the fits that leave out one fold or two: one Newton step from the fit of everything, with the left folds' share
 * taken out of gradient and curvature, which are summed fold by fold in one pass (approximate leave-one-out, after Rad & Maleki
 * 2020). A start only: with documents this few the step falls short, and `fitLogistic` goes on from it.
 */
export function leaveOut(
  sample: Sample,
  ridge: number,
  {
    whole,
    folds,
    foldOf,
  }: { readonly whole: Float64Array; readonly folds: number; readonly foldOf: (row: number) => number },
): (a: number, b: number) => Float64Array {
  const { width, y, w } = sample;
  // The last is of the rows in no fold.
  const slopes = Array.from({ length: folds + 1 }, () => flat(width));
  for (let r = 0; r < y.length; r++) {
    if ((w[r] as number) <= 0) continue;
    const fold = foldOf(r);
    const slope = slopes[fold < 0 ? folds : fold];
    if (slope) addRow(slope, sample, whole, r);
  }
  return (a, b) => {
    const kept = flat(width);
    slopes.forEach(({ g, h }, f) => {
      if (f === a || f === b) return;
      for (let k = 0; k < h.length; k++) kept.h[k] = (kept.h[k] as number) + (h[k] as number);
      for (let k = 0; k < width; k++) kept.g[k] = (kept.g[k] as number) + (g[k] as number);
    });
    const step = stepOf(kept, whole, ridge);
    return Float64Array.from(whole, (v, k) => v + (step[k] as number));
  };
}
