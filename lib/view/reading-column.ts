import { columnNamed, type DeskColumn } from './columns.ts';
import type { DeskState } from './desk-state.ts';

/** The column that Reading shows: the one the URL names, else the base, else the first copy of the main story. */
export function readingColumn(
  columns: readonly DeskColumn[],
  { base, of, versions }: Pick<DeskState, 'base' | 'of' | 'versions'>,
): DeskColumn | null {
  const named = [of, base, ...(versions ?? [])].flatMap((t) => (t === null ? [] : (columnNamed(columns, t) ?? [])));
  return named[0] ?? columns.find((c) => c.kinship === 'same-story') ?? columns[0] ?? null;
}
