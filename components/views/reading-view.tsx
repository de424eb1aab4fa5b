import { columnToken } from '../../lib/view/column-token.ts';
import type { DeskColumn } from '../../lib/view/columns.ts';
import { counted } from '../../lib/view/counted.ts';
import { deskHref } from '../../lib/view/href.ts';
import { type ReadingBlock, type ReadingPart, readingView } from '../../lib/view/reading.ts';
import { readingColumn } from '../../lib/view/reading-column.ts';
import { versionFacts } from '../../lib/view/version-facts.ts';
import { copyProps } from '../desk/copy-props.ts';
import { RowLink } from '../desk/row-gutter.tsx';
import type { DeskViewEntry, ViewProps } from './desk-view-entry.ts';
import { ReadingRunView } from './reading-run.tsx';
import { ReadingBar, ReadingNoteView, ReadingText } from './view-parts.client.tsx';

export const READING: DeskViewEntry = {
  name: 'reading',
  title: 'Reading',
  key: 'r',
  what: 'one version as a page, its words the warmer the more copies say something else',
  draws: 'reading',
  Main: Reading,
};

/** One version in its own order. A word that others have otherwise opens what each of them says. */
function Reading({ set, title, desk, state }: ViewProps) {
  const column = readingColumn(desk.shown, state);
  if (!column) return null;
  const hrefs: Hrefs = {
    row: (id) => deskHref(set, { kind: 'row', id }, state),
    stop: (stop, row) =>
      stop.startsWith('f-')
        ? deskHref(set, { kind: 'finding', id: stop.slice(2) }, state)
        : deskHref(set, { kind: 'row', id: row }, state),
  };
  const shared = { column, hrefs, off: desk.off, drawn: new Set<string>() };
  return (
    <>
      <ReadingBar token={columnToken(column)} facts={versionFacts(column)} />
      <ReadingText label={`${title}, ${column.labels.join(' / ')}`}>
        {readingView(desk, column).map((part) => (
          <PartView key={part.kind === 'story' ? part.block.start : part.blocks[0]?.start} part={part} {...shared} />
        ))}
      </ReadingText>
    </>
  );
}

type Hrefs = {
  readonly row: (id: string) => string;
  readonly stop: (stop: string, row: string) => string;
};

type Shared = {
  readonly column: DeskColumn;
  readonly hrefs: Hrefs;
  readonly off: readonly string[];
  /** Rows that have their element: a row of two paragraphs that stand apart has its name once. */
  readonly drawn: Set<string>;
};

function PartView({ part, ...shared }: Shared & { readonly part: ReadingPart }) {
  if (part.kind === 'story') return <BlockView block={part.block} {...shared} />;
  return (
    <details className="reading-furniture">
      <summary>{counted(part.blocks.length, 'piece')} of page furniture</summary>
      {part.blocks.map((block) => (
        <BlockView key={block.start} block={block} {...shared} />
      ))}
    </details>
  );
}

function BlockView({ block, column, hrefs, off, drawn }: Shared & { readonly block: ReadingBlock }) {
  const first = !drawn.has(block.row);
  drawn.add(block.row);
  const Words = block.role === 'headline' ? 'h2' : 'p';
  return (
    <div className="row reading-row" {...(first ? { id: `row-${block.row}` } : {})} data-row={block.row}>
      {block.number > 0 && first ? (
        <span className="reading-gutter">
          <RowLink row={{ id: block.row, number: block.number }} href={hrefs.row(block.row)} />
        </span>
      ) : null}
      <Words {...copyProps(column, block, block.number === 0)}>
        {block.runs.map((run, i) => (
          <ReadingRunView
            key={`${run.start}${run.gap ? run.stop : ''}`}
            run={run}
            href={run.stop ? hrefs.stop(run.stop, block.row) : null}
            off={run.group !== null && off.includes(run.group)}
            again={run.gap && block.runs[i - 1]?.gap === true}
          />
        ))}
      </Words>
      {block.notes.length > 0 ? (
        <ul className="reading-notes" aria-label={block.number > 0 ? `Notes on row ${block.number}` : 'Notes'}>
          {block.notes.map((note) => (
            <ReadingNoteView
              key={`${note.kind}${note.stop}`}
              note={note}
              href={note.stop ? hrefs.stop(note.stop, note.row) : hrefs.row(note.row)}
            />
          ))}
        </ul>
      ) : null}
    </div>
  );
}
