import type { DeskControl } from './desk-control.ts';
import { placeOfKeys } from './last-row.client.ts';

/** The open card, else that of the mark or the line of the list that has the focus, as after Esc: there the reader still is. Null elsewhere. */
export function cardAtHand({ current, cards }: Pick<DeskControl, 'current' | 'cards'>): DeskControl['current'] {
  if (current) return current;
  const { stop, item } = placeOfKeys()?.closest<HTMLElement>('[data-stop], [data-item]')?.dataset ?? {};
  const id = stop ?? item;
  return cards.find((c) => c.stop.id === id) ?? null;
}
