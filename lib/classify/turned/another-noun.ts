import { isArticle, isFunctionWord } from '../../lexicon/function-words.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { lemmasOf, partsOf } from '../../lexicon/thesaurus.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import type { Read } from '../reader.ts';
import { type Gain, gainOf } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** The longest phrase that is looked for, and how far from where it stood, in tokens. */
const MOST = 5;
const REACH = 14;
/** They say where somebody is and for whom, or where and for whom something was done. */
const WHERE = /^(?:in|at|near|from|for)$/;
/** They belong to the noun before them, whatever the verb. */
const WHOSE = /^(?:from|of)$/;
const SUBJECT = /^(?:he|she|it|they|we|who)$/;

/**
 * Whether a phrase was taken from one noun and put to another, and says so of that: `a man from Leeds married a nurse`, `a man married a nurse from Leeds`; or from
 * whoever speaks to what he says: `police in Leeds said he died`, `police said he died in Leeds`. Where no verb of saying is between (`police in Leeds held a man`, `police held a
 * man in Leeds`) houses put a place where they like.
 */
export function isOfAnotherNoun(place: Placed): boolean {
  const gain = gainOf(place, (word) => word === ',');
  if (!gain || !isPhrase(gain)) return false;
  const { has, lacks, from, to, gap } = gain;
  const size = to - from;
  for (let at = Math.max(0, gap - REACH - size); at <= gap + REACH && at + size <= lacks.folded.length; at++) {
    if (at < gap && at + size > gap) continue;
    if (!has.forms.slice(from, to).every((w, k) => lacks.forms[at + k] === w)) continue;
    const [low, high] = at < gap ? [at + size, gap] : [gap, at];
    if (high - low < 2 || !isHungOn(lacks, Math.min(at, gap) - 1)) continue;
    const between = lacks.folded.slice(low, high).filter((w, k) => w !== ',' || k > 0);
    if (between.some((w) => /^[.!?;:"“”‘’«»]$/.test(w))) continue;
    const lead = has.folded[from] as string;
    if (WHERE.test(lead) && isSaidBetween(between)) return true;
    if (WHOSE.test(lead) && isNamed(has, to - 1) && isDoneToNoun(between)) return true;
  }
  return false;
}

/** `In Leeds`, `from the port`: a preposition, small words and nouns, and no day. */
function isPhrase({ has, from, to }: Gain): boolean {
  if (to - from < 2 || to - from > MOST) return false;
  if (!WHERE.test(has.folded[from] as string) && !WHOSE.test(has.folded[from] as string)) return false;
  for (let t = from + 1; t < to; t++) {
    const word = has.folded[t] as string;
    if (has.expressionAt(t) || !(isArticle(word) || isNamed(has, t) || (!isFunctionWord(word) && isNoun(word))))
      return false;
  }
  return !isArticle(has.folded[to - 1] as string);
}

/** The noun or pronoun that the phrase stands right behind where it stands first. */
function isHungOn(read: Read, token: number): boolean {
  const t = read.folded[token] === ',' ? token - 1 : token;
  const word = read.folded[t] ?? '';
  return (
    SUBJECT.test(word) || isNamed(read, t) || (!isFunctionWord(word) && isNoun(word) && reportingStance(word) === null)
  );
}

/** `Said he died`: who speaks stands before it, and somebody else does something behind it. */
function isSaidBetween(between: readonly string[]): boolean {
  const verb = between.findIndex((w) => reportingStance(w) !== null);
  if (verb < 0 || verb > 1 || (verb === 1 && !isHelper(between[0] as string))) return false;
  return between.slice(verb + 2).some((w) => isHelper(w) || isPast(w));
}

/** `Married a nurse`. */
function isDoneToNoun(between: readonly string[]): boolean {
  const last = between.at(-1) as string;
  const deed = between.findIndex(isPast);
  return deed >= 0 && deed <= 1 && deed < between.length - 1 && isNoun(last) && !isFunctionWord(last);
}

function isNamed(read: Read, token: number): boolean {
  return /^\p{Lu}\p{L}/u.test(read.forms[token] ?? '') && !isFunctionWord(read.folded[token] as string);
}

function isNoun(word: string): boolean {
  return partsOf(word).has('n');
}

function isHelper(word: string): boolean {
  return lemmasOf(word).some((l) => l === 'have' || l === 'be');
}

function isPast(word: string): boolean {
  return formsOf(word).some((f) => f.part === 'v' && f.form === 'past');
}
