import type { ChangeClass } from '../model/change.ts';
import type { Group } from './groups.ts';

/** What `n` and `p` walk: a finding or a difference. Data for the browser, so it holds no objects of the collation. */
export type Stop = {
  /** `f-<finding id>`, `v<variation>`, `p<row>` (added, left out) or `m<row>-<version>` (moved); unique on the page. */
  readonly id: string;
  readonly kind: 'finding' | 'variation' | 'presence' | 'move';
  /** The row's id, and its number as the gutter shows it; 0 for a row of furniture. */
  readonly row: string;
  readonly rowNumber: number;
  /** Every group it has a mark of, the weightiest first; it counts, and is filtered, by its first that is on. */
  readonly groups: readonly Group[];
  readonly classes: readonly ChangeClass[];
  /** `only C`, `B and D`, `2 against 2`. */
  readonly who: string;
  /** The marked words, or the words that are missing; cut to a line. */
  readonly words: string;
  /** What was rewritten or moved, where all that differs in a passage is this one stop. */
  readonly rewritten?: 'headline' | 'sentence' | 'moved';
  /** A finding at the same words: while that one is shown, the walk does not stop here again. */
  readonly coveredBy: string | null;
};

/** True when the stop has a mark that the filters leave on. */
export function isOn(stop: Pick<Stop, 'groups'>, off: readonly Group[]): boolean {
  return stop.groups.some((g) => !off.includes(g));
}

/** The stops `n` and `p` go through under these filters, in the order of the page. */
export function walkOf(stops: readonly Stop[], off: readonly Group[]): readonly Stop[] {
  const on = new Set(stops.filter((s) => isOn(s, off)).map((s) => s.id));
  return stops.filter((s) => on.has(s.id) && !(s.coveredBy !== null && on.has(s.coveredBy)));
}

/** What the live region says on arriving: `12 of 41, row 7, wording, only C: “hurried”`. */
export function announce(stop: Stop, place: number, total: number, label: string): string {
  return `${place} of ${total}, ${rowOf(stop)}, ${label}, ${stop.who}${stop.words ? `: “${stop.words}”` : ''}`;
}

/** `row 7`; page furniture has no number. */
export function rowOf({ rowNumber }: Pick<Stop, 'rowNumber'>): string {
  return rowNumber > 0 ? `row ${rowNumber}` : 'page furniture';
}
