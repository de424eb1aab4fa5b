import type { CollationContract } from '../../contract/contract.ts';
import { BY_HAND } from '../../view/is-by-hand.ts';
import { type Cell, csvOf, placeCells, rowNames, standingOf, TOLD_HEAD, toldCell } from '../csv-lines.ts';
import type { Exporter } from '../exporter.ts';
import { DECISION_HEAD, decisionCells, decisionOn, marksByHand, marksLeftOver } from '../marks.ts';
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
  TOLD_HEAD,
  'message',
  'suggestion',
  'evidence version',
  'evidence words',
  'evidence says',
  ...DECISION_HEAD,
  'standing',
  'line',
  'of lines',
];

/**
 * One line for each piece of evidence, the finding repeated on it; the last two columns number them, so that whoever counts findings keeps
 * the lines with 1 alone. What people marked themselves follows, a line each, under a detector's name that none has, and without the confidence that is an engine's.
 */
export const findingsCsv: Exporter = {
  format: 'findings-csv',
  title: 'CSV of findings',
  mediaType: 'text/csv',
  extension: 'findings.csv',
  render: (collation) => csvOf(HEAD, linesOf(collation)),
};

function linesOf(collation: CollationContract): readonly (readonly Cell[])[] {
  const rows = rowNames(collation);
  const told = toldCell(collation);
  const found = collation.findings.flatMap((f) => {
    const { version, start, end, exact } = f.target;
    const place = placeCells(collation, rows, { version, start, end });
    const what = [exact, f.detector, f.category, f.severity, f.confidence, told(f), f.message, f.suggestion ?? ''];
    const decision = decisionCells(decisionOn(collation, f.id));
    return f.evidence.map((e, i) => [
      f.id,
      ...place,
      ...what,
      siglumOf(collation, e.version),
      e.exact,
      e.says,
      ...decision,
      standingOf(collation, version),
      i + 1,
      f.evidence.length,
    ]);
  });
  const marked = [...marksByHand(collation), ...marksLeftOver(collation)].map((m) => [
    m.id,
    ...placeCells(collation, rows, m.target),
    ...[m.words, BY_HAND, '', '', '', '', m.says, '', '', '', ''],
    ...decisionCells(m),
    standingOf(collation, m.target?.version),
    1,
    1,
  ]);
  return [...found, ...marked];
}
