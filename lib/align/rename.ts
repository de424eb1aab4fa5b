import type { BlockRef, Link, RelatedLink } from '../model/link.ts';
import type { Relation } from '../model/relation.ts';
import type { Row } from '../model/row.ts';
import type { Alignment } from './alignment.ts';

/**
 * The alignment with version k called `names[k]`; ends are turned and lists sorted as `Alignment` has them. The links of
 * sentences come under their names.
 */
export function renameVersions(found: Alignment, names: readonly number[]): Alignment {
  if (names.every((name, v) => name === v)) return found;
  const name = (v: number): number => names[v] as number;
  // One object for each block, not one for each end of a link.
  const known: BlockRef[][] = names.map(() => []);
  const ref = ({ version, block }: BlockRef): BlockRef => {
    const list = known[version] as BlockRef[];
    const found = list[block] ?? { version: name(version), block };
    list[block] = found;
    return found;
  };
  const link = ({ a, b, score, moved }: Link, turn: boolean): Link =>
    turn ? { a: ref(b), b: ref(a), score, moved } : { a: ref(a), b: ref(b), score, moved };
  const related = ({ a, b, score }: RelatedLink, turn: boolean): RelatedLink =>
    turn ? { a: ref(b), b: ref(a), score } : { a: ref(a), b: ref(b), score };
  return {
    links: renamed(found.links, name, link),
    related: renamed(found.related, name, related),
    sentenceLinks: found.sentenceLinks,
    rows: found.rows.map((row) => renamedRow(row, names)),
    relations: found.relations
      .map((r): Relation => ({ ...r, a: Math.min(name(r.a), name(r.b)), b: Math.max(name(r.a), name(r.b)) }))
      .sort((p, q) => p.a - q.a || p.b - q.b),
    unplacedPins: found.unplacedPins,
  };
}

type Ends = { readonly a: BlockRef; readonly b: BlockRef };

/**
 * Links of the version pairs under their new names, `a` the end in the earlier version. They come sorted by pair, then by
 * place in a, then in b; so only the pairs need sorting, and within a pair whose ends were turned a stable sort by `a`.
 */
function renamed<T extends Ends>(
  links: readonly T[],
  name: (v: number) => number,
  rename: (l: T, turn: boolean) => T,
): T[] {
  const runs: { readonly p: number; readonly q: number; readonly links: T[] }[] = [];
  for (let from = 0; from < links.length; ) {
    const { a, b } = links[from] as T;
    const p = name(a.version);
    const q = name(b.version);
    const turn = p > q;
    const run: T[] = [];
    let k = from;
    for (; k < links.length; k++) {
      const l = links[k] as T;
      if (l.a.version !== a.version || l.b.version !== b.version) break;
      run.push(rename(l, turn));
    }
    if (turn) run.sort((x, y) => x.a.block - y.a.block);
    runs.push({ p: Math.min(p, q), q: Math.max(p, q), links: run });
    from = k;
  }
  runs.sort((x, y) => x.p - y.p || x.q - y.q);
  return runs.flatMap((run) => run.links);
}

function renamedRow(row: Row, names: readonly number[]): Row {
  const cells: (readonly number[])[] = row.cells.map(() => []);
  row.cells.forEach((cell, v) => {
    cells[names[v] as number] = cell;
  });
  return { ...row, cells, moved: row.moved.map((v) => names[v] as number).sort((a, b) => a - b) };
}
