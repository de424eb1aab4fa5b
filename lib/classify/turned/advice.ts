import type { Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

/** What somebody else wants, knows or allows. */
const WISH =
  /^(?:advice|recommendations?|orders?|instructions?|wish(?:es)?|will|guidance|guidelines?|requests?|directions?|consent|knowledge|objections?|warnings?|protests?|urgings?|convention|protocol|precedent)$/;
const HEEDED = /^(?:on|upon|at|under|by|following|after|with|to|for)$/;
const DEFIED = /^(?:against|despite|without|over|contrary|defying|ignoring)$/;
/** Where it is against what is done that somebody speaks, to do it over his words is to defy him. */
const AGAINST = /^(?:objections?|warnings?|protests?)$/;
/** How many tokens may stand between. */
const REACH = 4;

/**
 * Whether what was done as somebody wanted is done as he did not: `on the advice of the pilots`, `against the advice of the pilots`. `Against a request`, `to a request` and
 * whatever else stands before other nouns (`a ban on boats`, `a ban against boats`) is no matter of this.
 */
export function turnsAdvice({ a, b, change }: Placed): boolean {
  const x = stanceOf(a, change.a);
  if (x === null) return false;
  const y = stanceOf(b, change.b);
  return y !== null && x.noun === y.noun && x.isDefied !== y.isDefied;
}

function stanceOf(
  read: Read,
  [from, to]: readonly [number, number],
): { readonly isDefied: boolean; readonly noun: string } | null {
  for (let t = from; t < to; t++) {
    const word = read.folded[t] as string;
    const isDefied = DEFIED.test(word);
    if (!isDefied && !HEEDED.test(word)) continue;
    const noun = read.folded.slice(t + 1, t + 1 + REACH).find((w) => WISH.test(w));
    if (noun === undefined) continue;
    return AGAINST.test(noun) && !isDefied ? null : { isDefied, noun };
  }
  return null;
}
