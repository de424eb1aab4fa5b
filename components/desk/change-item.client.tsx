'use client';

import type { Card } from '../../lib/view/cards.ts';
import { deskHref } from '../../lib/view/href.ts';
import { isByHand } from '../../lib/view/is-by-hand.ts';
import { type Judgement, VERDICT_TEXT } from '../../lib/view/judgements.ts';
import { labelOf, sureText } from '../../lib/view/label.ts';
import { Icon } from '../ui/icon.tsx';
import { useDesk } from './desk-context.client.tsx';
import { ChangeDetail } from './panel-parts.client.tsx';
import { Sigils } from './sigil.tsx';

export type ChangeItemProps = {
  readonly card: Card;
  readonly selected: boolean;
  /** With all there is to say, as in the Changes view; else a line that leads to its card. */
  readonly detailed: boolean;
};

/** One entry of the list of changes. Its line is a link to the place. */
export function ChangeItem({ card, selected, detailed }: ChangeItemProps) {
  const { set, state, select, judgements } = useDesk();
  const { stop, finding } = card;
  const marked = card.readings.filter((r) => r.marked).flatMap((r) => r.letters);
  const letters = finding && card.context ? [card.context.letter] : marked;
  const judged = judgements[finding?.id ?? stop.id];
  const verdict = judged?.verdict?.verdict;
  const hand = finding !== null && isByHand(finding);
  const href = finding
    ? deskHref(set, { kind: 'finding', id: finding.id }, state)
    : deskHref(set, { kind: 'row', id: stop.row }, state);
  return (
    <li
      className="item"
      data-item={stop.id}
      data-kind={stop.kind}
      data-selected={selected}
      data-verdict={verdict}
      data-seen={judged?.seen ? '' : undefined}
    >
      <a
        href={href}
        aria-current={selected || undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          select(stop.id, { push: true, quiet: true });
        }}
      >
        <span className="flex items-baseline justify-between gap-2">
          <ItemWords card={card} />
          {letters.length > 0 ? <Sigils letters={letters} /> : null}
        </span>
        <span className="block text-xs text-soft">
          {[
            stop.rowNumber > 0 ? `Row ${stop.rowNumber}` : 'Page furniture',
            hand ? markedBy(judged) : finding ? sureText(finding.confidence) : labelOf(stop),
            verdict && !(hand && !judged?.flag) ? VERDICT_TEXT[verdict].done.toLowerCase() : null,
            judged?.seen ? 'seen' : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </a>
      {detailed ? null : (
        // By key `y` does it: a second stop at every entry would double the way through the list.
        <button
          type="button"
          tabIndex={-1}
          className="icon-button item-link"
          data-copy={href}
          title="Copy link"
          aria-label={`Link to “${stop.words}”`}
        >
          <Icon name="link-2" size={15} />
        </button>
      )}
      {detailed ? <ChangeDetail card={card} selected={selected} /> : null}
    </li>
  );
}

function markedBy(judged: Judgement | undefined): string {
  if (judged?.flag) return `flagged by ${judged.flag.by}`;
  return judged?.verdict ? `${VERDICT_TEXT[judged.verdict.verdict].done.toLowerCase()} by ${judged.verdict.by}` : '';
}

/** The words between their neighbours. Words that are missing are struck where they would stand. */
function ItemWords({ card: { stop, context } }: { readonly card: Card }) {
  if (!context)
    return (
      <span className="item-words" dir="auto">
        {stop.words || '␣'}
      </span>
    );
  return (
    <span className="item-words" dir="auto">
      <span className="text-soft">{lastWords(context.before)}</span>
      {context.words === '' ? <del>{stop.words || '␣'}</del> : <b>{context.words}</b>}
      <span className="text-soft">{context.after}</span>
    </span>
  );
}

/** How many words stand before the marked ones: enough to know the sentence by, few enough to leave them in sight. */
const WORDS_BEFORE = 5;

function lastWords(before: string): string {
  const words = before.split(/(?<=\s)/);
  return words.length > WORDS_BEFORE ? `… ${words.slice(-WORDS_BEFORE).join('')}` : before;
}
