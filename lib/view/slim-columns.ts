import type { Collation } from '../model/collation.ts';
import { columnNamed, type DeskColumn } from './columns.ts';
import type { DeskState } from './desk-state.ts';

/** Beside fewer columns there is room for each. */
const SLIM_FROM = 3;

/** A copy with words in less than this share of the story's rows is mostly gaps: three cells of four would stand empty. Chosen by eye. */
const MOSTLY_GAPS = 0.25;

/**
 * The shown columns with their widths: a copy that tells another story, or the event in its own words, is slim where it shares hardly
 * any row with the copies of the story. Those that `wide` names are widened, and the base is never slim.
 */
export function withWidths(
  collation: Pick<Collation, 'rows'>,
  shown: readonly DeskColumn[],
  { wide, base }: Pick<DeskState, 'wide' | 'base'>,
): readonly DeskColumn[] {
  const home = shown.filter((c) => c.kinship === 'same-story');
  if (shown.length < SLIM_FROM || home.length === 0) return shown;
  const has = (row: Collation['rows'][number], { version }: DeskColumn) => (row.cells[version]?.length ?? 0) > 0;
  const story = collation.rows.filter((r) => r.kind !== 'furniture' && home.some((c) => has(r, c)));
  const widened = new Set(wide?.map((t) => columnNamed(shown, t)?.version));
  const held = base === null ? null : columnNamed(shown, base);
  return shown.map((c) => {
    if (c.kinship === 'same-story' || c.anyway || c === held) return c;
    const shared = story.filter((r) => has(r, c)).length;
    if (shared >= MOSTLY_GAPS * story.length) return c;
    return { ...c, width: widened.has(c.version) ? 'widened' : 'slim' };
  });
}
