import { describe, expect, it } from 'vitest';
import { differ } from '../model/fact.ts';
import { factsOf, of } from './facts-under-test.ts';

const numbers = (...copies: string[]) => of(factsOf(copies), 'number').filter((f) => f.values.length > 1);
const told = (...copies: string[]): boolean => numbers(...copies).some((f) => differ(f.values));

describe('a rounder figure that says so', () => {
  it.each([
    ['a bound that the other satisfies', 'The mill employs 1,130 people.', 'The mill employs just over 1,100 people.'],
    ['a figure almost reached', 'The council must find $96 million.', 'The council must find almost $100 million.'],
    ['two bounds', 'It cost owners about $5.2 billion.', 'It cost owners more than $5 billion.'],
    ['a share in words', 'They hold 64 percent of the slots.', 'They hold nearly two out of three slots.'],
    [
      'a share in words and a little more',
      'They hold 28 percent of it.',
      'They hold little more than a quarter of it.',
    ],
    ['another unit', 'The crew was held for 137 days.', 'The crew was held for more than four months.'],
    ['decimals left out', 'It raised its offer to $3.42 billion.', 'It raised its offer to $3.4bn.'],
    [
      'a share in words that is the very one',
      'They hold 67 percent of the slots.',
      'They hold about two-thirds of the slots.',
    ],
    ['another unit of the same', 'They sailed 14 kilometres.', 'They sailed nearly nine miles.'],
    ['two that are about', 'About 28,000 people are trapped there.', 'Some 30,000 people are trapped there.'],
  ])('agrees, by %s', (_, a, b) => {
    expect(numbers(a, b)).toHaveLength(1);
    expect(told(a, b)).toBe(false);
    expect(told(b, a)).toBe(false);
  });

  it.each([
    ['it is the same figure, with a bound lost', 'The mill employs about 400 people.', 'The mill employs 400 people.'],
    ['it does not say so', 'The mill employs 1,130 people.', 'The mill employs 1,100 people.'],
    ['its share is another', 'They hold 45 percent of the slots.', 'They hold just over a third of the slots.'],
    ['its share is the next', 'They hold 32 percent of the slots.', 'They hold just over a quarter of the slots.'],
    ['it is too far off', 'The clinic sees about 45,000 people.', 'The clinic sees almost 50,000 people.'],
    ['it lies on the other side', 'The mill employs 1,130 people.', 'The mill employs fewer than 1,100 people.'],
    ['half its decimals are others', 'The river stood at 23.6 feet.', 'The river stood at 26.3 feet.'],
    ['both are bounds from below', 'At least 30 people died there.', 'At least 36 people died there.'],
    ['both are bounds from below in other words', 'More than 100 died there.', 'At least 120 died there.'],
    ['one figure is left of the other', 'Prices rose by 2.6 percent.', 'Prices rose by 3 percent.'],
  ])('is none where %s', (_, a, b) => {
    expect(numbers(a, b)).toHaveLength(1);
    expect(told(a, b)).toBe(true);
    expect(told(b, a)).toBe(true);
  });

  it('has the value of the most exact copy, so that a third copy alone is odd', () => {
    const [cars] = numbers(
      'Around 38,000 cars cross the bridge.',
      'Almost 40,000 cars cross the bridge.',
      'About 380,000 cars cross the bridge.',
    );
    expect(cars?.values.map((v) => [v.value, v.bound])).toEqual([
      ['38000', 'about'],
      ['38000', 'about'],
      ['380000', 'about'],
    ]);
  });

  it('is 1,900 schools and no year', () => {
    expect(told('It would close more than 1,900 schools.', 'It would close nearly 2,000 schools.')).toBe(false);
  });
});
