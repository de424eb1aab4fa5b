import { isStory } from '../../lib/model/block.ts';
import type { DeskColumn } from '../../lib/view/columns.ts';
import type { PairParagraph, PairRow } from '../../lib/view/pair.ts';
import type { PairColumns } from '../../lib/view/pair-columns.ts';
import { EndBar, GhostLine, MovedChip } from '../desk/cell-view.tsx';
import { copyProps } from '../desk/copy-props.ts';
import { RowGutter } from '../desk/row-gutter.tsx';
import type { RunContext } from '../desk/run-view.tsx';
import { ROLE } from '../desk/table-roles.ts';
import { PairRunView } from './pair-run.tsx';

export type PairRowProps = {
  readonly row: PairRow;
  readonly columns: PairColumns;
  readonly href: string;
  readonly context: RunContext;
};

/** One row: the text with both sides' words in it, and the other's own beside it. Layouts leave one of them out. */
export function PairRowView({ row: { row, inline, other, replaced }, columns, href, context }: PairRowProps) {
  const sign = signOf(row, { inline, other, replaced });
  const [left, right] = row.cells;
  const lone = left && right && (left.blocks.length === 0 || right.blocks.length === 0);
  const inBase = (left?.blocks.length ?? 0) > 0;
  return (
    <tr {...ROLE.row} className="row pair-row" id={`row-${row.id}`} data-row={row.id}>
      <RowGutter row={row} href={href} findings={context.findingsIn(row.id)}>
        <span className="pair-sign" aria-hidden>
          {sign}
        </span>
      </RowGutter>
      <td
        {...ROLE.cell}
        tabIndex={-1}
        className={inBase ? 'cell pair-base' : 'cell pair-base pair-without'}
        data-letter={columns.base.letter}
        data-end={left?.end?.kind}
        {...(row.cells.some((c) => c.moved) ? { 'data-moved': '', 'data-g': 'move' } : {})}
      >
        {right?.moved ? <MovedChip note={right.moved} letter={right.letter} /> : null}
        {replaced ? <p className="pair-note">the whole paragraph is replaced</p> : null}
        <EndBar end={left?.end} letter={columns.base.letter} />
        {/* The other's, for the layout that has one text of both. */}
        <div className="pair-end">
          <EndBar end={right?.end} letter={columns.other.letter} />
        </div>
        {inBase ? null : <span className="gap-text pair-gap">not in {columns.base.letter}</span>}
        <Paragraphs paragraphs={inline} columns={columns} context={context} />
        {right?.ghosts.map((g) => (
          <GhostLine key={g.stop} ghost={g} letter={right.letter} />
        ))}
      </td>
      <td
        {...ROLE.cell}
        tabIndex={-1}
        className={lone && inBase ? 'cell pair-other gap' : 'cell pair-other'}
        data-letter={columns.other.letter}
        data-end={right?.end?.kind}
        {...(right?.moved ? { 'data-moved': '', 'data-g': 'move' } : {})}
      >
        {right?.moved ? <MovedChip note={right.moved} letter={right.letter} /> : null}
        <EndBar end={right?.end} letter={columns.other.letter} />
        {lone && inBase ? <span className="gap-text">not in {columns.other.letter}</span> : null}
        <Paragraphs paragraphs={other} columns={columns} context={context} />
        {right?.ghosts.map((g) => (
          <GhostLine key={g.stop} ghost={g} letter={right.letter} />
        ))}
      </td>
    </tr>
  );
}

type ParagraphsProps = {
  readonly paragraphs: readonly PairParagraph[];
  readonly columns: PairColumns;
  readonly context: RunContext;
};

function Paragraphs({ paragraphs, columns, context }: ParagraphsProps) {
  return paragraphs.map((p, i) => {
    const own = sideOf(p, columns);
    return (
      <p
        // The base's and the other's paragraphs may begin at the same offset, each in its own text.
        // biome-ignore lint/suspicious/noArrayIndexKey: their order is all they have, and it never changes
        key={i}
        {...copyProps(own, p, !isStory(p.role))}
      >
        {p.runs.map((run) => (
          <PairRunView key={`${run.kind}${run.side}${run.start}`} run={run} columns={columns} context={context} />
        ))}
      </p>
    );
  });
}

function sideOf(p: PairParagraph, columns: PairColumns): DeskColumn {
  return p.runs[0]?.side === 'b' ? columns.other : columns.base;
}

/** What happened to the row, in a character: GitHub's signs, and an arrow for what stands elsewhere. */
function signOf(row: PairRow['row'], { inline, replaced }: Omit<PairRow, 'row'>): string {
  const kinds = new Set(inline.flatMap((p) => p.runs.map((r) => r.kind)));
  if (row.cells.some((c) => c.moved)) return '↕';
  if (kinds.size === 1 && kinds.has('gone')) return '−';
  if (kinds.size === 1 && kinds.has('new')) return '+';
  if (replaced) return '±';
  return kinds.has('gone') || kinds.has('new') || kinds.has('from') ? '±' : '';
}
