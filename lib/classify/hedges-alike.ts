import { strengthAt } from '../lexicon/hedge-strength.ts';
import { isHedge } from '../lexicon/hedges.ts';
import type { Read } from './reader.ts';
import type { Placed } from './surroundings.ts';
import { unitAt } from './units.ts';

/** What the hedges of both sides come to: `same` when what else the change holds is the same on both sides, `alike` when it does, null when they differ or one side has none. */
export type HedgeLikeness = 'same' | 'alike' | null;

/** `beside`: what else the side holds, with figures by their value. */
type Hedges = { readonly degrees: readonly (readonly number[])[]; readonly beside: readonly string[] };

/** A form of `be` belongs to the phrase behind it: `are about to`, `was able to`. */
const BE = /^(?:am|is|are|was|were|be|been|'s|'re)$/;

/**
 * `Must`, `has to`; `are about to`, `will`; `a few`, `some`: whether both sides of a change hedge to the same degree. Looked at for the change as a whole, since the word
 * of one side may stand for two of the other. A hedge of unknown degree is like no other.
 */
export function hedgesAlike({ a, b, change }: Placed): HedgeLikeness {
  const x = hedgesOf(a, change.a);
  const y = hedgesOf(b, change.b);
  if (x === null || y === null || x.degrees.length === 0 || y.degrees.length === 0) return null;
  if (!isMet(x, y) || !isMet(y, x)) return null;
  return x.beside.join(' ') === y.beside.join(' ') ? 'same' : 'alike';
}

function isMet(own: Hedges, other: Hedges): boolean {
  return own.degrees.every((one) => other.degrees.some((met) => one.some((degree) => met.includes(degree))));
}

/** The degrees of each hedge of a side, a phrase that begins right before it too; null when one of them has none. */
function hedgesOf(read: Read, [from, to]: readonly [number, number]): Hedges | null {
  const degrees: (readonly number[])[] = [];
  const beside: string[] = [];
  const { folded } = read;
  for (let t = Math.max(0, from - 1); t < to; ) {
    const longest = strengthAt(folded, t);
    // No further than one word behind the change: a verdict is remembered by no more of its surroundings.
    const found = longest && t + longest.length <= to + 1 ? longest : null;
    // Where a side has no words, the phrase may end right before the gap: all[ the] charges.
    if (found && (t + found.length > from || (from === to && t + found.length === from))) {
      degrees.push(found.degrees);
      t += found.length;
      continue;
    }
    const word = folded[t] as string;
    if (t >= from && isHedge(word)) return null;
    if (t < from || BE.test(word)) {
      t++;
      continue;
    }
    const figure = unitAt(read, t);
    beside.push(figure.kind === 'number' ? figure.key : word);
    t = Math.max(t + 1, figure.kind === 'number' ? figure.to : 0);
  }
  return { degrees, beside };
}
