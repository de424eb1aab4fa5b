import { bring, openFoldOf } from './page-marks.client.ts';
import { domRange, paint, searchDrawn } from './page-text.client.ts';
import { type FoundWords, rowPort } from './row-port.client.ts';

/** A place of the words: on the page, or, of a table that is drawn in part, wherever it is. */
type FoundPlace = Range | FoundWords;

/** Every place of the words in the shown versions, folded rows too. Those on the page are painted. */
export function findWords(words: string): readonly FoundPlace[] {
  const drawn = searchDrawn(words);
  paint('searched', drawn);
  return rowPort()?.search(words) ?? drawn;
}

export function forgetWords(): void {
  paint('searched', []);
  paint('found', []);
}

/** Goes `by` places on from `at` (-1 before the first), round the ends; `says` where that is, null when it is nowhere. */
export function nextPlace(
  words: string,
  at: number,
  by: 1 | -1,
): { readonly at: number; readonly says: string | null } {
  const places = findWords(words);
  const next = (Math.max(at, by > 0 ? -1 : 0) + by + places.length) % Math.max(places.length, 1);
  const place = places[next];
  const letter = place ? showPlace(place, words) : null;
  return { at: place ? next : at, says: letter === null ? null : `${next + 1} of ${places.length}, ${letter}` };
}

/** Brings a place into the middle and gives the letter of its column; null when it cannot be drawn. */
function showPlace(place: FoundPlace, words: string): string | null {
  const range = rangeOf(place);
  const element = range?.startContainer.parentElement;
  if (!element) return null;
  openFoldOf(element);
  bring(element, 'center');
  if (rowPort()) paint('searched', searchDrawn(words));
  // Where the reader stands, told from the other places; painted last, so it lies over them.
  paint('found', [range]);
  return element.closest('[data-letter]')?.getAttribute('data-letter') ?? '';
}

function rangeOf(place: FoundPlace): Range | null {
  if (place instanceof Range) return place;
  rowPort()?.drawRow(place.row);
  return domRange(place.token, place.range);
}
