import {
  currencyInWordsAt,
  currencyOf,
  currencyOfCode,
  dollarOfLetters,
  isCurrencySign,
} from '../lexicon/currencies.ts';
import { amountOf } from './amounts.ts';
import type { Copy } from './room.ts';

/** The currency of the figure at a token, before it (`£67 million`, `A$1.3m`, `CHF 2m`) or behind it and its scale (`78 million euros`); null where none that the lexicon has stands there. */
export function currencyAt(copy: Copy, i: number): string | null {
  const before = copy.folded(i - 1);
  if (before === '$' && copy.gap(i - 1) === '') return dollarOfLetters(copy.folded(i - 2)) ?? '$';
  if (isCurrencySign(before)) return currencyOf(before) ?? null;
  const behind = i + (amountOf(copy, i)?.length ?? 1);
  const words = Array.from({ length: 3 }, (_, k) => copy.folded(behind + k));
  return currencyOfCode(before) ?? currencyInWordsAt(words, 0)?.unit ?? null;
}

/** Whether two figures are sums of different currencies: the one paper converts for readers whom the other has not. */
export function areOfTwoCurrencies(copy: Copy, i: number, other: Copy, j: number): boolean {
  const [x, y] = [currencyAt(copy, i), currencyAt(other, j)];
  return x !== null && y !== null && x !== y;
}
