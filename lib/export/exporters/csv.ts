import type { CollationContract } from '../../contract/contract.ts';
import { BY_HAND } from '../../view/is-by-hand.ts';
import {
  type Cell,
  csvOf,
  labelOf,
  placeCells,
  rowNames,
  standingOf,
  TOLD_HEAD,
  toldCell,
  wordsAt,
} from '../csv-lines.ts';
import type { Exporter } from '../exporter.ts';
import { DECISION_HEAD, decisionCells, decisionOn, marksByHand, marksLeftOver } from '../marks.ts';
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
  TOLD_HEAD,
  'message',
  'others',
  ...DECISION_HEAD,
  'standing',
];

/**
 * Findings first, then what people marked, then every place at which the versions differ, one line for each reading. `start` and
 * `end` are offsets into the version's text.
 */
export const csv: Exporter = {
  format: 'csv',
  title: 'CSV of findings and differences',
  mediaType: 'text/csv',
  extension: 'csv',
  render: (collation) => {
    const rows = rowNames(collation);
    return csvOf(HEAD, [...findings(collation, rows), ...byHand(collation, rows), ...differences(collation, rows)]);
  },
};

function findings(collation: CollationContract, rows: readonly Cell[]): Cell[][] {
  const told = toldCell(collation);
  return collation.findings.map((f) => {
    const { version, start, end, exact } = f.target;
    const others = f.evidence.map((e) => `${siglumOf(collation, e.version)}: ${e.exact} (${e.says})`).join(' | ');
    const place = [...placeCells(collation, rows, { version, start, end }), exact];
    const decision = decisionCells(decisionOn(collation, f.id));
    return [
      'finding',
      ...place,
      f.detector,
      f.severity,
      f.confidence,
      told(f),
      f.message,
      others,
      ...decision,
      standingOf(collation, version),
    ];
  });
}

function byHand(collation: CollationContract, rows: readonly Cell[]): Cell[][] {
  return [...marksByHand(collation), ...marksLeftOver(collation)].map((m) => [
    'mark',
    ...placeCells(collation, rows, m.target),
    m.words,
    BY_HAND,
    '',
    '',
    '',
    m.says,
    '',
    ...decisionCells(m),
    standingOf(collation, m.target?.version),
  ]);
}

function differences(collation: CollationContract, rows: readonly Cell[]): Cell[][] {
  return collation.variations.flatMap((variation) => {
    const lines = readingLines(collation, variation);
    return lines.flatMap((line) => {
      const others = lines
        .filter((l) => l !== line)
        .map((l) => `${l.sigla.join(' ')}: ${l.words || '(not there)'}`)
        .join(' | ');
      return line.ranges.map(({ version, start, end }): Cell[] => {
        const place = [
          rows[variation.row] ?? '',
          siglumOf(collation, version),
          labelOf(collation, version),
          start,
          end,
        ];
        return [
          'difference',
          ...place,
          wordsAt(collation, { version, start, end }),
          variation.classes.join(' '),
          '',
          '',
          '',
          '',
          others,
          ...decisionCells(null),
          standingOf(collation, version),
        ];
      });
    });
  });
}
