import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a participle in front', () => {
  it.each([
    ['[]Born in Lee in 1937[, he] moved to Perth.', '[He was ]born in Lee in 1937[ and] moved to Perth.'],
    ['[]Built in Lee in 1937[, it] sank off Perth.', '[It was ]built in Lee in 1937[ and] sank off Perth.'],
  ])('is style with the same subject: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['[]Born in Lee in 1937[, she] moved to Perth.', '[He was ]born in Lee in 1937[ and] moved to Perth.'],
    ['[]Built in Lee in 1937, the ferry sank off Perth.', '[It was ]built in Lee in 1937, the ferry sank off Perth.'],
  ])('is told with another: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
