import type { GapKind } from '../../lib/model/assessment.ts';
import { languageName } from '../../lib/model/language-name.ts';
import type { Apart } from '../../lib/view/apart.ts';
import { columnToken } from '../../lib/view/column-token.ts';
import type { DeskColumn } from '../../lib/view/columns.ts';
import { counted } from '../../lib/view/counted.ts';
import { dayOf } from '../../lib/view/day.ts';
import type { HiddenCount } from '../../lib/view/hidden-characters.ts';
import { sureWord } from '../../lib/view/label.ts';
import { LIKELY_MACHINE } from '../../lib/view/likely-machine.ts';
import { Icon } from '../ui/icon.tsx';
import { ColumnMenu } from './column-menu.client.tsx';
import { HeadNote } from './head-note.client.tsx';
import { Sigil } from './sigil.tsx';
import { StandingMenu } from './standing-menu.client.tsx';
import { ROLE } from './table-roles.ts';
import type { Hint } from './take-hint.client.ts';

export type VersionHeadProps = { readonly column: DeskColumn; readonly base: boolean; readonly alone: boolean };

/**
 * The head of a column: the letter, by which it is dragged to another place, what can be done with it, its label, what it is, and where
 * it came from and when. To a screen reader the head is its letter and label: it is read out with every cell.
 */
export function VersionHead({ column, base, alone }: VersionHeadProps) {
  const { letter, labels, source, published, words, apart, hidden, standing, width } = column;
  const publisher = source.publisher && !labels.includes(source.publisher) ? source.publisher : null;
  const from = [publisher, published ? dayOf(published) : null].filter((f) => f).join(' · ');
  return (
    <th
      {...ROLE.columnHeader}
      scope="col"
      className="head"
      data-letter={letter}
      data-width={width === 'full' ? undefined : width}
      aria-label={`${letter} ${labels.join(' / ')}${base ? ', base' : ''}`}
    >
      <div className="head-bar">
        <span
          className="head-grip"
          draggable={!alone}
          {...(alone
            ? {}
            : { role: 'button', tabIndex: 0, 'aria-label': `Move column ${letter}: arrow keys left and right` })}
          title={alone ? undefined : 'Drag to another place, or press the arrow keys'}
        >
          <Icon name="grip-vertical" size={14} />
          <Sigil letter={letter} base={base} />
        </span>
        {alone ? null : <HeadButtons letter={letter} base={base} />}
        <ColumnMenu letter={letter} url={source.url ?? null} standing={standing} />
      </div>
      <div className="head-label">
        <bdi>{labels.join(' / ')}</bdi>
        {base ? <span className="ml-1.5 font-normal text-soft">base</span> : null}
      </div>
      {from ? (
        <div className="head-facts">
          <bdi>{from}</bdi>
        </div>
      ) : null}
      <div className="head-facts head-standing">
        {standing ? <StandingMenu letter={letter} standing={standing} /> : null}
        {counted(words, 'word')}
      </div>
      <Looks column={column} />
      {hidden.length > 0 ? (
        <HeadNote letter={letter} says={hiddenText(hidden)} opens="which" of={{ kind: 'hidden', hidden }} />
      ) : null}
      {width === 'full' ? null : <WidthButton column={column} />}
      {apart ? <div className="head-other">{apartText(column, apart)}</div> : null}
    </th>
  );
}

/** What is true of nearly every copy of a story. The foot of the page lists it once; under every head it would tell nobody anything. */
const USUAL: readonly GapKind[] = ['alone', 'one-other', 'own-paragraphs', 'own-article', 'one-witness', 'alike'];

/** That it looks machine-translated, or that something special about it kept it from being checked; of most copies there is neither. */
function Looks({ column: { letter, assessment, signs } }: Pick<VersionHeadProps, 'column'>) {
  if (!assessment) return null;
  const likely = assessment.machineTranslated >= LIKELY_MACHINE;
  if (!likely && assessment.checked.gaps.every((g) => USUAL.includes(g.kind))) return null;
  // Through which language is said above the rows, and in the sheet that this opens.
  const says = likely
    ? `${sureWord(assessment.machineTranslated).replace('possible', 'possibly')} machine-translated: ${counted(signs.count, 'sign')}`
    : 'not fully checked';
  return <HeadNote letter={letter} says={says} opens="details" of={{ kind: 'looks', assessment, signs, likely }} />;
}

function hiddenText(hidden: readonly HiddenCount[]): string {
  const all = hidden.reduce((n, h) => n + h.count, 0);
  return counted(all, 'hidden character');
}

function apartText({ language }: DeskColumn, apart: Apart): string {
  if (apart === 'language') return `in ${languageName(language)}`;
  return apart === 'length' ? 'too short to tell' : 'another story';
}

/** Base and hide, without a script of their own: the desk's frame hears of the press. */
function HeadButtons({ letter, base }: { readonly letter: string; readonly base: boolean }) {
  const digit = letter <= 'H' ? ` (${letter.charCodeAt(0) - 64})` : '';
  return (
    <>
      <button
        type="button"
        className="icon-button"
        data-hint="base"
        data-letter={letter}
        aria-pressed={base}
        aria-label={`${letter} as the base`}
        title={base ? 'The base: press to compare with the majority (b)' : `Compare the others with ${letter} (b)`}
      >
        <Icon name="star" size={15} />
      </button>
      <button
        type="button"
        className="icon-button"
        data-hint="leave-out"
        data-letter={letter}
        aria-label={`Hide ${letter}`}
        title={`Hide this column${digit}`}
      >
        <Icon name="eye" size={16} />
      </button>
    </>
  );
}

/** Only on a column that shares hardly any row with the others, which is slim until a reader wants all of it. */
function WidthButton({ column }: Pick<VersionHeadProps, 'column'>) {
  const slim = column.width === 'slim';
  return (
    <button
      type="button"
      className="head-width"
      data-hint={(slim ? 'widen' : 'narrow') satisfies Hint}
      data-letter={column.letter}
      data-token={columnToken(column)}
      title="It shares hardly any paragraph with the others"
    >
      {slim ? 'Widen' : 'Make narrow'}
      <span className="sr-only"> column {column.letter}</span>
    </button>
  );
}
