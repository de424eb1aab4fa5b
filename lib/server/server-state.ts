import type { Store } from '../store/store.ts';
import type { Collator } from './collator.ts';
import type { Env } from './env.ts';

/** What a running server holds. `now` gives milliseconds since 1970. */
export type Current = {
  readonly env: Env;
  readonly store: Store;
  readonly collator: Collator;
  /** Comparisons being computed, so that ten readers of one link cost one computation. */
  readonly underway: Map<string, Promise<unknown>>;
  readonly now: () => number;
};
