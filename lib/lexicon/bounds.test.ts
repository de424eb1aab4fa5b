import { expect, test } from 'vitest';
import { boundOf, isNearBound } from './bounds.ts';

/** The bound of the one figure in a text. */
const at = (text: string) => {
  const words = text.split(' ');
  const from = words.findIndex((w) => /\d/.test(w));
  return boundOf(words, [from, from + 1])?.bound ?? null;
};

test('a figure is bounded by the words before it, or behind what it counts', () => {
  for (const [text, bound] of [
    ['some 400 jobs', 'about'],
    ['close to 400 jobs', 'almost'],
    ['no fewer than 400 jobs', 'at least'],
    ['400 jobs or more', 'at least'],
    ['400 days at the least', 'at least'],
    ['perhaps 400 jobs', 'about'],
    ['slightly more than 400', 'more than'],
    ['it exceeded 400', 'more than'],
    ['as many as 400', 'up to'],
    ['400 - plus', 'more than'],
    ['fewer than 400', 'less than'],
  ] as const)
    expect(at(text), text).toBe(bound);
});

test('a figure alone has no bound, nor has one by words of something else', () => {
  for (const text of [
    '400 jobs',
    '400 jobs at most one',
    'about jobs , 400 of them',
    '400 jobs to more people or more',
    'said 400',
  ])
    expect(at(text), text).toBeNull();
});

test('a bound that stands near a figure leaves it open', () => {
  expect(isNearBound('the minimum stay is 360 days'.split(' '), 4)).toBe(true);
  expect(isNearBound('at least , he said , 360 days'.split(' '), 6)).toBe(false);
  expect(isNearBound('about 20 of 360 days'.split(' '), 3)).toBe(false);
});
