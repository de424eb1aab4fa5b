import { columnToken } from '../../lib/view/column-token.ts';
import { counted, grouped, listed } from '../../lib/view/counted.ts';
import type { Desk } from '../../lib/view/desk.ts';
import { FACT_KINDS, factTable } from '../../lib/view/fact-table.ts';
import type { Group } from '../../lib/view/groups.ts';
import { deskHref, WHOLE } from '../../lib/view/href.ts';
import { spanLink, withSpan } from '../../lib/view/span-fragment.ts';
import type { DeskViewEntry, ViewProps } from '../views/desk-view-entry.ts';
import { KIND_TITLES } from './fact-kinds.ts';
import { FactRows } from './fact-rows.tsx';
import type { PlaceHref } from './place-href.ts';
import { SingleFacts } from './single-facts.tsx';

export const FACTS: DeskViewEntry = {
  name: 'facts',
  title: 'Facts',
  key: 'x',
  what: 'quotations, names, titles, numbers, dates and places, version by version',
  draws: 'facts',
  Main: FactsView,
};

/** The fact table: what the versions do not agree on first, then what they share, then what stands in one of them only. */
function FactsView({ set, title, desk, state }: ViewProps) {
  const { shown, collation } = desk;
  const { differ, shared, single } = factTable(collation, shown);
  // The words are shown where they stand: in the table of paragraphs.
  const home = deskHref(set, WHOLE, { ...state, view: null });
  const hrefOf: PlaceHref = (column, range) =>
    withSpan(home, spanLink(columnToken(column), collation.versions[column.version]?.text ?? '', range));
  const marked = desk.summary.groups.reduce((n, { group, count }) => (COUNTED.includes(group) ? n + count : n), 0);
  const all = differ.length + shared.length + single.length;

  if (all === 0) {
    return (
      <section className="facts" aria-label="Facts">
        <p className="facts-none">{noneText(shown)}</p>
      </section>
    );
  }
  return (
    <section className="facts" aria-label="Facts">
      <h2 className="facts-title">
        {differ.length === 0
          ? `The versions agree on every fact that two or more of them have.`
          : `The versions disagree on ${counted(differ.length, 'fact')}`}
      </h2>
      <p className="facts-counted">{COMPARED}</p>
      {marked > 0 ? (
        <p className="facts-counted">
          {`Each counts once, however often it stands in the text. The filters above count every place: ${grouped(marked)}.`}
        </p>
      ) : null}
      {differ.length > 0 ? (
        <FactRows
          caption={`${title}: facts on which the versions differ`}
          rows={differ}
          columns={shown}
          hrefOf={hrefOf}
        />
      ) : null}
      {shared.length > 0 ? (
        <details className="facts-more" open>
          <summary>
            <h2>{`The same in every version that has it: ${counted(shared.length, 'fact')}`}</h2>
          </summary>
          <FactRows
            caption={`${title}: facts that two or more versions share`}
            rows={shared}
            columns={shown}
            hrefOf={hrefOf}
          />
        </details>
      ) : null}
      {single.length > 0 ? (
        <details className="facts-more">
          <summary>
            <h2>{`In one version only: ${counted(single.length, 'fact')}`}</h2>
          </summary>
          <SingleFacts rows={single} columns={shown} hrefOf={hrefOf} />
        </details>
      ) : null}
      <p className="facts-note">
        Spelling, forms of address, figures or words for a number, and a rounder figure that says so make no difference
        here. A missing fact is not an error: a paper may have left it out.
      </p>
    </section>
  );
}

/** Or “disagree on 2 facts” would be taken for all in which the versions differ: a denial that one of them lost is none of these. */
const COMPARED = `Compared here: ${listed(FACT_KINDS.map((k) => KIND_TITLES[k].toLowerCase()))}. What differs otherwise is marked in the text and not here.`;

/** The filters that mark facts. */
const COUNTED: readonly Group[] = ['quote', 'facts'];

function noneText(shown: Desk['shown']): string {
  return shown.every((c) => c.language === 'en')
    ? 'No quotation, name, number or date was found in these versions.'
    : 'No fact was found in these versions. Facts are read in English only, so far.';
}
