import { FACT_KINDS } from '../../lib/view/fact-table.ts';
import { Sigil } from '../desk/sigil.tsx';
import { KIND_TITLES } from './fact-kinds.ts';
import type { FactRowsProps } from './fact-rows.tsx';

/** What stands in one version only, version by version: a table of it would be mostly empty. */
export function SingleFacts({ rows, columns, hrefOf }: Omit<FactRowsProps, 'caption'>) {
  return columns.map((column, i) => {
    const own = rows.filter((r) => r.cells[i]);
    if (own.length === 0) return null;
    return (
      <section key={column.id} className="single-facts" aria-label={`Only in ${column.letter}`}>
        <h3>
          <Sigil letter={column.letter} /> {column.labels[0]}
        </h3>
        <dl>
          {FACT_KINDS.map((kind) => {
            const places = own.flatMap((r) => (r.kind === kind ? (r.cells[i]?.places ?? []) : []));
            if (places.length === 0) return null;
            return (
              <div key={kind}>
                <dt>{KIND_TITLES[kind]}</dt>
                <dd>
                  <ul>
                    {places.map((place) => (
                      <li key={`${place.start}-${place.end}`}>
                        <a className="fact-words" dir="auto" lang={column.language} href={hrefOf(column, place)}>
                          {place.text}
                        </a>
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            );
          })}
        </dl>
      </section>
    );
  });
}
