import { isFunctionWord } from '../../lexicon/function-words.ts';
import { isModal } from '../../lexicon/hedges.ts';
import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import type { Read } from '../reader.ts';
import { gainOf } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** A verb of saying stands at most so many tokens before what is said, and a day so many from where it stood. */
const SAID = 5;
const REACH = 14;
const SUBJECT = /^(?:i|he|she|it|they|we|you)$/;

/**
 * Whether a day left a verb of saying for a deed of the past, or came from one: `he told the court on Monday he shot her`, `he told the court he shot her on
 * Monday`. Of what is to come (`said on Monday it would close`) houses put the day where they like, and the reader knows which is meant. A clause with a pronoun for its
 * subject alone: where another begins no word shows.
 */
export function isDayOfAnotherDeed(place: Placed): boolean {
  const gain = gainOf(place, (word) => word === ',');
  if (!gain) return false;
  const { has, lacks, from, to, gap } = gain;
  if (!isDay(has, from, to)) return false;
  for (let at = Math.max(0, gap - REACH); at < gap + REACH && at + to - from <= lacks.folded.length; at++) {
    if (!has.folded.slice(from, to).every((w, k) => lacks.folded[at + k] === w)) continue;
    const [low, high] = at < gap ? [at + to - from, gap] : [gap, at];
    const spoken = Math.min(at, gap);
    if (isDeedTold(lacks.folded.slice(low, high)) && isSaidBefore(lacks, spoken)) return true;
  }
  return false;
}

/** `On Monday`, `Monday`, `last Monday`. */
function isDay(read: Read, from: number, to: number): boolean {
  if (to === from) return false;
  for (let t = from; t < to; t++)
    if (read.expressionAt(t)?.kind !== 'date' && !isFunctionWord(read.folded[t] as string)) return false;
  return read.expressionAt(to - 1)?.kind === 'date';
}

function isDeedTold(words: readonly string[]): boolean {
  const told = words[0] === 'that' ? words.slice(1) : words;
  return (
    SUBJECT.test(told[0] ?? '') &&
    !told.some(isModal) &&
    told.some((w, k) => k > 0 && formsOf(w).some((f) => f.part === 'v' && f.form === 'past'))
  );
}

function isSaidBefore(read: Read, at: number): boolean {
  return read.folded.slice(Math.max(0, at - SAID), at).some((w) => reportingStance(w) !== null);
}
