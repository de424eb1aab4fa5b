import type { QuoteRendering } from '../model/fact.ts';

/**
 * A quotation's words in one version, made comparable (`keys`); `told` when they stand there without marks. `breaks`: after how many keys a
 * sentence ends or an ellipsis stands, in order: where words may have been left out and the reader can see it.
 */
export type Wording = { readonly keys: readonly string[]; readonly breaks: readonly number[]; readonly told: boolean };

/**
 * How each version renders a quotation, in the order given: held against `measureOf` them. Null for all when only one version has it: there
 * is nothing to hold it against. Linear in versions × different wordings.
 */
export function renderingsOf(wordings: readonly Wording[]): readonly (QuoteRendering | null)[] {
  if (wordings.length < 2) return wordings.map(() => null);
  const measure = measureOf(wordings);
  return wordings.map((w) => {
    if (w.told) return 'paraphrased';
    if (sameWords(w.keys, measure.keys)) return 'verbatim';
    if (isPartOf(w, measure)) return 'shortened';
    return isPartOf(measure, w) ? 'fuller' : 'altered';
  });
}

/**
 * The wording the others are held against: what most versions have word for word; of equals the one that holds the most others whole (two
 * papers that cut one quotation at different places are both short of it), then the one nearest the others in its words (the copy that a machine made is the longest as often as not), then the longest, then the first.
 */
export function measureOf(wordings: readonly Wording[]): Wording {
  const quoted = wordings.filter((w) => !w.told);
  const distinct = quoted.filter((w, i) => quoted.findIndex((o) => sameWords(o.keys, w.keys)) === i);
  const scored = distinct.map((wording) => ({
    wording,
    equal: quoted.filter((o) => sameWords(o.keys, wording.keys)).length,
    holds: quoted.filter((o) => isPartOf(o, wording)).length,
    // Whole words in thousandths, so that the order of summing changes nothing.
    near: distinct.reduce((sum, o) => sum + Math.round(1000 * sharedOf(o.keys, wording.keys)), 0),
  }));
  scored.sort(
    (x, y) =>
      y.equal - x.equal || y.holds - x.holds || y.near - x.near || y.wording.keys.length - x.wording.keys.length,
  );
  return scored[0]?.wording ?? { keys: [], breaks: [], told: false };
}

/** Share of the words of both that the other has too, each as often as it stands there (Dice). */
function sharedOf(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const k of a) left.set(k, (left.get(k) ?? 0) + 1);
  let shared = 0;
  for (const k of b) {
    const n = left.get(k) ?? 0;
    if (n > 0) shared++;
    left.set(k, n - 1);
  }
  return (2 * shared) / (a.length + b.length);
}

/** Also where a house writes apart what another writes as one: a bail-out, a bailout. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return wordingKey(a) === wordingKey(b);
}

/** The letters of a wording, by which two are the same. */
export function wordingKey(keys: readonly string[]): string {
  return keys.join('');
}

/**
 * True when all of `part` stands in `whole` in its order, cut at the ends or where `part` shows it: between two of its sentences, at its ellipsis. A word that
 * is gone from within a sentence is no cut: without its *not* a quotation is another one. Linear (Knuth, Morris, Pratt).
 */
function isPartOf(part: Wording, whole: Wording): boolean {
  const ends = [...part.breaks.filter((b) => b > 0 && b < part.keys.length), part.keys.length];
  let from = 0;
  let at = 0;
  for (const end of ends) {
    const found = endOfRun(part.keys.slice(from, end), whole.keys, at);
    if (found === null) return false;
    from = end;
    at = found;
  }
  return true;
}

/** Where the first run of `words` in `among` ends that begins at `from` or later; null when there is none. */
function endOfRun(words: readonly string[], among: readonly string[], from: number): number | null {
  const back = [0];
  for (let i = 1, k = 0; i < words.length; i++) {
    while (k > 0 && words[i] !== words[k]) k = back[k - 1] as number;
    if (words[i] === words[k]) k++;
    back.push(k);
  }
  if (words.length === 0) return from;
  for (let i = from, k = 0; i < among.length; i++) {
    while (k > 0 && among[i] !== words[k]) k = back[k - 1] as number;
    if (among[i] === words[k]) k++;
    if (k === words.length) return i + 1;
  }
  return null;
}
