import { oneLine } from './excerpt.ts';

/** One piece of evidence: which copy, what stands there, and what that shows. */
export type Testimony = { readonly letter: string; readonly words: string; readonly says: string };

/** The same for all copies that say the same; no words where they have none, or nothing but a mark. */
export type ToldEvidence = { readonly letters: readonly string[]; readonly words: string; readonly says: string };

/**
 * What a page or a report prints of a finding's evidence, in order. Several detectors may have looked at one place: what another copy says is told once, with the first
 * reason, and not again within more of its words; the accused copy's own words (`own` is its letter) come again only for another reason. Copies that say the same stand together.
 */
export function toldEvidence(evidence: readonly Testimony[], own: string): readonly ToldEvidence[] {
  const told: { readonly letters: string[]; readonly words: string; readonly says: string }[] = [];
  const heard: Testimony[] = [];
  for (const { letter, words: printed, says } of evidence) {
    const words = /[\p{L}\p{N}]/u.test(printed) ? oneLine(printed) : '';
    if (letter === '' || heard.some((h) => isKnown(h, { letter, words, says }, own))) continue;
    heard.push({ letter, words, says });
    const same = told.find((e) => plainQuotes(e.words) === plainQuotes(words) && e.says === says);
    if (same) same.letters.push(letter);
    else told.push({ letters: [letter], words, says });
  }
  for (const { letters } of told) letters.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return told;
}

function isKnown(before: Testimony, now: Testimony, own: string): boolean {
  if (before.letter !== now.letter) return false;
  if (now.letter === own) return before.words === now.words && before.says === now.says;
  return before.words === now.words || (before.words !== '' && holds(now.words, before.words));
}

/** Whether the words stand whole within others: `arena` in `the global arena`. */
function holds(long: string, short: string): boolean {
  const at = long.indexOf(short);
  return at >= 0 && !/[\p{L}\p{N}]/u.test(`${long[at - 1] ?? ''}${long[at + short.length] ?? ''}`);
}

/** One house's quotation marks are another's: `Moscow’s`, `Moscow's`. */
export function plainQuotes(words: string): string {
  return words.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}
