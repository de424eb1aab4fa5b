import { reportingStance } from '../lexicon/reporting-verbs.ts';
import { isCourtesyTitle } from '../lexicon/titles.ts';
import type { Read } from './reader.ts';
import { type Gain, gainOf, walk } from './sentence-walk.ts';
import type { Placed } from './surroundings.ts';

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
  const { has, from } = gain;
  if (has.isQuoted(has.text.tokens.starts[from] as number)) return false;
  return isVerbTurned(gain) || isNameTurned(gain);
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
