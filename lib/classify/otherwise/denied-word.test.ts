import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('a denial within a word or before it', () => {
  it.each([
    ['The crew was [unaware] of the storm.', 'The crew was [not aware] of the storm.'],
    ['The crew [were unable to] reach her.', "The crew [couldn't] reach her."],
    ['The crew [was not able to] reach her.', 'The crew [could not] reach her.'],
    ['The crew [is unable to] reach her.', 'The crew [cannot] reach her.'],
    ['The crew will [be unable] to sail.', 'The crew will [not be able] to sail.'],
    ['The crew has [been unable] to sail.', 'The crew has [not been able] to sail.'],
    ['The mayor [disagreed] with it.', 'The mayor [did not agree] with it.'],
    ['The mayor [disagrees] with it.', "The mayor [doesn't agree] with it."],
    ['The crews may [disagree] with it.', 'The crews may [not agree] with it.'],
    ['The plan was [unlikely] to pass.', 'The plan was [not likely] to pass.'],
    ['He said it was [untrue] that she sank.', 'He said it was [not true] that she sank.'],
  ])('is style: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
  it.each([
    ['The mayor did not [disagree] with it.', 'The mayor did not [agree] with it.'],
    ['The mayor [did not disagree] with it.', 'The mayor [disagreed] with it.'],
    ['The mayor [did not disagree] with it.', 'The mayor [agreed] with it.'],
    ['The mayor [disagreed] with it.', 'The mayor [does not agree] with it.'],
    ['The mayor [disagreed] with it.', 'The mayor [would not agree] with it.'],
    ['The crew was [not unaware] of it.', 'The crew was [not aware] of it.'],
    ['The crew [was unable to] reach her.', 'The crew [could] reach her.'],
    ['The crew [was unable to] reach her.', 'The crew [cannot] reach her.'],
    ['The crew [was not unable to] reach her.', 'The crew [could not] reach her.'],
    ['The crew [was unable to] reach her.', 'The crew [would not] reach her.'],
    ['The crew was [unhappy] with it.', 'The crew was [not happy] with it.'],
    ['The court [disallowed] the claim.', 'The court [did not allow] the claim.'],
    ['Roe said: “It is [unlikely] to pass.”', 'Roe said: “It is [not likely] to pass.”'],
    ['[All the crew were unaware] of it.', '[Not all the crew were aware] of it.'],
    ['The plan was [very unlikely] to pass.', 'The plan was [not very likely] to pass.'],
  ])('is told where another thing is said, and in a quotation: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
});
