import { labelOf } from '../../lib/view/cards.ts';
import type { Desk } from '../../lib/view/desk.ts';
import type { DeskState } from '../../lib/view/desk-state.ts';
import { deskHref } from '../../lib/view/href.ts';
import { FoldLine } from './fold-line.tsx';
import { RowView } from './row-view.tsx';
import type { RunContext } from './run-view.tsx';
import { ROLE } from './table-roles.ts';
import { VersionHead } from './version-head.tsx';

export type GridProps = {
  readonly set: string;
  readonly title: string;
  readonly desk: Desk;
  readonly state: DeskState;
};

/** The rows of the comparison: a table of versions and paragraphs, which narrow windows stack. Drawn whole by the server. */
export function Grid({ set, title, desk, state }: GridProps) {
  const { shown, sections, reference, differences, off } = desk;
  const prefixes = new Map(differences.stops.map((s) => [s.id, `${labelOf(s)}, ${s.who}`]));
  const context: RunContext = {
    prefixes,
    findingHref: (stop) => deskHref(set, { kind: 'finding', id: stop.slice(2) }, state),
    off,
  };
  const unfolded = deskHref(set, undefined, { ...state, unfolded: true });
  const rowHref = (id: string) => deskHref(set, { kind: 'row', id }, state);

  return (
    <table {...ROLE.table} className="desk-table">
      <caption className="sr-only">{`${title}: the same paragraphs in ${shown.length} versions`}</caption>
      <thead {...ROLE.group}>
        <tr {...ROLE.row}>
          <th {...ROLE.columnHeader} scope="col" className="gutter">
            <span className="sr-only">Row</span>
          </th>
          {shown.map((c) => (
            <VersionHead key={c.id} column={c} base={reference.kind === 'version' && reference.version === c.version} />
          ))}
        </tr>
      </thead>
      {sections.map((section) => {
        const rows = section.rows.map((row) => (
          <RowView key={row.id} row={row} columns={shown} href={rowHref(row.id)} context={context} />
        ));
        if (section.kind === 'open') {
          return (
            <tbody {...ROLE.group} key={section.rows[0]?.id}>
              {rows}
            </tbody>
          );
        }
        return [
          <FoldLine
            key={`${section.id}-line`}
            fold={section}
            span={shown.length + 1}
            open={state.unfolded}
            href={unfolded}
          />,
          <tbody {...ROLE.group} key={section.id} id={section.id} className="fold-rows" hidden={!state.unfolded}>
            {rows}
          </tbody>,
        ];
      })}
    </table>
  );
}
