import { expect, it } from 'vitest';
import { factsOf, of } from './facts-under-test.ts';

const told = (a: string, b: string): boolean[] => of(factsOf([a, b]), 'number').map((f) => !f.agree);

it.each([
  ['The storm left 14 missing.', 'The storm left 14 injured.'],
  ['After the storm 14 people were still missing.', 'After the storm 14 people were hurt.'],
  ['The 14 missing sailors are from Averby.', 'The 14 injured sailors are from Averby.'],
  ['The storm killed 14.', 'The storm wounded 14.'],
])('the same figure of others is a disagreement: %s / %s', (a, b) => {
  expect(told(a, b)).toEqual([true]);
});

it.each([
  ['The storm left 14 injured.', 'Fourteen people were hurt in the storm.'],
  ['The storm killed 14 people.', 'In the storm 14 died.'],
  ['The storm left 14 missing.', 'The 14 were at sea in the storm.'],
  ['The storm killed 14 boats’ crews.', 'Of the dead in the storm 14 were sailors.'],
])('and none where it is of the same, or where one does not say what became of them: %s / %s', (a, b) => {
  expect(told(a, b).some((t) => t)).toBe(false);
});

it('each has its own where a copy counts as many of either', () => {
  const facts = of(factsOf(['It left 14 missing and 14 injured.', 'It left 14 injured and 14 missing.']), 'number');
  expect(facts.map((f) => [f.agree, f.values.length])).toEqual([
    [true, 2],
    [true, 2],
  ]);
});

it('they are two figures in sentences that do not render each other', () => {
  const facts = of(factsOf(['It rained. It left 14 missing.', 'It left 14 injured. It rained.']), 'number');
  expect(facts.map((f) => [f.agree, f.values.length])).toEqual([
    [true, 1],
    [true, 1],
  ]);
});
