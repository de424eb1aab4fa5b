import type { QuoteRendering } from '../model/fact.ts';

/** A quotation's words in one version, made comparable (`keys`); `told` when they stand there without marks. */
export type Wording = { readonly keys: readonly string[]; readonly told: boolean };

/**
 * How each version renders a quotation, in the order given: held against `measureOf` them. Null for all when only one version has it: there
 * is nothing to hold it against. Linear in versions × different wordings.
 */
export function renderingsOf(wordings: readonly Wording[]): readonly (QuoteRendering | null)[] {
  if (wordings.length < 2) return wordings.map(() => null);
  const measure = measureOf(wordings);
  return wordings.map(({ keys, told }) => {
    if (told) return 'paraphrased';
    if (sameWords(keys, measure)) return 'verbatim';
    if (isPartOf(keys, measure)) return 'shortened';
    return isPartOf(measure, keys) ? 'fuller' : 'altered';
  });
}

/**
 * The wording the others are held against: what most versions have word for word; of equals the one that holds the most others whole (two
 * papers that cut one quotation at different places are both short of it), then the longest, then the first.
 */
export function measureOf(wordings: readonly Wording[]): readonly string[] {
  const quoted = wordings.filter((w) => !w.told);
  const distinct = quoted.filter((w, i) => quoted.findIndex((o) => sameWords(o.keys, w.keys)) === i);
  const scored = distinct.map(({ keys }) => ({
    keys,
    equal: quoted.filter((o) => sameWords(o.keys, keys)).length,
    holds: quoted.filter((o) => isPartOf(o.keys, keys)).length,
  }));
  scored.sort((x, y) => y.equal - x.equal || y.holds - x.holds || y.keys.length - x.keys.length);
  return scored[0]?.keys ?? [];
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((k, i) => k === b[i]);
}

/** True when all of `part` stands in `whole` in its order: cut at an end, or in the middle as an ellipsis does. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  let i = 0;
  for (const k of whole) if (k === part[i]) i++;
  return i === part.length;
}
