/** Rows of measures, their labels (0/1) and weights, flat; `offset` is log-odds known before the fit. */
export type Sample = {
  readonly width: number;
  readonly x: Float32Array;
  readonly y: Uint8Array;
  readonly w: Float32Array;
  readonly offset?: Float32Array;
};

/** Newton's step can overshoot where few rows speak; no weight moves by more than this in a round. */
const STRIDE = 1.5;

/** Gradient and curvature of the log-likelihood, summed over rows; of the curvature only the upper triangle. */
export type Slope = { readonly g: Float64Array; readonly h: Float64Array };

/**
 * Weights of an L2-regularised logistic regression, by iteratively reweighted least squares (Hastie, Tibshirani & Friedman,
 * The Elements of Statistical Learning, 4.4.1). Deterministic.
 * `ridge` is the penalty on the squares of the weights.
 * From a `start` near the solution four rounds are enough (leave-one-out folds start from the fit of everything).
 */
export function fitLogistic(
  sample: Sample,
  ridge: number,
  use: (row: number) => boolean,
  start?: Float64Array,
): Float64Array {
  const { width, y, w } = sample;
  const beta = start ? Float64Array.from(start) : new Float64Array(width);
  const rows: number[] = [];
  for (let r = 0; r < y.length; r++) if ((w[r] as number) > 0 && use(r)) rows.push(r);
  for (let round = 0; round < (start ? 4 : 25); round++) {
    const slope = flat(width);
    for (const r of rows) addRow(slope, sample, beta, r);
    const step = stepOf(slope, beta, ridge);
    let most = 0;
    for (let k = 0; k < width; k++) {
      beta[k] = (beta[k] as number) + (step[k] as number);
      most = Math.max(most, Math.abs(step[k] as number));
    }
    if (most < 1e-3) break;
  }
  return beta;
}

/** A slope of no rows. */
export function flat(width: number): Slope {
  return { g: new Float64Array(width), h: new Float64Array(width * width) };
}

/** Adds what one row says at the weights `beta`. */
export function addRow({ g, h }: Slope, { width, x, y, w, offset }: Sample, beta: Float64Array, r: number): void {
  const base = r * width;
  let z = offset?.[r] ?? 0;
  for (let k = 0; k < width; k++) z += (beta[k] as number) * (x[base + k] as number);
  const p = 1 / (1 + Math.exp(-z));
  const weight = w[r] as number;
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

/** Newton's step from `beta` under the penalty, no weight by more than `STRIDE`. Uses the slope up. */
export function stepOf({ g, h }: Slope, beta: Float64Array, ridge: number): Float64Array {
  const width = beta.length;
  for (let k = 0; k < width; k++) {
    g[k] = (g[k] as number) - ridge * (beta[k] as number);
    h[k * width + k] = (h[k * width + k] as number) + ridge;
    for (let l = 0; l < k; l++) h[k * width + l] = h[l * width + k] as number;
  }
  return solve(h, g).map((v) => Math.max(-STRIDE, Math.min(STRIDE, v)));
}

/** The solution of a linear system: Gaussian elimination with partial pivoting; both arguments are used up. */
function solve(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  for (let c = 0; c < n; c++) {
    let best = c;
    for (let r = c + 1; r < n; r++)
      if (Math.abs(a[r * n + c] as number) > Math.abs(a[best * n + c] as number)) best = r;
    if (best !== c) {
      for (let k = 0; k < n; k++) [a[c * n + k], a[best * n + k]] = [a[best * n + k] as number, a[c * n + k] as number];
      [b[c], b[best]] = [b[best] as number, b[c] as number];
    }
    const pivot = a[c * n + c] as number;
    if (Math.abs(pivot) < 1e-12) continue;
    for (let r = c + 1; r < n; r++) {
      const f = (a[r * n + c] as number) / pivot;
      if (f === 0) continue;
      for (let k = c; k < n; k++) a[r * n + k] = (a[r * n + k] as number) - f * (a[c * n + k] as number);
      b[r] = (b[r] as number) - f * (b[c] as number);
    }
  }
  for (let r = n - 1; r >= 0; r--) {
    let sum = b[r] as number;
    for (let k = r + 1; k < n; k++) sum -= (a[r * n + k] as number) * (b[k] as number);
    const pivot = a[r * n + r] as number;
    b[r] = Math.abs(pivot) < 1e-12 ? 0 : sum / pivot;
  }
  return b;
}
