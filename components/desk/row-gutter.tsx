import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import { CoarseNote } from './head-parts.client.tsx';
import { ROLE } from './table-roles.ts';

export type RowGutterProps = {
  readonly row: { readonly id: string; readonly number: number; readonly coarse: boolean };
  readonly href: string;
  /** What a view says of the row besides. */
  readonly children?: ReactNode;
};

/** The head of a row: its number, which is its link, and a button that copies that link. */
export function RowGutter({ row, href, children }: RowGutterProps) {
  return (
    <th {...ROLE.rowHeader} scope="row" className="gutter">
      {row.number > 0 ? (
        <span className="row-tools">
          <RowLink row={row} href={href} />
        </span>
      ) : (
        <span className="sr-only">Page furniture</span>
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

type RowNamed = Pick<RowGutterProps['row'], 'id' | 'number'>;
