import type { Desk } from '../../lib/view/desk.ts';
import type { DeskItem } from '../../lib/view/long-desk.ts';

/** In CSS pixels where letters have their usual size, from the style sheet and the copy's type: good enough for the scroll bar until a row is measured. */
const CHARACTER = 7.4;
const LINE = 24;
const CELL_PADDING = { across: 28, down: 23 } as const;
const FOLD_LINE = 33;
const NARROWEST = 200;
const GUTTER = 56;
const PANEL = 400;
const STACKED_MARGINS = 80;
/** The size of letters for which these figures are. */
const USUAL_LETTERS = 16;

/** Guesses the height of each item. In columns a row is as high as its longest cell, stacked as high as all of them. */
export function rowHeights(desk: Desk, items: readonly DeskItem[], columns: boolean): (index: number) => number {
  const larger = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_LETTERS || 1;
  const room = window.innerWidth / larger;
  const width = columns
    ? Math.max(NARROWEST, (room - PANEL - GUTTER) / desk.shown.length) - CELL_PADDING.across
    : room - STACKED_MARGINS;
  const perLine = Math.max(10, width / CHARACTER);
  const { rows, versions } = desk.collation;
  return (index) => {
    const item = items[index];
    if (item?.kind !== 'row') return FOLD_LINE * larger;
    const cells = desk.shown.map(({ version }) => {
      const blocks = rows[item.row.index]?.cells[version] ?? [];
      const own = versions[version]?.blocks ?? [];
      return blocks.reduce((n, b) => n + Math.ceil(((own[b]?.end ?? 0) - (own[b]?.start ?? 0)) / perLine) * LINE, 0);
    });
    const lines = columns ? Math.max(0, ...cells) : cells.reduce((n, c) => n + c + 8, 0);
    return (lines + CELL_PADDING.down) * larger;
  };
}
