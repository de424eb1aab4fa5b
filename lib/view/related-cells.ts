import type { Collation } from '../model/collation.ts';
import type { BlockRef } from '../model/link.ts';
import type { DeskColumn } from './columns.ts';
import { blockRows } from './differences.ts';
import { excerpt } from './excerpt.ts';

/** Where another copy tells the same thing in words too different to stand beside these. */
export type Related = {
  readonly toRow: string;
  readonly toNumber: number;
  readonly letter: string;
  readonly words: string;
};

/** How many related places a cell names: past two it is a list nobody reads. */
const MOST = 2;
const WORDS = 5;

export type RelatedInput = {
  readonly collation: Collation;
  readonly columns: readonly DeskColumn[];
  readonly numbers: readonly number[];
};

/** Undefined for a cell that has none. */
export type RelatedCells = { readonly get: (cell: string) => readonly Related[] | undefined };

/**
 * For `row:version`, the rows that tell the same in other words. A paragraph that stands alone names the rows of its relatives; the gap
 * that its copy leaves in such a row names the paragraph. Links within one row are left out: there the words stand side by side.
 */
export function relatedCells({ collation, columns, numbers }: RelatedInput): RelatedCells {
  const rowOf = blockRows(collation);
  const letters = new Map(columns.map((c) => [c.version, c.letter]));
  const found = new Map<string, { readonly toRow: string; readonly related: () => Related }[]>();
  const add = (row: number, version: number, target: { readonly row: number; readonly ref: BlockRef }) => {
    const letter = letters.get(target.ref.version);
    const v = collation.versions[target.ref.version];
    const block = v?.blocks[target.ref.block];
    if (!letter || !v || !block || !letters.has(version) || (numbers[target.row] ?? 0) === 0) return;
    const toRow = collation.rows[target.row]?.id ?? '';
    const related = (): Related => ({
      toRow,
      toNumber: numbers[target.row] ?? 0,
      letter,
      words: excerpt(v.text.slice(block.start, block.end), WORDS),
    });
    const key = `${row}:${version}`;
    const list = found.get(key) ?? [];
    if (list.length < MOST && !list.some((x) => x.toRow === toRow)) list.push({ toRow, related });
    found.set(key, list);
  };

  for (const { a, b } of [...collation.related].sort((x, y) => y.score - x.score)) {
    const [p, q] = [rowOf[a.version]?.[a.block], rowOf[b.version]?.[b.block]];
    if (p === undefined || q === undefined || p === q) continue;
    const has = (row: number, version: number) => (collation.rows[row]?.cells[version]?.length ?? 0) > 0;
    if (!has(q, a.version)) {
      add(p, a.version, { row: q, ref: b });
      add(q, a.version, { row: p, ref: a });
    }
    if (!has(p, b.version)) {
      add(q, b.version, { row: p, ref: a });
      add(p, b.version, { row: q, ref: b });
    }
  }
  // Its words are cut when a cell is looked at: of a long comparison few are.
  return { get: (key) => found.get(key)?.map((x) => x.related()) };
}
