import type { Candidates } from './candidates.ts';
import type { Units } from './units.ts';

/** A link between two units; `score` 0–1. */
export type UnitLink = { readonly a: number; readonly b: number; readonly score: number };

/** How much the better neighbour adds: s + SUPPORT · min(support, s). */
const SUPPORT = 0.5;
/** Below this a pair is no link. */
const FLOOR = 0.17;
/** A further partner must have this share of its words in the other… */
const PART = 0.45;
/** …and this share of what it shares must not be explained by the partner already there. */
const FRESH = 0.5;

/** One pair of versions: greedy one-to-one by supported score, then splits and merges. */
export function matchPair(units: Units, candidates: Candidates, from: number, to: number): UnitLink[] {
  const score = new Float64Array(to - from);
  const index = new Map<number, number>();
  const code = (a: number, b: number): number => a * 4294967296 + b;
  for (let k = from; k < to; k++) index.set(code(candidates.a[k] as number, candidates.b[k] as number), k);
  const lexical = (a: number, b: number): number => {
    const k = index.get(code(a, b));
    return k === undefined ? 0 : (candidates.dice[k] as number);
  };
  for (let k = from; k < to; k++) {
    const a = candidates.a[k] as number;
    const b = candidates.b[k] as number;
    const s = candidates.dice[k] as number;
    const support = Math.max(lexical(a - 1, b - 1), lexical(a + 1, b + 1), lexical(a - 1, b + 1), lexical(a + 1, b - 1));
    score[k - from] = Math.round(1e6 * (s + SUPPORT * Math.min(support, s))) / 1e6;
  }
  const order = Array.from(score, (_, k) => k + from).sort(
    (p, q) => (score[q - from] as number) - (score[p - from] as number) || p - q,
  );
  const partner = new Map<number, number>();
  const links: UnitLink[] = [];
  for (const k of order) {
    const a = candidates.a[k] as number;
    const b = candidates.b[k] as number;
    if ((score[k - from] as number) < FLOOR) break;
    if (partner.has(a) || partner.has(b)) continue;
    partner.set(a, b);
    partner.set(b, a);
    links.push({ a, b, score: candidates.dice[k] as number });
  }
  for (const k of order) {
    const a = candidates.a[k] as number;
    const b = candidates.b[k] as number;
    const freeA = !partner.has(a);
    const freeB = !partner.has(b);
    if (freeA === freeB) continue;
    const [free, taken] = freeA ? [a, b] : [b, a];
    if ((candidates.contained[k] as number) < PART || (units.mass[free] as number) > (units.mass[taken] as number)) continue;
    const fresh = unexplained(units, free, taken, partner.get(taken) as number);
    if (fresh < FRESH) continue;
    links.push({ a, b, score: candidates.contained[k] as number });
    partner.set(free, taken);
  }
  return links;
}

/** Of the words `free` shares with `taken`, the share of mass that `other`, the partner of `taken`, does not hold. */
function unexplained(units: Units, free: number, taken: number, other: number): number {
  const { at, terms, weights } = units;
  const inTaken = new Set(terms.subarray(at[taken], at[taken + 1]));
  const inOther = new Set(terms.subarray(at[other], at[other + 1]));
  let shared = 0;
  let fresh = 0;
  for (let k = at[free] as number; k < (at[free + 1] as number); k++) {
    if (!inTaken.has(terms[k] as number)) continue;
    shared += weights[k] as number;
    if (!inOther.has(terms[k] as number)) fresh += weights[k] as number;
  }
  return shared === 0 ? 0 : fresh / shared;
}
