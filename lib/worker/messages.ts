import type { CollateOptions } from '../collate/collate.ts';
import type { VersionDraft } from '../model/draft.ts';
import type { Progress } from '../model/progress.ts';

/** One story to collate; `job` comes back with the answer. */
export type WorkerRequest = {
  readonly job: number;
  readonly drafts: readonly VersionDraft[];
  readonly options: CollateOptions;
};

/** `ready` once after the start; then one answer a request, and before it how far it is, at most once for each hundredth. `json` is the Collation, `message` is for the log. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly job: number; readonly progress: Progress }
  | { readonly kind: 'done'; readonly job: number; readonly json: string }
  | { readonly kind: 'failed'; readonly job: number; readonly message: string };

/** Copies that a link or a file carried; compared in the browser, where nothing is stored. */
export type OpenRequest = {
  readonly title: string;
  readonly copies: readonly { readonly label: string; readonly text: string; readonly publisher?: string }[];
};

/** `page`: the comparison as a page in one file, without a script. */
export type OpenReply =
  | { readonly kind: 'done'; readonly page: string }
  | { readonly kind: 'failed'; readonly message: string };
