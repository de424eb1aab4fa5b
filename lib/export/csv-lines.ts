import type { CollationContract } from '../contract/contract.ts';
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

/** The row that holds the place, counted from 1; empty when none does. */
export function rowAt(collation: CollationContract, version: string, start: number): Cell {
  const blocks = collation.versions.find((v) => v.id === version)?.blocks ?? [];
  const block = blocks.findLastIndex((b) => b.start <= start);
  const row = collation.rows.findIndex((r) => r.cells[version]?.includes(block));
  return row < 0 ? '' : row + 1;
}

/** Where a place is: row, letter, label, start, end. All empty for words that stand nowhere. */
export function placeCells(
  collation: CollationContract,
  place: { readonly version: string; readonly start: number; readonly end: number } | null,
): readonly Cell[] {
  if (!place) return ['', '', '', '', ''];
  const { version, start, end } = place;
  return [rowAt(collation, version, start), siglumOf(collation, version), labelOf(collation, version), start, end];
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
