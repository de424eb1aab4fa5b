import { bounded, NAT, oddsOf } from './evidence.ts';
import type { Hearing } from './hearing.ts';
import type { Units } from './units.ts';
import { createWalkRoom, type Walk } from './walk.ts';

/**
 * Where one candidate has a clause that speaks for it so much (in nats), others are left out that no neighbour could bring
 * back: those for which no clause speaks at all…
 */
const PLAIN = 8 * NAT;
/**
 * …and those for which no clause speaks more than for the best candidate, and all together less by so much. This halves what
 * is walked where many units share their common words, and changes no score of the development sets; with clauses that
 * may speak for it by 1 nat more, pairs loses 0.1.
 */
const BEHIND = 12 * NAT;

/** One version's side of a version pair: candidates `from` up to `to` as `own` sees them. */
export type Side = {
  readonly own: Uint32Array;
  readonly other: Uint32Array;
  readonly from: number;
  readonly to: number;
  /** The candidates in order of the own unit; null where they stand so already. */
  readonly order: Uint32Array | null;
  /** What is added to a candidate's index to find its entry. */
  readonly shift: number;
  /** The other version. */
  readonly y: number;
};

/** Arrays used again and again, grown when they are too small. */
export type Room = {
  begins: Uint8Array;
  at: Uint32Array;
  place: Uint32Array;
  odds: Float64Array;
  /** By state: the candidate it is of. */
  candidate: Uint32Array;
  /** The candidates of one unit that are walked. */
  alive: Uint32Array;
  readonly walk: ReturnType<typeof createWalkRoom>;
};

export function createRoom(): Room {
  return {
    begins: new Uint8Array(0),
    at: new Uint32Array(1),
    place: new Uint32Array(0),
    odds: new Float64Array(0),
    candidate: new Uint32Array(0),
    alive: new Uint32Array(0),
    walk: createWalkRoom(),
  };
}

function makeRoom(room: Room, states: number, candidates: number): void {
  if (room.place.length < states) {
    const size = Math.ceil(1.5 * states);
    room.begins = new Uint8Array(size);
    room.at = new Uint32Array(size + 1);
    room.place = new Uint32Array(size);
    room.odds = new Float64Array(size);
    room.candidate = new Uint32Array(size);
  }
  if (room.alive.length < candidates) room.alive = new Uint32Array(2 * candidates);
}

/**
 * The walk over the candidates. A unit without candidates comes from nowhere whatever the rest does, and is left out; one
 * with a single candidate is a single piece.
 */
export function layOut(units: Units, hearing: Hearing, room: Room, side: Side): Walk {
  const { base, pieceAt } = units;
  const { own, other, order, from, to, shift, y } = side;
  const heard = hearing.evidence();
  const n = to - from;
  let most = 0;
  for (let k = from; k < to; k++)
    most += (pieceAt[(own[k] as number) + 1] as number) - (pieceAt[own[k] as number] as number);
  makeRoom(room, most, n);
  const { begins, at, place, odds, candidate, alive } = room;
  const first = base[y] as number;
  let piece = 0;
  let state = 0;
  for (let i = 0; i < n; ) {
    const u = own[order ? (order[i] as number) : from + i] as number;
    const start = i;
    while (i < n && own[order ? (order[i] as number) : from + i] === u) i++;
    const pieces = (pieceAt[u + 1] as number) - (pieceAt[u] as number);
    const many = weed(hearing, alive, side, { start, end: i, pieces });
    if (many === 1) {
      const k = alive[0] as number;
      begins[piece] = 1;
      at[piece++] = state;
      place[state] = (other[k] as number) - first;
      candidate[state] = k;
      odds[state++] = oddsOf(bounded(hearing.sum[shift + k] as number));
      continue;
    }
    for (let p = 0; p < pieces; p++) {
      begins[piece] = p === 0 ? 1 : 0;
      at[piece++] = state;
      for (let j = 0; j < many; j++) {
        const k = alive[j] as number;
        place[state] = (other[k] as number) - first;
        candidate[state] = k;
        odds[state++] = oddsOf(heard[(hearing.at[shift + k] as number) + p] as number);
      }
    }
  }
  at[piece] = state;
  return { width: (base[y + 1] as number) - first, count: piece, begins, at, place, odds };
}

/** One unit's candidates: the places from `start` to `end` of its side, and how many pieces it has. */
type Bunch = { readonly start: number; readonly end: number; readonly pieces: number };

/** Lists the candidates of one unit that are walked; gives how many. */
function weed(
  { at, top, sum, evidence }: Hearing,
  alive: Uint32Array,
  { order, from, shift }: Side,
  { start, end, pieces }: Bunch,
): number {
  const heard = evidence();
  let plain = false;
  let best = -1;
  for (let j = start; j < end; j++) {
    const e = shift + (order ? (order[j] as number) : from + j);
    if ((top[e] as number) >= PLAIN) plain = true;
    if (best < 0 || (sum[e] as number) > (sum[best] as number)) best = e;
  }
  let many = 0;
  for (let j = start; j < end; j++) {
    const k = order ? (order[j] as number) : from + j;
    const e = shift + k;
    if (plain && e !== best) {
      if ((top[e] as number) < 0) continue;
      if (
        (sum[best] as number) - (sum[e] as number) >= BEHIND &&
        isBehind(heard, at[e] as number, at[best] as number, pieces)
      )
        continue;
    }
    alive[many++] = k;
  }
  return many;
}

/** Whether none of the pieces says more at `own` than at `best`. */
function isBehind(heard: Int32Array, own: number, best: number, pieces: number): boolean {
  for (let p = 0; p < pieces; p++) if ((heard[own + p] as number) > (heard[best + p] as number)) return false;
  return true;
}
