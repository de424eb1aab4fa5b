import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../../model/change.ts';
import { readExample } from '../bracketed.ts';
import { classify } from '../classify.ts';

/** Whether each change of a pair is style. */
function areStyle(a: string, b: string): readonly boolean[] {
  return classify(readExample({ a, b })).changes.map((c) => isStyleOnly(c.classes));
}

const ANOTHER_DEED: readonly (readonly [string, string])[] = [
  ['The warden will stand [down ]at the next vote.', 'The warden will stand []at the next vote.'],
  ['The guild called [off] the march.', 'The guild called [for] the march.'],
  ['The lamps went [out] along the quay.', 'The lamps went [on] along the quay.'],
  ['The guild will call [for ]a vote in May.', 'The guild will call []a vote in May.'],
];

const THE_SAME: readonly (readonly [string, string])[] = [
  ['The feast was held [on] the island.', 'The feast was held [in] the island.'],
  ['The crew took slates [off] the roof.', 'The crew took slates [from] the roof.'],
  ['The crew met [up ]at six.', 'The crew met []at six.'],
  ['The shed burnt [down ]in May.', 'The shed burnt []in May.'],
];

describe('a small word behind a verb', () => {
  it.each(ANOTHER_DEED)('is told where it makes another verb: %s / %s', (a, b) => {
    expect(areStyle(a, b)).toEqual([false]);
    expect(areStyle(b, a)).toEqual([false]);
  });
  it.each(THE_SAME)('is style where it does not: %s / %s', (a, b) => {
    expect(areStyle(a, b)).toEqual([true]);
    expect(areStyle(b, a)).toEqual([true]);
  });
});
