import type { Range } from '../../lib/model/range.ts';

/** Of a table that is drawn in part: how the rest of the desk gets at rows, words and folds that are not on the page. */
export type RowPort = {
  /** Puts the row on the page, out of its fold; false when the comparison has no such row. */
  readonly drawRow: (id: string) => boolean;
  /** The same for the row of a stop. */
  readonly drawStop: (id: string) => boolean;
  readonly toggleFold: (id: string, open?: boolean) => void;
  /** The row `by` rows on, drawn; null at an end. */
  readonly neighbour: (id: string, by: 1 | -1) => string | null;
  /** A version's whole text, null for a token that names none. */
  readonly textOf: (token: string) => string | null;
  /** The row that holds a character of a version. */
  readonly rowAt: (token: string, at: number) => string | null;
  /** Every place of the words in the shown versions, row by row. */
  readonly search: (words: string) => readonly FoundWords[];
};

export type FoundWords = {
  readonly row: string;
  readonly token: string;
  readonly letter: string;
  readonly range: Range;
};

let port: RowPort | null = null;

/** Null when every row is on the page. */
export function rowPort(): RowPort | null {
  return port;
}

/** Gives the table of the page to the rest of the desk; what it returns takes it back. */
export function offerRowPort(own: RowPort): () => void {
  port = own;
  return () => {
    if (port === own) port = null;
  };
}
