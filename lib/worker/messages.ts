import type { CollateOptions } from '../collate/collate.ts';
import type { Role } from '../model/block.ts';
import type { Collation } from '../model/collation.ts';
import type { VersionDraft } from '../model/draft.ts';
import type { Progress } from '../model/progress.ts';
import type { Source } from '../model/version.ts';

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

/** Copies that a link or a file carried; compared in the browser, where nothing is stored. Then what was compared as a file of some format. */
export type OpenRequest =
  | {
      readonly kind: 'collate';
      readonly title: string;
      readonly copies: readonly {
        readonly label: string;
        readonly text: string;
        readonly source?: Source;
        /** What each of its paragraphs is, where that is known; not used when there are more or fewer of them. */
        readonly roles?: readonly Role[] | null;
      }[];
    }
  | { readonly kind: 'export'; readonly format: string };

/** `progress` any number of times, then `done` or `failed`; one `exported` for each that was asked for. */
export type OpenReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | {
      readonly kind: 'done';
      readonly collation: Collation;
      /** In the order of the copies; one entry a version, with a label for each copy of those very words. */
      readonly sources: readonly {
        readonly index: number;
        readonly labels: readonly string[];
        readonly source: Source;
      }[];
    }
  | { readonly kind: 'exported'; readonly text: string; readonly mediaType: string; readonly extension: string }
  | { readonly kind: 'failed'; readonly message: string };
