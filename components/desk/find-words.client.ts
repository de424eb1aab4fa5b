import { bring, openFoldOf } from './page-marks.client.ts';
import { domRange, paint, searchDrawn } from './page-text.client.ts';
import { type FoundWords, rowPort } from './row-port.client.ts';

/** A place of the words: on the page, or, of a table that is drawn in part, wherever it is. */
export type FoundPlace = Range | FoundWords;

/** Every place of the words in the shown versions, folded rows too. Those on the page are painted. */
export function findWords(words: string): readonly FoundPlace[] {
  const drawn = searchDrawn(words);
  paint('searched', drawn);
  return rowPort()?.search(words) ?? drawn;
}

export function forgetWords(): void {
  paint('searched', []);
}

/** Brings a place into the middle and gives the letter of its column; null when it cannot be drawn. */
export function showPlace(place: FoundPlace, words: string): string | null {
  const element = elementOf(place);
  if (!element) return null;
  openFoldOf(element);
  bring(element, 'center');
  if (rowPort()) paint('searched', searchDrawn(words));
  return element.closest('[data-letter]')?.getAttribute('data-letter') ?? '';
}

function elementOf(place: FoundPlace): Element | null {
  if (place instanceof Range) return place.startContainer.parentElement;
  rowPort()?.drawRow(place.row);
  return domRange(place.token, place.range)?.startContainer.parentElement ?? null;
}
