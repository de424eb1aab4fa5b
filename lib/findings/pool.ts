import { DETECTORS } from './detectors.ts';
import type { Cue, Room } from './room.ts';

/** A cue after weighing, or several of one place made one: the leading one speaks, the others add their evidence. */
export type Weighed = { readonly cue: Cue; readonly confidence: number; readonly supporting: readonly Cue[] };

/** First stand-in: strengths as they are. */
export function pool(_room: Room, cues: readonly Cue[]): readonly Weighed[] {
  void DETECTORS;
  const sorted = [...cues].sort(
    (x, y) =>
      x.place.version - y.place.version ||
      x.place.start - y.place.start ||
      x.place.end - y.place.end ||
      (x.detector < y.detector ? -1 : 1),
  );
  return sorted.map((cue) => ({ cue, confidence: Math.round(cue.strength * 7000) / 1e4, supporting: [] }));
}
