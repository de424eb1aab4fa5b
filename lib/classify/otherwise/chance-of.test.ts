import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a chance that it will, and of its doing so', () => {
  it.each([
    ['There is no chance [that it will sink] today.', 'There is no chance [of its sinking] today.'],
    ['There is a risk [that they will leave the] port.', 'There is a risk [of their leaving] port.'],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['There is no chance [that it will sink] today.', 'There is no chance [of his sinking] today.'],
    ['There is no chance [that it will sink] today.', 'There is no chance [of its burning] today.'],
    ['There is no chance [that it may sink] today.', 'There is no chance [of its sinking] today.'],
  ])('is told where another thing is said: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
