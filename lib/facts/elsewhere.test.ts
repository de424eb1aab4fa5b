import { describe, expect, it } from 'vitest';
import { differ } from '../model/fact.ts';
import { factsOf } from './facts-under-test.ts';

/** Copies that tell their paragraphs in another order than the first: its n-th is not their n-th, and no sentence renders another. */
const WIRE = (first: string): string => `${first}\n\nNothing else is known.`;
const OWN = (second: string): string => `The harbour was quiet.\n\n${second}`;

/** The figures and days that two copies or more have, as the words of each. */
function shared(copies: readonly string[]): { told: boolean; words: string[] }[] {
  return factsOf(copies)
    .filter((f) => (f.kind === 'number' || f.kind === 'date') && new Set(f.values.map((v) => v.version)).size > 1)
    .map((f) => ({
      told: differ(f.values),
      words: f.values.map((v) => (copies[v.version] as string).slice(v.start, v.end)),
    }));
}

describe('a figure that a copy has elsewhere in its text', () => {
  it.each([
    ['what it counts is the same', 'It carried 212 passengers.', 'Its 212 passengers had waited.', ['212', '212']],
    [
      'what it counts is common, and words beside it are the same',
      'Divers saved two men from the wheelhouse.',
      'In the wheelhouse sat two men.',
      ['two', 'two'],
    ],
    [
      'its unit is the same, in another measure',
      'The crossing to Averby is 40 kilometres long.',
      'For the crossing of 40km it takes an hour.',
      ['40 kilometres', '40km'],
    ],
    ['it is a sum with more digits than two', 'A ticket is $3.45.', 'They ask $3.45 of all.', ['$3.45', '$3.45']],
    ['it is a day', 'It was inspected on February 12.', 'She passed on 12 February.', ['February 12', '12 February']],
    [
      'it is a weekday, and words beside it are the same',
      'The Halcyon sank on Monday night.',
      'On Monday the boat sank.',
      ['Monday', 'Monday'],
    ],
    ['it is a year of the same deed', 'It was built in 1987.', 'Built in 1987, it was old.', ['1987', '1987']],
    ['it is an age', 'Ada Brown, 46, a nurse, swam.', 'The nurse is 46 years old.', ['46', '46 years']],
  ])('agrees with the other where %s', (_, a, b, words) => {
    expect(shared([WIRE(a), OWN(b)])).toEqual([{ told: false, words }]);
  });

  it.each([
    ['what it counts is another', 'It carried 18 sailors.', 'Some 18 homes were lit.'],
    ['people are counted, of whom nothing else is the same', 'Divers saved two men.', 'The mayor met two men.'],
    ['it is a round sum of another thing', 'A ticket is $5.', 'They gave $5 for soup.'],
    ['it is a count here and a time there', 'It took two days.', 'The families of two nationals came.'],
    ['it is the weekday of another thing', 'The Halcyon sank on Monday.', 'The council meets on Monday.'],
    ['it is only today', 'The Halcyon sank today.', 'The council meets today.'],
    ['it is a year of another thing', 'It was built in 1987.', 'The mayor was born in 1987.'],
  ])('is not set beside the other where %s', (_, a, b) => {
    expect(shared([WIRE(a), OWN(b)])).toEqual([]);
  });

  it('stands in one row with all places where a copy says it, also the headline', () => {
    const a = 'Ferry with 212 passengers sinks\n\nThe boat carried 212 passengers.';
    const b = 'No names are known.\n\nIts 212 passengers had waited an hour for the ferry.\n\nIt was old.';
    expect(shared([a, b])).toEqual([{ told: false, words: ['212', '212', '212'] }]);
  });

  it('is told as bounded otherwise where it surely is of the same thing', () => {
    const a = 'At least 14 people died when the Halcyon sank on Monday night.';
    const b = 'She sank on Monday night. Fourteen people died.';
    expect(shared([WIRE(a), OWN(b)])).toContainEqual({ told: true, words: ['At least 14', 'Fourteen'] });
  });
});

describe('a figure that a copy has otherwise, elsewhere in its text', () => {
  const LONG = 'The Orrin dam of Averby Power was built in 1964 of grey stone.';
  it.each([
    [
      'a digit turned',
      'The mills along the Orrin employ 340 weavers in winter.',
      'In winter 430 weavers work in the mills of the Orrin.',
      ['340', '430'],
    ],
    [
      'near by',
      'The ferry has a crossing of 40 miles to the island of Holm.',
      'To the island of Holm it is a crossing of 45 miles.',
      ['40 miles', '45 miles'],
    ],
    ['a year', LONG, 'The Orrin dam, built in 1946 by Averby Power, leaks.', ['1964', '1946']],
  ])('is told where both surely tell one thing: %s', (_, a, b, words) => {
    expect(shared([WIRE(a), OWN(b)])).toEqual([{ told: true, words }]);
  });

  it('is the odd one where two others agree', () => {
    const copies = [WIRE(LONG), WIRE(LONG), OWN('The Orrin dam, built in 1946 by Averby Power, leaks.')];
    expect(shared(copies)).toEqual([{ told: true, words: ['1964', '1964', '1946'] }]);
  });

  it.each([
    ['too few words are the same', 'The mills employ 340 weavers.', 'There are 430 weavers in town.'],
    [
      'it counts two of them',
      'The mills of the Orrin employ 340 weavers in winter and 430 weavers in summer.',
      'In winter 403 weavers work in the mills of the Orrin.',
    ],
    [
      'it has the other’s as well',
      'The mills along the Orrin employ 340 weavers in winter.',
      'In winter 430 weavers work in the mills of the Orrin. In May only 340 came.',
    ],
    [
      'one counts the rest',
      'The mills along the Orrin employ 340 weavers in winter.',
      'In winter 430 more weavers work in the mills of the Orrin.',
    ],
    [
      'only the hour and who says so are the same',
      'An official inquiry said on Tuesday night that it would sit.',
      'An official inquiry said on Thursday night that nobody came.',
    ],
    ['one is far off', 'The mills on the Orrin have 340 weavers.', 'The mills on the Orrin have nine weavers.'],
  ])('is not told where %s', (_, a, b) => {
    expect(shared([WIRE(a), OWN(b)]).filter((s) => s.told)).toEqual([]);
  });
});
