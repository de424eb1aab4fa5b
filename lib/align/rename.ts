import type { Link, RelatedLink, SentenceLink } from '../model/link.ts';
import type { Relation } from '../model/relation.ts';
import type { Row } from '../model/row.ts';
import type { Alignment } from './alignment.ts';

/** The alignment with version k called `names[k]`; ends are turned and lists sorted as `Alignment` has them. */
export function renameVersions(found: Alignment, names: readonly number[]): Alignment {
  if (names.every((name, v) => name === v)) return found;
  const name = (v: number): number => names[v] as number;
  const block = <T extends Link | RelatedLink>(l: T): T =>
    turned({ ...l, a: { ...l.a, version: name(l.a.version) }, b: { ...l.b, version: name(l.b.version) } });
  const sentence = (l: SentenceLink): SentenceLink =>
    turned({ ...l, a: { ...l.a, version: name(l.a.version) }, b: { ...l.b, version: name(l.b.version) } });
  return {
    links: found.links.map(block).sort((p, q) => byVersions(p, q) || p.a.block - q.a.block || p.b.block - q.b.block),
    related: found.related
      .map(block)
      .sort((p, q) => byVersions(p, q) || p.a.block - q.a.block || p.b.block - q.b.block),
    sentenceLinks: found.sentenceLinks
      .map(sentence)
      .sort((p, q) => byVersions(p, q) || p.a.sentence - q.a.sentence || p.b.sentence - q.b.sentence),
    rows: found.rows.map((row) => renamedRow(row, names)),
    relations: found.relations
      .map((r): Relation => ({ ...r, a: Math.min(name(r.a), name(r.b)), b: Math.max(name(r.a), name(r.b)) }))
      .sort((p, q) => p.a - q.a || p.b - q.b),
    unplacedPins: found.unplacedPins,
  };
}

type Ends = { readonly a: { readonly version: number }; readonly b: { readonly version: number } };

/** `a` is the end in the earlier version. */
function turned<T extends Ends>(link: T): T {
  return link.a.version < link.b.version ? link : { ...link, a: link.b, b: link.a };
}

function byVersions(p: Ends, q: Ends): number {
  return p.a.version - q.a.version || p.b.version - q.b.version;
}

function renamedRow(row: Row, names: readonly number[]): Row {
  const cells: (readonly number[])[] = row.cells.map(() => []);
  row.cells.forEach((cell, v) => {
    cells[names[v] as number] = cell;
  });
  return { ...row, cells, moved: row.moved.map((v) => names[v] as number).sort((a, b) => a - b) };
}
