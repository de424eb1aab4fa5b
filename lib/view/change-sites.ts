import type { Place } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { ChangeMark } from '../model/decision.ts';
import type { Review } from '../model/review.ts';
import { indexChanges } from './change-index.ts';
import { pairChanges, pairCollation } from './pair-changes.ts';
import { passageByVariation, type Rewritten, rewrittenPassages, stopOfVariation } from './rewritten.ts';

/** What of a comparison can be marked beside findings: a difference, by the id of its stop, and the words it is known by. */
export type ChangeSite = {
  readonly stop: string;
  readonly change: ChangeMark;
  /** Never empty ranges; the first is what a mark is anchored at. */
  readonly places: readonly Place[];
};

/** So many characters of a long passage or a paragraph are what a mark is anchored at: enough to find it again. */
const ANCHORED = 300;

/**
 * The site of a stop. `pair`: the two versions (indices) whose own changes are the stops, null where the readings of all are. A mark goes to
 * the words that the fewest versions have, whatever the others are held against just now. Null for a stop that is not there, and for a
 * finding.
 */
export function siteOf(collation: Collation, pair: PairOf | null, stop: string): ChangeSite | null {
  const [, kind, at, version] = /^([vpm])(\d+)(?:-(\d+))?$/.exec(stop) ?? [];
  if (kind === 'v') {
    const seen = seenIn(collation, pair);
    return wordsSite(seen, Number(at), passagesIn(seen));
  }
  if (kind === 'p') return rowSite(collation, Number(at), null);
  return kind === 'm' ? rowSite(collation, Number(at), Number(version)) : null;
}

export type PairOf = { readonly base: number; readonly other: number };

/** The stop that each mark on a difference stands for, by the mark's id; marks that no difference stands for any more are left out. */
export function stopsOfReviews(
  collation: Collation,
  pair: PairOf | null,
  reviews: readonly Review[],
): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const marks = reviews.filter((r) => r.kind === 'change' && r.place);
  if (marks.length === 0) return out;
  const sites = sitesOf(seenIn(collation, pair));
  for (const { id, change, place } of marks) {
    let best: { stop: string; shared: number } | null = null;
    for (const site of sites) {
      if (site.change !== change || !place) continue;
      for (const p of site.places) {
        if (p.version !== place.version) continue;
        const same = Math.min(p.end, place.end) - Math.max(p.start, place.start);
        const shared = same / Math.max(p.end - p.start, place.end - place.start);
        if (same > 0 && shared > (best?.shared ?? 0)) best = { stop: site.stop, shared };
      }
    }
    if (best) out.set(id, best.stop);
  }
  return out;
}

function seenIn(collation: Collation, pair: PairOf | null): Collation {
  return pair ? pairCollation(collation, pairChanges(collation, pair.base, pair.other)) : collation;
}

function sitesOf(collation: Collation): readonly ChangeSite[] {
  const passages = passagesIn(collation);
  const words = collation.variations.map((_, i) => wordsSite(collation, i, passages));
  const rows = collation.rows.flatMap((row, i) => [
    rowSite(collation, i, null),
    ...row.cells.map((_, version) => rowSite(collation, i, version)),
  ]);
  return [...words, ...rows].filter((site) => site !== null);
}

function passagesIn(collation: Collation): ReadonlyMap<number, Rewritten> {
  return passageByVariation(rewrittenPassages(collation, indexChanges(collation.changes)));
}

/** The places of a rewritten passage are marked as one, and a mark on any of them is a mark on it. */
function wordsSite(collation: Collation, index: number, passages: ReadonlyMap<number, Rewritten>): ChangeSite | null {
  const readings = collation.variations[index]?.readings ?? [];
  const rarest = [...readings.entries()].sort(([i, a], [j, b]) => a.versions.length - b.versions.length || j - i);
  const places = rarest.flatMap(([, r]) => r.ranges.filter((p) => p.end > p.start).map(anchored));
  return places.length > 0 ? { stop: stopOfVariation(index, passages), change: 'words', places } : null;
}

/** A paragraph is known by its beginning. `version`: of which it is that the paragraph moved; null: of whichever has it. */
function rowSite(collation: Collation, index: number, version: number | null): ChangeSite | null {
  const cells = collation.rows[index]?.cells ?? [];
  const places = cells.flatMap((blocks, v) => {
    const block = collation.versions[v]?.blocks[blocks[0] ?? -1];
    return block && (version === null || version === v) ? [anchored({ version: v, ...block })] : [];
  });
  if (places.length === 0) return null;
  return version === null
    ? { stop: `p${index}`, change: 'presence', places }
    : { stop: `m${index}-${version}`, change: 'move', places };
}

function anchored({ version, start, end }: Place): Place {
  return { version, start, end: Math.min(end, start + ANCHORED) };
}
