import type { CollationContract } from '../contract/contract.ts';

/** One way to write a collation. `render` is pure: the same contract gives the same bytes. */
export type Exporter = {
  /** As in `--format`. */
  readonly format: string;
  readonly title: string;
  readonly mediaType: string;
  /** Without the dot. */
  readonly extension: string;
  readonly render: (collation: CollationContract) => string;
};
