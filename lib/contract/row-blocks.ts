import type { CollationContract } from './collation.ts';

/**
 * The blocks that a version has in a row of the contract, none where it lacks the row. Callers choose the ids: of one called `constructor`
 * every object has something.
 */
export function blocksOf(
  { cells }: Pick<CollationContract['rows'][number], 'cells'>,
  version: string,
): readonly number[] {
  return Object.hasOwn(cells, version) ? (cells[version] ?? []) : [];
}
