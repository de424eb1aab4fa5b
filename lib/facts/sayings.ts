import { isFunctionWord } from '../lexicon/function-words.ts';
import { reportingStance, reportsByItself, stanceOf } from '../lexicon/reporting-verbs.ts';
import { partsOf } from '../lexicon/thesaurus.ts';
import type { Speaker } from './speakers.ts';
import type { Story } from './story.ts';

/** What may stand between a subject and its verb of saying. */
const BETWEEN =
  /^(?:has|have|had|also|later|then|earlier|first|today|yesterday|once|again|now|just|still|always|never|\p{L}+day)$/u;
/** What makes a participle of a verb (`is said to`), an infinitive or a noun (`to claim`, `the claim`). */
const NO_VERB =
  /^(?:am|is|are|was|were|be|been|being|get|got|to|by|the|a|an|this|that|his|her|their|its|no|any|some|of|as|reportedly)$/;
const PRONOUN = /^(?:he|she|they|it|who|one|some|many|others|both)$/;
/** How far behind `had` its participle may stand. */
const BACK = 4;

/**
 * The verbs of saying in a stretch of tokens (end exclusive), each with whoever stands at it, named or not: `the government denied that`, `, one claimed`. The words at the verb are whose
 * they are; they contradict nobody (`sure` false).
 */
export function sayingsIn(story: Story, [from, to]: readonly [number, number]): Speaker[] {
  const out: Speaker[] = [];
  for (let t = from; t < to; t++) {
    const said = sayingAt(story, t, [from, to]);
    if (said) out.push(said);
  }
  return out;
}

function sayingAt(story: Story, t: number, [from, to]: readonly [number, number]): Speaker | null {
  const word = story.folded[t] as string;
  if (!/^\p{Ll}/u.test(story.forms[t] as string) || /ing$/.test(word)) return null;
  // `Maintained its key rate`: what it kept, and no claim.
  if (/^maintain/.test(word) && story.folded[t + 1] !== 'that' && !/^[.,]$/.test(story.folded[t + 1] ?? '.'))
    return null;
  const stance = stanceOf(word);
  if (!stance && !(reportsByItself(word) && reportingStance(word) === 'neutral')) return null;
  const before = subjectBefore(story, t, from);
  const subject = before ?? subjectBehind(story, t, to);
  return subject ? { ...subject, verb: t, sure: false } : null;
}

function subjectBefore(story: Story, verb: number, from: number): Omit<Speaker, 'verb' | 'sure'> | null {
  if (NO_VERB.test(story.folded[verb - 1] ?? '')) return null;
  let t = story.forms[verb - 1] === ',' ? beforeAside(story, verb - 1, from) : verb - 1;
  while (t > from && verb - t < BACK && isBetween(story.folded[t] as string)) t--;
  if (t < from) return null;
  const word = story.folded[t] as string;
  if (!/\p{L}/u.test(word) || (isFunctionWord(word) && !PRONOUN.test(word))) return null;
  const isNoun =
    PRONOUN.test(word) ||
    /^\p{Lu}/u.test(story.forms[t] as string) ||
    partsOf(word).has('n') ||
    partsOf(word.replace(/s$/, '')).has('n');
  return isNoun ? { name: word, from: t, to: t + 1 } : null;
}

/** `Has repeatedly said`, but `the family said`. */
function isBetween(word: string): boolean {
  return BETWEEN.test(word) || (/ly$/.test(word) && !partsOf(word).has('n'));
}

/** How long what stands between the commas may be: `Opponents, led by Marcus Whitlow, argued`. */
const ASIDE = 12;

/** The word before the comma that opens what a comma closes; before `from` where there is none. */
function beforeAside(story: Story, comma: number, from: number): number {
  for (let t = comma - 2; t > Math.max(from, comma - ASIDE); t--) if (story.forms[t] === ',') return t - 1;
  return from - 1;
}

/** `, said police`, `, according to …` is left: there is no verb. */
function subjectBehind(story: Story, verb: number, to: number): Omit<Speaker, 'verb' | 'sure'> | null {
  if (!/^[,”’"]$/.test(story.forms[verb - 1] ?? '') || verb + 1 >= to) return null;
  const next = story.folded[verb + 1] as string;
  return /^\p{L}/u.test(next) && !/^(?:that|in|on|at|by|to|when|during|after|before|yesterday|today)$/.test(next)
    ? { name: next, from: verb + 1, to: verb + 2 }
    : null;
}
