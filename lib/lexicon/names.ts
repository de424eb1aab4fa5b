import { plainLetters } from './letters.ts';
import { withoutPossessive } from './possessive.ts';

/**
 * Ways in which newsrooms spell one foreign name, as rewritings to a common form (BGN/PCGN, ISO 9 and Reuters against AP
 * for Cyrillic; IJMES against press use for Arabic). Only what no two English names differ by: Antony and Anthony stay two.
 */
const TRANSLITERATIONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:mohammed|mohammad|mohamed|mohamad|muhammad|muhammed|muhamad|mehmed)$/, 'muhammad'],
  [/^(?:al|el)-(?=.{3})/, 'al'],
  [/dzh|dj/g, 'j'],
  [/(?:y[oe]|i[oe])(?=va?$)/, 'e'],
  [/iya$/, 'ia'],
  [/ks/g, 'x'],
  [/q/g, 'k'],
  [/(?:iy|yy|ii|ij|yi)$/, 'i'],
  [/sky$/, 'ski'],
  [/([eao])[yj](?=$|[^aeiouy])/g, '$1i'],
  [/(?:yu|ju)/g, 'iu'],
  [/(?<=[^aeiou])(?:ya|ja)/g, 'ia'],
  [/(?<=.{3}[^aeiouy])(?<!\1(.))y$/, 'i'],
];

/** The form that the usual spellings of one name share (Sergei, Sergey), lower case, without accents or a possessive. */
export function nameKey(name: string): string {
  let key = withoutPossessive(plainLetters(name.toLowerCase())).replace(/[.’']/g, '');
  for (const [from, to] of TRANSLITERATIONS) key = key.replace(from, to);
  return key;
}

/** True when two words are one name in two spellings. */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** At most this share of the longer name may differ for one to be a slip for the other: one letter in four, two in eight. */
const SLIP = 0.25;

/** What is longer is no name, and letters against letters would take for ever: an address, a line without spaces. */
const LONGEST = 64;

/** True when two different names look so alike that one may be a slip for the other: Antony/Anthony, Kreminna/Kremenna. */
export function looksLikeSlip(a: string, b: string): boolean {
  const x = nameKey(a);
  const y = nameKey(b);
  if (x === y || Math.min(x.length, y.length) < 4 || x[0] !== y[0]) return false;
  if (Math.max(x.length, y.length) > LONGEST) return false;
  return editDistance(x, y) <= Math.floor(Math.max(x.length, y.length) * SLIP);
}

/** Letters to insert, drop or replace (Levenshtein), or to swap with a neighbour (Damerau): the slips of a typing hand. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] as number) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] as number;
}
