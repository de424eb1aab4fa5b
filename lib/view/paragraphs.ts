import type { Role } from '../model/block.ts';
import type { Collation } from '../model/collation.ts';
import type { Pin, PinEnd } from '../model/pin.ts';
import { type ColumnSource, columnsOf } from './columns.ts';
import { blockRows, rowNumbers } from './differences.ts';
import { excerpt } from './excerpt.ts';

/** One paragraph as a list names it. `start` tells it apart in its version. */
export type Paragraph = {
  readonly start: number;
  readonly role: Role;
  readonly words: string;
  /** The row's id, and its number as the gutter shows it; 0 for furniture. */
  readonly row: string;
  readonly rowNumber: number;
};

/** Every paragraph of every copy, in the reader's order of the columns, and the links that people made or cut. */
export type ParagraphList = {
  readonly versions: readonly {
    readonly id: string;
    readonly letter: string;
    readonly label: string;
    readonly paragraphs: readonly Paragraph[];
  }[];
  readonly pins: readonly Pin[];
};

/** Enough of a paragraph to know it by. */
const WORDS = 14;

export function paragraphsOf(
  collation: Collation,
  sources: readonly ColumnSource[],
  pins: readonly Pin[],
): ParagraphList {
  const rowOf = blockRows(collation);
  const numbers = rowNumbers(collation);
  const versions = columnsOf(collation, sources).map(({ version, id, letter, labels }) => {
    const { text = '', blocks = [] } = collation.versions[version] ?? {};
    const paragraphs = blocks.map(({ start, end, role }, b): Paragraph => {
      const row = rowOf[version]?.[b] ?? -1;
      const words = excerpt(text.slice(start, end), WORDS);
      return { start, role, words, row: collation.rows[row]?.id ?? '', rowNumber: numbers[row] ?? 0 };
    });
    return { id, letter, label: labels[0] ?? letter, paragraphs };
  });
  return { versions, pins };
}

/** The ids of the rows that a link or a cut by hand has a hand in. */
export function pinnedRows(collation: Collation, pins: readonly Pin[]): readonly string[] {
  if (pins.length === 0) return [];
  const rowOf = blockRows(collation);
  const rowAt = ({ version, start }: PinEnd) => {
    const v = collation.versions.findIndex((x) => x.id === version);
    const block = collation.versions[v]?.blocks.findIndex((b) => b.start === start) ?? -1;
    return collation.rows[rowOf[v]?.[block] ?? -1]?.id;
  };
  return [...new Set(pins.flatMap(({ a, b }) => [rowAt(a), rowAt(b)]))].filter((id) => id !== undefined);
}
