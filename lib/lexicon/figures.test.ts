import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateValue, isYear, readDate, weekdayOfValue } from './dates.ts';
import { readExpressions } from './expressions.ts';
import { isMinus, isPercent, lastPlace, numberValue, readFigure, readNumber } from './numbers.ts';

const words = (text: string): string[] => text.match(/[$£€]|\d[\d,.]*\p{L}*|[\p{L}.]+(?=\s|$)|\p{L}+|[^\s]/gu) ?? [];
const value = (text: string): string | null => {
  const n = readNumber(words(text.toLowerCase()), 0);
  return n && numberValue(n);
};

describe('readNumber', () => {
  it.each([
    ['seven', '7'],
    ['7', '7'],
    ['twenty-one', '21'],
    ['two hundred and five', '205'],
    ['1,550', '1550'],
    ['11th', '11th'],
    ['fiftieth', '50th'],
    ['10m high', '10'],
    ['10 m high', '10'],
    ['10m pounds', '10000000 £'],
    ['eleventh', '11th'],
    ['twenty-first', '21st'],
    ['3rd', '3rd'],
    ['112th', '112th'],
    ['$4bn', '4000000000 $'],
    ['$4 billion', '4000000000 $'],
    ['4 billion dollars', '4000000000 $'],
    ['£4.75m', '4750000 £'],
    ['5 percent', '5 %'],
    ['5 per cent', '5 %'],
    ['a hundred', '100'],
    ['three million', '3000000'],
  ])('%s is %s', (text, expected) => expect(value(text)).toBe(expected));

  it.each(['people', 'a', 'and', 'tenant', 'million', ''])('%s is no number', (text) => expect(value(text)).toBeNull());

  it('reads any count the same in figures with and without separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999 }), (n) => {
        const separated = `${Math.floor(n / 1000)},${String(n % 1000).padStart(3, '0')}`;
        expect(value(separated)).toBe(value(String(n)));
      }),
      { seed: 4 },
    );
  });
});

describe('readFigure', () => {
  it.each([
    ['6 3 / 4 points', 6.75, 0.01, 4],
    ['6 - 1 / 2 points', 6.5, 0.1, 5],
    ['6 ½ points', 6.5, 0.1, 2],
    ['1 1 / 2 million', 1.5e6, 1e5, 5],
    ['6 4 / 3 points', 6, 1, 1],
    ['6 3 / 4 / 2021', 6, 1, 1],
    ['6 8 / 10 points', 6, 1, 1],
    ['31.50', 31.5, 0.01, 1],
    ['0.3 billion', 3e8, 1e8, 2],
    ['300-million', 3e8, 1e6, 3],
    ['45,000', 45_000, 1, 1],
    ['100m hurdles', 100, 1, 1],
  ])('of %s keeps what its last place is worth', (text, value, place, length) =>
    expect(readFigure(words(text), 0)).toEqual({ value, place, length, ordinal: false }),
  );
  it('reads no words', () => expect(readFigure(['seven'], 0)).toBeNull());
});

it('knows the last place that a value shows', () => {
  expect([500, 140, 7, 2.5].map(lastPlace)).toEqual([100, 10, 1, 0.1]);
});

it('takes a dash for minus only where it stands apart and at the figure', () => {
  expect(isMinus('-', { apart: true, glued: true })).toBe(true);
  expect(isMinus('minus', { apart: true, glued: false })).toBe(true);
  expect(isMinus('-', { apart: false, glued: true })).toBe(false);
  expect(isMinus('-', { apart: true, glued: false })).toBe(false);
});

it('knows a share by its word, and a day’s rate for none', () => {
  expect(['%', 'percent', 'per cent'].every(isPercent)).toBe(true);
  expect(['per', 'per day', 'cent'].some(isPercent)).toBe(false);
});

it('takes four digits without a separator for a year', () => {
  expect(['1519', '2023'].every(isYear)).toBe(true);
  expect(['1,900', '2101', '900', '20000'].some(isYear)).toBe(false);
});

describe('readDate', () => {
  const date = (forms: string[], published: string | null = '2023-02-22'): string | null => {
    const d = readDate(forms, 0);
    return d && dateValue(d, published);
  };
  it.each([
    [['February', '21'], '2023-02-21'],
    [['Feb', '.', '21'], '2023-02-21'],
    [['21', 'February', '2023'], '2023-02-21'],
    [['21st', 'of', 'February'], '2023-02-21'],
    [['Tuesday'], '2023-02-21'],
    [['Tuesday', ',', 'Feb', '.', '21'], '2023-02-21'],
    [['yesterday'], '2023-02-21'],
    [['December', '30'], '2022-12-30'],
    [['2023', '-', '02', '-', '21'], '2023-02-21'],
  ])('%j, printed on 22 February 2023, is %s', (forms, expected) => expect(date(forms)).toBe(expected));

  it('keeps a weekday a weekday and a relative day relative when the day of printing is unknown', () => {
    expect(date(['Tuesday'], null)).toBe('tuesday');
    expect(date(['yesterday'], null)).toBe('day -1');
  });
  it('takes the year from a year or a month of publication, and no day from either', () => {
    for (const published of ['2023', '2023-02', '2023-02-22T14:05Z']) {
      expect(date(['Feb', '.', '22'], published)).toBe('2023-02-22');
    }
    for (const forms of [
      ['January', '1'],
      ['December', '31'],
    ]) {
      for (const year of ['2023', '2024']) expect(date(forms, year)?.slice(0, 4)).toBe(year);
    }
    expect(date(['December', '30'], '2023-01')).toBe('2022-12-30');
    expect([date(['Tuesday'], '2023'), date(['yesterday'], '2023-02')]).toEqual(['tuesday', 'day -1']);
  });
  it('takes nothing from a day that no calendar has, and the year from a very old one', () => {
    for (const published of ['2023-13', '2023-02-30', '9999-99-99', '2023-00-10', '2022/3']) {
      expect([date(['Feb', '.', '22'], published), date(['Tuesday'], published)]).toEqual(['--02-22', 'tuesday']);
    }
    expect(date(['Feb', '.', '22'], '0001-01-01')).toBe('1-02-22');
  });
  it('knows a leap day and the turn of a year', () => {
    expect(date(['yesterday'], '2024-03-01')).toBe('2024-02-29');
    expect(date(['yesterday'], '2023-01-01')).toBe('2022-12-31');
    expect(weekdayOfValue('2024-02-29')).toBe('thursday');
  });
  it('takes May for the month where nothing but a time stands', () => {
    expect(readDate(['in', 'May', 'it'], 1)?.month).toBe(5);
    expect(readDate(['last', 'March'], 1)?.month).toBe(3);
    expect(readDate(['since', 'August'], 1)?.month).toBe(8);
    expect(readDate(['the', 'end', 'of', 'May'], 3)?.month).toBe(5);
    expect(readDate(['allies', 'of', 'May'], 2)).toBeNull();
    for (const [before, month] of [
      ['said', 'May'],
      ['of', 'May'],
      ['in', 'May’s'],
      ['in', 'may'],
    ] as const)
      expect(readDate([before, month, 'left'], 1), month).toBeNull();
  });
  it.each([[['may']], [['May', 'be']], [['march']], [['March', 'of']], [['second']], [['32', 'February']]])(
    '%j is no date',
    (forms) => {
      expect(readDate(forms, 0)).toBeNull();
    },
  );
});

it('readExpressions never lets two overlap and stays inside the words, whatever they are', () => {
  const word = fc.constantFrom(
    'seven',
    '11th',
    'Tuesday',
    'February',
    '22',
    'per',
    'cent',
    '$',
    '4bn',
    'million',
    'one',
    'and',
    '-',
    ',',
    '.',
    '2010',
    'in',
    'May',
    'the',
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), (forms) => {
      let last = 0;
      for (const e of readExpressions(
        forms,
        forms.map((f) => f.toLowerCase()),
      )) {
        expect(e.from).toBeGreaterThanOrEqual(last);
        expect(e.to).toBeGreaterThan(e.from);
        expect(e.to).toBeLessThanOrEqual(forms.length);
        last = e.to;
      }
    }),
    { seed: 4, numRuns: 500 },
  );
});
