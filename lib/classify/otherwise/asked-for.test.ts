import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('what is asked for', () => {
  it.each([
    ['She left instructions [for] the boat [to] be sunk.', 'She left instructions [that] the boat [should] be sunk.'],
    ['There were calls [for] the old lock [to] be shut.', 'There were calls [that] the old lock [should] be shut.'],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['She found a way [for] the boat [to] be sunk.', 'She found a way [that] the boat [should] be sunk.'],
    ['She left instructions [for] the boat [to] be sunk.', 'She left instructions [that] the boat [could] be sunk.'],
    ['The boat is [to] be sunk.', 'The boat is [should] be sunk.'],
  ])('is told where nothing is asked for, or otherwise: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
