import type { ViewName } from '../../lib/view/desk-state.ts';
import { FACTS } from '../facts/facts-view.tsx';
import type { DeskViewEntry, ViewKey } from './desk-view-entry.ts';
import { PAIR } from './pair-view.tsx';
import { READING } from './reading-view.tsx';
import { CHANGES, GRID, ROWS } from './table-views.tsx';
import { VERSIONS } from './versions-view.tsx';

/** The views the desk offers, in the order of their buttons. A view that is not listed cannot be reached: its link opens the default. */
const DESK_VIEWS: readonly DeskViewEntry[] = [GRID, ROWS, CHANGES, PAIR, READING, FACTS, VERSIONS];

/** The view of that name; the first one for null (the window chooses) and for a name that is not offered. */
export function viewNamed(name: ViewName | null): DeskViewEntry {
  return (DESK_VIEWS.find((v) => v.name === name) ?? DESK_VIEWS[0]) as DeskViewEntry;
}

export const VIEW_KEYS: readonly ViewKey[] = DESK_VIEWS.map(({ name, title, key, what, draws }) => ({
  name,
  title,
  key,
  what,
  draws,
}));
