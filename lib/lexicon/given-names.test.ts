import { expect, test } from 'vitest';
import { genderOfName, isOneGivenName } from './given-names.ts';

test('short forms are the name they are short for', () => {
  for (const [a, b] of [
    ['bill', 'william'],
    ['tony', 'anthony'],
    ['joe', 'joseph'],
    ['kate', 'katherine'],
  ] as const) {
    expect(isOneGivenName(a, b), `${a} ${b}`).toBe(true);
    expect(isOneGivenName(b, a), `${b} ${a}`).toBe(true);
  }
});

test('other names are other people', () => {
  for (const [a, b] of [
    ['mark', 'ann'],
    ['peter', 'mark'],
    ['paul', 'paula'],
  ] as const)
    expect(isOneGivenName(a, b), `${a} ${b}`).toBe(false);
});

test('a name that both sexes bear, and one that is not in the list, has no pronoun', () => {
  expect(genderOfName('ann')).toBe('she');
  expect(genderOfName('robin')).toBeNull();
  expect(genderOfName('zebedee')).toBeNull();
});
