import type { CollationContract } from '../../contract/contract.ts';
import type { Exporter } from '../exporter.ts';
import { readingLines, siglumOf } from '../reading-lines.ts';

const HEAD = [
  'record',
  'row',
  'version',
  'label',
  'start',
  'end',
  'words',
  'kind',
  'severity',
  'confidence',
  'message',
  'others',
];

/**
 * Findings first, then every place at which the versions differ, one line for each reading. After RFC 4180, with a byte order mark
 * (without it Excel reads UTF-8 as Windows-1252). `start` and `end` are offsets into the version's text.
 */
export const csv: Exporter = {
  format: 'csv',
  title: 'CSV of findings and differences',
  mediaType: 'text/csv',
  extension: 'csv',
  render: (collation) => `\uFEFF${[HEAD, ...findings(collation), ...differences(collation)].map(lineOf).join('')}`,
};

type Cell = string | number;

function findings(collation: CollationContract): Cell[][] {
  return collation.findings.map((f) => {
    const { version, start, end, exact } = f.target;
    const others = f.evidence.map((e) => `${siglumOf(collation, e.version)}: ${e.exact} (${e.says})`).join(' | ');
    const place = [
      rowAt(collation, version, start),
      siglumOf(collation, version),
      labelOf(collation, version),
      start,
      end,
      exact,
    ];
    return ['finding', ...place, f.detector, f.severity, f.confidence, f.message, others];
  });
}

function differences(collation: CollationContract): Cell[][] {
  return collation.variations.flatMap((variation) => {
    const lines = readingLines(collation, variation);
    return lines.flatMap((line) => {
      const others = lines
        .filter((l) => l !== line)
        .map((l) => `${l.sigla.join(' ')}: ${l.words || '(not there)'}`)
        .join(' | ');
      return line.ranges.map(({ version, start, end }): Cell[] => {
        const place = [variation.row + 1, siglumOf(collation, version), labelOf(collation, version), start, end];
        return [
          'difference',
          ...place,
          wordsAt(collation, { version, start, end }),
          variation.classes.join(' '),
          '',
          '',
          '',
          others,
        ];
      });
    });
  });
}

/** The row that holds the place, counted from 1 as on the page; empty when none does. */
function rowAt(collation: CollationContract, version: string, start: number): Cell {
  const blocks = collation.versions.find((v) => v.id === version)?.blocks ?? [];
  const block = blocks.findLastIndex((b) => b.start <= start);
  const row = collation.rows.findIndex((r) => r.cells[version]?.includes(block));
  return row < 0 ? '' : row + 1;
}

function labelOf(collation: CollationContract, version: string): string {
  return collation.versions.find((v) => v.id === version)?.label ?? '';
}

function wordsAt(
  collation: CollationContract,
  { version, start, end }: { version: string; start: number; end: number },
): string {
  return collation.versions.find((v) => v.id === version)?.text.slice(start, end) ?? '';
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

/** A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe keeps it text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
