import type { Notice, Result } from '../contract/contract.ts';
import type { DraftBlock } from '../model/draft.ts';
import type { Collation } from '../model/collation.ts';
import type { Decision } from '../model/decision.ts';
import type { Source } from '../model/version.ts';
import type { CopyInput } from './copy-input.ts';

/** What a comparison found, in numbers; no words of the texts in it. */
export type Summary = {
  readonly findings: number;
  readonly majorFindings: number;
  /** Places at which the versions differ in more than style. */
  readonly substantive: number;
  /** Places at which they differ in style only. */
  readonly style: number;
  readonly otherStories: number;
};

export type StoryCard = {
  readonly id: string;
  readonly title: string;
  /** The story's newest comparison: `/s/<set>`. */
  readonly set: string;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** True for the worked example that came with the program. */
  readonly sample: boolean;
  readonly versions: readonly { readonly id: string; readonly labels: readonly string[]; readonly words: number }[];
  /** Null until the comparison has been computed. */
  readonly summary: Summary | null;
};

/** A copy as its story lists it. `labels` has more than one entry when the same text came in more than once. */
export type StoryVersion = {
  /** The version's id (hash): the one in `Collation.versions`. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly source: Source;
  readonly language: string;
  readonly published: string | null;
  readonly words: number;
  readonly addedAt: string;
};

export type Story = Omit<StoryCard, 'versions'> & {
  /** In the order in which the copies were added: the reader's column order. */
  readonly versions: readonly StoryVersion[];
};

export type ComparisonVersion = {
  /** Index into `Collation.versions`. */
  readonly index: number;
  readonly labels: readonly string[];
  readonly source: Source;
  /** Place in the story's own order, from 0. */
  readonly position: number;
};

export type Comparison =
  | {
      readonly kind: 'found';
      readonly set: string;
      readonly collation: Collation;
      /** `newest` = the story's newest set: another one than `set` when copies were added or removed since. */
      readonly story: { readonly id: string; readonly title: string; readonly newest: string; readonly sample: boolean };
      /** In the story's own order. */
      readonly versions: readonly ComparisonVersion[];
      readonly decisions: readonly Decision[];
      readonly notices: readonly Notice[];
    }
  /** The texts were deleted for good. `newest` leads to what is left of the story, null when nothing is. */
  | { readonly kind: 'purged'; readonly at: string; readonly what: 'story' | 'version'; readonly newest: string | null }
  /** The texts are stored, the comparison could not be computed; a reload tries again. */
  | { readonly kind: 'failed'; readonly story: { readonly id: string; readonly title: string }; readonly message: string }
  | { readonly kind: 'unknown' };

/** The stories, newest first. `q`: every word must occur in the title, a label or a text; case and accents do not matter. */
export async function listStories(options: { q?: string | undefined; limit?: number; offset?: number } = {}): Promise<{
  readonly stories: readonly StoryCard[];
  /** How many match in all. */
  readonly total: number;
}> {
  throw new Error(`not built yet: ${options.q}`);
}

export async function getStory(id: string): Promise<Story | null> {
  throw new Error(`not built yet: ${id}`);
}

/** The comparison of a set: from the store when this engine has made it, else made now in a worker and stored. */
export async function getComparison(set: string): Promise<Comparison> {
  throw new Error(`not built yet: ${set}`);
}

/** How copies would be read, before anything is saved: for the preview of what counts as furniture. */
export async function previewCopies(copies: readonly CopyInput[]): Promise<
  Result<{
    readonly copies: readonly { readonly label: string; readonly text: string; readonly blocks: readonly DraftBlock[] }[];
    readonly notices: readonly Notice[];
  }>
> {
  throw new Error(`not built yet: ${copies.length}`);
}

/** The limits a form should state. */
export function limits(): { readonly maxVersions: number; readonly maxTextBytes: number } {
  throw new Error('not built yet');
}
