import type { Collation } from '../model/collation.ts';
import type { Review } from '../model/review.ts';
import type { Entry } from '../store/store.ts';
import type { Desk } from '../view/desk.ts';
import type { DeskState } from '../view/desk-state.ts';

/** A comparison as it is read: parsed, indexed, and packed for the browser, so that its next page costs none of that. */
export type Opened = {
  readonly collation: Collation;
  readonly versions: readonly OpenedVersion[];
  /** With what people marked among the findings. */
  readonly view: (state: DeskState, reviews: readonly Review[]) => Desk;
  /** The packed desk as JSON. */
  readonly packed: (reviews: readonly Review[]) => Uint8Array<ArrayBuffer>;
  /** A strong ETag of what `packed` gives, quotation marks included. */
  readonly etag: (reviews: readonly Review[]) => string;
};

/** A version under the labels the story gives it. `position`: its place in the story's own order, from 0. */
export type OpenedVersion = Pick<Entry, 'labels' | 'source'> & { readonly index: number; readonly position: number };
