import { Grid } from '../desk/grid.tsx';
import type { DeskViewEntry } from './desk-view-entry.ts';

/*
 * Three views of one drawing: the table of rows is on the page whichever is chosen, and the style sheet lays it out as columns, stacks
 * it, or puts it away beside the list of changes. So switching among them is instant, and a narrow window can choose without a script.
 */

export const GRID: DeskViewEntry = {
  name: 'grid',
  title: 'Grid',
  key: 'g',
  what: 'the versions side by side, paragraph by paragraph',
  draws: 'table',
  Main: Grid,
};

export const ROWS: DeskViewEntry = {
  name: 'rows',
  title: 'Rows',
  key: 's',
  what: 'each paragraph with its versions stacked beneath each other',
  draws: 'table',
  Main: Grid,
};

export const CHANGES: DeskViewEntry = {
  name: 'changes',
  title: 'Changes',
  key: 'c',
  what: 'findings and changes as a list, the worst first',
  draws: 'table',
  Main: Grid,
};
