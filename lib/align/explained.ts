import { type Beliefs, LINK } from './believed.ts';
import type { Units } from './units.ts';

/**
 * A unit's second partner must bring words of its own. Of the weight the two share, the part that no stronger partner
 * holds moves the belief: up when most of it is new (a split), down when the stronger partners, taken together, explain it
 * (two paragraphs that only speak of the same thing; a lead that tells in short what three others tell, and has no
 * counterpart itself). On the development sets, beliefs between 0.35 and 0.65 were right in 20 of 27 cases above a share
 * of 0.5, and in 3 of 60 below 0.35. To hold it against each stronger partner alone, and not all of them, cost bible-para
 * 0.8 F1 of groups, onestop-para 0.5 and pairs 0.2, and gained nothing anywhere.
 */
const NEUTRAL = 0.45;
const WEIGHT = 0.5;
/** Only beliefs from here on can be lifted over the line. */
const OPEN = LINK - WEIGHT * (1 - NEUTRAL);

/** Moves the beliefs of second partners by what they add, in place. */
export function explainApart(units: Units, beliefs: Beliefs): void {
  const { at, sure } = beliefs;
  const scratch = createScratch(units, beliefs);
  const { top, now } = scratch;
  for (let pair = 0; pair + 1 < at.length; pair++) {
    const from = at[pair] as number;
    const to = at[pair + 1] as number;
    if (!markContested(scratch, beliefs, from, to)) continue;
    chainPartners(scratch, beliefs, from, to);
    // All are weighed by what they were before any was moved.
    for (let k = from; k < to; k++) {
      const own = sure[k] as number;
      now[k] = own;
      if (own < OPEN) continue;
      const p = beliefs.a[k] as number;
      const q = beliefs.b[k] as number;
      const first = hasStronger(scratch, p, own);
      const second = hasStronger(scratch, q, own);
      if (!first && !second) continue;
      const fresh = Math.min(
        first ? freshShare(units, scratch, beliefs, { shared: p, second: q, own }) : 1,
        second ? freshShare(units, scratch, beliefs, { shared: q, second: p, own }) : 1,
      );
      now[k] = Math.min(1, Math.max(0, own + WEIGHT * (fresh - NEUTRAL)));
    }
    for (let k = from; k < to; k++) sure[k] = now[k] as number;
  }

  function hasStronger({ twice, stamp }: Scratch, u: number, own: number): boolean {
    return twice[u] === stamp && (top[u] as number) > own;
  }
}

/**
 * Chains the partners of each contested unit that count as links, in their order: link k is `2k` in the chain of its `a` and
 * `2k + 1` in that of its `b`.
 */
function chainPartners(scratch: Scratch, { a, b, sure }: Beliefs, from: number, to: number): void {
  const { twice, stamp, head, tail, next, top } = scratch;
  const put = (u: number, slot: number, own: number): void => {
    if (twice[u] !== stamp) return;
    if (head[u] === -1) head[u] = slot;
    else next[tail[u] as number] = slot;
    tail[u] = slot;
    next[slot] = -1;
    if (own > (top[u] as number)) top[u] = own;
  };
  for (let k = from; k < to; k++) {
    head[a[k] as number] = -1;
    head[b[k] as number] = -1;
    top[a[k] as number] = 0;
    top[b[k] as number] = 0;
  }
  for (let k = from; k < to; k++) {
    const own = sure[k] as number;
    if (own <= LINK) continue;
    put(a[k] as number, 2 * k, own);
    put(b[k] as number, 2 * k + 1, own);
  }
}

/** Marks the units with two partners or more that matter; whether there are any. */
function markContested(scratch: Scratch, { a, b, sure }: Beliefs, from: number, to: number): boolean {
  const { once, twice } = scratch;
  const stamp = ++scratch.stamp;
  let any = false;
  const meet = (u: number): void => {
    if (once[u] === stamp) {
      twice[u] = stamp;
      any = true;
    } else once[u] = stamp;
  };
  for (let k = from; k < to; k++) {
    if ((sure[k] as number) < OPEN) continue;
    meet(a[k] as number);
    meet(b[k] as number);
  }
  return any;
}

type Share = { readonly shared: number; readonly second: number; readonly own: number };

/** Of the weight `shared` and `second` have in common, the share that no partner of `shared` surer than `own` holds; 0 when they share nothing. */
function freshShare(units: Units, scratch: Scratch, { a, b, sure }: Beliefs, { shared, second, own }: Share): number {
  const { wordAt, words, weight } = units;
  const { mark, head, next } = scratch;
  const inSecond = ++scratch.marks;
  for (let k = wordAt[second] as number; k < (wordAt[second + 1] as number); k++) mark[words[k] as number] = inSecond;
  const inBoth = ++scratch.marks;
  let both = 0;
  for (let k = wordAt[shared] as number; k < (wordAt[shared + 1] as number); k++) {
    const t = words[k] as number;
    if (mark[t] !== inSecond) continue;
    mark[t] = inBoth;
    both += weight[t] as number;
  }
  let known = 0;
  for (let slot = head[shared] as number; slot >= 0; slot = next[slot] as number) {
    const link = slot >> 1;
    if ((sure[link] as number) <= own) continue;
    const unit = (slot % 2 === 0 ? b[link] : a[link]) as number;
    for (let k = wordAt[unit] as number; k < (wordAt[unit + 1] as number); k++) {
      const t = words[k] as number;
      if (mark[t] !== inBoth) continue;
      mark[t] = 0;
      known += weight[t] as number;
    }
  }
  return both === 0 ? 0 : 1 - known / both;
}

/** Marks of terms and of units, and the last ones given out. */
type Scratch = {
  readonly mark: Uint32Array;
  marks: number;
  readonly once: Uint32Array;
  readonly twice: Uint32Array;
  stamp: number;
  /** By unit the ends of its chain of partners, by slot the next one, and by unit its surest. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly next: Int32Array;
  readonly top: Float64Array;
  /** By belief, what it comes to. */
  readonly now: Float64Array;
};

function createScratch({ terms, count }: Units, { a }: Beliefs): Scratch {
  return {
    mark: new Uint32Array(terms),
    marks: 0,
    once: new Uint32Array(count),
    twice: new Uint32Array(count),
    stamp: 0,
    head: new Int32Array(count),
    tail: new Int32Array(count),
    next: new Int32Array(2 * a.length),
    top: new Float64Array(count),
    now: new Float64Array(a.length),
  };
}
