import { Fragment } from 'react';
import type { DeskColumn } from '../../lib/view/columns.ts';
import type { FactCell, FactPlace } from '../../lib/view/fact-table.ts';
import { Sigil } from '../desk/sigil.tsx';
import { ROLE } from '../desk/table-roles.ts';
import type { PlaceHref } from './place-href.ts';

const RENDERING_TEXT = {
  verbatim: null,
  fuller: 'fuller',
  altered: 'altered',
  shortened: 'shortened',
  paraphrased: 'no quotation marks',
} as const;

type FactCellProps = { readonly column: DeskColumn; readonly cell: FactCell | null; readonly hrefOf: PlaceHref };

/** What one version has in a slot: its words, each a link to where they stand, and who is said to have said them. */
export function FactCellView({ column, cell, hrefOf }: FactCellProps) {
  if (!cell) {
    return (
      <td {...ROLE.cell} className="fact-cell" data-gap="">
        <Sigil letter={column.letter} />
        <span aria-hidden="true">–</span>
        <span className="sr-only">not in {column.letter}</span>
      </td>
    );
  }
  const { speaker } = cell;
  return (
    <td {...ROLE.cell} className="fact-cell" data-odd={cell.odd || undefined}>
      <Sigil letter={column.letter} />
      <div>
        {cell.odd ? <span className="sr-only">only in {column.letter}: </span> : null}
        {cell.places.map((place) => (
          <p key={place.start}>
            {place.rendering && RENDERING_TEXT[place.rendering] ? (
              <span className="fact-rendering">{RENDERING_TEXT[place.rendering]}</span>
            ) : null}
            <a className="fact-words copy" dir="auto" lang={column.language} href={hrefOf(column, place)}>
              <PlaceWords place={place} />
            </a>
          </p>
        ))}
        {speaker ? (
          <p className="fact-speaker" data-odd={speaker.odd || undefined}>
            <a href={hrefOf(column, speaker)}>{speaker.text}</a>
            {speaker.verb ? ` (${speaker.verb})` : null}
          </p>
        ) : null}
      </div>
    </td>
  );
}

function PlaceWords({ place }: { readonly place: FactPlace }) {
  if (!place.runs) return place.text;
  return place.runs.map((run, i) => {
    // Runs have no name of their own; their place in the quotation is one.
    const key = `${i}-${run.kind}`;
    if (run.kind === 'same') return <span key={key}>{run.text}</span>;
    if (run.kind === 'own') {
      return (
        <ins key={key} data-k="added">
          <span className="sr-only" dir="ltr">
            [instead:{' '}
          </span>
          {run.text}
          <span className="sr-only" dir="ltr">
            ]
          </span>
        </ins>
      );
    }
    return (
      <Fragment key={key}>
        <del data-k="removed">
          <span className="sr-only" dir="ltr">
            [others have:{' '}
          </span>
          {run.text}
          <span className="sr-only" dir="ltr">
            ]
          </span>
        </del>{' '}
      </Fragment>
    );
  });
}
