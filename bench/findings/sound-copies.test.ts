import { expect, test } from 'vitest';
import { SOUND, SOUND_HELD_BACK, toldOfSound } from './sound-copies.ts';

test.each(['a', 'b', 'd', 'e', 'ab', 'ad', 'abd', 'abde'])(
  'nothing is told of twelve sound stories, the copies %s loaded together',
  (copies) => {
    for (const story of SOUND) {
      const told = toldOfSound(story, copies).told.filter((f) => f.confidence >= 0.3);
      expect(told.map((f) => `${story} ${f.detector} ${f.target.exact}`)).toEqual([]);
    }
  },
  120_000,
);

test('next to nothing is told of six more that nobody has read', () => {
  const told = SOUND_HELD_BACK.flatMap((story) => toldOfSound(story, 'abde').told.filter((f) => f.confidence >= 0.5));
  expect(told.length).toBeLessThanOrEqual(2);
}, 60_000);
