import type { StoryActions } from '../story/story-change.ts';
import type { ColumnKey } from './desk-keys.ts';

export type MoveColumn = {
  readonly columns: readonly ColumnKey[];
  readonly letter: string;
  readonly by: 1 | -1;
  /** Null where the reader may not change the story. */
  readonly changeStory: StoryActions['change'] | null;
};

/** Puts a column one place to the left or right, for everybody who opens the story. Gives what is to be said of it. */
export async function moveColumn({ columns, letter, by, changeStory }: MoveColumn): Promise<string> {
  const label = columns.find((c) => c.letter === letter)?.label ?? letter;
  if (!changeStory) return 'the order of the columns is kept with a story';
  const versions = movedColumn(columns, letter, by);
  if (!versions) return `${label} is the ${by < 0 ? 'first' : 'last'} column`;
  const made = await changeStory({ kind: 'order', versions }).catch(() => null);
  return made?.ok ? `${label} moved ${by < 0 ? 'left' : 'right'}` : (made?.message ?? 'the server did not answer');
}

/**
 * The tokens of all columns with one of them moved past the next shown one; hidden ones keep their places between. Null at the edge, and
 * for a column that is not there.
 */
export function movedColumn(columns: readonly ColumnKey[], letter: string, by: 1 | -1): readonly string[] | null {
  const at = columns.findIndex((c) => c.letter === letter);
  const own = columns[at];
  const past =
    by < 0 ? columns.findLastIndex((c, i) => i < at && c.shown) : columns.findIndex((c, i) => i > at && c.shown);
  if (!own || past < 0) return null;
  const rest = columns.filter((c) => c !== own).map((c) => c.token);
  // Without the column itself, everything behind it stands one place earlier.
  return [...rest.slice(0, past), own.token, ...rest.slice(past)];
}
