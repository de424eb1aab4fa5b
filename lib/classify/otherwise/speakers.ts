import { reportingStance } from '../../lexicon/reporting-verbs.ts';
import { isCourtesyTitle } from '../../lexicon/titles.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { type Gain, gainOf, walk } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** How many words a speaker may have: office, name and all. */
const SPEAKER = 12;

/**
 * True when a reporting verb and its speaker changed places and the speaker is the same, though one version tells more of
 * him: `said the port’s chief Ann Roe`, `the port’s spokeswoman Ann Roe said`; `said Ann Roe, the mayor`, `Ms. Roe said`
 * (Quirk et al. 1985, 14.29). The change is at the verb or at the speaker. Never inside a quotation.
 */
export function isSpeakerTurned(place: Placed): boolean {
  const gain = gainOf(place, (word) => word === ',');
  if (!gain || gain.from === gain.to || gain.to - gain.from > SPEAKER) return false;
  const { has, from, to } = gain;
  if (!reports(has, from - 1, to + 1)) return false;
  if (isQuotedAt(has, from)) return false;
  return isVerbTurned(gain) || isNameTurned(gain) || isAtOtherEnd(gain);
}

/** How far the ends of a sentence are looked for, in tokens. */
const SENTENCE = 80;

/** `Roe said[ that] it is safe`, `it is safe, Roe said`: who says so stands at one end of the sentence or at the other. */
function isAtOtherEnd({ has, lacks, from, to, gap }: Gain): boolean {
  const words = has.folded.slice(from, to).filter((w) => w !== ',' && w !== 'that');
  if (!words.some((w) => reportingStance(w) !== null || w === 'according')) return false;
  const opens = opener(has, from) === from;
  const closes = /^[.!?]$/.test(has.folded[to] ?? '.');
  return waysToSay(words).some(
    (way) => (opens && closesWith(lacks, gap, way)) || (closes && opensWith(lacks, gap, way)),
  );
}

const PLAINLY = ['say', 'says', 'said'];

/** The words as they are, and, where somebody plainly says so, the other ways: `according to analysts`, `analysts say`, `said analysts`. */
function waysToSay(words: readonly string[]): readonly (readonly string[])[] {
  const isAccording = words[0] === 'according' && words[1] === 'to';
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const speaker = isAccording
    ? words.slice(2)
    : PLAINLY.includes(last)
      ? words.slice(0, -1)
      : PLAINLY.includes(first)
        ? words.slice(1)
        : [];
  if (speaker.length === 0) return [words];
  return [
    words,
    ['according', 'to', ...speaker],
    ...PLAINLY.flatMap((verb) => [
      [...speaker, verb],
      [verb, ...speaker],
    ]),
  ];
}

function opensWith(read: Read, inside: number, words: readonly string[]): boolean {
  const start = opener(read, inside - 1);
  return start !== null && words.every((w, k) => read.folded[start + k] === w);
}

function closesWith(read: Read, inside: number, words: readonly string[]): boolean {
  let end = inside;
  while (end < read.folded.length && end - inside < SENTENCE && !/^[.!?]$/.test(read.folded[end] as string)) end++;
  return words.every((w, k) => read.folded[end - words.length + k] === w);
}

/** The first word of the sentence that a token stands in, or null. */
function opener(read: Read, token: number): number | null {
  for (let t = token; t >= 0 && token - t < SENTENCE; t--) if (read.opensSentence(t)) return t;
  return null;
}

/** A glance: without a reporting verb among the words or beside them nobody speaks. */
function reports(read: Read, from: number, to: number): boolean {
  for (let t = Math.max(0, from); t < to && t < read.folded.length; t++)
    if (reportingStance(read.folded[t] as string) !== null || read.folded[t] === 'according') return true;
  return false;
}

function isVerbTurned({ has, lacks, from, to, gap }: Gain): boolean {
  const verb = has.folded[from] as string;
  if (to - from !== 1 || reportingStance(verb) === null) return false;
  const first = has.folded[to];
  if (first === undefined || first !== lacks.folded[gap] || !isCapital(has, to)) return false;
  return wordsFrom(lacks, gap, 1).includes(verb) && !wordsFrom(has, to, 1).includes(verb);
}

/** `[Ms. Roe ]said` for `[]said Ann Roe`, and `said[ Ann Roe]` for `Ann Roe said[]`: every name of it stands on the verb's other side. */
function isNameTurned({ has, lacks, from, to, gap }: Gain): boolean {
  const names: string[] = [];
  for (let t = from; t < to; t++) {
    const word = has.folded[t] as string;
    if (word === '.' || isCourtesyTitle(word)) continue;
    if (!isCapital(has, t)) return false;
    names.push(word);
  }
  if (names.length === 0) return false;
  const isTurned = (verb: string | undefined, other: string | undefined, words: readonly string[]): boolean =>
    verb !== undefined && verb === other && reportingStance(verb) !== null && names.every((n) => words.includes(n));
  return (
    isTurned(has.folded[to], lacks.folded[gap], wordsFrom(lacks, gap, 1)) ||
    isTurned(has.folded[from - 1], lacks.folded[gap - 1], wordsFrom(lacks, gap - 1, -1))
  );
}

function wordsFrom(read: Read, start: number, step: 1 | -1): readonly string[] {
  const out: string[] = [];
  for (const word of walk(read, start, step)) if (out.push(word) > SPEAKER) break;
  return out;
}

function isCapital(read: Read, token: number): boolean {
  return /^\p{Lu}/u.test(read.forms[token] as string);
}
