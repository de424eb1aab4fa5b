import { type Belief, LINK } from './believed.ts';
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

/** The beliefs of one version pair, those of second partners moved by what they add. */
export function explainedApart(units: Units, scratch: Scratch, beliefs: readonly Belief[]): Belief[] {
  const contested = contestedUnits(beliefs);
  if (contested.size === 0) return [...beliefs];
  const partners = surePartners(contested, beliefs);
  return beliefs.map((belief) => {
    const { a, b, sure } = belief;
    if (sure < OPEN || !(contested.has(a) || contested.has(b))) return belief;
    const stronger = (u: number): Partner[] => (partners.get(u) ?? []).filter((p) => p.sure > sure);
    const fresh = Math.min(
      freshShare(units, scratch, { shared: a, second: b, first: stronger(a) }),
      freshShare(units, scratch, { shared: b, second: a, first: stronger(b) }),
    );
    if (fresh > 1) return belief;
    return { a, b, sure: Math.min(1, Math.max(0, sure + WEIGHT * (fresh - NEUTRAL))) };
  });
}

type Partner = { readonly unit: number; readonly sure: number };

/** For each contested unit the partners that count as links. */
function surePartners(contested: ReadonlySet<number>, beliefs: readonly Belief[]): ReadonlyMap<number, Partner[]> {
  const out = new Map<number, Partner[]>();
  const put = (u: number, partner: Partner): void => {
    if (!contested.has(u)) return;
    const list = out.get(u);
    if (list) list.push(partner);
    else out.set(u, [partner]);
  };
  for (const { a, b, sure } of beliefs) {
    if (sure <= LINK) continue;
    put(a, { unit: b, sure });
    put(b, { unit: a, sure });
  }
  return out;
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

type Share = { readonly shared: number; readonly second: number; readonly first: readonly Partner[] };

/**
 * Of the weight `shared` and `second` have in common, the share that none of `first` holds; 0 when they share nothing, and
 * above 1 when there is no `first`.
 */
function freshShare(units: Units, scratch: Scratch, { shared, second, first }: Share): number {
  if (first.length === 0) return 2;
  const { wordAt, words, weight } = units;
  const inSecond = ++scratch.stamp;
  for (let k = wordAt[second] as number; k < (wordAt[second + 1] as number); k++)
    scratch.mark[words[k] as number] = inSecond;
  const inBoth = ++scratch.stamp;
  let both = 0;
  for (let k = wordAt[shared] as number; k < (wordAt[shared + 1] as number); k++) {
    const t = words[k] as number;
    if (scratch.mark[t] !== inSecond) continue;
    scratch.mark[t] = inBoth;
    both += weight[t] as number;
  }
  let known = 0;
  for (const { unit } of first) {
    for (let k = wordAt[unit] as number; k < (wordAt[unit + 1] as number); k++) {
      const t = words[k] as number;
      if (scratch.mark[t] !== inBoth) continue;
      scratch.mark[t] = 0;
      known += weight[t] as number;
    }
  }
  return both === 0 ? 0 : 1 - known / both;
}

/** Marks of terms, and the last stamp given out. */
export type Scratch = { readonly mark: Uint32Array; stamp: number };

export function createScratch(units: Units): Scratch {
  return { mark: new Uint32Array(units.terms), stamp: 0 };
}
