import type { Change, ChangeClass, Place } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { Range } from '../model/range.ts';
import type { Variation } from '../model/variation.ts';
import { countWords } from './excerpt.ts';

/** A change seen from a base: `a` is the base's place, whichever version is the earlier one in the collation. */
export type PairChange = Change;

/**
 * A paragraph keeps its marks word by word while at least this share of the shorter side's words stands unchanged; below it the two are
 * shown as one replaced by the other. Judged by eye on the worked examples: at a quarter and less what is left unmarked is "the", "of"
 * and the name of the town, and a reader has to put both sentences together from shreds.
 */
const KEPT_AT_LEAST = 0.25;

/** Shorter paragraphs keep their marks: one word of three is a change of a word, not another paragraph. In words. */
const LONG_ENOUGH = 8;

/** What changed from `base` to `other`, in the collation's order; a wholly rewritten row is one change of the whole. */
export function pairChanges(collation: Collation, base: number, other: number): readonly PairChange[] {
  const turned = base > other;
  const [low, high] = turned ? [other, base] : [base, other];
  const byRow = new Map<number, PairChange[]>();
  for (const c of collation.changes) {
    if (c.a.version !== low || c.b.version !== high) continue;
    const own = turned ? { ...c, a: c.b, b: c.a, kind: REVERSED[c.kind], classes: c.classes.map(reversed) } : c;
    const list = byRow.get(c.row);
    if (list) list.push(own);
    else byRow.set(c.row, [own]);
  }
  return [...byRow].flatMap(([row, changes]) => {
    const whole = replacedWhole(collation, row, { base, other, changes });
    return whole ? [whole] : changes;
  });
}

/** The collation with the two versions' own changes in the place of the readings of all: stop `v<i>` is the i-th pair change. */
export function pairCollation(collation: Collation, changes: readonly PairChange[]): Collation {
  const variations = changes.map(
    ({ row, a, b, classes }): Variation => ({
      row,
      readings: [
        { versions: [a.version], ranges: [a] },
        { versions: [b.version], ranges: [b] },
      ],
      classes,
    }),
  );
  return { ...collation, variations };
}

const REVERSED = { insert: 'delete', delete: 'insert', replace: 'replace', move: 'move' } as const;

function reversed(c: ChangeClass): ChangeClass {
  if (c === 'addition') return 'omission';
  return c === 'omission' ? 'addition' : c;
}

type RowChanges = { readonly base: number; readonly other: number; readonly changes: readonly PairChange[] };

function replacedWhole(collation: Collation, row: number, { base, other, changes }: RowChanges): PairChange | null {
  if (changes.some((c) => c.kind === 'move')) return null;
  const a = cellOf(collation, row, base);
  const b = cellOf(collation, row, other);
  if (!a || !b || Math.min(a.words, b.words) < LONG_ENOUGH) return null;
  const words = (p: Place) => countWords(collation.versions[p.version]?.text.slice(p.start, p.end) ?? '');
  const keptA = a.words - changes.reduce((n, c) => n + words(c.a), 0);
  const keptB = b.words - changes.reduce((n, c) => n + words(c.b), 0);
  if (Math.max(keptA, keptB) >= KEPT_AT_LEAST * Math.min(a.words, b.words)) return null;
  return {
    row,
    a: { version: base, ...a.range },
    b: { version: other, ...b.range },
    kind: 'replace',
    classes: [...new Set(changes.flatMap((c) => c.classes))],
  };
}

/** The range and the words of a version's paragraphs in a row; null when it has none there, or others stand between them. */
function cellOf(collation: Collation, row: number, version: number): { range: Range; words: number } | null {
  const v = collation.versions[version];
  const blocks = collation.rows[row]?.cells[version] ?? [];
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!v || first === undefined || last === undefined || last - first !== blocks.length - 1) return null;
  const range = { start: v.blocks[first]?.start ?? 0, end: v.blocks[last]?.end ?? 0 };
  return { range, words: countWords(v.text.slice(range.start, range.end)) };
}
