import type { Link, RelatedLink, SentenceLink } from '../model/link.ts';
import type { Relation } from '../model/relation.ts';
import type { Row } from '../model/row.ts';
import type { Alignment } from './alignment.ts';

/** The alignment with version k called `names[k]`; ends are turned and lists sorted as `Alignment` has them. */
export function renameVersions(found: Alignment, names: readonly number[]): Alignment {
  if (names.every((name, v) => name === v)) return found;
  const name = (v: number): number => names[v] as number;
  const block = <T extends Link | RelatedLink>(l: T, turn: boolean): T => {
    const a = { version: name(l.a.version), block: l.a.block };
    const b = { version: name(l.b.version), block: l.b.block };
    return turn ? { ...l, a: b, b: a } : { ...l, a, b };
  };
  const sentence = (l: SentenceLink, turn: boolean): SentenceLink => {
    const a = { version: name(l.a.version), sentence: l.a.sentence };
    const b = { version: name(l.b.version), sentence: l.b.sentence };
    return turn ? { a: b, b: a, score: l.score } : { a, b, score: l.score };
  };
  return {
    links: renamed(found.links, name, { rename: block, place: (l) => l.a.block }),
    related: renamed(found.related, name, { rename: block, place: (l) => l.a.block }),
    sentenceLinks: renamed(found.sentenceLinks, name, { rename: sentence, place: (l) => l.a.sentence }),
    rows: found.rows.map((row) => renamedRow(row, names)),
    relations: found.relations
      .map((r): Relation => ({ ...r, a: Math.min(name(r.a), name(r.b)), b: Math.max(name(r.a), name(r.b)) }))
      .sort((p, q) => p.a - q.a || p.b - q.b),
    unplacedPins: found.unplacedPins,
  };
}

type Ends = { readonly a: { readonly version: number }; readonly b: { readonly version: number } };

/**
 * Links of the version pairs under their new names, `a` the end in the earlier version. They come sorted by pair, then by
 * place in a, then in b; so only the pairs need sorting, and within a pair whose ends were turned a stable sort by `a`.
 */
function renamed<T extends Ends>(
  links: readonly T[],
  name: (v: number) => number,
  how: { readonly rename: (l: T, turn: boolean) => T; readonly place: (l: T) => number },
): T[] {
  const runs: { readonly p: number; readonly q: number; readonly links: T[] }[] = [];
  for (let from = 0; from < links.length; ) {
    const { a, b } = links[from] as T;
    const [p, q] = [name(a.version), name(b.version)];
    const turn = p > q;
    const run: T[] = [];
    let k = from;
    for (; k < links.length; k++) {
      const l = links[k] as T;
      if (l.a.version !== a.version || l.b.version !== b.version) break;
      run.push(how.rename(l, turn));
    }
    if (turn) run.sort((x, y) => how.place(x) - how.place(y));
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
