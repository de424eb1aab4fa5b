import { carriedPlaceIn } from '../../lib/view/carried.ts';
import { parseDeskState } from '../../lib/view/desk-state.ts';
import type { DeskAddress } from '../desk/desk-address.client.ts';

/** Told to whoever draws a carried comparison when the desk has written another state into its fragment. */
export const ADDRESS_WRITTEN = 'variorum-address';

const fragment = () => new URLSearchParams(window.location.hash.slice(1));

/** The address of a carried comparison: place and state stand in the fragment, which no router looks at and no server sees. */
export const FRAGMENT_ADDRESS: DeskAddress = {
  place: () => carriedPlaceIn(fragment()),
  own: {
    state: () => parseDeskState(fragment()),
    write: (href) => {
      window.history.replaceState(null, '', href);
      window.dispatchEvent(new Event(ADDRESS_WRITTEN));
    },
  },
};
