import type { CollateOptions } from '../collate/collate.ts';
import type { VersionDraft } from '../model/draft.ts';

/** One story to collate; `job` comes back with the answer. */
export type WorkerRequest = {
  readonly job: number;
  readonly drafts: readonly VersionDraft[];
  readonly options: CollateOptions;
};

/** `ready` once after the start; then one answer a request. `json` is the Collation, `message` is for the log. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly job: number; readonly json: string }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };
