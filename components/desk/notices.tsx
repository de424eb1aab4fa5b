import { columnToken } from '../../lib/view/column-token.ts';
import type { DeskColumn } from '../../lib/view/columns.ts';
import { fullyHref, isCarried } from '../../lib/view/href.ts';
import { type DeskNotice, noticeText } from '../../lib/view/notices.ts';
import { Banner } from '../ui/banner.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { Hint } from './take-hint.client.ts';

export type NoticesProps = {
  readonly set: string;
  readonly notices: readonly DeskNotice[];
};

/** Rows that were compared coarsely have their links in the notice up to so many; more stand at their rows. */
const COARSE_LINKS = 4;

/** What has to be said of the copies before the rows, each with its reasons and what can be done. */
export function Notices({ set, notices }: NoticesProps) {
  return notices.map((n) => (
    <Banner
      key={`${n.kind}-${'column' in n ? n.column.letter : ''}`}
      tone={isAlert(n) ? 'alert' : 'plain'}
      about={'column' in n ? n.column.letter : 'letters' in n ? n.letters.join(' ') : 'this comparison'}
      icon={<Icon name={isAlert(n) ? 'circle-exclamation-point' : 'info'} size={16} />}
      actions={
        <>
          {'reasons' in n && n.reasons.length > 0 ? <Reasons reasons={n.reasons} about={n.column.letter} /> : null}
          {n.kind === 'other-story' ? <Choice column={n.column} /> : null}
          {n.kind === 'ends-early' ? (
            <button type="button" className={buttonClass('quiet', 'underline underline-offset-2')} data-go={n.row}>
              Go to row {n.after}
            </button>
          ) : null}
          {n.kind === 'coarse' && !isCarried(set)
            ? n.rows.slice(0, COARSE_LINKS).map(({ id, number }) => (
                <a key={id} href={fullyHref(set, id)} className={buttonClass('quiet', 'underline underline-offset-2')}>
                  {n.rows.length === 1 ? 'Compare it fully' : `Compare row ${number} fully`}
                </a>
              ))
            : null}
        </>
      }
    >
      {noticeText(n)}
    </Banner>
  ));
}

/** A banner to act on; what the reader has answered is only told. */
function isAlert(n: DeskNotice): boolean {
  return n.kind === 'machine' || (n.kind === 'other-story' && n.column.apart === 'story' && !n.column.anyway);
}

/**
 * Whether a column that does not belong stays. Both answers are in the address, so a reload and a link keep them. The desk answers the
 * buttons (see `take-hint`): a page pays for no code of theirs until one is pressed.
 */
function Choice({ column }: { readonly column: DeskColumn }) {
  const shared = { type: 'button', 'data-letter': column.letter, 'data-token': columnToken(column) } as const;
  return (
    <>
      <button {...shared} className={buttonClass()} data-hint={'leave-out' satisfies Hint}>
        Leave {column.letter} out
      </button>
      <button
        {...shared}
        className={buttonClass('quiet')}
        data-hint={(column.anyway ? 'set-apart' : 'anyway') satisfies Hint}
      >
        {column.anyway ? 'Set it apart again' : 'Compare anyway'}
      </button>
    </>
  );
}

/** The numbers behind a notice, on demand; without a script as well. */
function Reasons({ reasons, about }: { readonly reasons: readonly string[]; readonly about: string }) {
  return (
    <details className="open:basis-full">
      <summary className="flex min-h-6 w-fit cursor-pointer items-center px-2 font-medium underline underline-offset-2">
        Why<span className="sr-only">: {about}</span>
      </summary>
      <ul className="list-disc space-y-1 py-1 pl-6">
        {reasons.map((r) => (
          <li key={r}>{r}</li>
        ))}
      </ul>
    </details>
  );
}
