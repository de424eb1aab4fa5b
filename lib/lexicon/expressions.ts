import { currencyOfCode, dollarOfLetters } from './currencies.ts';
import { type DateReading, isYear, readDate } from './dates.ts';
import { type NumberReading, readNumber } from './numbers.ts';

/** A stretch of tokens (indices, end exclusive) that reads as one date or one number. */
export type Expression =
  | { readonly kind: 'date'; readonly from: number; readonly to: number; readonly date: DateReading }
  | { readonly kind: 'number'; readonly from: number; readonly to: number; readonly number: NumberReading };

/**
 * The dates and numbers among `forms`, in order, none overlapping another. `folded` are the same forms in lower case.
 * A date is preferred to the numbers in it. One look at each token: linear. `isGlued`: whether nothing parts a token from
 * the one before it, as in `A$5`.
 */
export function readExpressions(
  forms: readonly string[],
  folded: readonly string[],
  isGlued: (at: number) => boolean = () => false,
): Expression[] {
  const out: Expression[] = [];
  for (let at = 0; at < forms.length; ) {
    const date = readDate(forms, at);
    if (date) {
      out.push({ kind: 'date', from: at, to: at + date.length, date });
      at += date.length;
      continue;
    }
    const number = dollarsAt(folded, at, isGlued) ?? codedAt(folded, at, isGlued) ?? readNumber(folded, at);
    const year = number && yearAt(forms, folded, at);
    if (year) {
      out.push({
        kind: 'date',
        from: at,
        to: at + 1,
        date: { year, month: null, day: null, weekday: null, relative: null, length: 1 },
      });
      at++;
      continue;
    }
    if (number && !isNamePart(forms, at) && !isPronounOne(folded, at, number)) {
      out.push({ kind: 'number', from: at, to: at + number.length, number });
      at += number.length;
      continue;
    }
    at++;
  }
  return out;
}

/** `A$5`, `HK$5`; not `A $5 fee`. */
function dollarsAt(folded: readonly string[], at: number, isGlued: (at: number) => boolean): NumberReading | null {
  const unit = folded[at + 1] === '$' && isGlued(at + 1) ? dollarOfLetters(folded[at] as string) : undefined;
  const number = unit === undefined ? null : readNumber(folded, at + 1);
  return number && unit !== undefined ? { ...number, unit, length: number.length + 1 } : null;
}

/** `CHF 1.9bn`, `EUR450m`; `SFr1.9bn`, which is cut at its stop. */
function codedAt(folded: readonly string[], at: number, isGlued: (at: number) => boolean): NumberReading | null {
  const [, letters, digits] = /^([a-z]{2,3})(\d[\d,]*[a-z]{0,2})?$/.exec(folded[at] ?? '') ?? [];
  const unit = letters === undefined ? undefined : currencyOfCode(letters);
  if (unit === undefined) return null;
  const isCut = digits !== undefined && folded[at + 1] === '.' && isGlued(at + 1) && isGlued(at + 2);
  const behind = at + (digits === undefined ? 1 : isCut ? 3 : 1);
  const figure = digits === undefined ? [] : [isCut ? `${digits}.${folded[at + 2]}` : digits];
  const number = readNumber([...figure, ...folded.slice(behind, behind + MOST_FIGURE)], 0);
  if (!number || number.ordinal || number.unit !== '') return null;
  return { ...number, unit, length: behind - at - figure.length + number.length };
}

/** A figure with its word of scale behind a hyphen. */
const MOST_FIGURE = 3;

const BEFORE_YEAR =
  /^(?:in|since|of|by|until|till|from|to|during|before|after|early|late|mid|year|spring|summer|autumn|fall|winter)$/;

/** A bare year (`in 2010`, `the 2022 invasion` is left a number: it may count), or null. */
function yearAt(forms: readonly string[], folded: readonly string[], at: number): number | null {
  if (!isYear(forms[at] as string)) return null;
  const next = forms[at + 1] ?? '.';
  return BEFORE_YEAR.test(folded[at - 1] ?? '') && !/^\p{Ll}{4,}s$/u.test(next) ? Number(forms[at]) : null;
}

/** COVID-19, F-16, G-7: the figure is part of a name. */
function isNamePart(forms: readonly string[], at: number): boolean {
  return forms[at - 1] === '-' && /^\p{Lu}/u.test(forms[at - 2] ?? '');
}

/** `one of them`, `no one`, `the one that`, `another one`, and `second` as a verb or a span of time are no figures. */
function isPronounOne(folded: readonly string[], at: number, number: NumberReading): boolean {
  if (number.length > 1) return false;
  if (folded[at] === 'one')
    return (
      /^(no|any|every|some|each|another|the|this|that|which)$/.test(folded[at - 1] ?? '') ||
      /^(another|that|who|can|should|must|would)$/.test(folded[at + 1] ?? '')
    );
  return false;
}
