import type { Assessment } from '../model/assessment.ts';
import type { Weighed } from './pool.ts';
import type { Room } from './room.ts';

/** First stand-in: how many signs a thousand words. */
export function assess(room: Room, weighed: readonly Weighed[]): readonly Assessment[] {
  return room.copies.map((copy) => {
    const signs = weighed.filter((w) => w.cue.place.version === copy.version);
    const rate = signs.reduce((sum, w) => sum + w.confidence, 0) / Math.max(300, copy.count);
    return {
      version: copy.version,
      machineTranslated: Math.round(1e4 * (1 - Math.exp(-rate * 150))) / 1e4,
      pivot: null,
      reasons: signs.length === 0 ? [] : [`${signs.length} signs of damage`],
    };
  });
}
