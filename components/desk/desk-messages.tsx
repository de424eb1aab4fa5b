import { Fragment } from 'react';
import type { DeskMessage, WordedPiece, Wording } from '../../lib/view/desk-message.ts';
import { Banner } from '../ui/banner.tsx';
import { buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** What became of the place that a link leads to: lost, or worded otherwise since. */
export function DeskMessages({ messages }: { readonly messages: readonly DeskMessage[] }) {
  return messages.map((m) => (
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
      {(m.wordings ?? []).map((w) => (
        <ThenAndNow key={w.letter} {...w} />
      ))}
    </Banner>
  ));
}

/** What a copy said when a link was made and says now. */
function ThenAndNow({ letter, before, after }: Wording) {
  return (
    <dl className="then-now">
      <dt>{letter} then</dt>
      <dd dir="auto">
        <Worded pieces={before} as="del" />
      </dd>
      <dt>{letter} now</dt>
      <dd dir="auto">{after ? <Worded pieces={after} as="ins" /> : 'not there'}</dd>
    </dl>
  );
}

function Worded({ pieces, as: Mark }: { readonly pieces: readonly WordedPiece[]; readonly as: 'ins' | 'del' }) {
  return pieces.map(({ text, changed, gap }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence stand where they stand
    <Fragment key={i}>
      {gap ? ' ' : ''}
      {changed ? <Mark>{text}</Mark> : text}
    </Fragment>
  ));
}
