/** Reading and moving on the drawn page: the rows are the server's, so what changes on them in the browser is done here, by attribute. */

/** Where the style sheet lays the versions side by side. */
const COLUMNS = '(min-width: 1100px)';

/** Outlines the stop's marks, opens the fold they are in, brings the first to the middle and gives it the focus. */
export function showStop(id: string, options: { readonly focus: boolean }): void {
  clearCurrent();
  const marks = stopElements(id);
  for (const el of marks) el.setAttribute('data-current', '');
  if (marks[0]) openFoldOf(marks[0]);
  const first = marks.find(isDrawn) ?? marks[0];
  if (!first) return;
  if (!isDrawn(first)) return;
  // In a narrow window the card covers the lower half: the mark goes to the top instead.
  const wide = window.matchMedia(COLUMNS).matches;
  first.scrollIntoView({ block: wide ? 'center' : 'start', inline: 'nearest' });
  if (options.focus) first.focus({ preventScroll: true });
}

export function clearCurrent(): void {
  for (const el of document.querySelectorAll('[data-current]')) el.removeAttribute('data-current');
}

export function stopElements(id: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.desk-table [data-stop="${CSS.escape(id)}"]`)];
}

/** Brings a row to the middle and marks it as the place a link led to. */
export function showRow(id: string, options: { readonly focus: boolean }): boolean {
  const row = document.getElementById(`row-${id}`);
  if (!row) return false;
  for (const el of document.querySelectorAll('[data-here]')) el.removeAttribute('data-here');
  openFoldOf(row);
  row.setAttribute('data-here', '');
  row.scrollIntoView({ block: 'center', inline: 'nearest' });
  if (options.focus) row.querySelector<HTMLElement>('.row-number')?.focus({ preventScroll: true });
  return true;
}

export function toggleFold(id: string, open?: boolean): void {
  const rows = document.getElementById(id);
  const button = document.querySelector(`[data-fold="${CSS.escape(id)}"]`);
  if (!rows) return;
  const show = open ?? rows.hidden;
  rows.hidden = !show;
  button?.setAttribute('aria-expanded', String(show));
}

export function openFoldOf(element: Element): void {
  const fold = element.closest<HTMLElement>('.fold-rows');
  if (fold?.hidden) toggleFold(fold.id, true);
}

/** False for what a closed fold or a narrow window's other view hides. */
function isDrawn(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Marks of groups that are off keep their element but say nothing to a screen reader. */
export function syncRoles(off: readonly string[]): void {
  for (const el of document.querySelectorAll('.desk-table :is(ins, mark, del)[data-g]')) {
    if (off.includes(el.getAttribute('data-g') ?? '')) el.setAttribute('role', 'none');
    else el.removeAttribute('role');
  }
}

/** The row nearest the middle of the window, or the one that has the focus. */
export function currentRow(): HTMLElement | null {
  const focused =
    document.activeElement?.closest<HTMLElement>('.row') ??
    document.querySelector<HTMLElement>('.row:has([data-current])');
  if (focused) return focused;
  const middle = window.innerHeight / 2;
  const rows = [...document.querySelectorAll<HTMLElement>('.row')].filter(isDrawn);
  return rows.find((row) => row.getBoundingClientRect().bottom > middle) ?? rows.at(-1) ?? null;
}

/** The row `by` rows on; focus goes to the same column's cell, or to the row's number. */
export function stepRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')].filter(isDrawn);
  const here = document.activeElement?.closest<HTMLElement>('.row') ?? null;
  const from = here ? rows.indexOf(here) : rows.indexOf(currentRow() as HTMLElement) - (by > 0 ? 1 : 0);
  const row = rows[Math.min(rows.length - 1, Math.max(0, from + by))];
  if (!row) return;
  const letter = document.activeElement?.closest('td')?.getAttribute('data-letter');
  const cell = letter ? row.querySelector<HTMLElement>(`td[data-letter="${letter}"]`) : null;
  const target = cell ?? row.querySelector<HTMLElement>('.row-number') ?? row.querySelector<HTMLElement>('td');
  target?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

/** The cell `by` columns on in the current row. */
export function stepColumn(by: 1 | -1): void {
  const row = currentRow();
  if (!row) return;
  const cells = [...row.querySelectorAll<HTMLElement>('td')];
  const at = cells.indexOf(document.activeElement?.closest('td') as HTMLElement);
  const cell = cells[Math.min(cells.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The letter of the column that has the focus or holds the current mark. */
export function currentLetter(): string | null {
  const at =
    document.activeElement?.closest('[data-letter]') ??
    document.querySelector('[data-current]')?.closest('[data-letter]');
  return at?.getAttribute('data-letter') ?? null;
}
