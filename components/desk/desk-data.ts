import type { Desk } from '../../lib/view/desk.ts';
import type { DeskPlace } from '../../lib/view/href.ts';
import type { Judgement, LostMark } from '../../lib/view/judgements.ts';
import { isLong } from '../../lib/view/long-desk.ts';
import type { StoryActions } from '../story/story-change.ts';
import type { ViewKey } from '../views/desk-view-entry.ts';
import type { CarriedActions } from './desk-address.client.ts';
import type { DeskData } from './desk-context.client.tsx';
import { deskKeysOf } from './desk-keys.ts';
import type { SaveMark } from './mark.ts';

export type DeskDataInput = {
  readonly set: string;
  readonly title: string;
  readonly desk: Desk;
  readonly views: readonly ViewKey[];
  readonly place: DeskPlace;
  readonly judgements: Readonly<Record<string, Judgement>>;
  readonly lost: readonly LostMark[];
  readonly mark: SaveMark | null;
  readonly pinned: readonly string[];
  /** Makes a change of the comparison's story; null where there is no story to change. */
  readonly changeStory: StoryActions['change'] | null;
  /** Where a long comparison's rows are fetched; see `sourceHref`. */
  readonly source: string;
  readonly carried?: CarriedActions | undefined;
  readonly fragment?: string | undefined;
  /** See `DeskData`. */
  readonly told: string;
};

/**
 * What of a desk goes to the browser with the page: cards and column names, never the texts, which are on it already. The cards of a
 * long comparison come after it, with its rows.
 */
export function deskDataOf({ desk, source, carried, fragment, ...plain }: DeskDataInput): DeskData {
  const keys = deskKeysOf(desk);
  const rest = { ...plain, ...(carried ? { carried } : {}), ...(fragment === undefined ? {} : { fragment }) };
  return isLong(desk) ? { ...rest, ...keys, cards: [], source } : { ...rest, ...keys, source: null };
}
