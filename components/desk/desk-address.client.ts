import type { DeskState } from '../../lib/view/desk-state.ts';
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

/** Where the place and the state of a desk stand, as they are this moment. */
export type DeskAddress = {
  /** The finding, if it names one. */
  readonly place: () => DeskPlace;
  /** Reads the state and shows another one where the router knows nothing of it; null where it does. */
  readonly own: { readonly state: () => DeskState; readonly write: (href: string) => void } | null;
};

/** A stored comparison: the place is in the path, the state in the query. */
export const PAGE: DeskAddress = {
  place: () => {
    const finding = /^\/s\/[^/]+\/f\/([^/]+)$/.exec(window.location.pathname)?.[1];
    return finding ? { kind: 'finding', id: decodeURIComponent(finding) } : WHOLE;
  },
  own: null,
};
