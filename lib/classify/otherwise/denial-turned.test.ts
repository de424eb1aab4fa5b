import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a denial that passed between verb and noun', () => {
  it.each([
    ['[Ferries] will [not ]sail to Lee on Friday.', '[No ferries] will []sail to Lee on Friday.'],
    ['[Ferries] to Lee and Dun [will not sail] on Friday.', '[No ferries will sail] to Lee and Dun[] on Friday.'],
    ['The board [did not find any] boats.', 'The board [found no] boats.'],
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
    ['[Voters did not like] it.', '[No voters liked] it.'],
    ['[Pilots] will [not ]vote for it.', '[No pilots] will []vote for it.'],
    ['The mayor [did not say] boats were lost.', 'The mayor [said no] boats were lost.'],
    ['The union has [not ]told []members to vote.', 'The union has []told [no ]members to vote.'],
    ['[No pilots] said the ferry [sailed].', '[Pilots] said the ferry [did not sail].'],
    ['[Pilots] said ferries will [not ]sail.', '[No pilots] said ferries will []sail.'],
    ['[Crews] told pilots in Lee they will [not ]sail.', '[No crews] told pilots in Lee they will []sail.'],
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
