import type { Candidates } from './candidates.ts';
import { bounded } from './evidence.ts';
import { createHearing, type Hearing } from './hearing.ts';
import type { Units } from './units.ts';
import { createWalkRoom, walkThrough } from './walk.ts';

/**
 * A candidate for which no clause of a unit speaks is left out when another has a clause that speaks for it so much (in
 * nats): no neighbour could turn that. It changes no score on the development sets by more than 0.1.
 */
const PLAIN = 8;

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

/** One version's side of a version pair: candidates `from` up to `to` as `own` sees them. */
type Side = {
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
type Room = {
  begins: Uint8Array;
  at: Uint32Array;
  place: Uint32Array;
  evidence: Float64Array;
  /** By candidate of the pair: where its first piece stands in the walk, and how far on the next; a stride of 0: left out. */
  slot: Uint32Array;
  stride: Uint32Array;
  readonly walk: ReturnType<typeof createWalkRoom>;
};

function createRoom(): Room {
  return {
    begins: new Uint8Array(0),
    at: new Uint32Array(1),
    place: new Uint32Array(0),
    evidence: new Float64Array(0),
    slot: new Uint32Array(0),
    stride: new Uint32Array(0),
    walk: createWalkRoom(),
  };
}

function makeRoom(room: Room, states: number, candidates: number): void {
  if (room.place.length < states) {
    const size = Math.ceil(1.5 * states);
    room.begins = new Uint8Array(size);
    room.at = new Uint32Array(size + 1);
    room.place = new Uint32Array(size);
    room.evidence = new Float64Array(size);
  }
  if (room.slot.length < candidates) {
    room.slot = new Uint32Array(2 * candidates);
    room.stride = new Uint32Array(2 * candidates);
  }
}

function speak(units: Units, hearing: Hearing, room: Room, side: Side, said: Float64Array): void {
  const { from, to, own, shift } = side;
  const probability = walkThrough(layOut(units, hearing, room, side), room.walk);
  for (let k = from; k < to; k++) {
    const step = room.stride[k - from] as number;
    if (step === 0) continue;
    const many = step === 1 ? 1 : piecesOf(units, own[k] as number);
    let top = 0;
    for (let p = 0, s = room.slot[k - from] as number; p < many; p++, s += step) {
      if ((probability[s] as number) > top) top = probability[s] as number;
    }
    said[shift + k] = top;
  }
}

/**
 * The walk over the candidates. A unit without candidates comes from nowhere whatever the rest does, and is left out; one
 * with a single candidate is a single piece.
 */
function layOut(units: Units, hearing: Hearing, room: Room, side: Side): Parameters<typeof walkThrough>[0] {
  const { base } = units;
  const { own, other, order, from, to, shift, y } = side;
  const { top } = hearing;
  const heard = hearing.evidence();
  const n = to - from;
  let most = 0;
  for (let k = from; k < to; k++) most += piecesOf(units, own[k] as number);
  makeRoom(room, most, n);
  const { begins, at, place, evidence, slot, stride } = room;
  stride.fill(0, 0, n);
  const first = base[y] as number;
  let piece = 0;
  let state = 0;
  for (let i = 0; i < n; ) {
    const u = own[order ? (order[i] as number) : from + i] as number;
    const start = i;
    let plain = false;
    for (; i < n; i++) {
      const k = order ? (order[i] as number) : from + i;
      if (own[k] !== u) break;
      if ((top[shift + k] as number) >= PLAIN) plain = true;
    }
    let alive = 0;
    for (let j = start; j < i; j++) {
      const k = order ? (order[j] as number) : from + j;
      if (plain && (top[shift + k] as number) < 0) continue;
      slot[k - from] = state + alive;
      stride[k - from] = 1;
      alive++;
    }
    const many = alive === 1 ? 1 : piecesOf(units, u);
    for (let j = start; j < i; j++) {
      const k = order ? (order[j] as number) : from + j;
      if (stride[k - from] === 0) continue;
      stride[k - from] = alive;
      const words = hearing.at[shift + k] as number;
      let s = slot[k - from] as number;
      if (alive === 1) {
        place[s] = (other[k] as number) - first;
        evidence[s] = whole(heard, words, piecesOf(units, u));
        continue;
      }
      for (let p = 0; p < many; p++, s += alive) {
        place[s] = (other[k] as number) - first;
        evidence[s] = heard[words + p] as number;
      }
    }
    for (let p = 0; p < many; p++) {
      begins[piece] = p === 0 ? 1 : 0;
      at[piece++] = state;
      state += alive;
    }
  }
  at[piece] = state;
  return { width: (base[y + 1] as number) - first, count: piece, begins, at, place, evidence };
}

/** The evidence of all of a candidate's pieces as that of one. */
function whole(heard: Float64Array, from: number, many: number): number {
  let sum = 0;
  for (let s = from; s < from + many; s++) sum += heard[s] as number;
  return bounded(sum);
}

function piecesOf(units: Units, u: number): number {
  return (units.pieceAt[u + 1] as number) - (units.pieceAt[u] as number);
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
