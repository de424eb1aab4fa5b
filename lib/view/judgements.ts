import type { Collation } from '../model/collation.ts';
import type { Act, Verdict } from '../model/decision.ts';
import type { Review, Said } from '../model/review.ts';
import { toldFindings } from './told-findings.ts';

/** What people said of a finding or of marked words, as the screen shows it. */
export type Judgement = Pick<Review, 'kind' | 'flag' | 'verdict' | 'seen' | 'log'>;

/**
 * By the id of the finding, or of the words; of a difference, by the id of its stop, which `stops` gives by the id of the mark (see
 * `stopsOfReviews`).
 */
export function judgementsOf(
  reviews: readonly Review[],
  stops: ReadonlyMap<string, string> = new Map(),
): Readonly<Record<string, Judgement>> {
  return Object.fromEntries(
    reviews.flatMap(({ id, kind, flag, verdict, seen, log }) => {
      const key = kind === 'change' ? stops.get(id) : id;
      return key === undefined ? [] : [[key, { kind, flag, verdict, seen, log }]];
    }),
  );
}

/** A mark that nothing on the page stands for: its words are gone, or the finding or difference it was on is no longer made. */
export type LostMark = {
  readonly id: string;
  readonly exact: string;
  /** The letter of its copy, where the words still stand; null when they are gone. */
  readonly letter: string | null;
  readonly said: Said;
};

/** The marks with no place among what is drawn, with their notes: they are shown apart and never lost. Those only seen are left out. */
export function lostMarks(
  reviews: readonly Review[],
  desk: {
    readonly columns: readonly { version: number; letter: string }[];
    readonly collation: Pick<Collation, 'findings' | 'assessments'>;
  },
  stops: ReadonlyMap<string, string> = new Map(),
): readonly LostMark[] {
  const told = new Set([...toldFindings(desk.collation).map((f) => f.id), ...stops.keys()]);
  const letterOf = (version: number) => desk.columns.find((c) => c.version === version)?.letter ?? null;
  return reviews.flatMap(({ id, anchor, place, flag, verdict }) => {
    const said = verdict ?? flag;
    if (!said || told.has(id)) return [];
    return [{ id, exact: anchor.exact, letter: place ? letterOf(place.version) : null, said }];
  });
}

/** What an entry of the log did, in a word or two. */
export function actText(act: Act): string {
  switch (act) {
    case 'flagged':
      return 'Flagged as garbled';
    case 'withdrawn':
      return 'Taken back';
    case 'seen':
      return 'Seen';
    case 'unseen':
      return 'Not seen';
    default:
      return VERDICT_TEXT[act].done;
  }
}

export const VERDICT_TEXT: Readonly<
  Record<Verdict, { readonly done: string; readonly act: string; readonly key: string }>
> = {
  confirmed: { done: 'Confirmed', act: 'Confirm', key: 'w' },
  dismissed: { done: 'Dismissed', act: 'Dismiss', key: 'd' },
  query: { done: 'Queried', act: 'Query', key: 'q' },
};
