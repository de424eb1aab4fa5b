import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('an age at another place', () => {
  it.each([
    ['A [34-year-old ]sailor[] was charged with theft.', 'A []sailor [aged 34 ]was charged with theft.'],
    ['The [19-year-old ]pilot[] has left.', 'The []pilot[, 19,] has left.'],
    ['They met [54-year-old ]Ann Roe[] there.', 'They met []Ann Roe[, 54,] there.'],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['A [34-year-old ]sailor[] was charged with theft.', 'A []sailor [aged 43 ]was charged with theft.'],
    ['A [34-year-old ]sailor[] met a pilot.', 'A []sailor met a pilot[ aged 34].'],
    ['The [19-year-old ]pilot has left.', 'The []pilot has left.'],
  ])('is told where it is another, or of another: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
