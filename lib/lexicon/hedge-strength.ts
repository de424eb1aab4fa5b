/**
 * Words and phrases that hedge to the same degree. Semi-auxiliaries beside the modals they stand for: Quirk et al. (1985) 3.40–3.51; how many and how
 * often: 5.10–5.25 and 8.52–8.55; how sure and how exact: Hyland, *Metadiscourse* (2005), appendix. `May` and `might`, `will` and `would` stand
 * apart: they are what an editor looks for. A phrase may stand in two (`able to` is for `can` and for `could`).
 */
const ALIKE: readonly (readonly string[])[] = [
  ['will', "'ll", 'shall', 'about to', 'going to', 'is to', 'are to'],
  ['must', 'have to', 'has to', 'had to', 'having to', 'need to', 'needs to', 'needed to', 'obliged to'],
  ['should', 'ought', 'ought to', 'supposed to'],
  ['can', 'able to', 'capable of'],
  ['could', 'able to', 'capable of'],
  ['likely', 'inclined', 'tend', 'tends', 'tended', 'prone', 'apt'],
  ['probably', 'likely', 'probable', 'in all likelihood'],
  ['maybe', 'perhaps', 'possibly'],
  ['possible', 'potential', 'potentially', 'possibly'],
  ['some', 'a few', 'several', 'a number of', 'various'],
  ['many', 'numerous', 'countless', 'a lot of', 'lots of', 'plenty of', 'a large number of', 'a great many'],
  ['much', 'a lot', 'a lot of', 'a great deal', 'a great deal of'],
  ['most', 'most of', 'majority', 'largest number', 'bulk'],
  ['all', 'every', 'each', 'all of', 'all the', 'all of the'],
  ['usually', 'typically', 'generally', 'normally', 'commonly', 'most often'],
  ['often', 'frequently', 'many times'],
  ['sometimes', 'occasionally', 'at times', 'from time to time'],
  ['rarely', 'seldom', 'hardly ever', 'not often', 'not usually'],
  ['always', 'constantly', 'at all times', 'all the time', 'forever', 'for ever'],
  ['all', 'everyone', 'everybody'],
  ['further', 'more', 'additional'],
  ['nearly', 'almost'],
  ['about', 'around', 'approximately', 'roughly', 'some', 'circa'],
  ['more than', 'over', 'above', 'exceeding', 'exceeded', 'exceeds', 'in excess of', 'upwards of'],
  ['less than', 'fewer than', 'under', 'below'],
  ['up to', 'as much as', 'as many as', 'at most', 'at the most', 'no more than'],
  ['at least', 'no fewer than', 'no less than', 'minimum'],
  ['only', 'just', 'merely', 'solely'],
  ['apparently', 'seemingly', 'appears', 'seems', 'appeared', 'seemed', 'appear', 'seem'],
  ['allegedly', 'purportedly', 'supposedly'],
  ['certainly', 'definitely', 'undoubtedly', 'surely', 'doubtless'],
  ['clearly', 'obviously', 'plainly', 'evidently'],
  ['largely', 'mostly', 'mainly', 'chiefly', 'for the most part', 'most', 'most of'],
  ['assumption', 'presumption', 'supposition'],
  // A passive: `is thought to be`. Who thinks so himself may believe it more.
  ['thought to', 'believed to'],
];
const STRENGTHS: ReadonlyMap<string, readonly number[]> = (() => {
  const out = new Map<string, number[]>();
  ALIKE.forEach((list, degree) => {
    for (const phrase of list) out.set(phrase, [...(out.get(phrase) ?? []), degree]);
  });
  return out;
})();

/** By its first word, the length in words of the longest of them. */
const MOST_FROM: ReadonlyMap<string, number> = (() => {
  const out = new Map<string, number>();
  for (const phrase of STRENGTHS.keys()) {
    const words = phrase.split(' ');
    const first = words[0] as string;
    out.set(first, Math.max(out.get(first) ?? 0, words.length));
  }
  return out;
})();

/**
 * The degrees of the longest hedging word or phrase that begins at `at`, and its length in words; null where none of the list begins. Two that have a degree in
 * common hedge alike. `words`: folded.
 */
export function strengthAt(
  words: readonly string[],
  at: number,
): { readonly degrees: readonly number[]; readonly length: number } | null {
  const most = MOST_FROM.get(words[at] ?? '') ?? 0;
  for (let length = Math.min(most, words.length - at); length > 0; length--) {
    const degrees = STRENGTHS.get(words.slice(at, at + length).join(' '));
    if (degrees) return { degrees, length };
  }
  return null;
}
