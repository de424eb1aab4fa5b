import { expect, test } from 'vitest';
import { readSpan } from './spans.ts';

const at = (text: string, from = 0) => readSpan(text.split(' '), from);
const key = (text: string) => at(text)?.key;

test('one length of time has one key however it is written', () => {
  for (const [a, b] of [
    ['30 years', 'three decades'],
    ['two - week strike', 'a fortnight'],
    ['a fortnight', '14 days'],
    ['half a century', '50 years'],
    ['a year and a half', '18 months'],
    ['two and a half years', '2.5 years'],
    ['half an hour', '30 minutes'],
    ['an hour and a half', '90 - minute'],
    ['2hr 51min', 'two hours and 51 minutes'],
    ['2:19:44', '2 hours , 19 minutes and 44 seconds'],
    ['1:55.31', '1 minute 55.31 seconds'],
    ['three hundredths of a second', '0.03 seconds'],
    ['eight - tenths of a second', '0.8 seconds'],
    ['one year and two months', '14 months'],
    ['2,500 - year - old', '2500 years'],
  ] as const)
    expect(key(a), `${a}, ${b}`).toBe(key(b) ?? 'none');
});

test('a span ends with its unit', () => {
  expect(at('30 years ago')?.length).toBe(2);
  expect(at('two - week strike')?.length).toBe(3);
  expect(at('two hours and 51 minutes later')?.length).toBe(5);
  expect(at('two hours and 51 boats')?.length).toBe(2);
  expect(at('two hours and three hours')?.length).toBe(2);
});

test('other lengths differ', () => {
  for (const [a, b] of [
    ['30 years', '13 years'],
    ['two weeks', 'two months'],
    ['two - week', 'two - day'],
    ['an hour and a half', '30 minutes'],
    ['2hr 51min', '2hr 15min'],
    ['2:19:44', '2:19:45'],
  ] as const)
    expect(key(a), `${a}, ${b}`).not.toBe(key(b));
});

test('a price an hour, a rank, a decade and some day are none', () => {
  for (const text of [
    'an hour',
    'a day',
    'a year',
    'third - year student',
    'the third year',
    'one day he left',
    '30s',
    '7:40',
    '5m',
    '40 boats',
    '$5',
    '',
  ])
    expect(at(text), text).toBeNull();
});
