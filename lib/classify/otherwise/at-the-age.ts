import { tagsOf } from '../../text/tags.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';
import { unitAt } from '../units.ts';

const WHEN = /^when (?:i|he|she|they|we|you) (?:was|were)(?: just| only)?$/;
const BEFORE = /^before (?:he|she|they) (?:is|are|was|were|turned?|turns)$/;
const AT = /^at(?: the)? age(?: of)?$|^aged$/;
const BEFORE_AGE = /^before(?: the)? age(?: of)?$/;
/** Behind the figure it is an age, and no hour or number of things. */
const ENDS = /^(?:[.,;:!?)]|and|but|years?|old|when|after|because|in|with)$/;

/**
 * `When he was nine`, `at the age of 9`; `before they are 40`, `before the age of 40`: whose age it is the clause tells by its pronoun, and the phrase by where it stands. The figure
 * is the same, and nothing is counted by it. Never inside a quotation.
 */
export function isAtTheAge({ a, b, change }: Placed): boolean {
  const [x, y] = [phraseAt(a, change.a), phraseAt(b, change.b)];
  if (x === null || y === null || x.age !== y.age) return false;
  const isTurned = (clause: string, phrase: string): boolean =>
    (WHEN.test(clause) && AT.test(phrase)) || (BEFORE.test(clause) && BEFORE_AGE.test(phrase));
  return isTurned(x.words, y.words) || isTurned(y.words, x.words);
}

/** The words of a side up to a figure, in it or right behind it, and the figure's value. */
function phraseAt(
  read: Read,
  [from, to]: readonly [number, number],
): { readonly words: string; readonly age: string } | null {
  if (from === to || to - from > 6) return null;
  for (let t = from; t <= to && t < read.folded.length; t++) {
    if (read.expressionAt(t)?.kind !== 'number') continue;
    const { key, to: end } = unitAt(read, t);
    // No more of the change than the figure, and right behind it the end of the phrase.
    if (end < to || isQuotedAt(read, from) || !isEnd(read, end)) return null;
    let start = from;
    // `Before` may be the same on both sides, and stand outside.
    if (read.folded[from - 1] === 'before') start--;
    return { words: read.folded.slice(start, t).join(' '), age: key };
  }
  return null;
}

function isEnd(read: Read, token: number): boolean {
  return ENDS.test(read.folded[token] ?? '.') || /^(?:VERB|AUX)$/.test(tagsOf(read.text).pos(token));
}
