import { says } from './echo.ts';
import type { Copy, Stretch, Support } from './room.ts';

/** A sentence of which less is shared is no rendering of the others'. By judgement. */
const RENDERED = 0.3;

/** Whether a sentence says what another copy says at its place, and not in the copy's own words: an article of its own has names and figures of its own. */
export function isRendered(copy: Copy, sentence: Stretch, support: Support): boolean {
  return heldOf(copy, sentence, support) >= RENDERED;
}

/** Of the words of a sentence that say something, the share that another copy has at their place; 1 when there are none. */
function heldOf(copy: Copy, { from, to }: Stretch, { held }: Support): number {
  let [all, kept] = [0, 0];
  for (let i = from; i < to; i++) {
    if (!says(copy, i)) continue;
    all++;
    if ((held[i] as number) > 0) kept++;
  }
  return all === 0 ? 1 : kept / all;
}
