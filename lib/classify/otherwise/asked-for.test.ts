import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../../model/change.ts';
import { readExample } from '../bracketed.ts';
import { classify } from '../classify.ts';

function isStyle(a: string, b: string): boolean {
  return classify(readExample({ a, b })).changes.every((c) => isStyleOnly(c.classes));
}

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
