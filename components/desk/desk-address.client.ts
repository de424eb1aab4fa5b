import { type DeskState, parseDeskState } from '../../lib/view/desk-state.ts';
import { carriedPlaceIn, type DeskPlace, isCarried, placeOf, WHOLE } from '../../lib/view/href.ts';

/** Told to whoever draws a carried comparison when the desk has written another state into its fragment. */
export const ADDRESS_WRITTEN = 'variorum-address';

/** The state as the address has it now: the query's, or of a comparison that its link carries, the fragment's. */
export function stateNow(set: string): DeskState {
  return parseDeskState(new URLSearchParams(isCarried(set) ? window.location.hash.slice(1) : window.location.search));
}

/** The place of the comparison that the address names. */
export function placeNow(set: string): DeskPlace {
  if (isCarried(set)) return carriedPlaceIn(new URLSearchParams(window.location.hash.slice(1)));
  return placeOf(window.location.pathname.split('/').slice(3)) ?? WHOLE;
}

/** Writes the address of a carried comparison, which no router looks at. */
export function writeAddress(href: string): void {
  window.history.replaceState(null, '', href);
  window.dispatchEvent(new Event(ADDRESS_WRITTEN));
}
