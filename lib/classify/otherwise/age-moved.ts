import { isFunctionWord } from '../../lexicon/function-words.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** Whose age it is stands at most so many tokens behind `34-year-old`. */
const REACH = 4;

/**
 * `A 34-year-old man`, `a man aged 34`; `the 19-year-old pilot`, `the pilot, 19,`: the same age of the same person at another place (how an age is printed at one
 * place: `ages.ts`). The change has no other word. Never inside a quotation.
 */
export function isAgeMoved({ a, b, change }: Placed): boolean {
  const [x, y] = [isAgeAlone(a, change.a), isAgeAlone(b, change.b)];
  if (x === null || y === null || (x === '' && y === '') || (x !== '' && y !== '' && x !== y)) return false;
  const age = x === '' ? y : x;
  const [before, behind] = [agesIn(a, change.a, age), agesIn(b, change.b, age)];
  if (before === null || behind === null || before.leads === behind.leads) return false;
  const [lead, trail] = before.leads ? [before, behind] : [behind, before];
  return trail.whose.some((w) => lead.whose.includes(w));
}

const AGE = /^(?:-|years?|old|aged|age|ages|,|\(|\))$/;

/** The figure of a side that has nothing but an age, '' where it has none; null where there is more. */
function isAgeAlone(read: Read, [from, to]: Stretch): string | null {
  let age = '';
  for (let t = from; t < to; t++) {
    const word = read.folded[t] as string;
    if (isQuotedAt(read, t)) return null;
    if (/^\d{1,3}$/.test(word)) age = word;
    else if (!AGE.test(word)) return null;
  }
  return age;
}

/** Where the only age of so many years leads whose it is, and the words that may name him; null for no such age, or several. */
function agesIn(
  read: Read,
  stretch: Stretch,
  age: string,
): { readonly leads: boolean; readonly whose: readonly string[] } | null {
  const [low, high] = sentenceAround(read, stretch);
  const at = read.folded.slice(low, high).flatMap((w, k) => (w === age ? [low + k] : []));
  if (at.length !== 1) return null;
  const t = at[0] as number;
  const { folded } = read;
  if (/^- years? - old$/.test(folded.slice(t + 1, t + 5).join(' '))) {
    const whose = folded.slice(t + 5, t + 5 + REACH);
    const end = whose.findIndex((w) => isFunctionWord(w) || !/^\p{L}/u.test(w));
    return { leads: true, whose: end < 0 ? whose : whose.slice(0, end) };
  }
  const isAged = folded[t - 1] === 'aged';
  const isBetween = /^[,(]$/.test(folded[t - 1] ?? '') && /^[,).;]$/.test(folded[t + 1] ?? '.');
  if (!isAged && !isBetween) return null;
  const noun = folded[t - 2] === ',' ? folded[t - 3] : folded[t - 2];
  return noun === undefined || isFunctionWord(noun) ? null : { leads: false, whose: [noun] };
}
