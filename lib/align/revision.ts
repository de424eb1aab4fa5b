import { heaviestChain } from '../text/chain.ts';
import { type Belief, type Beliefs, pairsOf, withPairs } from './believed.ts';
import { createOverlap, type Overlap } from './overlap.ts';
import type { Units } from './units.ts';

/**
 * Two versions are drafts or copies of one text when so many units of the shorter one stand in the other word for word.
 * In the development sets drafts have 0.35 and more in three of four pairs, translations and retellings next to none.
 */
const REVISION = 0.25;
/** Off the main order, or as a second partner, a unit must lie in the other by so much of its weight. */
const WITHIN = 0.85;
/**
 * Next to the first partner, where a writer splits, a second one may have so much in common (Dice) instead. At 0.4, 0.45 and
 * 0.5 no development set lost and five gained, argrewrite 0.1 to 0.2 of links and 0.3 to 0.5 of changed ones.
 */
const SPLIT = 0.45;
/** Less than this in common is what two paragraphs on one topic share. */
const FAINT = 0.2;

/**
 * Stricter between near-identical copies: what was kept was kept word for word there, and what was rewritten stands where
 * it stood, or went along with a neighbour that was moved. An extra link, to a new paragraph that borrows a phrase, only costs.
 */
export function strictInRevisions(units: Units, prints: Uint32Array, beliefs: Beliefs): Beliefs {
  const copied = createCopied(units, prints);
  const overlap = createOverlap(units);
  const pairs = pairsOf(units.versions);
  return withPairs(beliefs, (pair, list) => {
    const [x, y] = pairs[pair] as readonly [number, number];
    return copied(x, y) >= REVISION ? strict(units, overlap, list()) : null;
  });
}

function strict(units: Units, overlap: Overlap, list: readonly Belief[]): Belief[] {
  const placeOf = placeIn(units);
  const rated = list.map((belief) => ({ belief, ...overlap(belief.a, belief.b) })).filter((r) => r.dice >= FAINT);
  const main = heaviestChain(rated.map(({ belief, dice }) => ({ p: belief.a, q: belief.b, weight: dice })));
  const places = new Set(rated.flatMap((r, k) => (main[k] ? [placeOf(r.belief.a, r.belief.b)] : [])));
  const splits = ({ a, b }: Belief): boolean =>
    [-1, 1].some((step) => places.has(placeOf(a + step, b)) || places.has(placeOf(a, b + step)));
  const kept = rated.map((r, k) => main[k] || r.contained >= WITHIN || (r.dice >= SPLIT && splits(r.belief)));
  // What was moved word for word takes along the rewritten neighbour that moved with it.
  const moved = new Set(rated.flatMap((r, k) => (kept[k] && !main[k] ? [placeOf(r.belief.a, r.belief.b)] : [])));
  const beside = ({ a, b }: Belief): boolean =>
    [-1, 1].some((p) => [-1, 1].some((q) => moved.has(placeOf(a + p, b + q))));
  const alone = aloneIn(rated.flatMap((r, k) => (kept[k] ? [r.belief] : [])));
  return rated.filter((r, k) => kept[k] || (alone(r.belief) && beside(r.belief))).map((r) => r.belief);
}

/** True for a pair of which neither unit has a partner yet. */
function aloneIn(kept: readonly Belief[]): (belief: Belief) => boolean {
  const as = new Set(kept.map((k) => k.a));
  const bs = new Set(kept.map((k) => k.b));
  return ({ a, b }) => !as.has(a) && !bs.has(b);
}

/** A pair of units as one number. */
function placeIn({ count }: Units): (a: number, b: number) => number {
  return (a, b) => a * count + b;
}

/** For two versions the share of the shorter one's units that stand in the other word for word. */
function createCopied(units: Units, prints: Uint32Array): (x: number, y: number) => number {
  const { base, count } = units;
  const inHand = new Uint32Array(count);
  let asked = 0;
  return (x, y) => {
    asked++;
    for (let u = base[y] as number; u < (base[y + 1] as number); u++) inHand[prints[u] as number] = asked;
    const from = base[x] as number;
    const to = base[x + 1] as number;
    const least = Math.min(to - from, (base[y + 1] as number) - (base[y] as number));
    let same = 0;
    for (let u = from; u < to; u++) if (inHand[prints[u] as number] === asked) same++;
    return least === 0 ? 0 : same / least;
  };
}
