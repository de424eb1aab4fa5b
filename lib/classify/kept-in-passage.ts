import { isHedge } from '../lexicon/hedges.ts';
import { isNegator } from '../lexicon/negations.ts';
import type { ChangeClass } from '../model/change.ts';
import { onceFor } from '../text/once-for.ts';
import { tokensIn } from '../text/tokens.ts';
import { THINGS, type ThingsIn } from './kept.ts';
import type { Read } from './reader.ts';
import type { Placed, Stretch } from './surroundings.ts';

/** From so many words on either side on a change is a clause built anew, in which a name, a denial or a hedge is a word among others. By judgement. */
const CLAUSE = 6;

/** What is told in passing in such a clause alone: words that say how sure, how many or how exact, as they are written, and denials, whatever the word. `Likely`, `unlikely` has none of these and stays told. */
const IN_CLAUSES: readonly (readonly [ChangeClass, ThingsIn])[] = [
  ['hedge', ({ folded }, [from, to]) => folded.slice(from, to).filter(isHedge)],
  ['negation', ({ folded }, [from, to]) => folded.slice(from, to).flatMap((w) => (isNegator(w) ? ['not'] : []))],
];

/**
 * The classes without what a change only has in passing, where another tells it: a name, number, date, office or hedge that the other version's paragraph has as often, two of them too where a whole clause is
 * built anew; a name that it has at all, where a pronoun or nothing stands for it here; a denial in such a clause, where both paragraphs deny as often. What is left when nothing else was said is a wording. For what is told of a change that is no style:
 * none is made style by it.
 */
export function withoutPassing({ a, b, change }: Placed, classes: readonly ChangeClass[]): readonly ChangeClass[] {
  const isClause = Math.max(wordsIn(a, change.a), wordsIn(b, change.b)) >= CLAUSE;
  const passing = new Set<ChangeClass>();
  for (const [id, thingsIn] of THINGS) if (classes.includes(id) && areInBoth(id, thingsIn)) passing.add(id);
  if (isClause)
    for (const [id, thingsIn] of IN_CLAUSES) if (classes.includes(id) && areInBoth(id, thingsIn)) passing.add(id);
  if (passing.size === 0) return classes;
  const left = classes.filter((c) => !passing.has(c));
  return left.length > 0 ? left : ['wording'];

  function areInBoth(id: ChangeClass, thingsIn: ThingsIn): boolean {
    const [x, y] = [thingsIn(a, change.a), thingsIn(b, change.b)];
    const isOneSided = x.length > 0 !== y.length > 0;
    if (x.length + y.length === 0 || !(isOneSided || isClause)) return false;
    const [own, other] = [countedIn(thingsIn, a, change.a), countedIn(thingsIn, b, change.b)];
    return [...x, ...y].every((key) => {
      const [here, there] = [own.get(key) ?? 0, other.get(key) ?? 0];
      return here === there || (id === 'name' && isOneSided && here > 0 && there > 0);
    });
  }
}

function wordsIn(read: Read, [from, to]: Stretch): number {
  let count = 0;
  for (let t = from; t < to; t++) if (/[\p{L}\p{N}]/u.test(read.folded[t] as string)) count++;
  return count;
}

/** The paragraph that a stretch begins in, or ends before, half-open. */
function paragraphAround(read: Read, [from]: Stretch): Stretch {
  const paragraphs = paragraphsOf(read);
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle] as Stretch)[1] <= from) low = middle + 1;
    else high = middle;
  }
  return paragraphs[Math.min(low, paragraphs.length - 1)] ?? [0, read.folded.length];
}

const paragraphsOf = onceFor(({ text }: Read): readonly Stretch[] => text.blocks.map((b) => tokensIn(text.tokens, b)));

/** How often a paragraph has each thing of a kind, counted once. */
const counts = onceFor((_: Read) => new Map<ThingsIn, Map<number, ReadonlyMap<string, number>>>());

function countedIn(thingsIn: ThingsIn, read: Read, change: Stretch): ReadonlyMap<string, number> {
  const paragraph = paragraphAround(read, change);
  const ofKind = counts(read).get(thingsIn) ?? new Map<number, ReadonlyMap<string, number>>();
  counts(read).set(thingsIn, ofKind);
  const known = ofKind.get(paragraph[0]);
  if (known) return known;
  const counted = new Map<string, number>();
  for (const key of thingsIn(read, paragraph)) counted.set(key, (counted.get(key) ?? 0) + 1);
  ofKind.set(paragraph[0], counted);
  return counted;
}
