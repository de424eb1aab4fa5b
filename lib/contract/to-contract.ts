import type { Place } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { Review, Said } from '../model/review.ts';
import type { Source } from '../model/version.ts';
import { COLLATION_SCHEMA, type CollationContract } from './collation.ts';
import type { VersionNames } from './naming.ts';
import type { Notice } from './problem.ts';

/** `id`: what the caller calls the story. `versions`: in the order of `Collation.versions` (see `nameVersions`). */
export type Naming = {
  readonly id: string;
  readonly versions: readonly VersionNames[];
  readonly notices?: readonly Notice[] | undefined;
  /** What people marked. */
  readonly reviews?: readonly Review[] | undefined;
};

/**
 * A collation as the outside sees it: versions by the callers' ids in place of indices, ids and labels put in last. Keys stand in
 * one fixed order, so that the same texts under the same names give the same bytes.
 */
export function toContract(collation: Collation, naming: Naming): CollationContract {
  const name = (version: number): string => {
    const names = naming.versions[version];
    if (!names) throw new Error(`version ${version} has no name`);
    return names.id;
  };
  const place = ({ version, start, end }: Place) => ({ version: name(version), start, end });

  return {
    schema: COLLATION_SCHEMA,
    id: naming.id,
    engine: collation.engine,
    versions: collation.versions.map((v, i) => {
      const names = naming.versions[i] as VersionNames;
      return {
        id: name(i),
        label: names.label,
        siglum: v.siglum,
        text: v.text,
        blocks: v.blocks.map(({ role, start, end }) => ({ role, start, end })),
        sentences: v.sentences.map(({ start, end, block }) => ({ start, end, block })),
        language: v.language,
        published: v.published,
        ...(hasSource(names.source) ? { source: names.source } : {}),
        ...(names.also.length > 0 ? { also: names.also.map(({ id, label }) => ({ id, label })) } : {}),
      };
    }),
    links: collation.links.map(({ a, b, score, moved }) => ({ a: block(a, name), b: block(b, name), score, moved })),
    sentenceLinks: collation.sentenceLinks.map(({ a, b, score }) => ({
      a: sentence(a, name),
      b: sentence(b, name),
      score,
    })),
    rows: collation.rows.map((row) => ({
      id: row.id,
      cells: Object.fromEntries(row.cells.flatMap((blocks, v) => (blocks.length > 0 ? [[name(v), [...blocks]]] : []))),
      moved: row.moved.map(name),
      coarse: row.coarse,
      kind: row.kind,
      confidence: row.confidence,
    })),
    related: collation.related.map(({ a, b, score }) => ({ a: block(a, name), b: block(b, name), score })),
    changes: collation.changes.map(({ row, a, b, kind, classes }) => ({
      row,
      a: place(a),
      b: place(b),
      kind,
      classes: [...classes],
    })),
    variations: collation.variations.map(({ row, readings, classes }) => ({
      row,
      readings: readings.map((r) => ({ versions: r.versions.map(name), ranges: r.ranges.map(place) })),
      classes: [...classes],
    })),
    facts: collation.facts.map(({ kind, slot, values, agree }) => ({
      kind,
      slot,
      values: values.map((v) => ({
        ...place(v),
        value: v.value,
        ...(v.rendering ? { rendering: v.rendering } : {}),
        ...(v.bound ? { bound: v.bound } : {}),
        ...(v.verb ? { verb: { start: v.verb.start, end: v.verb.end } } : {}),
        ...(v.stance ? { stance: v.stance } : {}),
      })),
      agree,
    })),
    findings: collation.findings.map((f) => ({
      id: f.id,
      detector: f.detector,
      category: f.category,
      severity: f.severity,
      confidence: f.confidence,
      target: { ...place(f.target), exact: f.target.exact },
      message: f.message,
      evidence: f.evidence.map((e) => ({ ...place(e), exact: e.exact, says: e.says })),
      ...(f.suggestion === undefined ? {} : { suggestion: f.suggestion }),
    })),
    assessments: collation.assessments.map(({ version, machineTranslated, pivot, reasons, checked }) => ({
      version: name(version),
      machineTranslated,
      pivot,
      reasons: [...reasons],
      checked: {
        detectors: checked.detectors,
        of: checked.of,
        gaps: checked.gaps.map(({ kind, says }) => ({ kind, says })),
      },
    })),
    relations: collation.relations.map(({ a, b, similarity, kind, reasons }) => ({
      a: name(a),
      b: name(b),
      similarity,
      kind,
      reasons: [...reasons],
    })),
    ...(naming.reviews && naming.reviews.length > 0 ? { marks: naming.reviews.map((r) => markOf(r, place)) } : {}),
    ...(naming.notices && naming.notices.length > 0 ? { notices: [...naming.notices] } : {}),
  };
}

type Name = (version: number) => string;
type Mark = NonNullable<CollationContract['marks']>[number];

function markOf(
  { id, kind, change, anchor, place: at, flag, verdict, seen, log }: Review,
  place: (at: Place) => NonNullable<Mark['target']>,
): Mark {
  const said = ({ by, at: when, note }: Said) => ({ by, at: when, note });
  return {
    id,
    kind,
    ...(change ? { change } : {}),
    words: anchor.exact,
    target: at && place(at),
    ...(flag ? { flagged: said(flag) } : {}),
    ...(verdict ? { verdict: { verdict: verdict.verdict, ...said(verdict) } } : {}),
    ...(seen ? { seen: said(seen) } : {}),
    log: log.map((entry) => ({ act: entry.verdict, ...said(entry) })),
  };
}

function block(ref: { version: number; block: number }, name: Name) {
  return { version: name(ref.version), block: ref.block };
}

function sentence(ref: { version: number; sentence: number }, name: Name) {
  return { version: name(ref.version), sentence: ref.sentence };
}

function hasSource(source: Source | undefined): source is Source {
  return source !== undefined && Object.values(source).some((v) => v !== undefined);
}
