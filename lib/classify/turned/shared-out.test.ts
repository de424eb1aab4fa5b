import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a figure that is shared out', () => {
  it.each([
    ['The owners lost [a total of ]90 crowns[].', 'The owners lost []90 crowns[ each].'],
    ['[Each of the ]four pilots was paid 90 crowns.', '[The ]four pilots was paid 90 crowns.'],
    ['The pilots were [each ]fined 90 crowns.', 'The pilots were []fined 90 crowns.'],
    ['They were fined 90 crowns[ apiece] on Monday.', 'They were fined 90 crowns[] on Monday.'],
  ])('is told where it is for all, or nobody says: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
  it.each([
    ['The owners lost [a total of ]90 crowns.', 'The owners lost []90 crowns.'],
    ['The pilots paid 90 crowns [each].', 'The pilots paid 90 crowns [apiece].'],
    ['The port counts 90 boats [a] year.', 'The port counts 90 boats [each] year.'],
    ['[Each] boat has a pilot.', '[Every] boat has a pilot.'],
  ])('is style where as much falls to each: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
});
