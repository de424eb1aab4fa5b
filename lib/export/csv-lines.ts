import { blocksOf, type CollationContract, fromContract } from '../contract/contract.ts';
import { rowNumbers } from '../view/differences.ts';
import { toldFindings } from '../view/told-findings.ts';
import { siglumOf } from './reading-lines.ts';

export type Cell = string | number;

/** After RFC 4180, with a byte order mark: without it Excel reads UTF-8 as Windows-1252. */
export function csvOf(head: readonly string[], lines: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[head, ...lines].map(lineOf).join('')}`;
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/**
 * A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe keeps it text (OWASP, CSV injection). The wide
 * forms are taken for the plain ones by spreadsheets set to Japanese or Chinese.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What the page calls each row, by its index: its number, and `furniture` where it counts none. */
export function rowNames(collation: CollationContract): readonly Cell[] {
  return rowNumbers(fromContract(collation).collation).map((number) => (number > 0 ? number : 'furniture'));
}

/** The index of the row that holds the place; -1 when none does. */
export function rowIndexAt(collation: CollationContract, version: string, start: number): number {
  const blocks = collation.versions.find((v) => v.id === version)?.blocks ?? [];
  const block = blocks.findLastIndex((b) => b.start <= start);
  return collation.rows.findIndex((r) => blocksOf(r, version).includes(block));
}

/** Where a place is, `names` being those of the rows: row, letter, label, start, end. All empty for words that stand nowhere. */
export function placeCells(
  collation: CollationContract,
  names: readonly Cell[],
  place: { readonly version: string; readonly start: number; readonly end: number } | null,
): readonly Cell[] {
  if (!place) return ['', '', '', '', ''];
  const { version, start, end } = place;
  return [
    names[rowIndexAt(collation, version, start)] ?? '',
    siglumOf(collation, version),
    labelOf(collation, version),
    start,
    end,
  ];
}

export function labelOf(collation: CollationContract, version: string): string {
  return collation.versions.find((v) => v.id === version)?.label ?? '';
}

export function wordsAt(
  collation: CollationContract,
  { version, start, end }: { readonly version: string; readonly start: number; readonly end: number },
): string {
  return collation.versions.find((v) => v.id === version)?.text.slice(start, end) ?? '';
}

/** What people said the version is among the others (`wire`, `edited`, `back-translated`, `other`); empty where nobody did. */
export function standingOf(collation: CollationContract, version: string | undefined): Cell {
  return collation.versions.find((v) => v.id === version)?.source?.standing ?? '';
}

/** The column of `toldCell`. */
export const TOLD_HEAD = 'on the desk';

/** Of a finding, whether the desk and the reports for people tell it: the contract holds weaker ones too, with their confidence. */
export function toldCell(
  collation: CollationContract,
): (finding: CollationContract['findings'][number]) => 'yes' | 'no' {
  const told = new Set(toldFindings(collation).map((f) => f.id));
  return ({ id }) => (told.has(id) ? 'yes' : 'no');
}
