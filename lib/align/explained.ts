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
  const { at, a, b, sure } = beliefs;
  const scratch = createScratch(units);
  for (let pair = 0; pair + 1 < at.length; pair++) {
    const from = at[pair] as number;
    const to = at[pair + 1] as number;
    if (!markContested(scratch, beliefs, from, to)) continue;
    const { twice, stamp } = scratch;
    const partners = surePartners(scratch, beliefs, from, to);
    const stronger = (u: number, than: number): number[] => {
      const list: number[] = [];
      if (twice[u] === stamp) for (const p of partners.get(u) ?? []) if (p.sure > than) list.push(p.unit);
      return list;
    };
    // All are weighed by what they were before any was moved.
    const moved: [number, number][] = [];
    for (let k = from; k < to; k++) {
      const p = a[k] as number;
      const q = b[k] as number;
      const own = sure[k] as number;
      if (own < OPEN || !(twice[p] === stamp || twice[q] === stamp)) continue;
      const fresh = Math.min(
        freshShare(units, scratch, { shared: p, second: q, first: stronger(p, own) }),
        freshShare(units, scratch, { shared: q, second: p, first: stronger(q, own) }),
      );
      if (fresh <= 1) moved.push([k, Math.min(1, Math.max(0, own + WEIGHT * (fresh - NEUTRAL)))]);
    }
    for (const [k, now] of moved) sure[k] = now;
  }
}

type Partner = { readonly unit: number; readonly sure: number };

/** For each contested unit the partners that count as links. */
function surePartners(
  { twice, stamp }: Scratch,
  { a, b, sure }: Beliefs,
  from: number,
  to: number,
): ReadonlyMap<number, Partner[]> {
  const out = new Map<number, Partner[]>();
  const put = (u: number, partner: Partner): void => {
    const list = out.get(u);
    if (list) list.push(partner);
    else out.set(u, [partner]);
  };
  for (let k = from; k < to; k++) {
    const own = sure[k] as number;
    if (own <= LINK) continue;
    const p = a[k] as number;
    const q = b[k] as number;
    if (twice[p] === stamp) put(p, { unit: q, sure: own });
    if (twice[q] === stamp) put(q, { unit: p, sure: own });
  }
  return out;
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

type Share = { readonly shared: number; readonly second: number; readonly first: readonly number[] };

/**
 * Of the weight `shared` and `second` have in common, the share that none of `first` holds; 0 when they share nothing, and
 * above 1 when there is no `first`.
 */
function freshShare(units: Units, scratch: Scratch, { shared, second, first }: Share): number {
  if (first.length === 0) return 2;
  const { wordAt, words, weight } = units;
  const inSecond = ++scratch.marks;
  for (let k = wordAt[second] as number; k < (wordAt[second + 1] as number); k++)
    scratch.mark[words[k] as number] = inSecond;
  const inBoth = ++scratch.marks;
  let both = 0;
  for (let k = wordAt[shared] as number; k < (wordAt[shared + 1] as number); k++) {
    const t = words[k] as number;
    if (scratch.mark[t] !== inSecond) continue;
    scratch.mark[t] = inBoth;
    both += weight[t] as number;
  }
  let known = 0;
  for (const unit of first) {
    for (let k = wordAt[unit] as number; k < (wordAt[unit + 1] as number); k++) {
      const t = words[k] as number;
      if (scratch.mark[t] !== inBoth) continue;
      scratch.mark[t] = 0;
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
};

function createScratch({ terms, count }: Units): Scratch {
  return {
    mark: new Uint32Array(terms),
    marks: 0,
    once: new Uint32Array(count),
    twice: new Uint32Array(count),
    stamp: 0,
  };
}
