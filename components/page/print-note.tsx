import { counted } from '../../lib/view/counted.ts';
import { dayOf } from '../../lib/view/day.ts';
import type { Desk } from '../../lib/view/desk.ts';
import { Legend } from '../desk/legend.tsx';
import { PrintAddress } from '../desk/print-address.client.tsx';
import { Sigil } from '../desk/sigil.tsx';

/** What only paper needs, above the rows: where the page is, which copies the letters stand for, and what the marks mean. */
export function PrintNote({ columns }: { readonly columns: Desk['columns'] }) {
  return (
    <div className="print-note">
      <PrintAddress />
      <ul className="print-versions">
        {columns.map(({ letter, labels, source, published, words, standing }) => (
          <li key={letter}>
            <Sigil letter={letter} />
            <span>
              <bdi>{labels.join(' / ')}</bdi>
              {[
                standing ? `${standing.is}${standing.said ? '' : '?'}` : null,
                source.publisher && !labels.includes(source.publisher) ? source.publisher : null,
                published ? dayOf(published) : null,
                counted(words, 'word'),
                source.url ?? null,
              ]
                .filter(Boolean)
                .map((fact) => `, ${fact}`)
                .join('')}
            </span>
          </li>
        ))}
      </ul>
      <Legend />
    </div>
  );
}
