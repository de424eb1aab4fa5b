import { expect, test } from 'vitest';
import { amountOf, endOfFigure, figureOf, sameAmount } from './amounts.ts';

/** Tokens as the detectors see them, one space between. */
const copy = (text: string) => {
  const words = text.split(' ');
  return { folded: (i: number) => words[i] ?? '' };
};
const figures = (text: string) => text.split(' ').map((_, i) => figureOf(copy(text), i));

test('a figure compares without separators, unit or an empty decimal', () => {
  expect(figures('1,550 10km 4.12am 200s 7.0')).toEqual(['1550', '10', '4.12', '200', '7']);
});

test('a rank, a decade and a scale make another figure', () => {
  expect(figures('11th 1970s 57m')).toEqual(['11th', '1970s', '57m']);
});

test('a number in words is told once, where it begins', () => {
  expect(figures('two thousand boats')).toEqual(['2000', null, null]);
  expect(figures('forty - five and seven')).toEqual(['45', null, null, null, '7']);
  expect(figures('two hundred and five')).toEqual(['205', null, null, null]);
  expect(figures('twenty - first')).toEqual([null, null, null]);
  expect(endOfFigure(copy('two thousand boats'), 0)).toBe(2);
  expect(endOfFigure(copy('17 million boats'), 0)).toBe(1);
});

test('an amount has its scale, and a rank, a time and a number in words have none', () => {
  expect(amountOf(copy('45 million people'), 0)).toMatchObject({ value: 45e6, length: 2 });
  expect(['11th', '4:30', 'seven'].map((word) => amountOf(copy(word), 0))).toEqual([null, null, null]);
});

test('amounts are the same in two scales, and rounded to the places of the other', () => {
  const same = (a: string, b: string) => sameAmount(copy(a), 0, copy(b), 0);
  expect(same('0.3 billion', '300m')).toBe(true);
  expect(same('31.51', '31.5')).toBe(true);
  expect(same('31.61', '31.5')).toBe(false);
  expect(same('300', '301')).toBe(false);
});
