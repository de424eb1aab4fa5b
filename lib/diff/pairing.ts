import { plainLetters } from '../lexicon/letters.ts';
import type { Lexis } from '../text/lexis.ts';
import type { Cell } from './cell.ts';
import type { Hunk } from './hunk.ts';
import type { Weigher } from './light-words.ts';

/*
 * How alike two words are, 0–1, and from where on they count as one word in two guises. The bar was set between the
 * spelling and transliteration variants of the development stories (Sergei/Sergey .83, manoeuvring/maneuvering .82,
 * Antony/Anthony .86) and pairs that only look alike (hello/hellish .57, world/work .6, state/status .67).
 */
const SAME_KEY = 1;
const SAME_STEM = 0.9;
const JOINED = 0.95;
const ALIKE = 0.7;
/** Small words and marks pair up only beside something else that does. */
const LIGHT_PAIR = 0.3;
/** Shorter words are alike only when their keys or stems are: "war" and "was" differ in one letter. */
const MIN_LETTERS = 4;
/** Longer stretches are not searched for pairs; the cells of one table. */
const MAX_CELLS = 4096;
/** "co-operation" and "per cent" against one word: at most this many tokens against one. */
const MAX_JOINED = 3;
/** A lone pair between replaced stretches this many times as long is a coincidence. */
const CONFETTI = 5;

export type Pairer = {
  /** How much two forms are one word: 1 but for case and quotes, .9 in another inflection, .7 and up in other letters. */
  readonly likeness: (a: number, b: number) => number;
  /** Cuts a replacement at the words that answer to each other; the pieces in order, glued. */
  readonly pair: (a: Cell, b: Cell, h: Hunk) => readonly Hunk[];
};

export function createPairer(lexis: Lexis, weigher: Weigher): Pairer {
  const known = new Map<number, number>();
  const bare: (string | undefined)[] = [];

  function likeness(a: number, b: number): number {
    if (a === b || lexis.key(a) === lexis.key(b)) return SAME_KEY;
    const kind = lexis.kind(a);
    if (kind !== lexis.kind(b) || (kind !== 'word' && kind !== 'number')) return 0;
    if (lexis.stem(a) === lexis.stem(b)) return SAME_STEM;
    if (kind === 'number') return 0;
    const [first, second] = [lettersOf(a), lettersOf(b)];
    if (!mayBeAlike(first.length, second.length)) return 0;
    const slot = Math.min(a, b) * 0x4000000 + Math.max(a, b);
    let out = known.get(slot);
    if (out === undefined) {
      out = letterLikeness(first, second);
      known.set(slot, out);
    }
    return out >= ALIKE ? out : 0;
  }

  /** The form without case, accents, hyphens, stops and apostrophes. */
  function lettersOf(id: number): string {
    bare[id] ??= plainLetters(lexis.folded(id)).replace(/[-.'\u00ad]/g, '');
    return bare[id] as string;
  }

  /**
   * How many tokens from `from` on make up the letters of one token of the other side, hyphens and spaces left out
   * (co-operation: 3); 0 when they do not, or when a single one does.
   */
  function joinedLength(one: number, many: Uint32Array, from: number, to: number): number {
    const whole = lettersOf(one);
    if (whole.length < MIN_LETTERS) return 0;
    let length = 0;
    for (let k = from; k < to && k < from + MAX_JOINED; k++) {
      const piece = lettersOf(many[k] as number);
      if (length + piece.length > whole.length || !whole.startsWith(piece, length)) return 0;
      length += piece.length;
      if (length === whole.length) return k > from ? k + 1 - from : 0;
    }
    return 0;
  }

  function pair(a: Cell, b: Cell, h: Hunk): readonly Hunk[] {
    const n = h.a1 - h.a0;
    const m = h.b1 - h.b0;
    if (n === 0 || m === 0 || (n === 1 && m === 1) || n * m > MAX_CELLS) return [h];
    const width = m + 1;
    const best = new Float64Array((n + 1) * width);
    const move = new Uint8Array((n + 1) * width); // tokens of A × 8 + tokens of B
    for (let i = n - 1; i >= 0; i--) {
      for (let j = m - 1; j >= 0; j--) {
        const at = i * width + j;
        let top = best[at + width] as number;
        let how = 8;
        const skipB = best[at + 1] as number;
        if (skipB > top) {
          top = skipB;
          how = 1;
        }
        const idA = a.ids[h.a0 + i] as number;
        const idB = b.ids[h.b0 + j] as number;
        // A lone character of an unspaced script is no word to hold a replacement together.
        const like = lexis.kind(idA) === 'cjk' ? 0 : likeness(idA, idB);
        if (like > 0) {
          const score = weigher.isLight(idA) || weigher.isLight(idB) ? LIGHT_PAIR : like;
          const total = score + (best[at + width + 1] as number);
          if (total > top) {
            top = total;
            how = 9;
          }
        }
        const ofB = joinedLength(idA, b.ids, h.b0 + j, h.b1);
        if (ofB > 0) {
          const total = JOINED * ofB + (best[at + width + ofB] as number);
          if (total > top) {
            top = total;
            how = 8 + ofB;
          }
        }
        const ofA = joinedLength(idB, a.ids, h.a0 + i, h.a1);
        if (ofA > 0) {
          const total = JOINED * ofA + (best[at + ofA * width + 1] as number);
          if (total > top) {
            top = total;
            how = ofA * 8 + 1;
          }
        }
        best[at] = top;
        move[at] = how;
      }
    }
    const pairs: Hunk[] = [];
    for (let i = 0, j = 0; i < n && j < m; ) {
      const how = move[i * width + j] as number;
      const x = how >> 3;
      const y = how & 7;
      if (x > 0 && y > 0) pairs.push({ a0: h.a0 + i, a1: h.a0 + i + x, b0: h.b0 + j, b1: h.b0 + j + y });
      i += x;
      j += y;
    }
    return assemble(h, keepFirm(a, h, pairs)).filter((p) => !isSame(a, b, p));
  }

  /** Small words stay only beside a firm pair or at the edge; a coincidence amid long replacements goes. */
  function keepFirm(a: Cell, h: Hunk, pairs: readonly Hunk[]): Hunk[] {
    const isWeak = (p: Hunk) => p.a1 - p.a0 === 1 && p.b1 - p.b0 === 1 && weigher.isLight(a.ids[p.a0] as number);
    const firm = pairs.filter((p) => !isWeak(p));
    const touches = (p: Hunk) =>
      (p.a0 === h.a0 && p.b0 === h.b0) ||
      (p.a1 === h.a1 && p.b1 === h.b1) ||
      firm.some((q) => (q.a1 === p.a0 && q.b1 === p.b0) || (q.a0 === p.a1 && q.b0 === p.b1));
    const kept = pairs.filter((p) => !isWeak(p) || touches(p));
    return kept.filter((p, k) => {
      const before = kept[k - 1] ?? { a1: h.a0, b1: h.b0 };
      const after = kept[k + 1] ?? { a0: h.a1, b0: h.b1 };
      const left = Math.max(p.a0 - before.a1, p.b0 - before.b1);
      const right = Math.max(after.a0 - p.a1, after.b0 - p.b1);
      return Math.min(left, right) < CONFETTI || weigher.isNamed(a.ids[p.a0] as number);
    });
  }

  return { likeness, pair };
}

/** A word that was swallowed into the replacement and turns out to answer to its equal is no change after all. */
function isSame(a: Cell, b: Cell, p: Hunk): boolean {
  return p.a1 - p.a0 === 1 && p.b1 - p.b0 === 1 && a.ids[p.a0] === b.ids[p.b0];
}

/** The pairs and what lies between them. */
function assemble(h: Hunk, pairs: readonly Hunk[]): Hunk[] {
  const out: Hunk[] = [];
  let { a0, b0 } = h;
  for (const p of [...pairs, { a0: h.a1, a1: h.a1, b0: h.b1, b1: h.b1 }]) {
    if (p.a0 > a0 || p.b0 > b0) out.push({ a0, a1: p.a0, b0, b1: p.b0 });
    if (p.a1 > p.a0 || p.b1 > p.b0) out.push(p);
    a0 = p.a1;
    b0 = p.b1;
  }
  return out;
}

/** False when a glance at the lengths shows that two words cannot be alike. */
function mayBeAlike(a: number, b: number): boolean {
  const [shorter, longer] = a < b ? [a, b] : [b, a];
  return shorter >= MIN_LETTERS - 1 && longer >= MIN_LETTERS && shorter >= longer * ALIKE;
}

/** An address, a key, text without spaces: nobody reads such a word by its letters, and every pair of them would be compared. */
const LONGEST_WORD = 64;

/** 1 − Levenshtein distance / the longer length; 0 above `LONGEST_WORD` letters. */
function letterLikeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer > LONGEST_WORD) return 0;
  for (let j = 0; j <= b.length; j++) distances[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    distances[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const swap = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = distances[j] as number;
      distances[j] = Math.min(swap, diagonal + 1, (distances[j - 1] as number) + 1);
    }
  }
  return 1 - (distances[b.length] as number) / longer;
}

/** Used and read within one call of `letterLikeness`. */
const distances = new Uint8Array(LONGEST_WORD + 1);
