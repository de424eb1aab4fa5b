import type { CollationContract } from '../../contract/contract.ts';
import { STYLE_CLASSES } from '../../model/change.ts';
import { type Cell, csvOf, labelOf, rowNames, standingOf, wordsAt } from '../csv-lines.ts';
import type { Exporter } from '../exporter.ts';
import { siglumOf } from '../reading-lines.ts';

const HEAD = [
  'row',
  'kind',
  'classes',
  'only style',
  'version a',
  'label a',
  'start a',
  'end a',
  'words a',
  'version b',
  'label b',
  'start b',
  'end b',
  'words b',
  'standing a',
  'standing b',
];

/** Every change of every pair of versions, one a line; offsets into the versions' texts. Empty words: that version lacks them. */
export const changesCsv: Exporter = {
  format: 'changes-csv',
  title: 'CSV of changes, pair by pair',
  mediaType: 'text/csv',
  extension: 'changes.csv',
  render: (collation) => csvOf(HEAD, linesOf(collation)),
};

const STYLE: ReadonlySet<string> = new Set(STYLE_CLASSES);

function linesOf(collation: CollationContract): readonly (readonly Cell[])[] {
  const side = (place: CollationContract['changes'][number]['a']): Cell[] => [
    siglumOf(collation, place.version),
    labelOf(collation, place.version),
    place.start,
    place.end,
    wordsAt(collation, place),
  ];
  const rows = rowNames(collation);
  return collation.changes.map(({ row, kind, classes, a, b }) => {
    const style = classes.length > 0 && classes.every((c) => STYLE.has(c));
    return [
      rows[row] ?? '',
      kind,
      classes.join(' '),
      style ? 'yes' : 'no',
      ...side(a),
      ...side(b),
      standingOf(collation, a.version),
      standingOf(collation, b.version),
    ];
  });
}
