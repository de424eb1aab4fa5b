import type { Collation } from '../model/collation.ts';
import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { Source } from '../model/version.ts';
import type { CollationContract } from './collation.ts';
import { blocksOf } from './row-blocks.ts';

/** A version's names as the contract holds them, for a view's columns; `index` is that of `Collation.versions`. */
export type ContractNames = { readonly index: number; readonly labels: readonly string[]; readonly source: Source };

/**
 * The collation a contract was written from, versions by index again, and their names apart. For screens and exporters, which draw
 * collations. Throws when the contract names a version it does not hold: nothing of ours writes such a one.
 */
export function fromContract(contract: CollationContract): {
  readonly collation: Collation;
  readonly names: readonly ContractNames[];
  readonly reviews: readonly Review[];
} {
  const indices = new Map(contract.versions.map((v, i) => [v.id, i]));
  const at = (id: string): number => {
    const index = indices.get(id);
    if (index === undefined) throw new Error(`the contract names a version it does not hold: ${id}`);
    return index;
  };
  const placed = <T extends { readonly version: string }>(place: T) => ({ ...place, version: at(place.version) });

  const collation: Collation = {
    engine: contract.engine,
    versions: contract.versions.map(({ id, siglum, text, language, published, blocks, sentences }) => ({
      id,
      siglum,
      text,
      language,
      published,
      blocks,
      sentences,
    })),
    links: contract.links.map((l) => ({ ...l, a: placed(l.a), b: placed(l.b) })),
    sentenceLinks: contract.sentenceLinks.map((l) => ({ ...l, a: placed(l.a), b: placed(l.b) })),
    rows: contract.rows.map((row) => ({
      ...row,
      cells: contract.versions.map((v) => blocksOf(row, v.id)),
      moved: row.moved.map(at),
    })),
    related: contract.related.map((l) => ({ ...l, a: placed(l.a), b: placed(l.b) })),
    changes: contract.changes.map((c) => ({ ...c, a: placed(c.a), b: placed(c.b) })),
    variations: contract.variations.map((v) => ({
      ...v,
      readings: v.readings.map((r) => ({ versions: r.versions.map(at), ranges: r.ranges.map(placed) })),
    })),
    facts: contract.facts.map((f) => ({ ...f, values: f.values.map(placed) })),
    findings: contract.findings.map(
      ({ suggestion, ...f }): Finding => ({
        ...f,
        target: placed(f.target),
        evidence: f.evidence.map(placed) as unknown as Finding['evidence'],
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    ),
    assessments: contract.assessments.map(placed),
    relations: contract.relations.map((r) => ({ ...r, a: at(r.a), b: at(r.b) })),
  };
  const names = contract.versions.map((v, index) => ({
    index,
    labels: [v.label, ...(v.also ?? []).map((a) => a.label)],
    source: withoutGaps(v.source ?? {}),
  }));
  const reviews = (contract.marks ?? []).map((mark) => reviewOf(mark, mark.target && placed(mark.target)));
  return { collation, names, reviews };
}

type Mark = NonNullable<CollationContract['marks']>[number];

/** What stood around the words is not in the contract: enough to show a mark, not to find it again in another text. */
function reviewOf({ id, kind, change, words, flagged, verdict, seen, log }: Mark, place: Review['place']): Review {
  const range = { start: place?.start ?? 0, end: place?.end ?? 0 };
  return {
    id,
    kind,
    ...(change ? { change } : {}),
    anchor: { version: '', range, exact: words, prefix: '', suffix: '' },
    place,
    made: kind !== 'finding' || place !== null,
    flag: flagged ? { verdict: 'flagged', ...flagged } : null,
    verdict: verdict ?? null,
    seen: seen ? { verdict: 'seen', ...seen } : null,
    log: log.map(({ act, ...said }) => ({ verdict: act, ...said })),
  };
}

function withoutGaps(source: Record<string, string | undefined>): Source {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
}
