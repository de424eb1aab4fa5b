import { expect, test } from 'vitest';
import { kinships } from './kinship.ts';
import { smallCollation } from './small-collation.ts';

const kin = (relations: NonNullable<Parameters<typeof smallCollation>[0]['relations']>, n = 4) =>
  kinships(smallCollation({ texts: Array.from({ length: n }, () => ['x']), rows: [], relations }));

test('copies of one story are kin by any chain of copies', () => {
  expect(kin([{ a: 0, b: 2, kind: 'other-story' }], 3)).toEqual(['same-story', 'same-story', 'same-story']);
});

test('the largest set is the story; the rest is another account or another story', () => {
  const apart = (a: number, b: number, kind: 'same-event' | 'other-story') => ({ a, b, kind });
  expect(
    kin([
      apart(0, 2, 'same-event'),
      apart(1, 2, 'other-story'),
      apart(0, 3, 'other-story'),
      apart(1, 3, 'other-story'),
      apart(2, 3, 'other-story'),
    ]),
  ).toEqual(['same-story', 'same-story', 'same-event', 'other-story']);
});

test('between two strangers the first is the story', () => {
  expect(kin([{ a: 0, b: 1, kind: 'other-story' }], 2)).toEqual(['same-story', 'other-story']);
});
