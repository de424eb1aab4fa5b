import type { CollationContract } from '../../contract/contract.ts';
import { type Cell, csvOf, labelOf, rowAt } from '../csv-lines.ts';
import type { Exporter } from '../exporter.ts';
import { siglumOf } from '../reading-lines.ts';

const HEAD = [
  'id',
  'row',
  'version',
  'label',
  'start',
  'end',
  'words',
  'detector',
  'category',
  'severity',
  'confidence',
  'message',
  'suggestion',
  'evidence version',
  'evidence words',
  'evidence says',
];

/** One line for each piece of evidence, the finding repeated on it: a pivot table can count either. */
export const findingsCsv: Exporter = {
  format: 'findings-csv',
  title: 'CSV of findings',
  mediaType: 'text/csv',
  extension: 'findings.csv',
  render: (collation) => csvOf(HEAD, linesOf(collation)),
};

function linesOf(collation: CollationContract): readonly (readonly Cell[])[] {
  return collation.findings.flatMap((f) => {
    const { version, start, end, exact } = f.target;
    const place = [
      rowAt(collation, version, start),
      siglumOf(collation, version),
      labelOf(collation, version),
      start,
      end,
    ];
    const what = [exact, f.detector, f.category, f.severity, f.confidence, f.message, f.suggestion ?? ''];
    return f.evidence.map((e) => [f.id, ...place, ...what, siglumOf(collation, e.version), e.exact, e.says]);
  });
}
