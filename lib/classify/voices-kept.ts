import { isFunctionWord } from '../lexicon/function-words.ts';
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
      out.push({ manner: 'neutral', speakers: after(read, t + 2) });
    const stance = reportingStance(word);
    if (stance === null || !isSaying(stance)) continue;
    // `Police said`: nobody else can have said it. Behind a comma or a quotation mark the speaker may stand on either side.
    const isNear = t > 0 && /^[\p{L}\p{N}]/u.test(read.folded[t - 1] as string);
    out.push({
      manner: stance,
      speakers: isNear ? before(read, t - 1) : [...before(read, t - 1), ...after(read, t + 1)],
    });
  }
  return out;
}

function before(read: Read, start: number): readonly string[] {
  return nounsFrom(read, start, -1);
}

function after(read: Read, start: number): readonly string[] {
  return nounsFrom(read, start, 1);
}

function nounsFrom(read: Read, start: number, step: 1 | -1): readonly string[] {
  const out: string[] = [];
  for (let t = start, n = 0; n < REACH && t >= 0 && t < read.folded.length; t += step, n++) {
    const word = read.folded[t] as string;
    if (/^[.!?;:]$/.test(word) && read.forms[t - 1]?.length !== 2) break;
    if (!/^\p{L}/u.test(word) || isFunctionWord(word)) continue;
    const isName = /^\p{Lu}/u.test(read.forms[t] as string);
    if (!isName && (isMostlyVerb(word) || !partsOf(word).has('n'))) continue;
    out.push(isName ? word.replace(/['’]s?$/, '') : (lemmasOf(word)[0] as string));
  }
  return out;
}
