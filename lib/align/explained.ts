import { type Belief, LINK } from './believed.ts';
import type { Units } from './units.ts';

/**
 * A unit's second partner must bring words of its own. Of the weight the two share, the part that the stronger partner
 * does not hold moves the belief: up when most of it is new (a split), down when the stronger partner explains it (two
 * paragraphs that only speak of the same thing). On the development sets, beliefs between 0.35 and 0.65 were right in
 * 20 of 27 cases above a share of 0.5, and in 3 of 60 below 0.35.
 */
const NEUTRAL = 0.45;
const WEIGHT = 0.5;
/** Only beliefs from here on can be lifted over the line. */
const OPEN = LINK - WEIGHT * (1 - NEUTRAL);

/** The beliefs of one version pair, those of second partners moved by what they add. */
export function explainedApart(units: Units, scratch: Scratch, beliefs: readonly Belief[]): Belief[] {
  const contested = contestedUnits(beliefs);
  if (contested.size === 0) return [...beliefs];
  const rivals = new Map<number, Belief[]>();
  for (const belief of beliefs) {
    if (belief.sure <= LINK) continue;
    for (const u of [belief.a, belief.b]) {
      if (!contested.has(u)) continue;
      const list = rivals.get(u);
      if (list) list.push(belief);
      else rivals.set(u, [belief]);
    }
  }
  return beliefs.map((belief) => {
    if (belief.sure < OPEN || !(contested.has(belief.a) || contested.has(belief.b))) return belief;
    let fresh = 2;
    for (const rival of rivals.get(belief.a) ?? []) {
      if (rival.sure > belief.sure)
        fresh = Math.min(fresh, freshShare(units, scratch, { shared: belief.a, second: belief.b, first: rival.b }));
    }
    for (const rival of rivals.get(belief.b) ?? []) {
      if (rival.sure > belief.sure)
        fresh = Math.min(fresh, freshShare(units, scratch, { shared: belief.b, second: belief.a, first: rival.a }));
    }
    if (fresh > 1) return belief;
    return { ...belief, sure: Math.min(1, Math.max(0, belief.sure + WEIGHT * (fresh - NEUTRAL))) };
  });
}

/** The units with two partners or more that matter. */
function contestedUnits(beliefs: readonly Belief[]): ReadonlySet<number> {
  const once = new Set<number>();
  const twice = new Set<number>();
  for (const { a, b, sure } of beliefs) {
    if (sure < OPEN) continue;
    for (const u of [a, b]) {
      if (once.has(u)) twice.add(u);
      else once.add(u);
    }
  }
  return twice;
}

/** Of the weight `shared` and `second` have in common, the share that `first` does not hold; 0 when they share nothing. */
function freshShare(units: Units, scratch: Scratch, job: { shared: number; second: number; first: number }): number {
  const { wordAt, words, rarity } = units;
  const inSecond = ++scratch.stamp;
  for (let k = wordAt[job.second] as number; k < (wordAt[job.second + 1] as number); k++)
    scratch.mark[words[k] as number] = inSecond;
  const inBoth = ++scratch.stamp;
  let both = 0;
  for (let k = wordAt[job.shared] as number; k < (wordAt[job.shared + 1] as number); k++) {
    const t = words[k] as number;
    if (scratch.mark[t] !== inSecond) continue;
    scratch.mark[t] = inBoth;
    both += Math.log(rarity[t] as number);
  }
  let known = 0;
  for (let k = wordAt[job.first] as number; k < (wordAt[job.first + 1] as number); k++) {
    const t = words[k] as number;
    if (scratch.mark[t] !== inBoth) continue;
    scratch.mark[t] = 0;
    known += Math.log(rarity[t] as number);
  }
  return both === 0 ? 0 : 1 - known / both;
}

/** Marks of terms, and the last stamp given out. */
export type Scratch = { readonly mark: Uint32Array; stamp: number };

export function createScratch(units: Units): Scratch {
  return { mark: new Uint32Array(units.terms), stamp: 0 };
}
