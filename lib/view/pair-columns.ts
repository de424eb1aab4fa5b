import { columnNamed, type DeskColumn } from './columns.ts';
import type { DeskState } from './desk-state.ts';

/** The two versions that Pair holds against each other: what changed from `base` to `other`. */
export type PairColumns = { readonly base: DeskColumn; readonly other: DeskColumn };

/**
 * As the URL names them (`base`, `of`). Without names the first copy of the main story, and against it the one in which most looks damaged,
 * or the next one; a base that is also `of` keeps the base. Null when there is only one column.
 */
export function pairColumns(
  columns: readonly DeskColumn[],
  { base, of, versions }: Pick<DeskState, 'base' | 'of' | 'versions'>,
): PairColumns | null {
  const wanted = (versions ?? []).flatMap((t) => columnNamed(columns, t) ?? []);
  const likely = [...wanted, ...columns.filter((c) => c.kinship === 'same-story'), ...columns];
  const named = of === null ? null : columnNamed(columns, of);
  const first = (base === null ? null : columnNamed(columns, base)) ?? likely.find((c) => c !== named);
  const others = likely.filter((c) => c !== first);
  const damaged = wanted.length > 1 ? undefined : worst(others.filter((c) => c.kinship === 'same-story'));
  const other = named && named !== first ? named : (damaged ?? others[0]);
  return first && other ? { base: first, other } : null;
}

function worst(columns: readonly DeskColumn[]): DeskColumn | undefined {
  const most = Math.max(...columns.map((c) => c.findings));
  return most > 0 ? columns.find((c) => c.findings === most) : undefined;
}
