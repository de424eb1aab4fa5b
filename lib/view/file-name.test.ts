import { expect, test } from 'vitest';
import { fileStem, plainStem } from './file-name.ts';

const DAY = '2026-03-02';

test('a file is named by the title and the day, in letters, digits and hyphens', () => {
  expect(fileStem('Envoy in Moscow, 2 March', DAY)).toBe('envoy-in-moscow-2-march-2026-03-02');
  expect(fileStem('The minister’s “visit”: a/b\\\\c?', DAY)).toBe('the-ministers-visit-a-b-c-2026-03-02');
  expect(fileStem('..', DAY)).toBe('comparison-2026-03-02');
  // A name that Windows keeps for itself is none with the day behind it.
  expect(fileStem('CON', DAY)).toBe('con-2026-03-02');
  expect(fileStem('Fråga om Łódź', DAY)).toBe('fråga-om-łódź-2026-03-02');
  expect(fileStem('会談', DAY)).toBe('会談-2026-03-02');
});

test('a long title ends at a word, and one without spaces at a character', () => {
  expect(fileStem('word '.repeat(40), DAY)).toMatch(/^(word-){9}word-2026-03-02$/);
  const long = fileStem('\u{20BB7}'.repeat(60), DAY);
  expect(() => encodeURIComponent(long)).not.toThrow();
  expect(long.length).toBeLessThan(64);
});

test('in plain letters where there are any', () => {
  expect(plainStem('fråga-om-łódź-2026-03-02')).toBe('fraga-om-lodz-2026-03-02');
  expect(plainStem('会談-2026-03-02')).toBeNull();
});
