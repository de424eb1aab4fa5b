import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('the link between two clauses', () => {
  it.each([
    [
      'The lock will be shut at noon [if] the tide turns early.',
      'The lock will be shut at noon [as] the tide turns early.',
    ],
    [
      'The lock will be shut at noon [if] the tide turns early.',
      'The lock will be shut at noon [until] the tide turns early.',
    ],
    [
      'The mate left the yard [because] the owner had sold it.',
      'The mate left the yard [before] the owner had sold it.',
    ],
    [
      'The mate left the yard [because] the owner had sold it.',
      'The mate left the yard [after] the owner had sold it.',
    ],
    ['The crew rested [until] the ferry docked at the quay.', 'The crew rested [when] the ferry docked at the quay.'],
    ['The mast held [as] the storm had grown by dusk.', 'The mast held [although] the storm had grown by dusk.'],
    ['The gate stays open [if the guard] agrees.', 'The gate stays open [with the guard], who agrees.'],
  ])('is told where it became one of another kind: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
  it.each([
    [
      'The mate left the yard [because] the owner had sold it.',
      'The mate left the yard [since] the owner had sold it.',
    ],
    [
      'The mast held [although] the storm had grown by dusk.',
      'The mast held [even though] the storm had grown by dusk.',
    ],
    ['The crew slept [while] the ferry docked at the quay.', 'The crew slept [as] the ferry docked at the quay.'],
    ['The lock is safe [provided] the tide turns early.', 'The lock is safe [as long as] the tide turns early.'],
    ['The board asked [if] the lock was safe.', 'The board asked [whether] the lock was safe.'],
    ['[If the tide turns, ]the lock will be shut[].', '[]The lock will be shut[ if the tide turns].'],
  ])('is style where it says the same: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
});
