import type { CollationContract } from '../contract/contract.ts';

/** One way to write a collation. `render` is pure: the same contract and title give the same bytes. */
export type Exporter = {
  /** As in `--format`. */
  readonly format: string;
  readonly title: string;
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  /** `title`: what the story is called, for a report that people read; without one they read the copies' labels or the contract's id. */
  readonly render: (collation: CollationContract, title?: string) => string;
};
