import { type DateReading, readDate } from './dates.ts';
import { type NumberReading, readNumber } from './numbers.ts';

/** A stretch of tokens (indices, end exclusive) that reads as one date or one number. */
export type Expression =
  | { readonly kind: 'date'; readonly from: number; readonly to: number; readonly date: DateReading }
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly number: NumberReading };

/**
 * The dates and numbers among `forms`, in order, none overlapping another. `folded` are the same forms in lower case.
 * A date is preferred to the numbers in it. One look at each token: linear.
 */
export function readExpressions(forms: readonly string[], folded: readonly string[]): Expression[] {
  const out: Expression[] = [];
  for (let at = 0; at < forms.length; ) {
    const date = readDate(forms, at);
    if (date) {
      out.push({ kind: 'date', from: at, to: at + date.length, date });
      at += date.length;
      continue;
    }
    const number = readNumber(folded, at);
    if (number && !isPronounOne(folded, at, number)) {
      out.push({ kind: 'number', from: at, to: at + number.length, number });
      at += number.length;
      continue;
    }
    at++;
  }
  return out;
}

/** `one of them`, `no one`, `the one that`, `another one`, and `second` as a verb or a span of time are no figures. */
function isPronounOne(folded: readonly string[], at: number, number: NumberReading): boolean {
  if (number.length > 1) return false;
  if (folded[at] === 'one') return /^(no|any|every|some|each|another|the|this|that|which)$/.test(folded[at - 1] ?? '') || /^(another|that|who|can|should|must|would)$/.test(folded[at + 1] ?? '');
  return false;
}
