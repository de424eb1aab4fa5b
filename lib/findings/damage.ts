import { onceFor } from '../text/once-for.ts';
import type { Detector } from './detector.ts';
import { DETECTORS } from './detectors.ts';
import type { Learnt } from './learnt.ts';
import { sigmoid } from './odds.ts';
import { logOdds, NEAR, SIGN, SIGNS, THOUSAND } from './pool.ts';
import type { Cue, Room } from './room.ts';

/** Those whose cues count as damage and who look at each copy by itself: how damaged a copy looks may not hang on its company. */
const ALONE = DETECTORS.filter((d) => d.needs === 'alone' && SIGNS.has(d.id));

const seenIn = onceFor((_: Room['copies']) => new Map<string, readonly Cue[]>());

/** What a detector sees in a room. Those that look at each copy by itself look once, whoever asks and under whatever weights. */
export function cuesIn(room: Room, detector: Detector): readonly Cue[] {
  if (!ALONE.includes(detector)) return detector.detect(room);
  const known = seenIn(room.copies);
  const cues = known.get(detector.id) ?? detector.detect(room);
  known.set(detector.id, cues);
  return cues;
}

/**
 * How damaged each copy looks by itself, before it is compared: log(1 + damaged places a thousand words). A copy that looks much
 * worse than another is no witness against it.
 */
export function damageOf(room: Room, learnt: Learnt): Float64Array {
  const cues = ALONE.flatMap((d) => [...cuesIn(room, d)]).filter((c) => sigmoid(logOdds(c, learnt)) >= SIGN);
  const places = room.copies.map((c) =>
    cues.filter((x) => x.place.version === c.version).sort((a, b) => a.place.start - b.place.start),
  );
  return Float64Array.from(room.copies, (c, v) =>
    Math.log1p(apart(places[v] as readonly Cue[]) / Math.max(1, c.count / THOUSAND)),
  );
}

/** How many places the cues make, those that touch or nearly touch being one. */
function apart(sorted: readonly Cue[]): number {
  let n = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { place } of sorted) {
    if (place.start - end >= NEAR) n++;
    end = Math.max(end, place.end);
  }
  return n;
}
