import { franc } from 'franc-min';
import { iso6393To1 } from 'iso-639-3/iso6393-to-1.js';

const FALLBACK = 'en';
/** Trigram counts settle within a few paragraphs; more only costs time. */
const LOOK_AT = 4_000;
/** Under this many letters a trigram guess is a coin toss, and a newsroom's snippet is most often English. */
const MIN_LENGTH = 120;

/** The language of the words as a BCP 47 tag, by letter trigrams (franc, after Cavnar and Trenkle 1994); `en` when unsure. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, LOOK_AT);
  const latinOnly = !/[^\p{Script=Latin}\P{L}]/u.test(sample);
  if (latinOnly && sample.length < MIN_LENGTH) return FALLBACK;
  const guess = franc(sample);
  if (guess === 'und') return FALLBACK;
  if (guess === 'cmn') return 'zh';
  return iso6393To1[guess] ?? guess;
}
