import type { ReactNode } from 'react';
import { counted } from '../../lib/view/counted.ts';
import { Icon } from '../ui/icon.tsx';
import { CoarseNote } from './gutter-parts.client.tsx';
import { ROLE } from './table-roles.ts';

export type RowGutterProps = {
  readonly row: { readonly id: string; readonly number: number; readonly coarse: boolean };
  readonly href: string;
  /** How many findings are in the row; null in a view whose rows are not marked from here. */
  readonly findings?: number | null;
  /** The fold it is behind. */
  readonly fold?: string | null;
  /** What a view says of the row besides. */
  readonly children?: ReactNode;
};

/** The head of a row: its number, which is its link, a button that copies that link, what is marked in it, and the way back into its fold. */
export function RowGutter({ row, href, findings = null, fold = null, children }: RowGutterProps) {
  return (
    <th {...ROLE.rowHeader} scope="row" className="gutter">
      {row.number > 0 ? (
        <span className="row-tools">
          <RowLink row={row} href={href} />
          {findings === null ? null : <RowMark number={row.number} findings={findings} />}
          {fold ? <FoldAgain fold={fold} /> : null}
        </span>
      ) : (
        <>
          <span className="sr-only">Page furniture</span>
          {fold ? (
            <span className="row-tools">
              <FoldAgain fold={fold} />
            </span>
          ) : null}
        </>
      )}
      {children}
      {row.coarse ? <CoarseNote row={row.id} /> : null}
    </th>
  );
}

/** The row's number and the copying of its link, without a table about them. */
export function RowLink({ row: { id, number }, href }: Pick<RowGutterProps, 'href'> & { readonly row: RowNamed }) {
  return (
    <>
      <a className="row-number" href={href} data-row-link={id} title={`Row ${number}`}>
        <span className="sr-only">Row </span>
        {number}
      </a>
      <button
        type="button"
        className="icon-button"
        data-copy={href}
        aria-label={`Copy link to row ${number}`}
        title="Copy link"
      >
        <Icon name="link-2" size={15} />
      </button>
    </>
  );
}

/** How many findings a row has, to which `showJudged` adds how many people have judged; it opens what can be marked in the row. */
function RowMark({ number, findings }: { readonly number: number; readonly findings: number }) {
  return (
    <button
      type="button"
      className="icon-button row-mark"
      data-marks={findings}
      data-number={number}
      aria-haspopup="dialog"
      title={findings > 0 ? `${counted(findings, 'finding')}: look and mark` : 'Marks in this row'}
    >
      <Icon name="flag" size={14} />
      {findings > 0 ? <span aria-hidden>{findings}</span> : null}
      <span className="sr-only">
        Marks in row {number}
        {findings > 0 ? `: ${counted(findings, 'finding')}` : ''}
      </span>
    </button>
  );
}

function FoldAgain({ fold }: { readonly fold: string }) {
  return (
    <button
      type="button"
      className="icon-button"
      data-fold={fold}
      aria-label="Fold these rows again"
      title="Fold again (o)"
    >
      <Icon name="chevron-up" size={15} />
    </button>
  );
}

type RowNamed = Pick<RowGutterProps['row'], 'id' | 'number'>;
