import type { BlockRef, RelatedLink } from '../model/link.ts';
import type { Relation } from '../model/relation.ts';
import type { Row } from '../model/row.ts';
import type { Alignment } from './alignment.ts';

/**
 * The alignment with version k called `names[k]`; ends are turned and lists sorted as `Alignment` has them. The links of
 * blocks and of sentences come under their names: there are too many to name them twice.
 */
export function renameVersions(found: Alignment, names: readonly number[]): Alignment {
  if (names.every((name, v) => name === v)) return found;
  const name = (v: number): number => names[v] as number;
  const ref = ({ version, block }: BlockRef): BlockRef => ({ version: name(version), block });
  return {
    ...found,
    related: renamed(found.related, name, ({ a, b, score }, turn) =>
      turn ? { a: ref(b), b: ref(a), score } : { a: ref(a), b: ref(b), score },
    ),
    rows: found.rows.map((row) => renamedRow(row, names)),
    relations: found.relations
      .map((r): Relation => ({ ...r, a: Math.min(name(r.a), name(r.b)), b: Math.max(name(r.a), name(r.b)) }))
      .sort((p, q) => p.a - q.a || p.b - q.b),
  };
}

/**
 * Links of the version pairs under their new names, `a` the end in the earlier version. They come sorted by pair, then by
 * place in a, then in b; so only the pairs need sorting, and within a pair whose ends were turned a stable sort by `a`.
 */
function renamed(
  links: readonly RelatedLink[],
  name: (v: number) => number,
  rename: (l: RelatedLink, turn: boolean) => RelatedLink,
): RelatedLink[] {
  const runs: { readonly p: number; readonly q: number; readonly links: RelatedLink[] }[] = [];
  for (let from = 0; from < links.length; ) {
    const { a, b } = links[from] as RelatedLink;
    const p = name(a.version);
    const q = name(b.version);
    const turn = p > q;
    const run: RelatedLink[] = [];
    let k = from;
    for (; k < links.length; k++) {
      const l = links[k] as RelatedLink;
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
