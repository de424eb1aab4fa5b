import { columnToken } from '../../lib/view/columns.ts';
import type { Desk } from '../../lib/view/desk.ts';
import type { DeskPlace } from '../../lib/view/href.ts';
import type { Judgement, LostMark } from '../../lib/view/judgements.ts';
import type { ViewKey } from '../views/desk-view-entry.ts';
import type { DeskData } from './desk-context.client.tsx';
import type { SaveMark } from './mark.ts';

export type DeskDataInput = {
  readonly set: string;
  readonly title: string;
  readonly desk: Desk;
  readonly views: readonly ViewKey[];
  readonly place: DeskPlace;
  readonly judgements: Readonly<Record<string, Judgement>>;
  readonly lost: readonly LostMark[];
  readonly mark: SaveMark;
};

/** What of a desk goes to the browser: cards and column names, never the texts, which are on the page already. */
export function deskDataOf({ set, title, desk, views, place, judgements, lost, mark }: DeskDataInput): DeskData {
  const { columns, shown, reference, cards, pair } = desk;
  const base = reference.kind === 'version' ? columns.find((c) => c.version === reference.version) : undefined;
  return {
    set,
    title,
    columns: columns.map((c) => ({
      letter: c.letter,
      token: columnToken(c),
      label: c.labels[0] ?? c.letter,
      shown: shown.includes(c),
    })),
    pair: pair && { base: columnToken(pair.base), other: columnToken(pair.other) },
    baseLetter: base?.letter ?? null,
    cards,
    views,
    place,
    judgements,
    lost,
    mark,
  };
}
