import type { BareChange } from '../model/change.ts';
import type { Link, SentenceLink } from '../model/link.ts';
import type { Row } from '../model/row.ts';
import type { BareVariation } from '../model/variation.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { type Cell, type CellPair, cellIn, cellOf, withoutRanges } from './cell.ts';
import { createComparer } from './compare.ts';
import type { Budget } from './exact.ts';
import { isEditOfMoved, isToldBy, wanderersOf } from './moved-edits.ts';
import { movedSentences, pairKey, withMovedPhrases } from './moves.ts';
import { type RangePair, rangesOf } from './ranges.ts';
import { variationsOf } from './variations.ts';

/** The work allowed for one row, in machine words of the comparison tables: about a second on a slow machine. */
const ROW_BUDGET = 2 ** 28;
/** The work allowed for a row that a person wants compared fully: about a quarter of a minute, for one row that somebody waits for. */
const FULL_BUDGET = 2 ** 32;

export type DiffInput = {
  readonly rows: readonly Row[];
  readonly links: readonly Link[];
  readonly sentenceLinks: readonly SentenceLink[];
  readonly texts: readonly AnalysedText[];
  readonly lexis: Lexis;
  /** The ids of rows that may take more work than others, since a person asked for it. */
  readonly fully?: readonly string[];
  /** Told before each row how many are done. */
  readonly onRow?: (done: number) => void;
};

export type Diff = {
  /**
   * For every row and every pair of versions in it; sorted by row, pair, place in A. Put in place of A's words they give
   * B's, white space and all, but for the space between blocks. A `move` has both ranges: its words leave A's place and
   * stand at B's, in the row of A's place or, where B has nothing in that row, of B's; the words that changed inside a moved sentence follow it as changes of their own.
   */
  readonly changes: readonly BareChange[];
  /**
   * Sorted by row, then by place. A sentence that moved is missing at the one place and too many at the other; what changed inside it
   * comes after its row's other places, with only the versions in it that have the sentence, and with ranges of another row where it went there.
   */
  readonly variations: readonly BareVariation[];
  /** Rows (indices, rising) that were too large to be compared word by word throughout. */
  readonly coarse: readonly number[];
};

/** What the versions of each row say differently: pair by pair as changes, and all at once as variations. */
export function diffRows(input: DiffInput): Diff {
  const { rows, texts, lexis } = input;
  const comparer = createComparer(lexis);
  const moved = movedSentences(input, comparer.weigher);
  const wanderers = wanderersOf(moved);
  const changes: BareChange[] = [];
  const variations: BareVariation[] = [];
  const coarse: number[] = [];
  const fully = new Set(input.fully ?? []);
  rows.forEach((row, index) => {
    input.onRow?.(index);
    const cells = row.cells.flatMap((blocks, version) => (blocks.length ? [cellOf(texts, version, blocks)] : []));
    if (cells.length < 2) return;
    const budget: Budget = { left: fully.has(row.id) ? FULL_BUDGET : ROW_BUDGET };
    for (let x = 0; x < cells.length; x++) {
      for (let y = x + 1; y < cells.length; y++) {
        const a = cells[x] as Cell;
        const b = cells[y] as Cell;
        const moves = moved.get(pairKey(a.version, b.version)) ?? [];
        const found: BareChange[] = [];
        const compare = (x: Cell, y: Cell) => {
          for (const r of withMovedPhrases(
            { a: x, b: y },
            rangesOf(x, y, comparer.compare(x, y, budget)),
            comparer.weigher,
          )) {
            found.push(changeOf(index, { a: x, b: y }, r));
          }
        };
        const restA = withoutRanges(
          a,
          moves.map((m) => m.a),
        );
        const restB = withoutRanges(
          b,
          moves.map((m) => m.b),
        );
        if (restA.ids.length + restB.ids.length > 0) compare(restA, restB);
        for (const m of moves) {
          if (m.row !== index) continue;
          found.push({
            row: index,
            a: { version: a.version, ...m.a },
            b: { version: b.version, ...m.b },
            kind: 'move',
          });
          compare(
            cellIn(texts[a.version] as AnalysedText, a.version, m.a),
            cellIn(texts[b.version] as AnalysedText, b.version, m.b),
          );
        }
        if (moves.length > 0) found.sort(byPlace);
        for (const change of found) changes.push(change);
      }
    }
    const places = variationsOf(cells, comparer, budget);
    for (const sentence of wanderers) {
      if (sentence.row !== index) continue;
      const own = sentence.places.map((p) => cellIn(texts[p.version] as AnalysedText, p.version, p));
      for (const edit of variationsOf(own, comparer, budget))
        if (isEditOfMoved(edit, sentence) && !places.some((p) => isToldBy(edit, p))) places.push(edit);
    }
    for (const readings of places) variations.push({ row: index, readings });
    // The variations of a row with moves compare its cells whole, and may be the first to run out.
    if (budget.ranOut) coarse.push(index);
  });
  return { changes, variations, coarse };
}

function changeOf(row: number, { a, b }: CellPair, r: RangePair & { readonly moved?: true }): BareChange {
  const kind = r.moved ? 'move' : r.a.start === r.a.end ? 'insert' : r.b.start === r.b.end ? 'delete' : 'replace';
  return {
    row,
    a: { version: a.version, start: r.a.start, end: r.a.end },
    b: { version: b.version, start: r.b.start, end: r.b.end },
    kind,
  };
}

/** In A's order; a moved sentence before the changes inside it. */
function byPlace(x: BareChange, y: BareChange): number {
  return x.a.start - y.a.start || Number(y.kind === 'move') - Number(x.kind === 'move') || x.b.start - y.b.start;
}
