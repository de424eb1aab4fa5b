import { firstAlike } from './prints.ts';
import type { Units } from './units.ts';

/**
 * The distinct clauses of the units: clause c is `words[at[c]]` up to `words[at[c + 1]]`, and piece p of a unit is clause
 * `of[p]`. Versions of one story have most clauses in common word for word.
 */
export type Clauses = {
  readonly count: number;
  readonly at: Uint32Array;
  readonly words: Uint32Array;
  readonly of: Uint32Array;
};

/**
 * The clauses of the units that `asked` names (any number of times), numbered as they are met there, so that what is asked
 * for together stands together in memory: of twenty long copies the words alone take megabytes.
 */
export function clausesOf(units: Units, asked: Uint32Array): Clauses {
  const { pieceAt, pieceEnd, words } = units;
  const start = pieceStarts(units);
  const alike = firstAlike({ words, start, end: pieceEnd });
  const number = new Int32Array(alike.length).fill(-1);
  const at = new Uint32Array(alike.length + 1);
  const own = new Uint32Array(words.length);
  const of = new Uint32Array(alike.length);
  const met = new Uint8Array(units.count);
  let count = 0;
  let size = 0;
  for (let k = 0; k < asked.length; k++) {
    const u = asked[k] as number;
    if (met[u] === 1) continue;
    met[u] = 1;
    for (let p = pieceAt[u] as number; p < (pieceAt[u + 1] as number); p++) {
      const first = alike[p] as number;
      if (number[first] === -1) {
        number[first] = count;
        for (let w = start[p] as number; w < (pieceEnd[p] as number); w++) own[size++] = words[w] as number;
        at[++count] = size;
      }
      of[p] = number[first] as number;
    }
  }
  return { count, at, words: own, of };
}

/** Where the words of each piece begin. */
function pieceStarts({ wordAt, pieceAt, pieceEnd, count }: Units): Uint32Array {
  const start = new Uint32Array(pieceAt[count] as number);
  for (let u = 0; u < count; u++) {
    let at = wordAt[u] as number;
    for (let p = pieceAt[u] as number; p < (pieceAt[u + 1] as number); p++) {
      start[p] = at;
      at = pieceEnd[p] as number;
    }
  }
  return start;
}
