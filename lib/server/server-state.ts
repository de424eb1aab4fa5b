import type { Store } from '../store/store.ts';
import type { BytesCache } from './bytes-cache.ts';
import type { Collator } from './collator.ts';
import type { Env } from './env.ts';
import type { Gate } from './gate.ts';
import type { Jobs } from './jobs.ts';
import type { Opened } from './opened.ts';
import type { OwnStyle } from './own-style.ts';

/** What a running server holds. `now` gives milliseconds since 1970. */
export type Current = {
  readonly env: Env;
  readonly store: Store;
  /** Who may come in. */
  readonly gate: Gate;
  readonly collator: Collator;
  /** Comparisons that are to be made, here or by another process on the same store. */
  readonly jobs: () => Promise<Jobs>;
  /** Null before the first call of `jobs`. */
  readonly openedJobs: () => Promise<Jobs> | null;
  /** The newsroom's own style as its file has it now. */
  readonly ownStyle: () => Promise<OwnStyle>;
  /** Comparisons being computed, so that ten readers of one link cost one computation. */
  readonly underway: Map<string, Promise<unknown>>;
  /**
   * Under which ETag a set was last written out, with the store's stamp and the style of that moment. It holds only while the store gives
   * the same stamp, so no process needs to hear of what another has changed.
   */
  readonly stamped: Map<string, { readonly stamp: string; readonly style: OwnStyle; readonly etag: string }>;
  /** Contracts and exports as bytes by their ETag, so that a link many people open is written out once. Emptied by every purge. */
  readonly rendered: BytesCache;
  /** Comparisons as they are read, by their ETag: the latest few. Emptied by every purge. */
  readonly opened: Map<string, Opened>;
  readonly now: () => number;
};
