import { tagsOf } from '../../text/tags.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';
import { unitAt } from '../units.ts';

const WHEN = /^when (?:i|he|she|they|we|you) (?:was|were)(?: just| only)?$/;
const BEFORE = /^before (?:he|she|they) (?:is|are|was|were|turned?|turns)$/;
const AT = /^at(?: the)? age(?: of)?$|^aged$/;
const DIES = /^(?:dies|died|dead)$/;
/** Words between the death and the age behind which `he` may be another than the dead. */
const OTHERS = /^(?:said|says|told|wife|husband|son|daughter|brother|sister|father|mother|who|with|after|before|and)$/;
const DIED = /^\. (?:he|she) was$/;
const AGED = /^(?:,|,? ?(?:aged|at(?: the)? age(?: of)?))$/;
const BEFORE_AGE = /^before(?: the)? age(?: of)?$/;
/** Behind the figure it is an age, and no hour or number of things. */
const ENDS = /^(?:[.,;:!?)]|and|but|years?|old|when|after|because|in|with)$/;

/**
 * `When he was nine`, `at the age of 9`; `before they are 40`, `before the age of 40`: whose age it is the clause tells by its pronoun, and the phrase by where it stands. The figure
 * is the same, and nothing is counted by it. Of the dead it may be a sentence: `died at home. She was 88`, `died at home, aged 88`. Never inside a quotation.
 */
export function isAtTheAge({ a, b, change }: Placed): boolean {
  if (isOfTheDead(a, change.a, b, change.b) || isOfTheDead(b, change.b, a, change.a)) return true;
  const [x, y] = [phraseAt(a, change.a), phraseAt(b, change.b)];
  if (x === null || y === null || x.age !== y.age) return false;
  const isTurned = (clause: string, phrase: string): boolean =>
    (WHEN.test(clause) && AT.test(phrase)) || (BEFORE.test(clause) && BEFORE_AGE.test(phrase));
  return isTurned(x.words, y.words) || isTurned(y.words, x.words);
}

/** On both sides the sentence before says that somebody died, where and when, and no more. */
function isOfTheDead(full: Read, [from, to]: Stretch, short: Read, [start, end]: Stretch): boolean {
  if (!DIED.test(full.folded.slice(from, to).join(' ')) || !AGED.test(short.folded.slice(start, end).join(' ')))
    return false;
  if (!/^\d{1,3}$/.test(full.folded[to] ?? '') || full.folded[to] !== short.folded[end]) return false;
  if (!isStop(full, to + 1) || !isStop(short, end + 1) || isQuotedAt(full, to) || isQuotedAt(short, end)) return false;
  return [[full, from] as const, [short, start] as const].every(([read, at]) => {
    const [low] = sentenceAround(read, [at - 1, at - 1]);
    const before = read.folded.slice(low, at);
    const died = before.findIndex((w) => DIES.test(w));
    return died >= 0 && !before.slice(died + 1).some((w) => DIES.test(w) || OTHERS.test(w));
  });
}

/** The end of the sentence, or what goes on behind the age. */
function isStop(read: Read, token: number): boolean {
  return /^[.,;]$/.test(read.folded[token] ?? '.');
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
