import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a country before or behind', () => {
  it.each([
    ['Nine died near the [Chadian ]border[].', 'Nine died near the []border[ with Chad].'],
    ['[Dutchman ]Jan Roe[] won it.', '[]Jan Roe[ of the Netherlands] won it.'],
    ['The [Welsh ]sailor[] won it.', 'The []sailor[ from Wales] won it.'],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['Nine died near the [Chadian ]border[].', 'Nine died near the []border[ with Niger].'],
    ['Nine died in the [Welsh ]attack[].', 'Nine died in the []attack[ from Wales].'],
    ['The [Welsh ]sailor[] met a pilot.', 'The []sailor met a pilot[ from Wales].'],
    ['[Dutchman ]Jan Roe[] met Ann Lee.', '[]Jan Roe met Ann Lee[ of the Netherlands].'],
  ])('is told where it is another, or of another: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
