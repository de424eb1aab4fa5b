import { MEASURES } from '../../lib/classify/second-opinion/measures.ts';
import { fitLogistic, type Sample } from '../findings/logistic.ts';
import type { Place } from './opinion-places.ts';

/** What lib/classify/second-opinion/weights.json holds: the logarithm of the odds is `constant` + Σ `weights` × measures. */
export type Opinion = {
  readonly constant: number;
  readonly weights: readonly number[];
  /** Style from here up. */
  readonly threshold: number;
};

/** Documents are dealt out to so many folds, in the order of their names. */
const FOLDS = 10;
/** The penalty on the squares of the weights of standardised measures, of 8, 20 and 60: between them the area under the curve differs by less than 0.003. */
const RIDGE = 8;
/** How many of the changes that readers call substance may be hidden, at most, in documents left out. By judgement: an editor who hides style relies on it. */
export const MOST_HIDDEN = 0.05;

/** One point of the curve: from this threshold on, what is found and what is hidden. In percent, one decimal. */
export type Point = {
  readonly threshold: number;
  readonly style: number;
  readonly substance: number;
  readonly hidden: number;
};

/** Weights learnt from places, on the scale of the measures as they are. Without a threshold. */
export function learn(places: readonly Place[]): Omit<Opinion, 'threshold'> {
  const rows = places.flatMap((p) => (p.measures ? [{ x: p.measures, y: p.isStyle }] : []));
  const scales = MEASURES.map((_, k) => scaleOf(rows.map((r) => r.x[k] as number)));
  const width = MEASURES.length + 1;
  const sample: Sample = {
    width,
    x: Float32Array.from(rows.flatMap((r) => [1, ...r.x.map((v, k) => standard(v, scales[k] as Scale))])),
    y: Uint8Array.from(rows, (r) => (r.y ? 1 : 0)),
    w: new Float32Array(rows.length).fill(1),
  };
  const beta = fitLogistic(sample, RIDGE, () => true);
  const weights = scales.map(({ spread }, k) => (spread === 0 ? 0 : (beta[k + 1] as number) / spread));
  const shift = scales.reduce((sum, { mean }, k) => sum + (weights[k] as number) * mean, 0);
  return { constant: (beta[0] as number) - shift, weights };
}

type Scale = { readonly mean: number; readonly spread: number };

function scaleOf(values: readonly number[]): Scale {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return { mean, spread: Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length) };
}

function standard(value: number, { mean, spread }: Scale): number {
  return spread === 0 ? 0 : (value - mean) / spread;
}

/** How far a place leans to style; −∞ where no opinion is asked for. */
export function leaning({ constant, weights }: Omit<Opinion, 'threshold'>, { measures }: Place): number {
  if (!measures) return Number.NEGATIVE_INFINITY;
  return measures.reduce((sum, v, k) => sum + (weights[k] as number) * v, constant);
}

/** The leaning of each place by weights that were learnt without its document. */
export function crossValidated(places: readonly Place[]): readonly number[] {
  const documents = [...new Set(places.map((p) => p.document))].sort();
  const foldOf = new Map(documents.map((d, i) => [d, i % FOLDS]));
  const out = places.map(() => Number.NEGATIVE_INFINITY);
  for (let fold = 0; fold < FOLDS; fold++) {
    const opinion = learn(places.filter((p) => foldOf.get(p.document) !== fold));
    places.forEach((p, i) => {
      if (foldOf.get(p.document) === fold) out[i] = leaning(opinion, p);
    });
  }
  return out;
}

/** What is style, found and hidden when all places that lean to it by at least `threshold` are called style, beside those that the rules call so. */
export function pointAt(places: readonly Place[], leanings: readonly number[], threshold: number): Point {
  const given = places.map((p, i) => p.ruledStyle || (leanings[i] as number) >= threshold);
  const f1 = (style: boolean): number => {
    const right = places.filter((p, i) => given[i] === style && p.isStyle === style).length;
    const said = given.filter((g) => g === style).length + places.filter((p) => p.isStyle === style).length;
    return percent((2 * right) / said);
  };
  const substance = places.filter((p) => !p.isStyle).length;
  const hidden = places.filter((p, i) => given[i] && !p.isStyle).length;
  return { threshold, style: f1(true), substance: f1(false), hidden: percent(hidden / substance) };
}

/** The lowest threshold, in hundredths, at which no more is hidden than `MOST_HIDDEN`. */
export function thresholdOf(places: readonly Place[], leanings: readonly number[]): number {
  for (let t = -200; t < 500; t++) if (pointAt(places, leanings, t / 100).hidden <= 100 * MOST_HIDDEN) return t / 100;
  throw new Error('No threshold below 5 hides little enough: the rules alone hide more.');
}

/** The share of pairs of a style and a substance place that stand in the right order, among those with an opinion: the area under the curve. */
export function areaUnder(places: readonly Place[], leanings: readonly number[]): number {
  const of = (style: boolean): readonly number[] =>
    places.flatMap((p, i) => (p.measures && p.isStyle === style ? [leanings[i] as number] : []));
  const [style, substance] = [of(true), of(false)];
  let right = 0;
  for (const a of style) for (const b of substance) right += a > b ? 1 : a === b ? 0.5 : 0;
  return Math.round((1000 * right) / (style.length * substance.length)) / 1000;
}

function percent(share: number): number {
  return Math.round(1000 * share) / 10;
}
