import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('what was done on advice', () => {
  it.each([
    [
      'The board shut the lock [against] the advice of the pilots.',
      'The board shut the lock [on] the advice of the pilots.',
    ],
    ['The mate sailed [on] the orders of the captain.', 'The mate sailed [against] the orders of the captain.'],
    ['The mate sailed [at] the request of his wife.', 'The mate sailed [despite] the request of his wife.'],
  ])('is told where it was done against it: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
  it.each([
    ['The city put a ban [against] boats on the lake.', 'The city put a ban [on] boats on the lake.'],
    [
      'The board shut the lock [over] the objections of the pilots.',
      'The board shut the lock [despite] the objections of the pilots.',
    ],
  ])('leaves alone what else the two words say: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
});
