import { type Beliefs, LINK, pairNumber } from './believed.ts';
import { type Columns, createColumns } from './columns.ts';
import { sortedBy } from './sorted-by.ts';
import type { Units } from './units.ts';
import { upTo } from './up-to.ts';

/**
 * How many third versions weigh as much as the pair's own opinion. One (of three versions) only nudges, nine outvote.
 * 2, 3 and 5 moved single development sets by up to 0.5 F1, either way; a second round of voting chained merged paragraphs
 * into one and cost up to 4.
 */
const OWN_WEIGHT = 4;
/** Fainter beliefs do not vote. */
const FAINT = 0.1;
/** Beliefs vote in whole 1/32768ths: products and sums stay exact, so they are the same in any order of versions. */
const UNIT = 32_768;

/**
 * The third versions' word: a and b belong together if a unit of the third version belongs to both. A third version that
 * has no counterpart for either abstains. What counts as a link comes out.
 */
export function vote(units: Units, beliefs: Beliefs): Beliefs {
  const { versions } = units;
  const found = createColumns();
  if (versions < 3) {
    for (let k = 0; k < beliefs.a.length; k++) {
      if ((beliefs.sure[k] as number) > LINK)
        found.put(beliefs.a[k] as number, beliefs.b[k] as number, beliefs.sure[k] as number);
    }
  } else {
    const graph = graphOf(units, beliefs);
    const tally = createTally(units.count);
    for (let x = 0, pair = 0; x < versions; pair += versions - 1 - x++)
      voteVersion(units, graph, tally, { x, pair, beliefs, found });
  }
  return pairByPair(units, found.columns(), beliefs.at.length - 1);
}

/** Unit by unit they were found, and pair by pair they go out. */
function pairByPair({ versions, versionOf }: Units, { a, b, sure }: Columns, pairs: number): Beliefs {
  const n = a.length;
  const pairOf = new Uint32Array(n);
  const at = new Uint32Array(pairs + 1);
  for (let k = 0; k < n; k++) {
    const pair = pairNumber(versions, versionOf[a[k] as number] as number, versionOf[b[k] as number] as number);
    pairOf[k] = pair;
    at[pair + 1] = (at[pair + 1] as number) + 1;
  }
  for (let pair = 0; pair < pairs; pair++) at[pair + 1] = (at[pair + 1] as number) + (at[pair] as number);
  const order = sortedBy(upTo(n), pairOf, pairs);
  const out = { a: new Uint32Array(n), b: new Uint32Array(n), sure: new Float64Array(n), at };
  for (let k = 0; k < n; k++) {
    const from = order[k] as number;
    out.a[k] = a[from] as number;
    out.b[k] = b[from] as number;
    out.sure[k] = sure[from] as number;
  }
  return out;
}

/** Room to count in, by unit; all zero between two countings. */
type Tally = {
  readonly own: Float64Array;
  readonly sum: Float64Array;
  readonly top: Uint32Array;
  /** The units counted for one unit, and for one unit by one third version. */
  readonly met: Uint32Array;
  readonly here: Uint32Array;
};

function createTally(count: number): Tally {
  return {
    own: new Float64Array(count),
    sum: new Float64Array(count),
    top: new Uint32Array(count),
    met: new Uint32Array(count),
    here: new Uint32Array(count + 1),
  };
}

/** `pair`: the number of the first pair of x with a later version; the others follow. */
type Job = {
  readonly x: number;
  readonly pair: number;
  readonly beliefs: Beliefs;
  readonly found: Pick<ReturnType<typeof createColumns>, 'put'>;
};

/**
 * The votes on all pairs of one version with later ones. All of them at once, unit by unit: a unit's partners of all versions
 * stand side by side, and are looked up once.
 */
function voteVersion(units: Units, graph: Graph, tally: Tally, { x, pair, beliefs, found }: Job): void {
  const { base, versions, versionOf } = units;
  const { own, sum, met } = tally;
  const later = versions - 1 - x;
  const next = beliefs.at.slice(pair, pair + later);
  for (let a = base[x] as number; a < (base[x + 1] as number); a++) {
    let many = 0;
    for (let k = 0; k < later; k++) {
      let at = next[k] as number;
      for (const end = beliefs.at[pair + k + 1] as number; at < end && beliefs.a[at] === a; at++) {
        const b = beliefs.b[at] as number;
        own[b] = beliefs.sure[at] as number;
        met[many++] = b;
      }
      next[k] = at;
    }
    many = countVotes(versions, graph, tally, { a, x, many });
    let kept = 0;
    for (let k = 0; k < many; k++) {
      const b = met[k] as number;
      const mine = own[b] as number;
      const backed = (sum[b] as number) / UNIT;
      sum[b] = 0;
      own[b] = 0;
      // There are at least so many voters as back it: most of what was met falls short even if no other has an opinion.
      if (backed * (1 - LINK) < OWN_WEIGHT * UNIT * (LINK - mine)) continue;
      const y = versionOf[b] as number;
      const voters = votersOf(graph, versions, { a, b, x, y });
      const support = voters > 0 ? backed / voters : 0;
      const weight = voters / (voters + OWN_WEIGHT * UNIT);
      const sure = (1 - weight) * mine + weight * support;
      if (sure <= LINK) continue;
      own[b] = Math.min(1, sure);
      // Few are kept, and most of them in order.
      let place = kept++;
      for (; place > 0 && (met[place - 1] as number) > b; place--) met[place] = met[place - 1] as number;
      met[place] = b;
    }
    for (let k = 0; k < kept; k++) {
      const b = met[k] as number;
      found.put(a, b, own[b] as number);
      own[b] = 0;
    }
  }
}

/** Adds each third version's best path from `a` to each unit of later versions; gives how many units were met, the old ones included. */
function countVotes(
  versions: number,
  { at, unit, sure }: Graph,
  { own, sum, top, met, here }: Tally,
  { a, x, many }: { readonly a: number; readonly x: number; readonly many: number },
): number {
  let all = many;
  for (let z = 0; z < versions; z++) {
    const from = at[a * versions + z] as number;
    const to = at[a * versions + z + 1] as number;
    if (to - from === 1) {
      // One unit of the third version, as nearly always: no other path to compare with.
      const third = unit[from] as number;
      const first = sure[from] as number;
      const end = at[(third + 1) * versions] as number;
      for (let m = at[third * versions + x + 1] as number; m < end; m++) {
        const b = unit[m] as number;
        const so = sum[b] as number;
        if (so === 0 && own[b] === 0) met[all++] = b;
        sum[b] = so + first * (sure[m] as number);
      }
      continue;
    }
    let n = 0;
    for (let k = from; k < to; k++) {
      const third = unit[k] as number;
      const first = sure[k] as number;
      const end = at[(third + 1) * versions] as number;
      for (let m = at[third * versions + x + 1] as number; m < end; m++) {
        const b = unit[m] as number;
        const path = first * (sure[m] as number);
        const most = top[b] as number;
        // Written down whether it is new or not, which cannot be foreseen.
        here[n] = b;
        n += (most - 1) >>> 31;
        top[b] = Math.max(path, most);
      }
    }
    for (let k = 0; k < n; k++) {
      const b = here[k] as number;
      if (sum[b] === 0 && own[b] === 0) met[all++] = b;
      sum[b] = (sum[b] as number) + (top[b] as number);
      top[b] = 0;
    }
  }
  return all;
}

/** How many third versions have an opinion (in UNITs), each counted by how surely it has a counterpart of either. */
function votersOf(
  graph: Graph,
  versions: number,
  job: { readonly a: number; readonly b: number; readonly x: number; readonly y: number },
): number {
  const { reach } = graph;
  let n = 0;
  for (let z = 0; z < versions; z++) {
    if (z === job.x || z === job.y) continue;
    const p = reach[job.a * versions + z] as number;
    const q = reach[job.b * versions + z] as number;
    n += p > q ? p : q;
  }
  return n;
}

/** Who believes in whom: the partners of unit u in version z stand at `at[u * versions + z]` and on, in order. */
type Graph = {
  readonly at: Uint32Array;
  readonly unit: Uint32Array;
  readonly sure: Uint16Array;
  /** The surest belief of unit u in version z. */
  readonly reach: Uint16Array;
};

function graphOf(units: Units, beliefs: Beliefs): Graph {
  const { versions, versionOf, count } = units;
  const cells = count * versions;
  const at = new Uint32Array(cells + 1);
  const reach = new Uint16Array(cells);
  const cell = (u: number, o: number): number => u * versions + (versionOf[o] as number);
  const each = (visit: (u: number, o: number, sure: number) => void): void => {
    for (let k = 0; k < beliefs.a.length; k++) {
      const sure = beliefs.sure[k] as number;
      if (sure < FAINT) continue;
      const whole = Math.round(UNIT * sure);
      visit(beliefs.a[k] as number, beliefs.b[k] as number, whole);
      visit(beliefs.b[k] as number, beliefs.a[k] as number, whole);
    }
  };
  each((u, o, sure) => {
    const c = cell(u, o);
    at[c + 1] = (at[c + 1] as number) + 1;
    reach[c] = Math.max(reach[c] as number, sure);
  });
  for (let c = 0; c < cells; c++) at[c + 1] = (at[c + 1] as number) + (at[c] as number);
  const next = at.slice();
  const unit = new Uint32Array(at[cells] as number);
  const sures = new Uint16Array(at[cells] as number);
  each((u, o, sure) => {
    const slot = next[cell(u, o)] as number;
    next[cell(u, o)] = slot + 1;
    unit[slot] = o;
    sures[slot] = sure;
  });
  return { at, unit, sure: sures, reach };
}
