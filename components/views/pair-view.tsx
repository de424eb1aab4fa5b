import { columnToken } from '../../lib/view/column-token.ts';
import { deskHref } from '../../lib/view/href.ts';
import { pairView } from '../../lib/view/pair.ts';
import { versionFacts } from '../../lib/view/version-facts.ts';
import { FoldLine } from '../desk/fold-line.tsx';
import { runContextOf } from '../desk/run-context.ts';
import { ROLE } from '../desk/table-roles.ts';
import type { DeskViewEntry, ViewProps } from './desk-view-entry.ts';
import { PairRowView } from './pair-row.tsx';
import { PairBar } from './view-parts.client.tsx';

export const PAIR: DeskViewEntry = {
  name: 'pair',
  title: 'Pair',
  key: 'p',
  what: 'two versions, side by side or as one text with what was taken out and put in',
  draws: 'pair',
  Main: Pair,
};

/** Two versions against each other. Each row is sent as one text with both in it, and the other's own text beside it: the width decides. */
function Pair({ set, title, desk, state }: ViewProps) {
  if (!desk.pair) {
    return (
      <p className="px-6 py-10 text-center text-soft">
        There is one version only. Add another copy to this story, and the two stand here against each other.
      </p>
    );
  }
  const view = pairView(desk, desk.pair);
  const { base, other } = desk.pair;
  const context = runContextOf(set, desk.differences.stops, state, () => desk.off);
  const unfolded = deskHref(set, undefined, { ...state, unfolded: true });

  return (
    <>
      <PairBar
        base={columnToken(base)}
        other={columnToken(other)}
        facts={[versionFacts(base), versionFacts(other)]}
        words={view.words}
      />
      <table {...ROLE.table} className="desk-table pair-table">
        <caption className="sr-only">{`${title}: what changed from ${base.labels[0]} to ${other.labels[0]}`}</caption>
        <thead {...ROLE.group} className="sr-only">
          <tr {...ROLE.row}>
            <th {...ROLE.columnHeader} scope="col">
              Row
            </th>
            <th {...ROLE.columnHeader} scope="col">
              {base.labels.join(' / ')}
            </th>
            <th {...ROLE.columnHeader} scope="col">
              {other.labels.join(' / ')}
            </th>
          </tr>
        </thead>
        {view.sections.map((section, i) => {
          const rows = (view.rows[i] ?? []).map((row) => (
            <PairRowView
              key={row.row.id}
              row={row}
              columns={view.columns}
              href={deskHref(set, { kind: 'row', id: row.row.id }, state)}
              context={context}
            />
          ));
          if (section.kind === 'open') {
            return (
              <tbody {...ROLE.group} key={view.rows[i]?.[0]?.row.id}>
                {rows}
              </tbody>
            );
          }
          return [
            <FoldLine key={`${section.id}-line`} fold={section} span={3} open={state.unfolded} href={unfolded} />,
            <tbody {...ROLE.group} key={section.id} id={section.id} className="fold-rows" hidden={!state.unfolded}>
              {rows}
            </tbody>,
          ];
        })}
      </table>
    </>
  );
}
