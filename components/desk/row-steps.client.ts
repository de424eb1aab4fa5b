import { placeOfKeys } from './last-row.client.ts';
import { isDrawn } from './page-marks.client.ts';
import { rowPort } from './row-port.client.ts';

/** Where a reader is in the rows, and walking on from there. */

/** The row nearest the middle of the window, or the one that has the focus. */
export function currentRow(): HTMLElement | null {
  const focused =
    placeOfKeys()?.closest<HTMLElement>('.row') ?? document.querySelector<HTMLElement>('.row:has([data-current])');
  if (focused) return focused;
  const middle = window.innerHeight / 2;
  const rows = [...document.querySelectorAll<HTMLElement>('.row')].filter(isDrawn);
  return rows.find((row) => row.getBoundingClientRect().bottom > middle) ?? rows.at(-1) ?? null;
}

/** The row `by` rows on; focus goes to the same column's cell, or to the row's number. */
export function stepRow(by: 1 | -1): void {
  const at = placeOfKeys()?.closest<HTMLElement>('.row') ?? null;
  const port = rowPort();
  const next = port && at ? port.neighbour(at.dataset.row ?? '', by) : null;
  const rows = [...document.querySelectorAll<HTMLElement>('.row')].filter(isDrawn);
  const from = at ? rows.indexOf(at) : rows.indexOf(currentRow() as HTMLElement) - (by > 0 ? 1 : 0);
  const row =
    port && at
      ? document.getElementById(`row-${next ?? at.dataset.row}`)
      : rows[Math.min(rows.length - 1, Math.max(0, from + by))];
  if (!row) return;
  const letter = placeOfKeys()?.closest('td')?.getAttribute('data-letter');
  const cell = letter ? row.querySelector<HTMLElement>(`td[data-letter="${letter}"]`) : null;
  const target = cell ?? row.querySelector<HTMLElement>('.row-number') ?? row.querySelector<HTMLElement>('td');
  target?.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

/** The fact `by` facts on, at the words of the odd one out where there is one. Gives what the fact is, to be said; null where there are no facts. */
export function stepFact(by: 1 | -1): string | null {
  const facts = [...document.querySelectorAll<HTMLElement>('.fact')].filter(isDrawn);
  const own = placeOfKeys()?.closest<HTMLElement>('.fact');
  const at = own ? facts.indexOf(own) : -1;
  const fact = facts[at < 0 ? 0 : Math.min(facts.length - 1, Math.max(0, at + by))];
  const words =
    fact?.querySelector<HTMLElement>('[data-odd] .fact-words') ?? fact?.querySelector<HTMLElement>('.fact-words');
  if (!fact || !words) return null;
  words.focus({ preventScroll: true });
  fact.scrollIntoView({ block: 'nearest' });
  return [...(fact.querySelector('th')?.children ?? [])].map((part) => part.textContent).join(', ');
}

/** The cell `by` columns on in the current row, or the next copy's words in a fact. */
export function stepColumn(by: 1 | -1): void {
  const own = placeOfKeys();
  const words = [...(own?.closest('.fact')?.querySelectorAll<HTMLElement>('.fact-words') ?? [])];
  if (words.length > 0) {
    const next = words.indexOf(own as HTMLElement) + by;
    words[Math.min(words.length - 1, Math.max(0, next))]?.focus();
    return;
  }
  const row = currentRow();
  if (!row) return;
  const cells = [...row.querySelectorAll<HTMLElement>('td')];
  const at = cells.indexOf(placeOfKeys()?.closest('td') as HTMLElement);
  const cell = cells[Math.min(cells.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The letter of the column that has the focus or holds the current mark. */
export function currentLetter(): string | null {
  const at =
    placeOfKeys()?.closest('[data-letter]') ?? document.querySelector('[data-current]')?.closest('[data-letter]');
  return at?.getAttribute('data-letter') ?? null;
}
