import type { Desk } from '../../lib/view/desk.ts';
import { isLong } from '../../lib/view/long-desk.ts';
import type { DeskData, DeskGiven } from './desk-control.ts';
import { deskKeysOf } from './desk-keys.ts';

export type DeskDataInput = DeskGiven &
  Pick<DeskData, 'views' | 'told'> & {
    readonly desk: Desk;
    /** Where a long comparison's rows are fetched; see `sourceHref`. */
    readonly source: string;
  };

/**
 * What of a desk goes to the browser with the page: cards and column names, never the texts, which are on it already. The cards of a
 * long comparison come after it, with its rows.
 */
export function deskDataOf({ desk, source, ...plain }: DeskDataInput): DeskData {
  const keys = deskKeysOf(desk);
  return isLong(desk) ? { ...plain, ...keys, cards: [], source } : { ...plain, ...keys, source: null };
}
