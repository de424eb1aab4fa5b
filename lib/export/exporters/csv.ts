import type { CollationContract } from '../../contract/contract.ts';
import { type Cell, csvOf, labelOf, rowAt, wordsAt } from '../csv-lines.ts';
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
 * Findings first, then every place at which the versions differ, one line for each reading. `start` and
 * `end` are offsets into the version's text.
 */
export const csv: Exporter = {
  format: 'csv',
  title: 'CSV of findings and differences',
  mediaType: 'text/csv',
  extension: 'csv',
  render: (collation) => csvOf(HEAD, [...findings(collation), ...differences(collation)]),
};

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
