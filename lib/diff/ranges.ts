import type { Range } from '../model/range.ts';
import { isSpaceAt } from '../text/characters.ts';
import type { Cell, CellPair } from './cell.ts';
import type { Hunk } from './hunk.ts';

/** A changed stretch of text on both sides. */
export type RangePair = {
  readonly a: Range;
  readonly b: Range /** null: nothing but white space differs. */;
  readonly hunk: Hunk | null;
};

/**
 * The hunks as ranges of text, with the differences of mere white space between them; in order, never overlapping.
 * Put in place of A's ranges, B's ranges give B's words and spaces, but for the white space between blocks, which
 * counts for nothing on either side. A word that stands on one side only takes the space after it along.
 */
export function rangesOf(a: Cell, b: Cell, hunks: readonly Hunk[]): RangePair[] {
  const out: RangePair[] = [];
  let i = 0;
  let j = 0;
  let wasHunk = false;
  for (const hunk of hunks) {
    if (isInOneBlock(a, hunk.a0, hunk.a1) && isInOneBlock(b, hunk.b0, hunk.b1)) add(hunk);
    else for (const piece of cutAtBlocks(a, b, hunk)) add(piece);
  }
  equalStretch(i, j, a.ids.length);
  return out;

  function add(hunk: Hunk): void {
    equalStretch(i, j, hunk.a0);
    // A hunk that follows on another leaves the white space between the two to the one before it.
    const glued = wasHunk && hunk.a0 === i && hunk.b0 === j;
    out.push(rangePair(a, b, hunk, glued));
    wasHunk = true;
    i = hunk.a1;
    j = hunk.b1;
  }

  /** Tokens i … to of A match those from j on: their gaps must too. A gap beside a hunk belongs to the hunk. */
  function equalStretch(i: number, j: number, to: number): void {
    for (let k = 1; k < to - i; k++) {
      if (a.opens[i + k] || b.opens[j + k]) continue;
      const spaceA = { start: a.ends[i + k - 1] as number, end: a.starts[i + k] as number };
      const spaceB = { start: b.ends[j + k - 1] as number, end: b.starts[j + k] as number };
      if (!sameSpace(a.text, spaceA, b.text, spaceB)) out.push(trimmed({ a, b }, spaceA, spaceB, null));
    }
  }
}

function sameSpace(textA: string, a: Range, textB: string, b: Range): boolean {
  if (a.end - a.start !== b.end - b.start) return false;
  for (let k = 0; k < a.end - a.start; k++) {
    if (textA.charCodeAt(a.start + k) !== textB.charCodeAt(b.start + k)) return false;
  }
  return true;
}

/** From the end of the word before to the start of the word after, less the white space that both sides share. */
function rangePair(a: Cell, b: Cell, h: Hunk, glued: boolean): RangePair {
  const leadIsLoose = glued || isLoose(a, h.a0, a.ids.length) || isLoose(b, h.b0, b.ids.length);
  const tailIsLoose = isLoose(a, h.a1, a.ids.length) || isLoose(b, h.b1, b.ids.length);
  const loose = { leadIsLoose, tailIsLoose };
  return trimmed({ a, b }, stretch(a, h.a0, h.a1, loose), stretch(b, h.b0, h.b1, loose), h);
}

/** True when the gap before token k parts two blocks. */
function isLoose(cell: Cell, k: number, count: number): boolean {
  return k < count && k > 0 && cell.opens[k] === 1;
}

type Looseness = { readonly leadIsLoose: boolean; readonly tailIsLoose: boolean };

function stretch(cell: Cell, from: number, to: number, { leadIsLoose, tailIsLoose }: Looseness): Range {
  const count = cell.ids.length;
  if (count === 0) return { start: 0, end: 0 };
  const lead = from > 0 ? (cell.ends[from - 1] as number) : (cell.starts[0] as number);
  const tail = to < count ? (cell.starts[to] as number) : (cell.ends[count - 1] as number);
  if (from === to) {
    if (from === count) return { start: tail, end: tail };
    if (leadIsLoose || from === 0) return { start: tail, end: tail };
    return tailIsLoose ? { start: lead, end: lead } : { start: lead, end: tail };
  }
  return {
    start: leadIsLoose ? (cell.starts[from] as number) : lead,
    end: tailIsLoose ? (cell.ends[to - 1] as number) : tail,
  };
}

function trimmed({ a, b }: CellPair, own: Range, other: Range, hunk: Hunk | null): RangePair {
  let { start: startA, end: endA } = own;
  let { start: startB, end: endB } = other;
  while (startA < endA && startB < endB && isSharedSpace(a.text, startA, b.text, startB)) {
    startA++;
    startB++;
  }
  while (endA > startA && endB > startB && isSharedSpace(a.text, endA - 1, b.text, endB - 1)) {
    endA--;
    endB--;
  }
  return { a: { start: startA, end: endA }, b: { start: startB, end: endB }, hunk };
}

function isSharedSpace(a: string, i: number, b: string, j: number): boolean {
  return a.charCodeAt(i) === b.charCodeAt(j) && isSpaceAt(a, i);
}

function isInOneBlock(cell: Cell, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (cell.opens[k]) return false;
  return true;
}

/**
 * A change never runs across the border of a block: between two blocks of one row other rows' blocks may stand. The
 * pieces pair up in order so that as many words as possible stand against words.
 */
function cutAtBlocks(a: Cell, b: Cell, h: Hunk): readonly Hunk[] {
  const cutsA = borders(a, h.a0, h.a1);
  const cutsB = borders(b, h.b0, h.b1);
  const p = cutsA.length - 1;
  const q = cutsB.length - 1;
  if (p <= 1 && q <= 1) return [h];
  const best: number[][] = Array.from({ length: p + 1 }, () => new Array<number>(q + 1).fill(0));
  const sizeA = (x: number) => (cutsA[x + 1] as number) - (cutsA[x] as number);
  const sizeB = (y: number) => (cutsB[y + 1] as number) - (cutsB[y] as number);
  const at = (x: number, y: number) => (best[x] as number[])[y] as number;
  for (let x = p - 1; x >= 0; x--) {
    for (let y = q - 1; y >= 0; y--) {
      const paired = at(x + 1, y + 1) + Math.min(sizeA(x), sizeB(y));
      (best[x] as number[])[y] = Math.max(paired, at(x + 1, y), at(x, y + 1));
    }
  }
  const out: Hunk[] = [];
  let x = 0;
  let y = 0;
  while (x < p || y < q) {
    const a0 = cutsA[x] as number;
    const b0 = cutsB[y] as number;
    if (x < p && y < q && at(x, y) === at(x + 1, y + 1) + Math.min(sizeA(x), sizeB(y))) {
      out.push({ a0, a1: cutsA[++x] as number, b0, b1: cutsB[++y] as number });
    } else if (y === q || (x < p && at(x, y) === at(x + 1, y))) {
      out.push({ a0, a1: cutsA[++x] as number, b0, b1: b0 });
    } else {
      out.push({ a0, a1: a0, b0, b1: cutsB[++y] as number });
    }
  }
  return out;
}

/** Where the stretch begins, is parted by blocks, and ends; one number for an empty stretch. */
function borders(cell: Cell, from: number, to: number): number[] {
  const out = [from];
  for (let k = from + 1; k < to; k++) if (cell.opens[k]) out.push(k);
  if (to > from) out.push(to);
  return out;
}
