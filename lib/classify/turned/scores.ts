import { onceFor } from '../../text/once-for.ts';
import type { Read } from '../reader.ts';
import type { Placed, Stretch } from '../surroundings.ts';

const FIGURE = /^\d{1,5}$/;
const DASH = /^[-–—]$/;

/**
 * True when the change turns a score or a vote round: `beat Lom 2-1`, `beat Lom 1-2`; `voted 7-2`, `voted 2-7`. Word by word a figure and a dash
 * went to the other end, as a clause may; who won hangs on it.
 */
export function isScoreTurned({ a, b, change }: Placed): boolean {
  const [x, y] = [scoreAround(a, change.a), scoreAround(b, change.b)];
  return x !== null && y !== null && x[0] === y[1] && x[1] === y[0] && x[0] !== x[1];
}

/** The two figures of the score that a stretch lies in or at the edge of, or null: two figures and a dash without a space, and no third. */
function scoreAround(read: Read, [from, to]: Stretch): readonly [string, string] | null {
  const dashes = dashesIn(read);
  if (dashes.size === 0) return null;
  for (let dash = from - 2; dash <= to + 1; dash++) {
    if (!dashes.has(dash) || dash - 1 > to || dash + 2 < from) continue;
    return [read.folded[dash - 1] as string, read.folded[dash + 1] as string];
  }
  return null;
}

/** The dashes of all scores of a version; most have none. */
const dashesIn = onceFor(
  (read: Read): ReadonlySet<number> => new Set(read.folded.flatMap((_, t) => (isScoreAt(read, t) ? [t] : []))),
);

function isScoreAt({ folded, text }: Read, dash: number): boolean {
  const { starts, ends } = text.tokens;
  const joined = (t: number) => t > 0 && ends[t - 1] === starts[t];
  if (!DASH.test(folded[dash] ?? '') || !joined(dash) || !joined(dash + 1)) return false;
  if (!FIGURE.test(folded[dash - 1] ?? '') || !FIGURE.test(folded[dash + 1] ?? '')) return false;
  // 2023-02-24 is a day.
  return (
    !(joined(dash - 1) && DASH.test(folded[dash - 2] ?? '')) && !(joined(dash + 2) && DASH.test(folded[dash + 2] ?? ''))
  );
}
