import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('an age as a clause or a phrase', () => {
  it.each([
    ['The captain went to sea [when he was nine].', 'The captain went to sea [at the age of 9].'],
    ['Divers who quit [before they are] 40 live longer.', 'Divers who quit [before the age of] 40 live longer.'],
    ['She left Lee [when she was] 19.', 'She left Lee [at the age of] 19.'],
    [
      'Roe, who ran his yard, died at his home on Monday[. He was] 88.',
      'Roe, who ran his yard, died at his home on Monday[, aged] 88.',
    ],
    [
      'Ann Roe has died in Lee[. She was] 66. Her choir said so.',
      'Ann Roe has died in Lee[ at the age of] 66. Her choir said so.',
    ],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['The captain went to sea [when he was nine].', 'The captain went to sea [at the age of 8].'],
    ['Roe died in Lee, Lund said[. He was] 88.', 'Roe died in Lee, Lund said[, aged] 88.'],
    ['Roe died in Lee with his son[. He was] 8.', 'Roe died in Lee with his son[, aged] 8.'],
    ['Roe sailed to Lee[. He was] 88.', 'Roe sailed to Lee[ at the age of] 88.'],
    ['Roe died in Lee[. He was] 88.', 'Roe died in Lee[, aged] 89.'],
    ['Roe died in Lee[. He was] 88th in a race.', 'Roe died in Lee[, aged] 88th in a race.'],
    ['She left Lee [before she was] 19.', 'She left Lee [at the age of] 19.'],
    ['She left Lee [when she was] 19th in the race.', 'She left Lee [at the age of] 19.'],
  ])('is told where it is another: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
