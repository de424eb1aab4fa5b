import type { Cell, CellPair } from './cell.ts';
import type { Weigher } from './light-words.ts';

/*
 * Judgements, chosen by reading the diffs of the sub-edited stories and of our own samples. They are parts of a quotation's words
 * of substance, so none hangs on its length.
 */

/** A quotation of fewer words of substance can be read in pieces; of one with so few, none may stand on the other side. */
const MIN_HEAVY = 4;
const MIN_BARE = 2;
/** A quotation of which no more than this part stands on the other side is not there. */
const KEPT = 0.2;
/** Two quotations that share this part of the shorter one's words of substance are one. */
const ONE = 0.5;

/** Where a side has more of them nothing is left out: each is held against all. No paragraph of news comes near. */
const MOST = 64;

/** Half-open stretch of a cell's tokens: a quotation with its marks. */
export type Quotation = { readonly from: number; readonly to: number; readonly heavy: readonly number[] };

/**
 * Of each side the quotations that the other lacks as a whole although the matching keeps scraps of them: a `the crews` that stands in the
 * next sentence there, a closing mark. Left out of the matching they are one change, and the words are matched where they belong. Null
 * where there are none, or more than `MOST` on a side. A quotation of which the other side tells a part, in marks or without, is not gone; nor is one that stands in the
 * other's place with other words.
 */
export function quotationsGone(
  { a, b }: CellPair,
  partner: Int32Array,
  weigher: Weigher,
): { readonly a: readonly Quotation[]; readonly b: readonly Quotation[] } | null {
  const [inA, inB] = [quotationsIn(a, weigher), quotationsIn(b, weigher)];
  const most = Math.max(inA.length, inB.length);
  if (most === 0 || most > MOST) return null;
  const back = new Int32Array(b.ids.length).fill(-1);
  partner.forEach((j, i) => {
    if (j >= 0) back[j] = i;
  });
  const goneA = inA.filter((q) => isGone(q, a, { partner, mine: inA, others: inB, weigher }));
  const goneB = inB.filter((q) => isGone(q, b, { partner: back, mine: inB, others: inA, weigher }));
  return goneA.length + goneB.length > 0 ? { a: goneA, b: goneB } : null;
}

type Sides = {
  readonly partner: Int32Array;
  readonly mine: readonly Quotation[];
  readonly others: readonly Quotation[];
  readonly weigher: Weigher;
};

function isGone(q: Quotation, cell: Cell, { partner, mine, others, weigher }: Sides): boolean {
  let heavy = 0;
  let scraps = 0;
  for (let k = q.from; k < q.to; k++) {
    if ((partner[k] as number) < 0) continue;
    scraps++;
    if (!weigher.isLight(cell.ids[k] as number)) heavy++;
  }
  if (scraps === 0 || heavy > KEPT * q.heavy.length) return false;
  if (q.heavy.length < (heavy === 0 ? MIN_BARE : MIN_HEAVY)) return false;
  // A quotation of the other side that is none of this side's others is this one, shortened; or it stands in its place with other words.
  let before = q.from - 1;
  while (before >= 0 && (partner[before] as number) < 0) before--;
  let after = q.to;
  while (after < partner.length && (partner[after] as number) < 0) after++;
  const from = before < 0 ? 0 : (partner[before] as number);
  const to = after < partner.length ? (partner[after] as number) : Number.POSITIVE_INFINITY;
  return !others.some(
    (p) => ((from < p.to && p.from < to) || areOne(q, p)) && !mine.some((m) => m !== q && areOne(m, p)),
  );
}

function areOne(q: Quotation, p: Quotation): boolean {
  const [short, long] = q.heavy.length < p.heavy.length ? [q, p] : [p, q];
  const words = new Set(long.heavy);
  return short.heavy.length > 0 && short.heavy.filter((id) => words.has(id)).length >= ONE * short.heavy.length;
}

const CLOSERS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '„': '“' };

/** Quotations whose marks pair up within their block, one after the other. */
function quotationsIn(cell: Cell, weigher: Weigher): readonly Quotation[] {
  const out: Quotation[] = [];
  let open = -1;
  let closer = '';
  for (let k = 0; k < cell.ids.length; k++) {
    if (cell.opens[k]) open = -1;
    if ((cell.ends[k] as number) - (cell.starts[k] as number) !== 1) continue;
    const form = cell.text[cell.starts[k] as number] as string;
    if (open >= 0 && form === closer) {
      const heavy = Array.from(cell.ids.subarray(open + 1, k)).filter((id) => !weigher.isLight(id));
      out.push({ from: open, to: k + 1, heavy });
      open = -1;
    } else if (CLOSERS[form] !== undefined) {
      open = k;
      closer = CLOSERS[form];
    }
  }
  return out;
}
