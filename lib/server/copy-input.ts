import type { Role } from '../model/block.ts';
import type { Source } from '../model/version.ts';

/** One copy as a form, a request or the command line hands it in. Nothing about it has been checked yet. */
export type CopyInput = {
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'paragraphs'; readonly paragraphs: readonly string[] }
    | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };
  readonly id?: string | undefined;
  /** The file's name without its ending, the publisher, or `Copy 1` … when absent or blank. */
  readonly label?: string | undefined;
  readonly language?: string | undefined;
  readonly published?: string | undefined;
  readonly source?: Source | undefined;
  /** A person's corrections, by the offset at which the block starts. */
  readonly roles?: readonly { readonly start: number; readonly role: Role }[] | undefined;
  /** What each paragraph was in the comparison that carried the copy here, in their order: `carriedDraft`. */
  readonly carriedRoles?: readonly Role[] | undefined;
  /** Blocks, by their words, that look like page furniture and belong to the story, as a person says. */
  readonly restored?: readonly string[] | undefined;
};

/** `maxComparedBytes`: see `comparedBytes`. */
export type Limits = {
  readonly maxVersions: number;
  readonly maxTextBytes: number;
  readonly maxComparedBytes: number;
};
