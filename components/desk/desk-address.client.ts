import { type DeskState, parseDeskState } from '../../lib/view/desk-state.ts';
import { type DeskPlace, WHOLE } from '../../lib/view/href.ts';

/** What the page of a comparison that is stored nowhere can do. */
export type CarriedActions = {
  /** Leads to the form with its copies in it. */
  readonly save: () => void;
  /** Gives the comparison as a file in one of the formats of `DOWNLOADS`; rejects when it could not be made. */
  readonly download: (format: string) => Promise<void>;
  /** Why it has no link to copy; null where it has. */
  readonly noLink: string | null;
  readonly address: DeskAddress;
};

/** Where the state and the place of a desk stand, as they are this moment. */
export type DeskAddress = {
  readonly state: () => DeskState;
  /** The finding, if it names one. */
  readonly place: () => DeskPlace;
  /** Shows another state; null where the router does. */
  readonly write: ((href: string) => void) | null;
};

/** A stored comparison: the place is in the path, the state in the query. */
export const PAGE: DeskAddress = {
  state: () => parseDeskState(new URLSearchParams(window.location.search)),
  place: () => {
    const finding = /^\/s\/[^/]+\/f\/([^/]+)$/.exec(window.location.pathname)?.[1];
    return finding ? { kind: 'finding', id: decodeURIComponent(finding) } : WHOLE;
  },
  write: null,
};
