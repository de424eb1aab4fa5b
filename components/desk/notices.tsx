import { columnToken } from '../../lib/view/column-token.ts';
import { fullyHref, isCarried } from '../../lib/view/href.ts';
import { type DeskNotice, noticeText } from '../../lib/view/notices.ts';
import { Banner } from '../ui/banner.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LeaveOut } from './panel-parts.client.tsx';
import { Reasons } from './reasons.client.tsx';

export type NoticesProps = {
  readonly set: string;
  readonly notices: readonly DeskNotice[];
  readonly messages: readonly { readonly text: string; readonly href?: string; readonly link?: string }[];
};

/** Rows that were compared coarsely have their links in the notice up to so many; more stand at their rows. */
const COARSE_LINKS = 4;

/** What has to be said before the rows, each with its reasons and what can be done. */
export function Notices({ set, notices, messages }: NoticesProps) {
  if (notices.length === 0 && messages.length === 0) return null;
  return (
    <section aria-label="Notices" className="notices">
      {messages.map((m) => (
        <Banner
          key={m.text}
          tone="alert"
          icon={<Icon name="circle-exclamation-point" size={16} />}
          actions={
            m.href ? (
              <a href={m.href} className={buttonClass('outline')}>
                {m.link}
              </a>
            ) : undefined
          }
        >
          {m.text}
        </Banner>
      ))}
      {notices.map((n) => (
        <Banner
          key={`${n.kind}-${'column' in n ? n.column.letter : ''}`}
          tone={isAlert(n) ? 'alert' : 'plain'}
          icon={<Icon name={isAlert(n) ? 'circle-exclamation-point' : 'info'} size={16} />}
          actions={
            <>
              {'reasons' in n ? <Reasons reasons={n.reasons} about={n.column.letter} /> : null}
              {n.kind === 'other-story' ? (
                <LeaveOut letter={n.column.letter} token={columnToken(n.column)} anyway={n.column.anyway} />
              ) : null}
              {n.kind === 'ends-early' ? (
                <button type="button" className={buttonClass('quiet', 'underline underline-offset-2')} data-go={n.row}>
                  Go to row {n.after}
                </button>
              ) : null}
              {n.kind === 'coarse' && !isCarried(set)
                ? n.rows.slice(0, COARSE_LINKS).map(({ id, number }) => (
                    <a
                      key={id}
                      href={fullyHref(set, id)}
                      className={buttonClass('quiet', 'underline underline-offset-2')}
                    >
                      {n.rows.length === 1 ? 'Compare it fully' : `Compare row ${number} fully`}
                    </a>
                  ))
                : null}
            </>
          }
        >
          {noticeText(n)}
        </Banner>
      ))}
    </section>
  );
}

/** A banner to act on; what the reader has answered is only told. */
function isAlert(n: DeskNotice): boolean {
  return n.kind === 'machine' || (n.kind === 'other-story' && !n.column.anyway);
}
