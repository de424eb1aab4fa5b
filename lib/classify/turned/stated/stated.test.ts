import { describe, expect, it } from 'vitest';
import { isStyle } from '../../bracketed.ts';

describe('what a rebuilt sentence states otherwise', () => {
  it.each([
    ['At least 40 boats were swept away when the tide came in[].', 'The tide came in[, sweeping away up to 40 boats].'],
    ['Income at the port rose [to ]12 million dollars.', 'Income at the port rose [by $]12 million.'],
    [
      'Some 90 sailors, 20 of them volunteers, fought a fire [on] the pier on Friday.',
      'A fire at the pier [was fought by about 90 sailors and 20 volunteers] on Friday.',
    ],
    [
      'Chess player Ida Roe beat the mayor on Sunday to take her third cup [in a row. She lost] only two pawns on her own side in the opening game.',
      'Ida Roe beat the mayor on Sunday to win her third cup [of the season. In the opening game, the chess player dropped] only two pawns on her own side.',
    ],
    ['[Ice was a] cause of the wreck[], the pilot said.', '[The] cause of the wreck[ was ice], the pilot said.'],
    ['The []wife of the [former ]mayor was seen.', 'The [former ]wife of the []mayor was seen.'],
    ['[]Herring sells faster than cod[ here].', '[Here ]cod sells faster than herring[].'],
    ['The ferry [was to pass] the lock on Sunday.', 'The ferry [passed] the lock on Sunday.'],
    ['The boat should [have stayed] in port, she said.', 'The boat should [stay] in port, she said.'],
    [
      'The pact was signed[], the mayor told reporters[ in Oslo].',
      'The pact was signed[ in Oslo], the mayor told reporters[].',
    ],
  ])('is told: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(false);
    expect(isStyle(b, a)).toBe(false);
  });

  it.each([
    ['[At least 40] boats came that day.', '[No fewer than 40] boats came that day.'],
    ['The port raised fees by [as much as] 12 crowns.', 'The port raised fees by [up to] 12 crowns.'],
    ['Some 90 sailors[, including] 20 volunteers came.', 'Some 90 sailors[, among them] 20 volunteers came.'],
    ['It was her third win [in a row].', 'It was her third [straight] win.'],
    ['The wife of the [former] mayor was seen.', 'The wife of the [ex-]mayor was seen.'],
    ['Fees more than [doubled] that year.', 'Fees more than [doubled] that year.'],
    ['The pact was signed [in] Oslo on Monday.', 'The pact was signed [at] Oslo on Monday.'],
  ])('is left where it is the same: %s / %s', (a, b) => {
    expect(isStyle(a, b)).toBe(true);
    expect(isStyle(b, a)).toBe(true);
  });
});

it('a sentence without an end is not read for what it states: who did so took the cube of its figures', () => {
  const boats = Array.from({ length: 60 }, (_, i) => `boat ${i + 100} left`).join(', ');
  const told = (words: string): boolean =>
    isStyle(`${words} rose [to ]12 million dollars.`, `${words} rose [by $]12 million.`);
  expect(told('Then income')).toBe(false);
  expect(told(`${boats} and income`)).toBe(true);
});
