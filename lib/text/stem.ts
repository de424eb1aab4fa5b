/** Longest first; each is cut only when four letters stay. */
const ENDINGS = [
  'ations',
  'ation',
  'ments',
  'ment',
  'ings',
  'ing',
  'ions',
  'ion',
  'ies',
  'ied',
  'ers',
  'er',
  'es',
  'ed',
  'ly',
  's',
  'y',
  'e',
];
const KEEP = 4;

/**
 * A light English stem of a folded word: enough to bring the inflections of one word together, never to be shown.
 * The possessive goes first; `lexicon/possessive.ts` is not open to this folder. Lighter than Porter's on purpose:
 * over-stemming links paragraphs that only look alike.
 */
export function stem(folded: string): string {
  const word = folded.replace(/'s?$/, '').replace(/[.'-]/g, '');
  for (const ending of ENDINGS) {
    if (word.endsWith(ending) && word.length - ending.length >= KEEP) return word.slice(0, -ending.length);
  }
  return word === '' ? folded : word;
}
