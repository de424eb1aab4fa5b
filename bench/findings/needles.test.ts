import { expect, test } from 'vitest';
import { needles } from '../../lib/findings/needles.ts';

test('the words that a pattern cannot do without are read from it', () => {
  expect(needles(/\bwith reference to\b/g)).toEqual(['with reference to']);
  expect(needles(/\b(?:was|were) (?:arrived|happened)\b/g)).toEqual(['arrived', 'happened']);
  expect(needles(/\bdiscuss(?:ed|es)? about\b|\bmention about\b/g)).toEqual(['discuss', 'mention about']);
});

test('what may be left out is no needle', () => {
  expect(needles(/\bcolou?r of(?: the)? mill\b/g)).toEqual([' mill']);
  expect(needles(/\b(?:the )?\d+\b/g)).toBe(null);
  expect(needles(/(?<=minister )assured that\b(?= \|)/g)).toEqual(['assured that']);
  expect(needles(/\bmiles{0,2} away\b/g)).toEqual([' away']);
});

test('a pattern that has none, or does not mind capitals, runs everywhere', () => {
  expect(needles(/\d+ [a-z]+/g)).toBe(null);
  expect(needles(/with reference to/gi)).toBe(null);
});
