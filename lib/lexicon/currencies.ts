/** Currencies by sign and by word: the ones agencies print (ISO 4217's most traded). */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['£', '£'],
  ['pound', '£'],
  ['pounds', '£'],
  ['€', '€'],
  ['euro', '€'],
  ['euros', '€'],
  ['¥', '¥'],
  ['yen', '¥'],
  ['yuan', 'yuan'],
  ['₹', '₹'],
  ['rupee', '₹'],
  ['rupees', '₹'],
  ['ruble', 'rouble'],
  ['rubles', 'rouble'],
  ['rouble', 'rouble'],
  ['roubles', 'rouble'],
  ['franc', 'franc'],
  ['francs', 'franc'],
]);

/** By the letters that houses put before a figure, glued or apart (`CHF 1.9bn`, `SFr1.9bn`, `EUR450m`): ISO 4217's codes of the most traded and what the Economist's and the FT's style have for them. */
const BY_CODE: ReadonlyMap<string, string> = new Map([
  ['usd', '$'],
  ['eur', '€'],
  ['gbp', '£'],
  ['jpy', '¥'],
  ['cny', 'yuan'],
  ['rmb', 'yuan'],
  ['inr', '₹'],
  ['rs', '₹'],
  ['rub', 'rouble'],
  ['chf', 'franc'],
  ['sfr', 'franc'],
  ['aud', 'A$'],
  ['cad', 'C$'],
  ['hkd', 'HK$'],
  ['nzd', 'NZ$'],
  ['sgd', 'S$'],
]);

/** Dollars that are not America's: the letters before the sign, and the words before `dollars`. */
const DOLLARS: readonly (readonly [unit: string, letters: readonly string[], words: string])[] = [
  ['A$', ['a', 'au'], 'australian'],
  ['C$', ['c', 'ca'], 'canadian'],
  ['HK$', ['hk'], 'hong kong'],
  ['NZ$', ['nz'], 'new zealand'],
  ['S$', ['s'], 'singapore'],
  ['NT$', ['nt'], 'taiwan'],
];
const BY_LETTERS: ReadonlyMap<string, string> = new Map(
  DOLLARS.flatMap(([unit, letters]) => letters.map((l) => [l, unit] as const)),
);
const BY_WORDS: ReadonlyMap<string, string> = new Map(DOLLARS.map(([unit, , words]) => [words, unit]));

/** A sign of a currency, which stands before its figure. */
export function isCurrencySign(token: string): boolean {
  return /^\p{Sc}$/u.test(token);
}

/** The currency of a sign or of a word, or undefined. The `$` alone is taken for America's, as `US dollars` are. */
export function currencyOf(folded: string): string | undefined {
  return CURRENCIES.get(folded);
}

/** The currency of letters glued before a `$`: `A$`, `HK$`; undefined for `US`, which half of the houses leave off. */
export function dollarOfLetters(folded: string): string | undefined {
  return BY_LETTERS.get(folded);
}

/** The currency in words that begins at `folded[at]` and how many tokens it has, or null: `euros`, `US dollars`, `Hong Kong dollars`. */
export function currencyInWordsAt(
  folded: readonly string[],
  at: number,
): { readonly unit: string; readonly length: number } | null {
  const own = CURRENCIES.get(folded[at] ?? '');
  if (own !== undefined) return isCurrencySign(folded[at] as string) ? null : { unit: own, length: 1 };
  // Of France's no paper tells any more.
  if (folded[at] === 'swiss' && CURRENCIES.get(folded[at + 1] ?? '') === 'franc') return { unit: 'franc', length: 2 };
  for (const length of [1, 2]) {
    if (!/^dollars?$/.test(folded[at + length] ?? '')) continue;
    const words = folded.slice(at, at + length).join(' ');
    const unit = /^(?:u\.?s\.?|american)$/.test(words) ? '$' : BY_WORDS.get(words);
    if (unit !== undefined) return { unit, length: length + 1 };
  }
  return null;
}

/** The currency of letters before a figure, folded: `chf`, `sfr`, `eur`; undefined for any other word. */
export function currencyOfCode(folded: string): string | undefined {
  return BY_CODE.get(folded);
}
