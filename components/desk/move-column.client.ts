import type { DeskControl } from './desk-control.ts';
import type { ColumnKey } from './desk-keys.ts';

/** Past the next shown column on the left or right, or right before or behind another column. */
export type ColumnStep = 1 | -1 | { readonly beside: string; readonly after: boolean };

/** Puts a column in another place, for everybody who opens the story. */
export function moveColumn(desk: DeskControl, letter: string, to: ColumnStep): void {
  // Reckoned from columns that are on their way out it would be the same step again.
  if (desk.waiting) desk.say('the columns are still being drawn: press again');
  else desk.redraw(async () => desk.say(await moved(desk, letter, to)));
}

/** Has it stored; gives what is to be said of it. */
async function moved({ columns, changeStory }: DeskControl, letter: string, to: ColumnStep): Promise<string> {
  const named = (l: string) => columns.find((c) => c.letter === l)?.label ?? l;
  const label = named(letter);
  if (!changeStory) return 'the order of the columns is kept with a story';
  const stepped = typeof to === 'number';
  const versions = stepped ? movedColumn(columns, letter, to) : placedColumn(columns, letter, to);
  if (!versions) return stepped ? `${label} is the ${to < 0 ? 'first' : 'last'} column` : `${label} stays where it is`;
  const made = await changeStory({ kind: 'order', versions }).catch(() => null);
  const where = stepped ? (to < 0 ? 'left' : 'right') : `${to.after ? 'behind' : 'before'} ${named(to.beside)}`;
  return made?.ok ? `${label} moved ${where}` : (made?.message ?? 'the server did not answer');
}

/**
 * The tokens of all columns with one of them moved past the next shown one; hidden ones keep their places between. Null at the edge, and
 * for a column that is not there.
 */
export function movedColumn(columns: readonly ColumnKey[], letter: string, by: 1 | -1): readonly string[] | null {
  const at = columns.findIndex((c) => c.letter === letter);
  const past =
    by < 0 ? columns.findLastIndex((c, i) => i < at && c.shown) : columns.findIndex((c, i) => i > at && c.shown);
  const beside = columns[past]?.letter;
  return at < 0 || beside === undefined ? null : placedColumn(columns, letter, { beside, after: by > 0 });
}

/** The tokens of all columns with one of them put before or behind another. Null when that changes nothing, or one is not there. */
export function placedColumn(
  columns: readonly ColumnKey[],
  letter: string,
  { beside, after }: { readonly beside: string; readonly after: boolean },
): readonly string[] | null {
  const own = columns.find((c) => c.letter === letter);
  const rest = columns.filter((c) => c !== own);
  const at = rest.findIndex((c) => c.letter === beside);
  if (!own || at < 0) return null;
  const placed = rest.toSpliced(at + Number(after), 0, own);
  return placed.every((c, i) => c === columns[i]) ? null : placed.map((c) => c.token);
}
