import { isFunctionWord } from '../lexicon/function-words.ts';
import { withoutPossessive } from '../lexicon/possessive.ts';
import { isSaying, reportingStance } from '../lexicon/reporting-verbs.ts';
import { isMostlyVerb, lemmasOf, partsOf } from '../lexicon/thesaurus.ts';
import type { Read } from './reader.ts';
import { sentenceAround } from './sentence-walk.ts';
import type { Placed } from './surroundings.ts';

/** How many words before and behind a word of saying its speaker is looked for. */
const REACH = 6;

/**
 * Whether everybody who says something at a change says it in the other version's sentence too: `said the mayor, Ann Roe`, `Ann Roe, the mayor, said`; `police said`,
 * `according to police`. Plainly there is plainly here, and as often. False where no word of the change reports.
 */
export function areVoicesKept({ a, b, change }: Placed): boolean {
  const own = { a: voicesIn(a, change.a), b: voicesIn(b, change.b) };
  if (own.a.length === 0 && own.b.length === 0) return false;
  const all = { a: voicesIn(a, sentenceAround(a, change.a)), b: voicesIn(b, sentenceAround(b, change.b)) };
  return (
    all.a.length === all.b.length &&
    own.a.every((v) => all.b.some((w) => isSameVoice(v, w))) &&
    own.b.every((v) => all.a.some((w) => isSameVoice(v, w)))
  );
}

/** Who says so, by the nouns and names that may be the speaker, and how. */
type Voice = { readonly manner: string; readonly speakers: readonly string[] };

function isSameVoice(a: Voice, b: Voice): boolean {
  return a.manner === b.manner && a.speakers.some((s) => b.speakers.includes(s));
}

function voicesIn(read: Read, [from, to]: readonly [number, number]): readonly Voice[] {
  const out: Voice[] = [];
  for (let t = from; t < to; t++) {
    const word = read.folded[t] as string;
    if (word === 'according' && read.folded[t + 1] === 'to')
      out.push({ manner: 'neutral', speakers: nounsFrom(read, t + 2, 1) });
    const stance = reportingStance(word);
    if (stance === null || !isSaying(stance)) continue;
    const before = read.folded[t - 1] === ',' ? beforeCommas(read, t - 1) : nounsFrom(read, t - 1, -1);
    // `Police said`: nobody else can have said it. Behind a comma or a quotation mark the speaker may stand on either side.
    const isNear = t > 0 && /^[\p{L}\p{N}]/u.test(read.folded[t - 1] as string);
    out.push({ manner: stance, speakers: isNear ? before : [...before, ...nounsFrom(read, t + 1, 1)] });
  }
  return out;
}

/** `Ann Roe, the leader of a team of divers from the harbour, said`: what stands before the comma, and the last noun before each comma that opens what may be told of the speaker. */
function beforeCommas(read: Read, comma: number): readonly string[] {
  const out = [...nounsFrom(read, comma - 1, -1)];
  for (let t = comma - 1; t > 0 && !read.opensSentence(t); t--)
    if (read.folded[t] === ',') out.push(...nounsFrom(read, t - 1, -1).slice(0, 1));
  return out;
}

/** The nouns and names of the sentence from a token on, or back. */
function nounsFrom(read: Read, start: number, step: 1 | -1): readonly string[] {
  const out: string[] = [];
  for (let t = start, n = 0; n < REACH && t >= 0 && t < read.folded.length; t += step, n++) {
    if (step > 0 && (read.opensSentence(t) || /^(?:who|which|whose)$/.test(read.folded[t] as string))) break;
    const noun = nounAt(read, t);
    if (noun !== null) out.push(noun);
    if (step < 0 && read.opensSentence(t)) break;
  }
  return out;
}

function nounAt(read: Read, t: number): string | null {
  const word = read.folded[t] as string;
  if (!/^\p{L}/u.test(word) || isFunctionWord(word)) return null;
  if (/^\p{Lu}/u.test(read.forms[t] as string)) return withoutPossessive(word);
  return isMostlyVerb(word) || !partsOf(word).has('n') ? null : (lemmasOf(word)[0] as string);
}
