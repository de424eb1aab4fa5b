import { isPossessive } from '../lexicon/possessive.ts';
import { lemmasOf } from '../lexicon/thesaurus.ts';
import { isOffice } from '../lexicon/titles.ts';
import { isObject } from './name-phrases.ts';
import type { Speaker } from './speakers.ts';
import type { Story } from './story.ts';

/** What may stand between a speaker and the verb of a claim. */
const BETWEEN =
  /^(?:has|have|had|is|was|also|later|then|earlier|first|today|yesterday|once|again|now|just|mon|tues|wednes|thurs|fri|satur|sun|\p{L}+ly|\p{L}+day)$/u;
/** Auxiliaries that make a participle a passive (`had been asked`), and what makes an infinitive of it (`wants to tell`). */
const PASSIVE = /^(?:am|is|are|was|were|be|been|being|get|got|to)$/;
/** Verbs that report whatever follows them; with the others a claim has its `that`. */
const PLAIN = new Set(['say', 'tell', 'add', 'claim', 'insist', 'warn', 'argue', 'believe', 'think']);
/** How far behind the verb its `that` may stand: `told reporters on Monday that`. */
const THAT = 6;

/**
 * Whether a sentence without quotation marks is what its speaker says: the speaker stands at the verb (`Carl Stone said`, `Carl Stone, the engineer, said`, `…, said
 * Carl Stone`, `according to Carl Stone`), the verb is active, and it reports a claim and no deed (`announced a sale`). Where words are quoted, the marks show
 * that somebody speaks; here only this does.
 */
export function isClaimant(story: Story, { from, to, verb }: Speaker): boolean {
  if (story.folded[verb] === 'according') return isNounPhrase(story, verb + 2, from);
  if (PASSIVE.test(story.folded[verb - 1] ?? '') && !/ing$/.test(story.folded[verb] as string)) return false;
  if (from > verb) return /^[,”’"]$/.test(story.forms[verb - 1] ?? '') && isNounPhrase(story, verb + 1, from);
  return !isObject(story, from, 0) && isJoined(story, to, verb) && reports(story, verb);
}

/** Only what belongs to the name stands between: `the engineer`, `Norwegian`. */
function isNounPhrase(story: Story, from: number, to: number): boolean {
  for (let t = from; t < to; t++) if (!isOfName(story, t)) return false;
  return true;
}

function isOfName(story: Story, t: number): boolean {
  const word = story.folded[t] as string;
  return /^\p{Lu}/u.test(story.forms[t] as string) || word === 'the' || word === '.' || isOffice(word);
}

function isJoined(story: Story, to: number, verb: number): boolean {
  if (isPossessive(story.forms[to - 1] as string)) return false;
  if (story.forms[to] === ',' && story.forms[verb - 1] === ',') return true;
  for (let t = to; t < verb; t++) if (!BETWEEN.test(story.folded[t] as string)) return false;
  return true;
}

function reports(story: Story, verb: number): boolean {
  const word = story.folded[verb] as string;
  if (lemmasOf(word).some((l) => PLAIN.has(l))) return true;
  const behind = story.folded.slice(verb + 1, verb + 1 + THAT);
  return behind.includes('that') || /^[.!?,]$/.test(behind[0] ?? '.');
}
