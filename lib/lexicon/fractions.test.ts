import { expect, test } from 'vitest';
import { readFraction } from './fractions.ts';

/** The reading that begins at the word behind the bar. */
const at = (text: string) => {
  const [before = '', behind = ''] = text.split('|');
  const words = before.split(' ').filter((w) => w !== '');
  return readFraction([...words, ...behind.trim().split(' ')], words.length);
};

test('shares in words are read in per cent', () => {
  for (const [text, value] of [
    ['by | a third last year', 33.33],
    ['as many as | a third could go', 33.33],
    ['| one - third of them', 33.33],
    ['nearly | a fifth , police said', 20],
    ['| two - thirds of them', 66.67],
    ['| three quarters of them', 75],
    ['| one in four survivors', 25],
    ['| nine out of ten of them', 90],
    ['| half of the votes', 50],
    ['cut it by | half .', 50],
  ] as const)
    expect(at(text), text).toMatchObject({ value, unit: '%' });
});

test('parts and dozens are read up to where their unit begins', () => {
  expect(at('| half an hour')).toEqual({ value: 0.5, unit: '', length: 2 });
  expect(at('| a quarter of a percentage point')).toEqual({ value: 0.25, unit: '', length: 4 });
  expect(at('by | a quarter point')).toEqual({ value: 0.25, unit: '', length: 2 });
  expect(at('| half - point cut')).toEqual({ value: 0.5, unit: '', length: 2 });
  expect(at('| half a million people')).toEqual({ value: 500_000, unit: '', length: 3 });
  expect(at('| two dozen villages')).toEqual({ value: 24, unit: '', length: 2 });
});

test('ranks, halves of a match and spans of days are no shares', () => {
  for (const text of [
    '| a third term',
    'the | third quarter',
    'seeking | a third term',
    'the second | half of the match',
    '| half - time came',
    '| two in five days',
    '| one in the morning',
    'the | fifth of May',
    'on | a quarter deck',
  ])
    expect(at(text), text).toBeNull();
});
