import { expect, test } from 'vitest';
import { calque } from '../../lib/findings/detectors/calque.ts';
import { nameToNoun } from '../../lib/findings/detectors/name-to-noun.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import { type PivotVote, pivotVotes } from '../../lib/findings/pivot.ts';
import { readCopies } from './read-copies.ts';

/** What the cues of a detector in the first of the copies say of the language it came through. */
function votesOf(detector: typeof calque, ...copies: string[]): readonly PivotVote[] {
  const room = openRoom(readCopies(copies));
  return detector.detect(room).flatMap((cue) => {
    const exact = copies[cue.place.version]?.slice(cue.place.start, cue.place.end) ?? '';
    return cue.place.version === 0 ? pivotVotes({ cue, confidence: 1, supporting: [] }, exact) : [];
  });
}

test.each([
  ['ru', 'We will remind, the mayor left earlier.'],
  ['zh', 'In the next step, the port will be widened.'],
  ['ru', 'The mayor, with reference to the ministry, said no.'],
  ['de', 'The fire broke out in the night to Monday.'],
])(
  'a formula speaks for its language, also where its pattern asks for a mark or what follows: %s, %s',
  (language, text) => {
    expect(votesOf(calque, text)).toEqual([{ language, worth: 1 }]);
  },
);

test('a name that one language alone reads as a word speaks for it, and one that three write alike for none alone', () => {
  const moon = 'Moon Jae-in flew home on Monday. The door said that the talks had been frank.';
  expect(votesOf(nameToNoun, moon).map((v) => v.language)).toEqual(['ko']);
  const king = 'Wang Yi came to Oslo on Sunday. The king’s visit was short.';
  expect(votesOf(nameToNoun, king).map((v) => v.language)).toEqual(['zh', 'ja']);
});
