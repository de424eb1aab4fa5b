import type { Candidates } from './candidates.ts';
import { createHearing, type Hearing } from './hearing.ts';
import { createRoom, layOut, type Room, type Side } from './lay-out.ts';
import type { Units } from './units.ts';
import { walkThrough } from './walk.ts';

/**
 * For each candidate the highest probability any piece of `a` gives to b, at its index k, and any piece of `b` to a, at
 * `n + k`; n = the number of candidates. Every version is walked along every other.
 */
export function opinions(units: Units, candidates: Candidates): Float64Array {
  const { versions } = units;
  const n = candidates.a.length;
  const said = new Float64Array(2 * n);
  const hearing = createHearing(units, candidates);
  const room = createRoom();
  for (let y = 0; y < versions; y++) {
    hearing.listen(y);
    for (let x = 0; x < versions; x++) {
      if (x === y) continue;
      const pair = x < y ? x * versions + y : y * versions + x;
      const from = candidates.at[pair] as number;
      const to = candidates.at[pair + 1] as number;
      if (from === to) continue;
      const side: Side =
        x < y
          ? { own: candidates.a, other: candidates.b, order: null, from, to, shift: 0, y }
          : {
              own: candidates.b,
              other: candidates.a,
              order: byColumn(units, candidates, pair, x),
              from,
              to,
              shift: n,
              y,
            };
      speak(units, hearing, room, side, said);
    }
  }
  return said;
}

function speak(units: Units, hearing: Hearing, room: Room, side: Side, said: Float64Array): void {
  const probability = walkThrough(layOut(units, hearing, room, side), room.walk);
  const { candidate } = room;
  for (let s = 0; s < probability.length; s++) {
    const entry = side.shift + (candidate[s] as number);
    const here = probability[s] as number;
    if (here > (said[entry] as number)) said[entry] = here;
  }
}

/** The candidates of a version pair in order of `b`, then `a`; b is of version x. A counting sort, stable. */
function byColumn(units: Units, { at, b }: Candidates, pair: number, x: number): Uint32Array {
  const from = at[pair] as number;
  const to = at[pair + 1] as number;
  const first = units.base[x] as number;
  const size = (units.base[x + 1] as number) - first;
  const next = new Uint32Array(size + 1);
  for (let k = from; k < to; k++) {
    const u = (b[k] as number) - first + 1;
    next[u] = (next[u] as number) + 1;
  }
  for (let u = 0; u < size; u++) next[u + 1] = (next[u + 1] as number) + (next[u] as number);
  const order = new Uint32Array(to - from);
  for (let k = from; k < to; k++) {
    const u = (b[k] as number) - first;
    order[next[u] as number] = k;
    next[u] = (next[u] as number) + 1;
  }
  return order;
}
