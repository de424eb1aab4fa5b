import { expect, it } from 'vitest';
import { factsOf, of } from './facts-under-test.ts';

const places = (a: string, b: string): (readonly string[])[] =>
  of(factsOf([a, b]), 'place').flatMap((f) => (f.agree ? [] : [f.values.map((v) => v.value)]));

it.each([
  ['The final in Averby is on Friday.', 'They meet on Friday in the final in Lundsted.', ['averby', 'lundsted']],
  ['The ferry sank north of Averby.', 'It sank south of Averby.', ['north', 'south']],
  ['It rained in the western province.', 'In the eastern province it rained.', ['west', 'east']],
])('a place that two copies give one thing otherwise is a disagreement: %s / %s', (a, b, told) => {
  expect(places(a, b)).toEqual([told]);
});

it.each([
  ['The final in Averby is on Friday.', 'The final in Averby is on Friday.'],
  ['The final in Lyon is on Friday.', 'The final in France is on Friday.'],
  ['The final in Kyiv is on Friday.', 'The final in Kiev is on Friday.'],
  ['A fire in Averby killed two. Roe left Lundsted.', 'A fire in Lundsted killed two. Roe left Averby.'],
  ['The ferry sank south-west of Averby.', 'The ferry sank southwest of Averby.'],
  ['The ferry sank north of Averby.', 'The ferry sank south of Lundsted.'],
  ['The talks in May failed.', 'The talks in June failed.'],
])(
  'and no disagreement where it is the same, where both copies know both, or where it is no place: %s / %s',
  (a, b) => {
    expect(places(a, b)).toEqual([]);
  },
);

it('the names that are told as one place are no rows of their own', () => {
  const names = of(factsOf(['The final in Averby is on Friday.', 'The final in Lundsted is on Friday.']), 'name');
  expect(names).toEqual([]);
});
