import { expect, test } from 'vitest';
import { isStyleOnly } from './change.ts';

test('a change is style only when every one of its classes is, so that no number is hidden with a spelling', () => {
  expect(isStyleOnly(['spelling', 'house-style'])).toBe(true);
  expect(isStyleOnly(['spelling', 'number'])).toBe(false);
  expect(isStyleOnly(['number', 'spelling'])).toBe(false);
  expect(isStyleOnly([])).toBe(false);
});
