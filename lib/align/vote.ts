import type { Belief } from './belief.ts';
import { LINK } from './explained.ts';
import type { Units } from './units.ts';

/**
 * How many third versions weigh as much as the pair's own opinion. One (of three versions) only nudges, nine outvote.
 * 2, 3 and 5 differed by less than 0.2 F1 on the development sets; a second round of voting chained merged paragraphs
 * into one and cost up to 4.
 */
const OWN_WEIGHT = 4;
/** Fainter beliefs do not vote. */
const FAINT = 0.1;
/** Votes are counted in whole billionths, so that the sum is the same in any order of versions. */
const UNIT = 1e9;

/**
 * The third versions' word: a and b belong together if a unit of the third version belongs to both. A third version that
 * has no counterpart for either abstains. Beliefs come and go as one list per version pair, x < y, in order; only those
 * that count as links go.
 */
export function vote(units: Units, beliefs: readonly (readonly Belief[])[]): Belief[][] {
  if (units.versions < 3) return beliefs.map((list) => list.filter((b) => b.sure > LINK));
  const graph = graphOf(units, beliefs);
  const scratch = {
    sum: new Float64Array(units.count),
    top: new Float64Array(units.count),
    own: new Float64Array(units.count),
  };
  const out: Belief[][] = [];
  let pair = 0;
  for (let x = 0; x < units.versions; x++) {
    for (let y = x + 1; y < units.versions; y++)
      out.push(votePair(units, graph, beliefs[pair++] ?? [], { x, y, ...scratch }));
  }
  return out;
}

type Job = {
  readonly x: number;
  readonly y: number;
  readonly sum: Float64Array;
  readonly top: Float64Array;
  readonly own: Float64Array;
};

function votePair(units: Units, graph: Graph, beliefs: readonly Belief[], job: Job): Belief[] {
  const { versions, base } = units;
  const { x, y, sum, top, own } = job;
  const out: Belief[] = [];
  let next = 0;
  for (let a = base[x] as number; a < (base[x + 1] as number); a++) {
    const met: number[] = [];
    for (; next < beliefs.length && (beliefs[next] as Belief).a === a; next++) {
      const { b, sure } = beliefs[next] as Belief;
      own[b] = sure;
      met.push(b);
    }
    for (let z = 0; z < versions; z++) {
      if (z === x || z === y) continue;
      const here: number[] = [];
      for (let k = graph.at[a * versions + z] as number; k < (graph.at[a * versions + z + 1] as number); k++) {
        const via = graph.unit[k] as number;
        for (let m = graph.at[via * versions + y] as number; m < (graph.at[via * versions + y + 1] as number); m++) {
          const b = graph.unit[m] as number;
          const path = Math.round(UNIT * (graph.sure[k] as number) * (graph.sure[m] as number));
          if (top[b] === 0) here.push(b);
          if (path > (top[b] as number)) top[b] = path;
        }
      }
      for (const b of here) {
        if (sum[b] === 0 && own[b] === 0) met.push(b);
        sum[b] = (sum[b] as number) + (top[b] as number);
        top[b] = 0;
      }
    }
    met.sort((p, q) => p - q);
    for (const b of met) {
      const asked = voters(graph, versions, a, b, x, y) / UNIT;
      const support = asked > 0 ? (sum[b] as number) / UNIT / asked : 0;
      const weight = asked / (asked + OWN_WEIGHT);
      const sure = (1 - weight) * (own[b] as number) + weight * support;
      if (sure > LINK) out.push({ a, b, sure });
      sum[b] = 0;
      own[b] = 0;
    }
  }
  return out;
}

/** How many third versions have an opinion, each counted by how surely it has a counterpart of either. */
function voters(graph: Graph, versions: number, a: number, b: number, x: number, y: number): number {
  let n = 0;
  for (let z = 0; z < versions; z++) {
    if (z !== x && z !== y) {
      n += Math.max(graph.reach[a * versions + z] as number, graph.reach[b * versions + z] as number);
    }
  }
  return n;
}

/** Who believes in whom: the partners of unit u in version z stand at `at[u * versions + z]` and on, in order. */
type Graph = {
  readonly at: Uint32Array;
  readonly unit: Uint32Array;
  readonly sure: Float64Array;
  /** The surest belief of unit u in version z, in billionths. */
  readonly reach: Float64Array;
};

function graphOf(units: Units, beliefs: readonly (readonly Belief[])[]): Graph {
  const { versions, versionOf, count } = units;
  const cells = count * versions;
  const at = new Uint32Array(cells + 1);
  const reach = new Float64Array(cells);
  const cell = (u: number, o: number): number => u * versions + (versionOf[o] as number);
  const each = (visit: (u: number, o: number, sure: number) => void): void => {
    for (const list of beliefs) {
      for (const { a, b, sure } of list) {
        if (sure < FAINT) continue;
        visit(a, b, sure);
        visit(b, a, sure);
      }
    }
  };
  each((u, o, sure) => {
    const c = cell(u, o);
    at[c + 1] = (at[c + 1] as number) + 1;
    reach[c] = Math.max(reach[c] as number, Math.round(UNIT * sure));
  });
  for (let c = 0; c < cells; c++) at[c + 1] = (at[c + 1] as number) + (at[c] as number);
  const next = at.slice();
  const unit = new Uint32Array(at[cells] as number);
  const sures = new Float64Array(at[cells] as number);
  each((u, o, sure) => {
    const slot = next[cell(u, o)] as number;
    next[cell(u, o)] = slot + 1;
    unit[slot] = o;
    sures[slot] = sure;
  });
  return { at, unit, sure: sures, reach };
}
