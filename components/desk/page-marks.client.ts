import { COLUMNS_FIT, fits } from '../views/widths.ts';
import { rowPort } from './row-port.client.ts';

/**
 * Reading and moving on the drawn page: the rows are the server's, so what changes on them in the browser is done here, by attribute.
 * A table that is drawn in part is asked for the row first, and given the marks anew when rows come (`remark`).
 */

/** Outlines the stop's marks, opens the fold they are in, brings the first to the middle and gives it the focus. */
export function showStop(id: string, options: { readonly focus: boolean }): void {
  clearCurrent();
  current = id;
  rowPort()?.drawStop(id);
  const marks = marksOn(id);
  for (const el of marks) el.setAttribute('data-current', '');
  if (marks[0]) openFoldOf(marks[0]);
  const first = marks.find(isDrawn) ?? marks[0];
  if (!first) return;
  if (!isDrawn(first)) return;
  // In a narrow window the card covers the lower half: the mark goes to the top instead.
  const wide = fits(COLUMNS_FIT);
  bring(first, wide ? 'center' : 'start');
  if (options.focus) first.focus({ preventScroll: true });
}

/** The stop and the row a reader is at: rows that are drawn later get their marks from here. */
let current: string | null = null;
let here: string | null = null;

export const stopAtHand = (): string | null => current;

/** Shows what people said at the rows that are drawn; null while nobody said anything. */
let judge: (() => void) | null = null;

/** Done now, and again whenever other rows are drawn. */
export function judgeWith(own: () => void): void {
  judge = own;
  own();
}

/** Marks the rows that have just been drawn. */
export function remark(): void {
  judge?.();
  if (current) for (const el of marksOn(current)) el.setAttribute('data-current', '');
  if (here) document.getElementById(`row-${here}`)?.setAttribute('data-here', '');
}

/** Brings an element into sight. Rows drawn about it for the first time are measured then, and may push it: so once more. */
export function bring(element: Element, block: ScrollLogicalPosition): void {
  element.scrollIntoView({ block, inline: 'nearest' });
  if (!rowPort()) return;
  let frames = 3;
  const again = () => {
    if (!element.isConnected) return;
    element.scrollIntoView({ block, inline: 'nearest' });
    frames -= 1;
    if (frames > 0) requestAnimationFrame(again);
  };
  requestAnimationFrame(again);
}

export function clearCurrent(): void {
  current = null;
  for (const el of document.querySelectorAll('[data-current]')) el.removeAttribute('data-current');
}

export function stopElements(id: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`.desk-table [data-stop="${CSS.escape(id)}"]`)];
}

/**
 * The stop's marks that the filters leave on: at one place a copy may differ in substance and another in style alone, and it is the first
 * that is announced. All of them where none is on, as for a finding whose group is away.
 */
function marksOn(id: string): HTMLElement[] {
  const all = stopElements(id);
  const on = all.filter((el) => el.getAttribute('role') !== 'none');
  return on.length > 0 ? on : all;
}

/** Brings a row to the middle and marks it as the place a link led to. False when the view does not draw it. */
export function showRow(id: string, options: { readonly focus: boolean }): boolean {
  rowPort()?.drawRow(id);
  const row = document.getElementById(`row-${id}`);
  if (!row) return false;
  for (const el of document.querySelectorAll('[data-here]')) el.removeAttribute('data-here');
  openFoldOf(row);
  here = id;
  row.setAttribute('data-here', '');
  bring(row, 'center');
  if (options.focus) row.querySelector<HTMLElement>('.row-number')?.focus({ preventScroll: true });
  return isDrawn(row);
}

export function toggleFold(id: string, open?: boolean): void {
  const port = rowPort();
  if (port) {
    port.toggleFold(id, open);
    return;
  }
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
export function isDrawn(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** Marks of groups that are off keep their element but say nothing to a screen reader, which tells of all that takes the focus. */
export function syncRoles(off: readonly string[]): void {
  for (const el of document.querySelectorAll('.desk-table :is(ins, mark, del)[data-g]')) {
    const [set, away] = off.includes(el.getAttribute('data-g') ?? '') ? ['role', 'tabindex'] : ['tabindex', 'role'];
    el.setAttribute(set, set === 'role' ? 'none' : '-1');
    el.removeAttribute(away);
  }
}
