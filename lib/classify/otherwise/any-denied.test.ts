import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('any behind a denial', () => {
  it.each([
    ['The captain denied [any ]blame for it.', 'The captain denied []blame for it.'],
    ['The port ruled out [any] deal in May.', 'The port ruled out [a] deal in May.'],
    ['The crew never found [any ]proof of it.', 'The crew never found []proof of it.'],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['The captain would take [any ]blame for it.', 'The captain would take []blame for it.'],
    ['The captain rejected [any] deal.', 'The captain rejected [a] deal.'],
    ['The captain would accept [any] deal.', 'The captain would accept [a] deal.'],
    ['He did not sail [any ]more.', 'He did not sail []more.'],
    [
      'The captain denied [all ]blame for it and took any boat.',
      'The captain denied [any ]blame for it and took any boat.',
    ],
  ])('is told elsewhere, and where another thing is said: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
