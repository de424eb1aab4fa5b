import { expect, test } from 'vitest';
import { glossesOf, isEndingGloss } from './name-glosses.ts';

test('a Chinese surname has the words its character means', () => {
  expect(glossesOf('Wang').some((g) => g.language === 'zh' && g.words === 'king')).toBe(true);
  expect(glossesOf('wáng').length).toBeGreaterThan(0);
});

test('Japanese and Korean surnames have theirs', () => {
  expect(glossesOf('Tanaka').map((g) => g.words)).toContain('rice field');
  expect(glossesOf('Moon').map((g) => g.words)).toContain('door');
});

test('a name that is no East Asian surname has none', () => {
  for (const name of ['Lavrov', 'Biden', '', 'constructor', '__proto__']) expect(glossesOf(name)).toEqual([]);
});

test('the ending た is known as a rice field, and grammar words are not endings', () => {
  expect(isEndingGloss('Rice field')).toBe(true);
  expect(isEndingGloss('bridge')).toBe(false);
});
