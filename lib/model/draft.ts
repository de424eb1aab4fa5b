import type { Block } from './block.ts';
import type { Source } from './version.ts';

/** A block as it enters the pipeline. `settled`: the caller or a person named its role, and collate may not raise it. */
export type DraftBlock = Block & { readonly settled: boolean };

/** A version on its way in: what ingest makes of a caller's text, and what `collate` takes. */
export type VersionDraft = {
  /** The caller's own id; it plays no part in the collation and is put back in last. */
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601, or null when unknown. */
  readonly published: string | null;
  readonly source: Source;
  readonly blocks: readonly DraftBlock[];
};
