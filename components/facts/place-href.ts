import type { Range } from '../../lib/model/range.ts';
import type { DeskColumn } from '../../lib/view/columns.ts';

/** The link to words of a column, where they stand. */
export type PlaceHref = (column: DeskColumn, range: Range) => string;
