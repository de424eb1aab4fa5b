import { type BlockLinks, type Blocks, WHOLE } from './block-links.ts';
import type { Candidates } from './candidates.ts';
import { createColumns } from './columns.ts';
import { followInStep } from './in-step.ts';
import { passagesOf, type Stretches } from './passages.ts';
import type { Units } from './units.ts';

/** Of two long blocks only sentences at about the same part of the way are compared: so many to either side. */
const REACH = 8;

type Put = { readonly put: (a: number, b: number, sure?: number) => void };

/**
 * Puts the links between sentences that need no thought (one sentence each, or plainly in step) into `found`, and gives
 * the pairs that do; `own`: the sentences of both blocks of each link. Beside the pairs stand the nearest sentences that are in step: the text goes on from them.
 */
export function withinLinks(
  units: Units,
  { blocks, links, own }: { readonly blocks: Blocks; readonly links: BlockLinks; readonly own: Stretches },
  found: Put,
): Candidates {
  const { versions } = units;
  const { versionOf } = blocks;
  const passages = passagesOf(blocks, links, own);
  const { front, back } = followInStep(units, passages, passages.whole);
  const at = new Uint32Array(versions * versions + 1);
  const grid = createColumns();
  for (let n = 0; n < passages.count; n++) {
    const from = passages.first[n] as number;
    const to = passages.first[n + 1] as number;
    const p = passages.a[n] as number;
    const q = passages.b[n] as number;
    const pEnd = passages.aEnd[n] as number;
    const qEnd = passages.bEnd[n] as number;
    const passage: Passage = { from, to, links, own };
    let f = 0;
    while (f < (front[n] as number) && scoreOf(passage, p + f, q + f) > 0) f++;
    let g = 0;
    while (g < (back[n] as number) && scoreOf(passage, pEnd - 1 - g, qEnd - 1 - g) > 0) g++;
    const open = p + f < pEnd - g && q + f < qEnd - g;
    const known = open ? 1 : 0;
    for (let i = 0; i < f - known; i++) found.put(p + i, q + i, scoreOf(passage, p + i, q + i));
    for (let i = g - known; i > 0; i--) found.put(pEnd - i, qEnd - i, scoreOf(passage, pEnd - i, qEnd - i));
    if (!open) continue;
    const before = grid.size();
    if (f > 0) grid.put(p + f - 1, q + f - 1);
    for (let u = p + f; u < pEnd - g; u++) {
      // By sentence of a, then of b: the links of one block of a come in order of b.
      for (let k = from; k < to; k++) {
        const a = own.a[k] as number;
        const aEnd = own.aEnd[k] as number;
        const b = own.b[k] as number;
        const bEnd = own.bEnd[k] as number;
        if (u < a || u >= aEnd) continue;
        const slope = (bEnd - b) / Math.max(1, aEnd - a);
        for (let w = Math.max(b, q + f); w < Math.min(bEnd, qEnd - g); w++)
          if (Math.abs(w - b - (u - a) * slope) <= REACH) grid.put(u, w);
      }
    }
    if (g > 0) grid.put(pEnd - g, qEnd - g);
    const x = versionOf[links.a[from] as number] as number;
    const slot = x * versions + (versionOf[links.b[from] as number] as number) + 1;
    at[slot] = (at[slot] as number) + grid.size() - before;
  }
  for (let pair = 0; pair < versions * versions; pair++) at[pair + 1] = (at[pair + 1] as number) + (at[pair] as number);
  const { a, b } = grid.columns();
  return { a, b, at };
}

/** The links `from` up to `to`, and the stretches of all. */
type Passage = {
  readonly from: number;
  readonly to: number;
  readonly links: BlockLinks;
  readonly own: Stretches;
};

/** The score of the link that joins the blocks of two sentences of a passage; 0 where none does. */
function scoreOf({ from, to, links, own }: Passage, u: number, w: number): number {
  if (to - from === 1) return (links.score[from] as number) / WHOLE;
  for (let k = from; k < to; k++) {
    if (u < (own.a[k] as number) || u >= (own.aEnd[k] as number)) continue;
    if (w >= (own.b[k] as number) && w < (own.bEnd[k] as number)) return (links.score[k] as number) / WHOLE;
  }
  return 0;
}
