import { expect, test } from 'vitest';
import { oddName } from '../../lib/findings/detectors/odd-name.ts';
import { openRoom } from '../../lib/findings/open-room.ts';
import { readCopies } from './read-copies.ts';

test('a copy that has the name at another place of the passage is counted among those that have it', () => {
  const copies = [
    'The minister, Pavel Thorn, said on Friday that the pier would be shut for a year.',
    'The minister, Pavel Dorn, said on Friday that the pier would be shut for a year.',
    'The minister, Pavel Dorn, said Friday that the pier would be shut for a year.',
    'The pier, said the minister on Friday, whose name is Dorn, would be shut for a year.',
  ];
  const [cue] = oddName.detect(openRoom(readCopies(copies))).filter((c) => c.place.version === 0);
  expect(cue?.message).toBe('“Thorn” looks like the wrong name: all three other copies have “Dorn”.');
  expect(cue?.evidence.map((e) => e.version).sort()).toEqual([1, 2, 3]);
});
