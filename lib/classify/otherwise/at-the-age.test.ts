import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('an age as a clause or a phrase', () => {
  it.each([
    ['The captain went to sea [when he was nine].', 'The captain went to sea [at the age of 9].'],
    ['Divers who quit [before they are] 40 live longer.', 'Divers who quit [before the age of] 40 live longer.'],
    ['She left Lee [when she was] 19.', 'She left Lee [at the age of] 19.'],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['The captain went to sea [when he was nine].', 'The captain went to sea [at the age of 8].'],
    ['She left Lee [before she was] 19.', 'She left Lee [at the age of] 19.'],
    ['She left Lee [when she was] 19th in the race.', 'She left Lee [at the age of] 19.'],
  ])('is told where it is another: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
