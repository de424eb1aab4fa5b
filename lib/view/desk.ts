import type { Collation } from '../model/collation.ts';
import { type Account, account } from './accounted.ts';
import { type Card, cardsOf } from './cards.ts';
import { type ChangeIndex, indexChanges } from './change-index.ts';
import { type ColumnSource, columnNamed, columnsOf, type DeskColumn } from './columns.ts';
import { type DeskRow, deskRows, foldRows, type Section } from './desk-rows.ts';
import type { DeskState } from './desk-state.ts';
import { collectDifferences, type Differences, rowNumbers } from './differences.ts';
import type { Group } from './groups.ts';
import { type DeskNotice, noticesOf } from './notices.ts';
import { pairChanges, pairCollation } from './pair-changes.ts';
import { type PairColumns, pairColumns } from './pair-columns.ts';
import type { Reference } from './reference.ts';
import { type Rewritten, rewrittenPassages } from './rewritten.ts';
import { withWidths } from './slim-columns.ts';
import { withProposals } from './standing.ts';
import { type Summary, summarise } from './summary.ts';

/** Everything the reading desk draws of a comparison, in one state. */
export type Desk = {
  /** What is drawn, for views that look at more of it than the rows. */
  readonly collation: Collation;
  /** The two versions of the Pair view; its stops are the two's own changes. Null in the others. */
  readonly pair: PairColumns | null;
  /** All columns, in the story's order, and those that are shown. */
  readonly columns: readonly DeskColumn[];
  readonly shown: readonly DeskColumn[];
  readonly reference: Reference;
  readonly differences: Differences;
  readonly rows: readonly DeskRow[];
  readonly sections: readonly Section[];
  readonly cards: readonly Card[];
  readonly summary: Summary;
  readonly notices: readonly DeskNotice[];
  readonly account: Account;
  readonly off: readonly Group[];
};

/** From this many copies of the story on, the majority is what they are held against at first; of two, the first is. */
const MAJORITY_FROM = 3;

/** Filters (`state.off`) change no row and no mark here: they only decide what is drawn as marked. */
export function viewDesk(collation: Collation, sources: readonly ColumnSource[], state: DeskState): Desk {
  return openDesk(collation, sources)(state);
}

/** The same for a comparison that is looked at in one state after another: what hangs on no state is reckoned once. */
export function openDesk(
  collation: Collation,
  sources: readonly ColumnSource[],
  { index = indexChanges(collation.changes), rewritten = rewrittenPassages(collation, index) }: Reckoned = {},
): (state: DeskState) => Desk {
  const columns = withProposals(collation, columnsOf(collation, sources));
  const numbers = rowNumbers(collation);
  const counted = account(collation);
  return (state) => viewOf({ collation, columns, numbers, index, rewritten, account: counted }, state);
}

/** What was reckoned of a collation elsewhere, since it holds too little for it here. */
export type Reckoned = { readonly index?: ChangeIndex; readonly rewritten?: readonly Rewritten[] };

/** What the desk counts when a comparison is first opened, without drawing it: a list says the same numbers of it. */
export function countsAtFirst(collation: Collation): Summary {
  const columns = columnsOf(
    collation,
    collation.versions.map((_, index) => ({ index, labels: [], source: {} })),
  );
  const index = indexChanges(collation.changes);
  const { stops } = collectDifferences({
    collation,
    columns,
    shown: new Set(columns.map((c) => c.version)),
    reference: referenceOf(columns, columns, null),
    numbers: rowNumbers(collation),
    index,
    rewritten: rewrittenPassages(collation, index),
  });
  return summarise(stops);
}

type Opened = {
  readonly collation: Collation;
  readonly columns: readonly DeskColumn[];
  readonly numbers: readonly number[];
  readonly index: ChangeIndex;
  readonly rewritten: readonly Rewritten[];
  readonly account: Account;
};

function viewOf({ collation, columns: all, numbers, index, rewritten, account }: Opened, state: DeskState): Desk {
  const named = withAnyway(all, state.anyway);
  const pair = state.view === 'pair' ? pairColumns(named, state) : null;
  const wanted = pair ? [pair.base, pair.other] : shownColumns(named, state.versions);
  const shown = withWidths(collation, wanted, state);
  const columns = named.map((c) => shown.find((s) => s.version === c.version) ?? c);
  const reference: Reference = pair
    ? { kind: 'version', version: pair.base.version }
    : referenceOf(columns, shown, state.base);
  // The two's own changes are finer than the readings of all, and another set of stops.
  const changes = pair && pairChanges(collation, pair.base.version, pair.other.version);
  const seen = changes ? pairCollation(collation, changes) : collation;
  const between: ChangeIndex = changes ? { between: ({ variation }) => changes[variation]?.classes ?? [] } : index;
  const differences = collectDifferences({
    collation: seen,
    columns: shown,
    shown: new Set(shown.map((c) => c.version)),
    reference,
    numbers,
    index: between,
    rewritten: changes ? rewrittenPassages(seen, between) : rewritten,
  });
  const rows = deskRows({ collation, columns: shown, numbers, differences });
  return {
    collation,
    pair,
    columns,
    shown,
    reference,
    differences,
    rows,
    sections: foldRows(rows, shown),
    cards: cardsOf(differences, { collation, columns: shown }),
    summary: summarise(differences.stops),
    notices: noticesOf(collation, shown, rows),
    account,
    off: state.off,
  };
}

/** A link may name a column that belongs to the story after all: nothing is set apart there. */
function withAnyway(columns: readonly DeskColumn[], tokens: readonly string[] | null): readonly DeskColumn[] {
  const named = new Set(tokens?.map((t) => columnNamed(columns, t)?.version));
  if (named.size === 0) return columns;
  return columns.map((c) => (named.has(c.version) && c.kinship === 'other-story' ? { ...c, anyway: true } : c));
}

/** All of them when the URL names none that exist. */
function shownColumns(columns: readonly DeskColumn[], tokens: readonly string[] | null): readonly DeskColumn[] {
  if (!tokens) return columns;
  const named = new Set(tokens.map((t) => columnNamed(columns, t)?.version));
  const shown = columns.filter((c) => named.has(c.version));
  return shown.length > 0 ? shown : columns;
}

function referenceOf(columns: readonly DeskColumn[], shown: readonly DeskColumn[], base: string | null): Reference {
  const named = base && base !== 'majority' ? columnNamed(columns, base) : null;
  if (named && shown.includes(named)) return { kind: 'version', version: named.version };
  const home = shown.filter((c) => c.kinship === 'same-story');
  const first = home[0] ?? shown[0];
  if (base === 'majority' || home.length >= MAJORITY_FROM || !first) return { kind: 'majority' };
  return { kind: 'version', version: first.version };
}
