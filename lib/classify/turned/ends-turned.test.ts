import { describe, expect, it } from 'vitest';
import { isStyle } from '../bracketed.ts';

describe('the end of a time', () => {
  it.each([
    ['Owners have [until 3] May[] to claim the boats.', 'Owners have [from] May[ 3] to claim the boats.'],
    ['The bridge is shut [from] 6am for repairs.', 'The bridge is shut [until] 6am for repairs.'],
    [
      'Owners must claim the boats [before Monday] at the quay.',
      'Owners must claim the boats [from Monday] at the quay.',
    ],
  ])('is told where it begins there: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });
  it.each([
    ['Owners have until [3 ]May[] to claim the boats.', 'Owners have until []May[ 3] to claim the boats.'],
    ['The new fares apply starting [on] July 9.', 'The new fares apply starting [from] July 9.'],
  ])('is style where it is the same: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
});
