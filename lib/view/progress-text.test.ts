import { expect, test } from 'vitest';
import { PARTS } from '../model/progress.ts';
import { progressText } from './progress-text.ts';

test('every part is told in words, with its count, and none counts past its end', () => {
  const all = PARTS.map((part) => progressText({ part, done: 1200, of: 1200 }));
  expect(new Set(all).size).toBe(PARTS.length);
  for (const text of all) expect(text).not.toContain('1,201');
  expect(progressText({ part: 'comparing', done: 0, of: 40 })).toBe('Comparing the words: row 1 of 40');
  expect(progressText({ part: 'classifying', done: 1199, of: 1200 })).toContain('1,199 of 1,200 differences');
});

test('a comparison that nobody works on yet says so', () => {
  expect(progressText(null)).toBe('Waiting for its turn');
  expect(progressText(null, 2)).toBe('Waiting for its turn, 2 before it');
});
