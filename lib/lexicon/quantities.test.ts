import { expect, test } from 'vitest';
import { readQuantity, sharesKey } from './quantities.ts';

/** The keys of the quantity behind the bar, or at the head. */
const keys = (text: string): readonly string[] => {
  const [before, behind] = text.includes('|') ? text.split('|') : ['', text];
  const words = (before ?? '').split(' ').filter((w) => w !== '');
  return readQuantity([...words, ...(behind ?? '').trim().split(' ')], words.length)?.keys ?? [];
};

test('one amount shares a key in all its writings', () => {
  for (const [a, b] of [
    ['300m', '300 metres'],
    ['6.5m', '6.5 meters'],
    ['400 - metre hurdles', '400m hurdles'],
    ['412p', '412 pence'],
    ['10 p.m.', '22:00'],
    ['2.30 in the morning', '2:30 a.m.'],
    ['at | 8 in the evening', '8pm'],
    ['no 4 seed', 'no . 4 seed'],
    ['number one', 'no . 1'],
    ['third seed', 'no 3 seed'],
    ['14th seed', 'no . 14 seed'],
    ['third - seeded', 'third seed'],
    ['1950s', 'the | fifties'],
    ['70km / h', '70 kph'],
  ] as const)
    expect(sharesKey(keys(a), keys(b)), `${a}, ${b}`).toBe(true);
});

test('coins are a hundredth of what they are of', () => {
  expect(keys('12 cents a share')).toContain('number 0.12 $');
  expect(keys('60 cents')).toContain('number 0.6 €');
  expect(keys('82p')).toContain('number 0.82 £');
});

test('300m may be metres or millions, but no sum of money is metres', () => {
  expect(keys('300m')).toContain('number 300000000');
  expect(keys('$ | 300m')).toEqual([]);
});

test('two amounts share none', () => {
  for (const [a, b] of [
    ['300m', '30 metres'],
    ['28p', '82 pence'],
    ['12 cents', '12 pence'],
    ['10 p.m.', '10 a.m.'],
    ['no 4', 'no 5'],
    ['third seed', 'no 4 seed'],
    ['third boat', 'no 3 boat'],
    ['1950s', 'the | sixties'],
    ['400m', '400 km'],
  ] as const)
    expect(sharesKey(keys(a), keys(b)), `${a}, ${b}`).toBe(false);
});

test('a denial, an age, a count and a figure alone are no quantity', () => {
  for (const text of [
    'no boats',
    'no two boats',
    'number of boats',
    'his | fifties',
    '40 boats',
    '40',
    'killed | 3 in the morning raid',
  ])
    expect(keys(text), text).toEqual([]);
});
