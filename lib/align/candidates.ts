import type { Units } from './units.ts';

/**
 * Pairs of units worth a look, version pair by version pair; never the whole grid. `a` and `b` are unit numbers, `a` of
 * the earlier version. Within a version pair sorted by `a`, then `b`.
 */
export type Candidates = {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Version pair (x, y), x < y, holds candidates `at[x * versions + y]` up to `at[x * versions + y + 1]`. */
  readonly at: Uint32Array;
};

/** A unit asks its rarest terms for partners until it was shown so many units per version. */
const ASKED = 64;
/** A term met in more units per version than this brings no partners. */
const COMMON = 24;
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

/** Weights are whole numbers (idf in 1/256ths): their sums do not depend on the order of adding. */
const SCALE = 256;

export function findCandidates(units: Units): Candidates {
  const { versions, versionOf, base } = units;
  const near = nearest(units);
  const codes = Array.from({ length: versions * versions }, () => [] as number[]);
  const apart = headlinesApart(units);
  const put = (u: number, o: number): void => {
    if (apart(u, o)) return;
    const [p, q] = u < o ? [u, o] : [o, u];
    const x = versionOf[p] as number;
    const y = versionOf[q] as number;
    (codes[x * versions + y] as number[]).push((p - (base[x] as number)) * WIDTH + (q - (base[y] as number)));
  };
  for (let u = 0; u < units.count; u++) {
    for (let k = near.at[u] as number; k < (near.at[u + 1] as number); k++) put(u, near.unit[k] as number);
  }
  besideFirm(units, near, put);
  return packed(units, codes);
}

/** True for a headline and a body paragraph of a version that has a headline of its own: a lead repeats the headline. */
function headlinesApart(units: Units): (u: number, o: number) => boolean {
  const { partOf, versionOf } = units;
  const has = new Set<number>();
  partOf.forEach((part, u) => {
    if (part === 'headline') has.add(versionOf[u] as number);
  });
  const clash = (u: number, o: number): boolean =>
    partOf[u] === 'headline' && partOf[o] === 'body' && has.has(versionOf[o] as number);
  return has.size < 2 ? () => false : (u, o) => clash(u, o) || clash(o, u);
}

const WIDTH = 67_108_864; // 2^26: two unit indices fit into one exact double

type Near = {
  readonly at: Uint32Array;
  readonly unit: Uint32Array;
  /** Best partner of unit u in version y at `u * versions + y`, −1 when there is none. */
  readonly best: Int32Array;
  /** 1 when that partner shares enough of the unit's weight. */
  readonly firm: Uint8Array;
};

/** For every unit the partners in each other version that share the most weight of rare terms. */
function nearest(units: Units): Near {
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
      const who = closest(probes, met, y);
      const alike = worthOf(probes, met, who) * (probes.root[u] as number);
      best[u * versions + y] = who;
      if (alike >= FIRM) firm[u * versions + y] = 1;
      const near = alike >= PLAIN ? NEAR_PLAIN : alike >= FIRM ? NEAR_FIRM : NEAR;
      keep(probes, met, { u, y, bar: worthOf(probes, met, who) * near }, unit);
      forget(met, y);
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
};

function createMet({ versions, count }: Units): Met {
  const room = ASKED * versions;
  const found = new Uint32Array(room * versions);
  return { room, found, many: new Uint32Array(versions), shared: new Float64Array(count) };
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

function forget({ room, found, many, shared }: Met, y: number): void {
  for (let k = y * room; k < y * room + (many[y] as number); k++) shared[found[k] as number] = 0;
  many[y] = 0;
}

/** How much a unit shares with the one in hand, for its own size. */
function worthOf(probes: Probes, { shared }: Met, o: number): number {
  return (shared[o] as number) * (probes.root[o] as number);
}

/** The unit of version y that shares the most; of equals the first. */
function closest(probes: Probes, met: Met, y: number): number {
  const from = y * met.room;
  let who = met.found[from] as number;
  let top = worthOf(probes, met, who);
  for (let k = from + 1; k < from + (met.many[y] as number); k++) {
    const o = met.found[k] as number;
    const worth = worthOf(probes, met, o);
    if (worth > top || (worth === top && o < who)) {
      top = worth;
      who = o;
    }
  }
  return who;
}

/** Adds the units of version y that share enough with `u` to `out`, the best KEEP of them. */
function keep(
  probes: Probes,
  met: Met,
  { u, y, bar }: { readonly u: number; readonly y: number; readonly bar: number },
  out: number[],
): void {
  const first = out.length;
  const mass = probes.mass[u] as number;
  const from = y * met.room;
  for (let k = from; k < from + (met.many[y] as number); k++) {
    const o = met.found[k] as number;
    const within = (met.shared[o] as number) >= PART * Math.min(mass, probes.mass[o] as number);
    if (within || worthOf(probes, met, o) >= bar) out.push(o);
  }
  if (out.length - first <= KEEP) return;
  const kept = out.splice(first);
  kept.sort((p, q) => worthOf(probes, met, q) - worthOf(probes, met, p) || p - q);
  out.push(...kept.slice(0, KEEP));
}

/** A unit that has this part of its weight in another is its candidate, however long the other. */
const PART = 0.5;

type Probes = {
  readonly at: Uint32Array;
  readonly term: Uint32Array;
  readonly weight: Uint32Array;
  /** Sum of the weights of all a unit's terms, and its inverse square root. */
  readonly mass: Float64Array;
  readonly root: Float64Array;
};

/** Each unit's distinct terms that other units hold too, the rarest first, and their idf. */
function probesOf(units: Units): Probes {
  const { count, wordAt, words, spread, versions, terms } = units;
  const weight = new Uint32Array(terms);
  const alone = Math.round(SCALE * Math.log(1 + count));
  for (let t = 0; t < terms; t++) {
    const n = spread[t] as number;
    if (n <= COMMON * versions) weight[t] = n > 1 ? Math.max(1, Math.round(SCALE * Math.log(1 + count / n))) : alone;
  }
  const at = new Uint32Array(count + 1);
  const term = new Uint32Array(words.length);
  const mass = new Float64Array(count);
  const root = new Float64Array(count);
  const seen = new Int32Array(terms).fill(-1);
  let n = 0;
  for (let u = 0; u < count; u++) {
    at[u] = n;
    let sum = 0;
    for (let k = wordAt[u] as number; k < (wordAt[u + 1] as number); k++) {
      const t = words[k] as number;
      if (seen[t] === u) continue;
      seen[t] = u;
      const w = weight[t] as number;
      sum += w;
      if (w !== 0 && spread[t] !== 1) term[n++] = t;
    }
    mass[u] = Math.max(1, sum);
    root[u] = 1 / Math.sqrt(mass[u] as number);
    // By rarity; equally rare terms as they stand in the text. Numbers in one key: a comparator costs three times as much.
    const mine = term.subarray(at[u] as number, n);
    const keys = Float64Array.from(mine, (t, k) => (spread[t] as number) * WIDTH + k).sort();
    const copy = mine.slice();
    keys.forEach((key, k) => {
      mine[k] = copy[key % WIDTH] as number;
    });
  }
  at[count] = n;
  return { at, term: term.subarray(0, n), weight, mass, root };
}

/** Term t stands in the units `unit[at[t]]` and on. */
type Postings = { readonly at: Uint32Array; readonly unit: Uint32Array };

/** The inverted index of the probes: for each term the units that hold it, in order. */
function invert(units: Units, probes: Probes): Postings {
  const at = new Uint32Array(units.terms + 1);
  for (const t of probes.term) at[t + 1] = (at[t + 1] as number) + 1;
  for (let t = 0; t < units.terms; t++) at[t + 1] = (at[t + 1] as number) + (at[t] as number);
  const next = at.slice();
  const unit = new Uint32Array(probes.term.length);
  for (let u = 0; u < units.count; u++) {
    for (let k = probes.at[u] as number; k < (probes.at[u + 1] as number); k++) {
      const t = probes.term[k] as number;
      unit[next[t] as number] = u;
      next[t] = (next[t] as number) + 1;
    }
  }
  return { at, unit };
}

/**
 * Beside two units that are each other's best, the neighbours of the one and of the other: a heavily reworded sentence
 * shares no rare word with its counterpart, but stands at the same place. Only for units without a firm partner.
 */
function besideFirm(units: Units, near: Near, put: (u: number, o: number) => void): void {
  const { versions, versionOf, base, count } = units;
  const inside = (u: number, v: number): boolean => u >= (base[v] as number) && u < (base[v + 1] as number);
  for (let u = 0; u < count; u++) {
    const v = versionOf[u] as number;
    for (let y = 0; y < versions; y++) {
      const o = near.best[u * versions + y] as number;
      if (o < 0 || near.best[o * versions + v] !== u) continue;
      for (const step of [-1, 1]) {
        const mine = u + step;
        if (!inside(mine, v) || near.firm[mine * versions + y] !== 0) continue;
        for (const far of [-1, 0, 1]) if (inside(o + far, y)) put(mine, o + far);
      }
    }
  }
}

function packed(units: Units, codes: readonly number[][]): Candidates {
  const { versions, base } = units;
  const at = new Uint32Array(versions * versions + 1);
  const lists = codes.map((list) => Float64Array.from(list).sort());
  const total = lists.reduce((n, l) => n + l.length, 0);
  const a = new Uint32Array(total);
  const b = new Uint32Array(total);
  let n = 0;
  lists.forEach((list, pair) => {
    at[pair] = n;
    const x = base[Math.floor(pair / versions)] as number;
    const y = base[pair % versions] as number;
    let last = -1;
    for (const code of list) {
      if (code === last) continue;
      last = code;
      const p = Math.floor(code / WIDTH);
      a[n] = x + p;
      b[n] = y + (code - p * WIDTH);
      n++;
    }
  });
  at[versions * versions] = n;
  return { a: a.subarray(0, n), b: b.subarray(0, n), at };
}
