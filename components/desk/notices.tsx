import { type DeskNotice, noticeText } from '../../lib/view/notices.ts';
import { Banner } from '../ui/banner.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LeaveOut } from './leave-out.client.tsx';
import { Reasons } from './reasons.client.tsx';

export type NoticesProps = {
  readonly notices: readonly DeskNotice[];
  readonly messages: readonly { readonly text: string; readonly href?: string; readonly link?: string }[];
};

/** What has to be said before the rows, each with its reasons and what can be done. */
export function Notices({ notices, messages }: NoticesProps) {
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
        <div key={`${n.kind}-${'column' in n ? n.column.letter : ''}`} data-notice>
          <Banner
            tone={n.kind === 'other-story' || n.kind === 'machine' ? 'alert' : 'plain'}
            icon={
              <Icon
                name={n.kind === 'other-story' || n.kind === 'machine' ? 'circle-exclamation-point' : 'info'}
                size={16}
              />
            }
            actions={
              <>
                {'reasons' in n ? <Reasons reasons={n.reasons} about={n.column.letter} /> : null}
                {n.kind === 'other-story' ? <LeaveOut letter={n.column.letter} /> : null}
                {n.kind === 'ends-early' ? (
                  <button
                    type="button"
                    className={buttonClass('quiet', 'underline underline-offset-2')}
                    data-go={n.row}
                  >
                    Go to row {n.after}
                  </button>
                ) : null}
              </>
            }
          >
            {noticeText(n)}
          </Banner>
        </div>
      ))}
    </section>
  );
}
