import type { Collation } from '../model/collation.ts';
import { countWords } from './excerpt.ts';

/** What does not add up, by version index. Empty: every word of every version is in one block, and every block in one row. */
export type Account = {
  readonly versions: number;
  readonly words: number;
  readonly faults: readonly { readonly version: number; readonly words: number }[];
};

/**
 * Counts, for each version, the words outside every block, in two blocks, or in a block that no row or more than one row holds.
 * Computed from what is about to be drawn, so the page can say "all words accounted for" and mean it.
 */
export function account(collation: Pick<Collation, 'versions' | 'rows'>): Account {
  const placed = new Map<string, number>();
  for (const row of collation.rows) {
    for (const [v, blocks] of row.cells.entries()) {
      for (const b of blocks) placed.set(`${v}:${b}`, (placed.get(`${v}:${b}`) ?? 0) + 1);
    }
  }
  const faults = collation.versions.flatMap(({ text, blocks }, version) => {
    let words = 0;
    let covered = 0;
    for (const [b, block] of blocks.entries()) {
      if (block.start < covered) words += countWords(text.slice(block.start, Math.min(covered, block.end)));
      words += countWords(text.slice(covered, Math.max(covered, block.start)));
      covered = Math.max(covered, block.end);
      if (placed.get(`${version}:${b}`) !== 1) words += countWords(text.slice(block.start, block.end));
    }
    words += countWords(text.slice(covered));
    return words > 0 ? [{ version, words }] : [];
  });
  return {
    versions: collation.versions.length,
    words: collation.versions.reduce((n, v) => n + countWords(v.text), 0),
    faults,
  };
}
