import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('to be before what is wanted', () => {
  it.each([
    ['Owners want the fee [to be ]lowered in May.', 'Owners want the fee []lowered in May.'],
    ['The board ordered the lock [to be ]closed.', 'The board ordered the lock []closed.'],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['The fee is [to be ]lowered in May.', 'The fee is []lowered in May.'],
    ['The fee was expected [to be ]lowered in May.', 'The fee was expected []lowered in May.'],
    ['They went there [to be ]paid.', 'They went there []paid.'],
  ])('is told where it says what is to come: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
