import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a short form of would and had', () => {
  it.each([
    ["The pilots said [they'd] strike in May.", 'The pilots said [they would] strike in May.'],
    ["The pilots said [they'd][] strike in May.", 'The pilots said [they][ would] strike in May.'],
    ["The pilots said [she'd] sunk it.", 'The pilots said [she had] sunk it.'],
  ])('is style where the verb tells which it is: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ["The pilots said [they'd] strike in May.", 'The pilots said [they will] strike in May.'],
    ["The pilots said [they'd] strike in May.", 'The pilots said [they] strike in May.'],
    ["The pilots said [they'd] struck it.", 'The pilots said [they would have] struck it.'],
    ["The pilots said [they'd] strike in May.", 'The pilots said [we would] strike in May.'],
  ])('is told where another thing is said: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
