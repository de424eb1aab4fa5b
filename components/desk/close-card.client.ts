import type { DeskControl } from './desk-control.ts';
import { isDrawn, stopElements } from './page-marks.client.ts';

/** Where a stop is on the page: its words, else its line in the list. Null where the view draws neither. */
export function placeOnPage(stop: string): HTMLElement | null {
  const line = document.querySelector<HTMLElement>(`.item[data-item="${CSS.escape(stop)}"] > a`);
  return stopElements(stop).find(isDrawn) ?? (line && isDrawn(line) ? line : null);
}

/** Closes the card; who read it is where its words are, and not at the top of the page. */
export function closeCard({ current, select }: Pick<DeskControl, 'current' | 'select'>): void {
  const back = current ? placeOnPage(current.stop.id) : null;
  select(null);
  back?.focus({ preventScroll: true });
}
