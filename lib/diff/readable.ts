import type { Cell, CellPair } from './cell.ts';
import type { Hunk } from './hunk.ts';
import type { Weigher } from './light-words.ts';
import { isScoreForScore } from './scores.ts';

/*
 * Judgements, chosen by reading the diffs of the development stories and of our own samples side by side, and held to
 * the readability cases of the peers (VisualEditor, CodeMirror, diff-match-patch). They are ratios of lengths, so none
 * hangs on a story's size.
 */

/** An island of one word of substance is swallowed between changes at least this many times as long. */
const CONFETTI = 5;
/** Two stretches that share less than this part of the shorter one's words of substance are wholly other. */
const OTHER = 0.15;
/** Shorter stretches, in tokens and in words of substance, are never called wholly other: they can be read as they are. */
const OTHER_MIN = 8;
const OTHER_MIN_HEAVY = 4;
/** A run of this many equal words of substance keeps a pair from being wholly other. */
const OTHER_RUN = 4;

/** How good a place is for the border of a change. */
const AT_SENTENCE = 5;
const AT_CLAUSE = 4;
const AT_WORD = 2;

const SENTENCE_END = /^[.!?…。！？]$/;
const CLAUSE_END = /^[,;:–—、，；：]$/;
const CLOSING = /^[”’"')\]»]$/;
const MARK = /^\p{P}/u;
const HAN = /^\p{Script=Han}/u;

/**
 * A minimal diff made readable: borders slid to where sentences, clauses and words begin; islands of small words
 * between two changes swallowed; texts that have nothing to say to each other shown as one replacement.
 */
export function readable(pair: CellPair, minimal: readonly Hunk[], weigher: Weigher): Hunk[] {
  const calm = swallow(pair, slide(pair, minimal), weigher);
  if (isWhollyOther(pair, calm, weigher)) return [{ a0: 0, a1: pair.a.ids.length, b0: 0, b1: pair.b.ids.length }];
  return calm.map((_, k) => growOverHan(pair, calm, k));
}

/**
 * An insertion or deletion that could stand further left or right with the same result goes where its borders are best,
 * first of all where it meets the change next to it. Among equals the rightmost.
 */
function slide({ a, b }: CellPair, hunks: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  for (let k = 0; k < hunks.length; k++) {
    let h = hunks[k] as Hunk;
    const next = hunks[k + 1];
    const previous = out.at(-1);
    const inserts = h.a0 === h.a1;
    if (inserts === (h.b0 === h.b1)) {
      push(h);
      continue;
    }
    const [side, from, to] = inserts ? [b, h.b0, h.b1] : [a, h.a0, h.a1];
    const roomLeft = h.a0 - (previous?.a1 ?? 0);
    const roomRight = (next?.a0 ?? a.ids.length) - h.a1;
    let left = 0;
    while (left < roomLeft && side.ids[from - left - 1] === side.ids[to - left - 1]) left++;
    let right = 0;
    while (right < roomRight && side.ids[from + right] === side.ids[to + right]) right++;
    let best = 0;
    if (previous && left === roomLeft && left > 0) best = -left;
    else if (next && right === roomRight && right > 0) best = right;
    else {
      let score = -1;
      for (let s = -left; s <= right; s++) {
        const here = border(side, from + s) + border(side, to + s);
        if (here >= score) {
          score = here;
          best = s;
        }
      }
    }
    h = { a0: h.a0 + best, a1: h.a1 + best, b0: h.b0 + best, b1: h.b1 + best };
    push(h);
  }
  return out;

  function push(h: Hunk): void {
    const last = out.at(-1);
    if (last && last.a1 === h.a0 && last.b1 === h.b0) out[out.length - 1] = { ...last, a1: h.a1, b1: h.b1 };
    else out.push(h);
  }
}

/** How well a change may begin or end before token k. */
function border(cell: Cell, k: number): number {
  if (k === 0 || k === cell.ids.length || cell.opens[k]) return AT_SENTENCE;
  if (cell.ends[k - 1] === cell.starts[k]) return 0;
  let p = k - 1;
  if (p > 0 && CLOSING.test(formAt(cell, p))) p--;
  const before = formAt(cell, p);
  if (SENTENCE_END.test(before)) return AT_SENTENCE;
  return CLAUSE_END.test(before) ? AT_CLAUSE : AT_WORD;
}

function formAt(cell: Cell, k: number): string {
  return cell.text.slice(cell.starts[k], cell.ends[k]);
}

function sizeOf(h: Hunk): number {
  return Math.max(h.a1 - h.a0, h.b1 - h.b0);
}

/** One pass from left to right; a swallowed island makes the change before it longer, which the next one sees. */
function swallow(pair: CellPair, hunks: readonly Hunk[], weigher: Weigher): Hunk[] {
  const out: Hunk[] = [];
  for (const h of hunks) {
    let last = out.at(-1);
    let right = h;
    while (
      last &&
      (isSwallowed(pair.a, [last, right], weigher) || isSwap(pair, last, right) || isScore(pair, last, right))
    ) {
      right = joined(last, right);
      out.pop();
      last = out.at(-1);
    }
    out.push(right);
  }
  return out;
}

function joined(left: Hunk, right: Hunk): Hunk {
  return { a0: left.a0, a1: right.a1, b0: left.b0, b1: right.b1 };
}

/** Most pairs of neighbours are told by their length alone, and nothing is made for them. */
function isScore(pair: CellPair, left: Hunk, right: Hunk): boolean {
  return right.a1 - left.a0 === 3 && right.b1 - left.b0 === 3 && isScoreForScore(pair, joined(left, right));
}

function isSwallowed(a: Cell, [left, right]: readonly [Hunk, Hunk], weigher: Weigher): boolean {
  const length = right.a0 - left.a1;
  const l = sizeOf(left);
  const r = sizeOf(right);
  let heavy = 0;
  for (let i = left.a1; i < right.a0; i++) {
    const id = a.ids[i] as number;
    if (a.opens[i] || weigher.isNamed(id)) return false;
    if (!weigher.isLight(id)) heavy++;
  }
  // A lone character between two changes of an unspaced script is a piece of a word as a rule.
  if (length === 1 && weigher.isUnspaced(a.ids[left.a1] as number) && Math.max(l, r) > 1) return true;
  if (heavy > 0) return length * CONFETTI <= Math.min(l, r);
  return Math.min(l, r) > length || (Math.min(l, r) > 1 && l + r >= 4 * (length + 1));
}

/** Marks that only change places ( ”. and .” ) are one change: nothing but marks, with no white space between. */
function isSwap({ a, b }: CellPair, left: Hunk, right: Hunk): boolean {
  if (right.a0 - left.a1 !== 1 || sizeOf(left) > 1 || sizeOf(right) > 1) return false;
  return isTightMarks(a, left.a0, right.a1) && isTightMarks(b, left.b0, right.b1);
}

function isTightMarks(cell: Cell, from: number, to: number): boolean {
  for (let k = from; k < to; k++) {
    if (!MARK.test(formAt(cell, k)) || (k > from && cell.ends[k - 1] !== cell.starts[k])) return false;
  }
  return true;
}

/** True when what the changes leave is too little to read the one text as a version of the other. */
function isWhollyOther({ a, b }: CellPair, hunks: readonly Hunk[], weigher: Weigher): boolean {
  if (hunks.length === 0 || a.ids.length < OTHER_MIN || b.ids.length < OTHER_MIN) return false;
  let shared = 0;
  let at = 0;
  for (const h of [...hunks, { a0: a.ids.length, a1: a.ids.length }]) {
    let run = 0;
    for (let i = at; i < h.a0; i++) if (!weigher.isLight(a.ids[i] as number)) run++;
    if (run >= OTHER_RUN) return false;
    shared += run;
    at = h.a1;
  }
  const shorter = Math.min(heavyIn(a, weigher), heavyIn(b, weigher));
  return shorter >= OTHER_MIN_HEAVY && shared < OTHER * shorter;
}

function heavyIn(cell: Cell, weigher: Weigher): number {
  let out = 0;
  for (const id of cell.ids) if (!weigher.isLight(id)) out++;
  return out;
}

/**
 * Most Chinese words have two characters. A single character left over between a replacement and the end of its
 * clause is seldom a word of its own: 桌子/儿子 differ as words, not in their first half.
 */
function growOverHan({ a, b }: CellPair, hunks: readonly Hunk[], k: number): Hunk {
  const h = hunks[k] as Hunk;
  const previous = hunks[k - 1];
  const next = hunks[k + 1];
  const isHan = (cell: Cell, at: number) => at >= 0 && at < cell.ids.length && HAN.test(formAt(cell, at));
  if (h.a0 === h.a1 || h.b0 === h.b1) return h;
  let { a0, a1, b0, b1 } = h;
  const free = next ? next.a0 - a1 : a.ids.length - a1;
  if (free > 1 || (free === 1 && !next)) {
    if (isHan(a, a1 - 1) && isHan(b, b1 - 1) && isHan(a, a1) && !isHan(a, a1 + 1) && !isHan(b, b1 + 1)) {
      a1++;
      b1++;
    }
  }
  const before = previous ? a0 - previous.a1 : a0;
  if (before > 2 || (before === 1 && !previous)) {
    if (isHan(a, a0) && isHan(b, b0) && isHan(a, a0 - 1) && !isHan(a, a0 - 2) && !isHan(b, b0 - 2)) {
      a0--;
      b0--;
    }
  }
  return { a0, a1, b0, b1 };
}

/** True when the two cells share no stretch at all. */
export function isOneReplacement({ a, b }: CellPair, hunks: readonly Hunk[]): boolean {
  const h = hunks[0];
  if (!h || hunks.length > 1) return false;
  const whole = h.a0 === 0 && h.b0 === 0 && h.a1 === a.ids.length && h.b1 === b.ids.length;
  return whole && Math.min(h.a1, h.b1) >= OTHER_MIN;
}
