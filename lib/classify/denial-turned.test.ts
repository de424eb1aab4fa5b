import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../model/change.ts';
import { readExample } from './bracketed.ts';
import { classify } from './classify.ts';

function isStyle(a: string, b: string): boolean {
  return classify(readExample({ a, b })).changes.every((c) => isStyleOnly(c.classes));
}

describe('a denial that passed between verb and noun', () => {
  it.each([
    ['[Ferries] will [not ]sail to Lee on Friday.', '[No ferries] will []sail to Lee on Friday.'],
    ['[Ferries] to Lee and Dun [will not sail] on Friday.', '[No ferries will sail] to Lee and Dun[] on Friday.'],
    ['[Pilots did not survive].', '[No pilots survived].'],
    [
      'The ports, which have [not ]had []pilots since May, are shut.',
      'The ports, which have []had [no ]pilots since May, are shut.',
    ],
    ['The crew went nine []races[ without a win] in May.', 'The crew went nine [winless ]races[] in May.'],
  ])('is style where it denies the same: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['[Some ferries] will [not ]sail to Lee on Friday.', '[No ferries] will []sail to Lee on Friday.'],
    ['[The ferries] will [not ]sail to Lee on Friday.', '[No ferries] will []sail to Lee on Friday.'],
    ['[Ferries] will [not ]sail to Lee on Friday.', '[No barges] will []sail to Lee on Friday.'],
    [
      'The ports, which have [not ]had [all ]pilots since May, are shut.',
      'The ports, which have []had [no ]pilots since May, are shut.',
    ],
    ['The crew [did not find the] boat.', 'The crew [found no] boat.'],
    ['The crew went nine []races[ without a win] in May.', 'The crew went nine [moonless ]races[] in May.'],
  ])('is told where it denies another thing: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
