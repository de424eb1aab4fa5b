import type { Role } from '../../lib/model/block.ts';
import type { Pin } from '../../lib/model/pin.ts';
import type { Standing } from '../../lib/model/version.ts';
import type { ParagraphList } from '../../lib/view/paragraphs.ts';
import type { CopyFields } from '../../lib/view/story-form.ts';
import type { ReadCopy } from '../story-form/read-copy.ts';

export type StoryChange =
  | { readonly kind: 'add'; readonly copy: CopyFields }
  | { readonly kind: 'title'; readonly title: string }
  | { readonly kind: 'label'; readonly version: string; readonly label: string }
  /** Null: nobody says, and the page proposes. */
  | { readonly kind: 'standing'; readonly version: string; readonly standing: Standing | null }
  | { readonly kind: 'remove' | 'restore'; readonly version: string }
  /** Versions by their ids, or by the beginnings of them that links carry. */
  | { readonly kind: 'order'; readonly versions: readonly string[] }
  | { readonly kind: 'role'; readonly version: string; readonly start: number; readonly role: Role }
  | { readonly kind: 'pin' | 'unpin'; readonly pins: readonly Pin[] };

/** `set`: the story's newest comparison after the change. The message of a refusal says what to do. */
export type Changed =
  | { readonly ok: true; readonly set: string; readonly notices: readonly string[] }
  | { readonly ok: false; readonly message: string; readonly code?: string };

/** What the page lets a reader do to the story of a comparison. */
export type StoryActions = {
  readonly change: (change: StoryChange) => Promise<Changed>;
  readonly removed: () => Promise<readonly { readonly id: string; readonly label: string }[]>;
  readonly paragraphs: () => Promise<ParagraphList | null>;
  readonly readCopy: ReadCopy;
};

export type StoryVersions = readonly { readonly id: string; readonly letter: string; readonly label: string }[];

/** The story of the comparison that is shown, and what may be done to it. */
export type StoryMenuProps = {
  readonly story: string;
  readonly title: string;
  readonly versions: StoryVersions;
  readonly actions: StoryActions;
};
