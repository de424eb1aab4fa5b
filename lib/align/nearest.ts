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

/** The best partner of every unit in every other version. */
export type Near = {
  /** Best partner of unit u in version y at `u * versions + y`, −1 when there is none. */
  readonly best: Int32Array;
  /** 1 when that partner shares enough of the unit's weight. */
  readonly firm: Uint8Array;
};

/** Tells of every unit the partners in each other version that share the most weight of rare terms; gives the best of them. */
export function nearest(units: Units, tell: (unit: number, partner: number) => void): Near {
  const { versions, count } = units;
  const probes = probesOf(units);
  const postings = invert(units, probes);
  const met = createMet(units);
  const best = new Int32Array(count * versions).fill(-1);
  const firm = new Uint8Array(count * versions);
  for (let u = 0; u < count; u++) {
    const likely = findLikely(units, probes, met, u, meet(units, probes, postings, met, u));
    for (let y = 0; y < versions; y++) {
      const who = met.who[y] as number;
      if (who < 0) continue;
      const alike = (met.top[y] as number) * (probes.root[u] as number);
      best[u * versions + y] = who;
      if (alike >= FIRM) firm[u * versions + y] = 1;
      const near = alike >= PLAIN ? NEAR_PLAIN : alike >= FIRM ? NEAR_FIRM : NEAR;
      met.bar[y] = (met.top[y] as number) * near;
    }
    keep(units, met, { u, likely }, tell);
  }
  return { best, firm };
}

/** The units that share a rare term with the one in hand, as they were found. */
type Met = {
  readonly found: Uint32Array;
  /** What each of them shares with the one in hand, for its size. */
  readonly worth: Float64Array;
  /** 1 where one of the two lies half in the other. */
  readonly inside: Uint8Array;
  /** By unit, the weight it shares with the one in hand; all zero between two. */
  readonly shared: Uint32Array;
  /** By version: the unit that is worth the most (−1: none was found), how much, and from what on others are kept. */
  readonly who: Int32Array;
  readonly top: Float64Array;
  readonly bar: Float64Array;
  /** By version, how many are kept. */
  readonly kept: Uint32Array;
  /** Of one version: the places in `found` of the best so far, the best first, and how far each is from where it is expected. */
  readonly ranked: Uint32Array;
  readonly off: Float64Array;
};

function createMet({ versions, count }: Units): Met {
  const room = Math.min(ASKED * versions, count) + 1;
  return {
    found: new Uint32Array(room),
    worth: new Float64Array(room),
    inside: new Uint8Array(room),
    shared: new Uint32Array(count),
    who: new Int32Array(versions),
    top: new Float64Array(versions),
    bar: new Float64Array(versions),
    kept: new Uint32Array(versions),
    ranked: new Uint32Array(KEEP + 1),
    off: new Float64Array(KEEP + 1),
  };
}

/** Goes through the unit's terms, the rarest first, and gathers the units of other versions that hold them; gives how many. */
function meet(units: Units, probes: Probes, postings: Postings, { found, shared }: Met, u: number): number {
  const { versions } = units;
  const end = probes.at[u + 1] as number;
  let asked = 0;
  let many = 0;
  for (let k = probes.at[u] as number; k < end; k++) {
    const term = probes.term[k] as number;
    const from = postings.at[term] as number;
    const to = postings.at[term + 1] as number;
    asked += to - from;
    if (asked > ASKED * versions) break;
    const weight = probes.weight[term] as number;
    for (let p = from; p < to; p++) {
      const o = postings.unit[p] as number;
      const sum = shared[o] as number;
      // Whether a unit is new cannot be foreseen, and a wrong guess costs the processor more than to write it down for nothing.
      found[many] = o;
      many += (sum - 1) >>> 31;
      shared[o] = sum + weight;
    }
  }
  return many;
}

/**
 * Of every version the unit that shares the most; of equals the one at about the same part of the way, and of those the first.
 * Those that may be kept come to the front: gives how many. Clears what is shared.
 */
function findLikely(
  units: Units,
  { root, mass }: Probes,
  { found, worth, inside, shared, who, top }: Met,
  u: number,
  many: number,
): number {
  const { versionOf } = units;
  const v = versionOf[u] as number;
  const half = PART * (mass[u] as number);
  who.fill(-1);
  top.fill(-1);
  let likely = 0;
  for (let k = 0; k < many; k++) {
    const o = found[k] as number;
    const y = versionOf[o] as number;
    const sum = shared[o] as number;
    shared[o] = 0;
    if (y === v) continue;
    const here = sum * (root[o] as number);
    const most = top[y] as number;
    const within = sum >= half || sum >= PART * (mass[o] as number);
    // What is kept must come near the best, and the best is this good already.
    if (here < NEAR * most && !within) continue;
    found[likely] = o;
    worth[likely] = here;
    inside[likely++] = within ? 1 : 0;
    if (here < most) continue;
    if (here === most) {
      const aim = placeLike(units, u, y);
      const other = who[y] as number;
      if ((Math.abs(other - aim) - Math.abs(o - aim) || other - o) <= 0) continue;
    }
    top[y] = here;
    who[y] = o;
  }
  return likely;
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

/** Tells of the units that share enough with `u`: of each version the best KEEP. */
function keep(
  units: Units,
  met: Met,
  { u, likely }: { readonly u: number; readonly likely: number },
  tell: (unit: number, partner: number) => void,
): void {
  const { versionOf, versions } = units;
  const { found, worth, inside, bar, kept } = met;
  let n = 0;
  for (let k = 0; k < likely; k++) {
    const o = found[k] as number;
    const y = versionOf[o] as number;
    const here = worth[k] as number;
    if (here < (bar[y] as number) && inside[k] === 0) continue;
    found[n] = o;
    worth[n++] = here;
    kept[y] = (kept[y] as number) + 1;
  }
  for (let k = 0; k < n; k++) {
    const o = found[k] as number;
    if ((kept[versionOf[o] as number] as number) <= KEEP) tell(u, o);
  }
  for (let y = 0; y < versions; y++) {
    if ((kept[y] as number) > KEEP) tellBest(units, met, { u, y, n }, tell);
    kept[y] = 0;
  }
}

/** Tells of the best KEEP units of version y; of equals those nearest to where `u` would stand there. */
function tellBest(
  units: Units,
  { found, worth, ranked, off }: Met,
  { u, y, n }: { readonly u: number; readonly y: number; readonly n: number },
  tell: (unit: number, partner: number) => void,
): void {
  const aim = placeLike(units, u, y);
  let many = 0;
  for (let k = 0; k < n; k++) {
    const o = found[k] as number;
    if (units.versionOf[o] !== y) continue;
    const here = worth[k] as number;
    const away = Math.abs(o - aim);
    let place = many;
    for (; place > 0; place--) {
      const other = ranked[place - 1] as number;
      const by = here - (worth[other] as number) || (off[place - 1] as number) - away || (found[other] as number) - o;
      if (by < 0) break;
      ranked[place] = other;
      off[place] = off[place - 1] as number;
    }
    ranked[place] = k;
    off[place] = away;
    if (many < KEEP) many++;
  }
  for (let k = 0; k < many; k++) tell(u, found[ranked[k] as number] as number);
}
