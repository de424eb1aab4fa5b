import { invert, type Postings, type Probes, probesOf } from './probes.ts';
import type { Units } from './units.ts';

/** A unit asks its rarest terms for partners until it was shown so many units per version. */
const ASKED = 64;
/** Partners kept for a unit in each other version… */
const KEEP = 6;
/** …if they share at least this part of what the best one shares: less where the best is not firm. */
const NEAR = 0.45;
const NEAR_FIRM = 0.5;
/** A best partner that shares so much is nearly the same text, and its runners-up must come closer still. */
const PLAIN = 0.6;
const NEAR_PLAIN = 0.75;
/** A unit whose mutual best shares this part of its weight needs no partners guessed from its neighbours. */
const FIRM = 0.35;
/** A unit that has this part of its weight in another is its candidate, however long the other. */
const PART = 0.5;

/** The partners of every unit: those of unit u are `unit[at[u]]` and on. */
export type Near = {
  readonly at: Uint32Array;
  readonly unit: Uint32Array;
  /** Best partner of unit u in version y at `u * versions + y`, −1 when there is none. */
  readonly best: Int32Array;
  /** 1 when that partner shares enough of the unit's weight. */
  readonly firm: Uint8Array;
};

/** For every unit the partners in each other version that share the most weight of rare terms. */
export function nearest(units: Units): Near {
  const { versions, count } = units;
  const probes = probesOf(units);
  const postings = invert(units, probes);
  const met = createMet(units);
  const best = new Int32Array(count * versions).fill(-1);
  const firm = new Uint8Array(count * versions);
  const at = new Uint32Array(count + 1);
  const unit: number[] = [];
  for (let u = 0; u < count; u++) {
    at[u] = unit.length;
    meet(units, probes, postings, met, u);
    for (let y = 0; y < versions; y++) {
      if (met.many[y] === 0) continue;
      const aim = placeLike(units, u, y);
      const { who, worth } = closest(probes, met, y, aim);
      const alike = worth * (probes.root[u] as number);
      best[u * versions + y] = who;
      if (alike >= FIRM) firm[u * versions + y] = 1;
      const near = alike >= PLAIN ? NEAR_PLAIN : alike >= FIRM ? NEAR_FIRM : NEAR;
      keep(probes, met, { u, y, aim, bar: worth * near }, unit);
      met.many[y] = 0;
    }
  }
  at[count] = unit.length;
  return { at, unit: Uint32Array.from(unit), best, firm };
}

/** The units that share a rare term with the one in hand. Those of version y stand at `y * room` and on. */
type Met = {
  readonly room: number;
  readonly found: Uint32Array;
  readonly many: Uint32Array;
  /** By unit, the weight it shares with the one in hand. */
  readonly shared: Float64Array;
  /** The same by place in `found`, and how much it is for the size of the unit found. */
  readonly part: Float64Array;
  readonly worth: Float64Array;
};

function createMet({ versions, count }: Units): Met {
  const room = ASKED * versions;
  const found = new Uint32Array(room * versions);
  const part = new Float64Array(room * versions);
  const worth = new Float64Array(room * versions);
  return { room, found, many: new Uint32Array(versions), shared: new Float64Array(count), part, worth };
}

/** Goes through the unit's terms, the rarest first, and gathers the units of other versions that hold them. */
function meet(units: Units, probes: Probes, postings: Postings, { room, found, many, shared }: Met, u: number): void {
  const { versions, versionOf, base } = units;
  const own = base[versionOf[u] as number] as number;
  const ownEnd = base[(versionOf[u] as number) + 1] as number;
  let asked = 0;
  for (let k = probes.at[u] as number; k < (probes.at[u + 1] as number); k++) {
    const term = probes.term[k] as number;
    const from = postings.at[term] as number;
    const to = postings.at[term + 1] as number;
    asked += to - from;
    if (asked > ASKED * versions) break;
    const weight = probes.weight[term] as number;
    for (let p = from; p < to; p++) {
      const o = postings.unit[p] as number;
      if (o >= own && o < ownEnd) continue;
      const sum = shared[o] as number;
      if (sum === 0) {
        const y = versionOf[o] as number;
        found[y * room + (many[y] as number)] = o;
        many[y] = (many[y] as number) + 1;
      }
      shared[o] = sum + weight;
    }
  }
}

/** Where in version y a unit would stand that is as far on as `u` is in its own: lines that recur have many equals. */
function placeLike({ base, versionOf }: Units, u: number, y: number): number {
  const v = versionOf[u] as number;
  const own = base[v] as number;
  const ownEnd = base[v + 1] as number;
  const other = base[y] as number;
  const otherEnd = base[y + 1] as number;
  return other + ((u - own) * (otherEnd - other)) / (ownEnd - own);
}

/**
 * The unit of version y that shares the most; of equals the one nearest to `aim`, and of those the first. Moves what is
 * shared from the units to their places, and leaves nothing behind.
 */
function closest(
  { root }: Probes,
  { room, found, many, shared, part, worth }: Met,
  y: number,
  aim: number,
): { readonly who: number; readonly worth: number } {
  const from = y * room;
  const to = from + (many[y] as number);
  let who = -1;
  let top = -1;
  for (let k = from; k < to; k++) {
    const o = found[k] as number;
    const sum = shared[o] as number;
    shared[o] = 0;
    const here = sum * (root[o] as number);
    part[k] = sum;
    worth[k] = here;
    if (here < top) continue;
    if (here === top && (Math.abs(who - aim) - Math.abs(o - aim) || who - o) <= 0) continue;
    top = here;
    who = o;
  }
  return { who, worth: top };
}

/** Adds the units of version y that share enough with `u` to `out`, the best KEEP of them; of equals those nearest to `aim`. */
function keep(
  { mass }: Probes,
  { room, found, many, part, worth }: Met,
  { u, y, aim, bar }: { readonly u: number; readonly y: number; readonly aim: number; readonly bar: number },
  out: number[],
): void {
  const own = mass[u] as number;
  const from = y * room;
  const to = from + (many[y] as number);
  // Those that are near go to the front of the version's room.
  let n = from;
  for (let k = from; k < to; k++) {
    const o = found[k] as number;
    const shared = part[k] as number;
    const here = worth[k] as number;
    if (here < bar && shared < PART * own && shared < PART * (mass[o] as number)) continue;
    found[n] = o;
    worth[n++] = here;
  }
  if (n - from <= KEEP) {
    for (let k = from; k < n; k++) out.push(found[k] as number);
    return;
  }
  const places = Array.from({ length: n - from }, (_, k) => from + k);
  const off = (k: number): number => Math.abs((found[k] as number) - aim);
  places.sort(
    (p, q) =>
      (worth[q] as number) - (worth[p] as number) || off(p) - off(q) || (found[p] as number) - (found[q] as number),
  );
  for (let k = 0; k < KEEP; k++) out.push(found[places[k] as number] as number);
}
