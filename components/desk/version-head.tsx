import type { DeskColumn } from '../../lib/view/columns.ts';
import { dayOf } from '../../lib/view/day.ts';
import { counted } from '../../lib/view/excerpt.ts';
import { languageName } from '../../lib/view/language-name.ts';
import { ColumnMenu } from './column-menu.client.tsx';
import { HeadNote } from './head-note.client.tsx';
import { HiddenNote } from './head-parts.client.tsx';
import { Sigil } from './sigil.tsx';
import { ROLE } from './table-roles.ts';

/** The head of a column: letter, label, where it came from and when, and what can be done with it. */
export function VersionHead({ column, base }: { readonly column: DeskColumn; readonly base: boolean }) {
  const { letter, labels, source, published, words, assessment, kinship, hidden } = column;
  const facts = [published ? dayOf(published) : null, counted(words, 'word')].filter((f) => f);
  return (
    <th {...ROLE.columnHeader} scope="col" className="head" data-letter={letter}>
      <div className="relative flex items-start gap-2">
        <Sigil letter={letter} base={base} />
        <div className="min-w-0 flex-1 leading-tight">
          <div className="pr-6 text-[0.8125rem] font-semibold">
            <bdi>{labels.join(' / ')}</bdi>
            {base ? <span className="ml-1.5 font-normal text-soft">base</span> : null}
          </div>
          {source.publisher && !labels.includes(source.publisher) ? (
            <div className="mt-0.5 text-xs text-soft">
              <bdi>{source.publisher}</bdi>
            </div>
          ) : null}
          <div className="mt-0.5 text-xs text-soft">{facts.join(' · ')}</div>
          {assessment ? (
            <HeadNote
              letter={letter}
              assessment={assessment}
              signs={column.signs}
              through={assessment.pivot ? languageName(assessment.pivot) : null}
            />
          ) : null}
          {hidden.length > 0 ? <HiddenNote letter={letter} hidden={hidden} /> : null}
          {kinship === 'other-story' ? (
            <div className="mt-0.5 text-xs font-medium text-orange">another story</div>
          ) : null}
        </div>
        <ColumnMenu letter={letter} url={source.url ?? null} />
      </div>
    </th>
  );
}
