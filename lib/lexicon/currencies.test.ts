import { describe, expect, it } from 'vitest';
import { currencyInWordsAt } from './currencies.ts';
import { readExpressions } from './expressions.ts';
import { numberValue, readNumber } from './numbers.ts';

/** The first number of a text whose tokens are set apart by `|`; a space before one is a space in the text. */
function sumIn(text: string): string | null {
  const parts = text.split('|');
  const forms = parts.map((w) => w.trim());
  const folded = forms.map((w) => w.toLowerCase());
  const number = readExpressions(forms, folded, (t) => !(parts[t] ?? '').startsWith(' ')).find(
    (e) => e.kind === 'number',
  );
  return number?.kind === 'number' ? numberValue(number.number) : null;
}

describe('a sum in dollars', () => {
  it.each([
    ['A|$|12', '12 A$'],
    ['HK|$|4bn', '4000000000 HK$'],
    ['US|$|12', '12 $'],
    ['$|12', '12 $'],
  ])('is of the country whose letters stand glued before the sign: %s', (text, value) =>
    expect(sumIn(text)).toBe(value),
  );
  it('has no country where an article stands before it', () => expect(sumIn('A| $|12| fee')).toBe('12 $'));
});

describe('a currency in words', () => {
  it.each([
    ['new zealand dollars', 'NZ$', 3],
    ['us dollars', '$', 2],
    ['euros', '€', 1],
  ])('%s', (text, unit, length) => expect(currencyInWordsAt(text.split(' '), 0)).toEqual({ unit, length }));
  it.each(['$', 'silver dollars', 'zealand'])('is not %s', (text) =>
    expect(currencyInWordsAt(text.split(' '), 0)).toBeNull(),
  );
  it('may follow on a hyphen, unless it may be a weight', () => {
    expect(readNumber(['5', 'million', '-', 'dollar', 'fine'], 0)).toMatchObject({ unit: '$', length: 4 });
    expect(readNumber(['30', '-', 'pound', 'cod'], 0)).toMatchObject({ unit: '', length: 1 });
  });
});
