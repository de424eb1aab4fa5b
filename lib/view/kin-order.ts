import type { Collation } from '../model/collation.ts';
import type { Apart } from './apart.ts';
import type { DeskColumn } from './columns.ts';
import { listed } from './counted.ts';
import { dayOf, momentOf } from './day.ts';

/** How two columns stand to each other; `percent` is the engine's likeness, 0–100. */
export type KinCell = {
  readonly column: DeskColumn;
  readonly percent: number;
  readonly kind: 'same-story' | 'same-event' | 'other-story';
  readonly reasons: readonly string[];
};

/** For one column, its cell with every other, in the columns' order; null where the two are one. */
export type KinRow = { readonly column: DeskColumn; readonly cells: readonly (KinCell | null)[] };

/** Where a version likely comes from. `from` null: nothing here speaks for any of the others; `why` says so in numbers either way. */
export type LikelySource = {
  readonly column: DeskColumn;
  readonly from: DeskColumn | null;
  /** Others that the numbers do not tell apart from it. */
  readonly or: readonly DeskColumn[];
  /** False when the two are close and nothing says which came first. */
  readonly directed: boolean;
  /** True when one that tells another story, or the event in its own words, is as like it or more, in the numbers as they are printed. */
  readonly outdone?: boolean;
  readonly why: string;
};

/**
 * So much more alike the likeliest source has to be than the next (0–1). Judged on the worked example alone, where an edit is 89 % like
 * its wire story and 52 % like a repost, while the repost is 56 % like the one and 52 % like the other: four points name nobody.
 */
const CLEAR_LEAD = 0.05;

/** The matrix of likeness, each column in the story's order. */
export function kinMatrix(collation: Pick<Collation, 'relations'>, columns: readonly DeskColumn[]): readonly KinRow[] {
  return columns.map((row) => ({
    column: row,
    cells: columns.map((other) => {
      if (row === other) return null;
      const { similarity, kind, reasons } = relationOf(collation, row, other);
      return { column: other, percent: Math.round(similarity * 100), kind, reasons };
    }),
  }));
}

/**
 * For each version the likeliest of the others that it was made from: of those that tell the same story and are dated earlier, the one it
 * is most like. Likeness has no direction, so only dates can give one: without them, or on one and the same instant, the closest is named
 * and no direction is claimed. A version that only resembles later ones is said to come first among those here, not to be the origin.
 */
export function likelySources(
  collation: Pick<Collation, 'relations'>,
  columns: readonly DeskColumn[],
): readonly LikelySource[] {
  return columns.map((column): LikelySource => {
    const kin = columns
      .filter((c) => c !== column)
      .map((c) => ({ c, relation: relationOf(collation, column, c) }))
      .filter(({ relation }) => relation.kind === 'same-story')
      .sort((x, y) => y.relation.similarity - x.relation.similarity);
    const closest = kin[0];
    if (!closest) {
      const event = columns.some((c) => c !== column && relationOf(collation, column, c).kind === 'same-event');
      return { column, from: null, or: [], directed: false, why: event ? SAME_EVENT : NO_KIN[column.apart ?? 'story'] };
    }
    const earlier = kin.filter(({ c }) => before(c, column) === 'earlier');
    const [best, next] = earlier;
    if (best) {
      const rivals = earlier.filter((e) => best.relation.similarity - e.relation.similarity < CLEAR_LEAD);
      const when = `${written(best.c, column)}.`;
      if (rivals.length > 1) {
        const likes = rivals.map((r) => `${r.c.letter} ${percent(r.relation.similarity)}`);
        const why = `${listed(likes)} alike: too close to say which. ${when}`;
        return { column, from: best.c, or: rivals.slice(1).map((r) => r.c), directed: true, why };
      }
      const others = next ? `; the next is ${next.c.letter} with ${percent(next.relation.similarity)}` : '';
      const strangers = columns.filter((c) => before(c, column) === 'earlier' && !kin.some((k) => k.c === c));
      const own = strangers.some((c) => asLike(c, best)) ? ' of its story' : '';
      const why = `${percent(best.relation.similarity)} alike, the most of the earlier ones${own}${others}. ${when}`;
      return { column, from: best.c, or: [], directed: true, why };
    }
    if (kin.every(({ c }) => before(c, column) === 'later')) {
      return {
        column,
        from: null,
        or: [],
        directed: false,
        why: `It is dated before ${kin.length === 1 ? 'the other copy' : `the ${kin.length} other copies`} of its story.`,
      };
    }
    const outdone = columns.some((c) => c !== column && !kin.some((k) => k.c === c) && asLike(c, closest));
    return {
      column,
      from: closest.c,
      or: [],
      directed: false,
      ...(outdone ? { outdone } : {}),
      why: `${percent(closest.relation.similarity)} alike${lead(column, { closest, next: kin[1], outdone, others: columns.length - 2 })}; ${undated(column, closest.c)}.`,
    };

    function asLike(c: DeskColumn, { relation }: Kin): boolean {
      return printed(relationOf(collation, column, c).similarity) >= printed(relation.similarity);
    }
  });
}

type Kin = { readonly c: DeskColumn; readonly relation: Collation['relations'][number] };

const NO_KIN: Readonly<Record<Apart, string>> = {
  story: 'It shares no story with another version here.',
  language: 'It is in another language: its words cannot be compared.',
  length: 'It has too few words to tell.',
};

const SAME_EVENT = 'It tells the same event in its own words: too little wording is shared to place it.';

/**
 * That nothing else is as like it: said where there is something else, and where the numbers as they are printed show it. Where only copies
 * of another story are as like it, it is said of those of its own.
 */
function lead(
  { letter }: DeskColumn,
  known: { readonly closest: Kin; readonly next: Kin | undefined; readonly outdone: boolean; readonly others: number },
): string {
  const { closest, next, outdone, others } = known;
  if (next && printed(next.relation.similarity) >= printed(closest.relation.similarity)) return '';
  if (!outdone) return others > 0 ? `, more than any other copy is like ${letter}` : '';
  return next ? `, more than any other copy of its story is like ${letter}` : ', the only other copy of its story';
}

/** Why nothing is said of which of the two came first. */
function undated(x: DeskColumn, y: DeskColumn): string {
  const without = [x, y].filter((c) => !c.published).map((c) => c.letter);
  if (without.length === 2) return 'no dates are given';
  return without[0] ? `${without[0]} has no date` : 'their dates do not say which came first';
}

/** Both dates, to the minute where they fall on one day. */
function written(x: DeskColumn, y: DeskColumn): string {
  const [a, b] = [x.published ?? '', y.published ?? ''];
  const print = dayOf(a) === dayOf(b) ? momentOf : dayOf;
  return `${x.letter} is dated ${print(a)}, ${y.letter} ${print(b)}`;
}

/** An instant with its zone counts to the minute; everything else by the day that is written. */
function before(x: DeskColumn, y: DeskColumn): 'earlier' | 'later' | 'unknown' {
  if (!x.published || !y.published) return 'unknown';
  const zoned = [x.published, y.published].every((p) => ZONED.test(p));
  const length = Math.min(x.published.length, y.published.length, DAY);
  const [a, b] = zoned
    ? [Date.parse(x.published), Date.parse(y.published)]
    : [x.published.slice(0, length), y.published.slice(0, length)];
  if (a === b) return 'unknown';
  return a < b ? 'earlier' : 'later';
}

const ZONED = /T.*(?:Z|[+-]\d{2}:?\d{2})$/;
/** Characters of `2026-03-03`. */
const DAY = 10;

function relationOf(collation: Pick<Collation, 'relations'>, x: DeskColumn, y: DeskColumn) {
  const [a, b] = x.version < y.version ? [x.version, y.version] : [y.version, x.version];
  const found = collation.relations.find((r) => r.a === a && r.b === b);
  if (!found) throw new Error(`no relation of versions ${a} and ${b}`);
  return found;
}

function percent(similarity: number): string {
  return `${printed(similarity)} %`;
}

function printed(similarity: number): number {
  return Math.round(similarity * 100);
}
