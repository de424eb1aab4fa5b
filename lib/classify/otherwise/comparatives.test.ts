import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a degree in one word or two', () => {
  it.each([
    ['The reef was [more deadly] then.', 'The reef was [deadlier] then.'],
    ['It was the [most deadly] reef.', 'It was the [deadliest] reef.'],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['The reef was [more deadly] then.', 'The reef was [deadliest] then.'],
    ['The reef was [less deadly] then.', 'The reef was [deadlier] then.'],
    ['The reef was [more deadly] then.', 'The reef was [bigger] then.'],
    ['He said “it was [more deadly]” then.', 'He said “it was [deadlier]” then.'],
  ])('is told where it is another: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
