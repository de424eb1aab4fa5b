import { expect, test } from 'vitest';
import { ownWords } from './own-words.ts';
import type { Copy } from './room.ts';

const copy = { version: 2, text: 'Although it rained, but the dam held.' } as Copy;
const place = { version: 2, start: 20, end: 23 };
const told = { detector: 'x', message: '“but” looks odd.', says: 'Why.', strength: 0.7 };

test('a cue of a copy’s own words has them as its evidence', () => {
  const { evidence, ...cue } = ownWords(copy, place, told);
  expect(cue).toEqual({ detector: 'x', place, strength: 0.7, message: '“but” looks odd.' });
  expect(evidence).toEqual([{ ...place, exact: 'but', says: 'Why.' }]);
});

test('or those words of the copy that show it', () => {
  const shownBy = { version: 2, start: 0, end: 8 };
  const cue = ownWords(copy, place, { ...told, shownBy });
  expect(cue.place).toEqual(place);
  expect(cue.evidence).toEqual([{ ...shownBy, exact: 'Although', says: 'Why.' }]);
});
