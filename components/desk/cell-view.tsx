import { isStory } from '../../lib/model/block.ts';
import type { DeskColumn } from '../../lib/view/columns.ts';
import { counted } from '../../lib/view/counted.ts';
import type { CellEnd, DeskCell, Ghost, MovedNote } from '../../lib/view/desk-rows.ts';
import type { Related } from '../../lib/view/related-cells.ts';
import { ROLE_TEXT } from '../../lib/view/role-text.ts';
import { Icon } from '../ui/icon.tsx';
import { copyProps } from './copy-props.ts';
import { type RunContext, RunsView } from './run-view.tsx';
import { Sigil } from './sigil.tsx';
import { ROLE } from './table-roles.ts';

export type CellProps = {
  readonly cell: DeskCell;
  readonly column: DeskColumn;
  readonly alone: boolean;
  readonly context: RunContext;
};

/** One version's part of a row: its paragraphs with their marks, or the words that it has none. */
export function CellView({ cell, column, alone, context }: CellProps) {
  const gap = cell.blocks.length === 0;
  const presence = cell.presence
    ? { 'data-g': 'presence', 'data-k': gap ? 'removed' : 'added', 'data-stop': cell.presence }
    : {};
  return (
    <td
      {...ROLE.cell}
      tabIndex={-1}
      className={gap ? 'cell gap' : 'cell'}
      data-letter={cell.letter}
      data-end={cell.end?.kind}
      data-slim={column.width === 'slim' ? '' : undefined}
      {...presence}
      {...(cell.moved && !cell.presence ? { 'data-moved': '', 'data-g': 'move' } : {})}
    >
      <span className="cell-letter" aria-hidden>
        <Sigil letter={cell.letter} />
      </span>
      {cell.moved ? <MovedChip note={cell.moved} letter={cell.letter} /> : null}
      <EndBar end={cell.end} letter={cell.letter} />
      {gap ? (
        <span className="gap-text">not in {cell.letter}</span>
      ) : (
        cell.blocks.map((block) => (
          <p key={block.start} {...copyProps(column, block, !isStory(block.role))}>
            {isStory(block.role) || alone ? null : (
              <span className="furniture-role" dir="ltr" data-apart>
                {ROLE_TEXT[block.role]}{' '}
              </span>
            )}
            <RunsView runs={block.runs} context={context} />
          </p>
        ))
      )}
      {alone || cell.related.length === 0 ? null : (
        <div className="related">
          {[...new Set(cell.related.map((r) => r.letter))].map((letter) => (
            <ToldIn key={letter} places={cell.related.filter((r) => r.letter === letter)} gap={gap} />
          ))}
        </div>
      )}
      {cell.ghosts.map((ghost) => (
        <GhostLine key={ghost.stop} ghost={ghost} letter={cell.letter} />
      ))}
    </td>
  );
}

/** Where a copy stops while the others go on. */
export function EndBar({ end, letter }: { readonly end: CellEnd | null | undefined; readonly letter: string }) {
  if (end?.kind !== 'here') return null;
  return (
    <p className="end-bar">
      {letter} ends after row {end.after}
      <span className="end-bar-more">: it lacks {counted(end.rows, 'row')} that most copies have</span>
    </p>
  );
}

/** Where this copy has the paragraph. */
export function MovedChip({ note, letter }: { readonly note: MovedNote; readonly letter: string }) {
  return (
    <div>
      <button type="button" className="moved-chip mb-1.5" data-g="move" data-stop={note.stop} data-go={note.ghostRow}>
        <Icon name={note.direction === 'up' ? 'arrow-up' : 'arrow-down'} size={12} className="self-center" />
        <span className="sr-only">moved {note.direction}: </span>
        {note.afterNumber > 0 ? `in ${letter} after row ${note.afterNumber}` : `opens ${letter}`}
      </button>
    </div>
  );
}

/** What is left at a moved paragraph's own place. */
export function GhostLine({ ghost, letter }: { readonly ghost: Ghost; readonly letter: string }) {
  return (
    <div>
      <button type="button" className="ghost" data-g="move" data-go={ghost.toRow}>
        <Icon name={ghost.direction === 'up' ? 'arrow-up' : 'arrow-down'} size={12} className="self-center" />
        <span>
          {letter} has row {ghost.toNumber} here: “{ghost.words}”
        </span>
      </button>
    </div>
  );
}

/**
 * The rows in which a copy tells the same in other words, one line a copy: quieter than a mark, as it is none. Each number leads to its
 * row. `gap`: the copy whose cell it is lacks the paragraph, and tells it there; where that is one row, its words stand beside it.
 */
function ToldIn({ places, gap }: { readonly places: readonly Related[]; readonly gap: boolean }) {
  const rows = [...places].sort((a, b) => a.toNumber - b.toNumber);
  const teller = gap ? 'told in' : `${rows[0]?.letter} tells this in`;
  return (
    <span>
      {rows.map(({ toRow, toNumber, words }, i) => (
        <button key={toRow} type="button" data-go={toRow}>
          {i === 0 ? (
            <Icon name="equal-approximately" size={12} className={gap ? 'mt-[0.2rem] self-start' : 'self-center'} />
          ) : null}
          <span>
            {i === 0 ? `${teller} ${rows.length > 1 ? 'rows' : 'row'} ` : i === rows.length - 1 ? 'and ' : ''}
            {toNumber}
            {i < rows.length - 2 ? ',' : ''}
            {gap && rows.length === 1 ? <span className="related-words">: “{words}”</span> : null}
          </span>
        </button>
      ))}
    </span>
  );
}
