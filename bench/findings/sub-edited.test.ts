import { expect, test } from 'vitest';
import labels from './labels-sub-edited.json' with { type: 'json' };
import { SUB_EDITED, SUB_EDITED_LATER, scoreDamage, THROUGH_A_MACHINE, toldOfSoundPair } from './sub-edited.ts';

test('what a machine did to two of our own stories is told with the wire and the sub-edit beside it, and next to nothing else', () => {
  for (const story of THROUGH_A_MACHINE['the first, read throughout']) {
    const { found, places, vain, sound } = scoreDamage(story, 'abc');
    expect(places).toBe(labels.copies[`${story}-c`].filter((p) => p.class !== 'open').length);
    expect(found / places, story).toBeGreaterThan(0.6);
    expect(vain.length).toBeLessThan(2);
    // The sub-editor of the quake made two slips of substance; they are told.
    expect(sound.map((f) => f.target.exact).sort()).toEqual(story === 'quake' ? ['12,000', 'admitted'] : []);
  }
}, 60_000);

test('of the damaged copy and its wire only the damaged one is accused', () => {
  for (const story of THROUGH_A_MACHINE['the first, read throughout']) {
    const { found, places, sound } = scoreDamage(story, 'ac');
    expect(found / places, story).toBeGreaterThan(0.5);
    expect(sound).toEqual([]);
  }
}, 60_000);

test('a wire is not doubted for reading otherwise than its heavy edit, until something in it looks damaged', () => {
  for (const story of [...SUB_EDITED, ...SUB_EDITED_LATER])
    expect(toldOfSoundPair(story).filter((f) => f.detector === 'unsupported-wording')).toEqual([]);
}, 120_000);
