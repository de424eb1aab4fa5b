'use client';

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { isByHand } from '../../lib/view/by-hand.ts';
import { type Card, cardSections, labelOf, sureText } from '../../lib/view/cards.ts';
import { excerpt } from '../../lib/view/excerpt.ts';
import type { Group } from '../../lib/view/groups.ts';
import { deskHref } from '../../lib/view/href.ts';
import { type Judgement, VERDICT_TEXT } from '../../lib/view/judgements.ts';
import { CardView, Readings } from './card-view.client.tsx';
import { useDesk } from './desk-context.client.tsx';
import { LostMarks } from './lost-marks.client.tsx';
import { Sigils } from './sigil.tsx';

/** Sections that stand open at first: what an editor came for. The long ones open on demand. */
const OPEN: readonly Group[] = ['garble', 'quote', 'facts', 'meaning', 'move'];

/** The side panel: the card of the current mark above the list of all of them; the list alone is the Changes view. */
export function Panel({ children }: { readonly children?: ReactNode }) {
  const { cards, state, current, walk } = useDesk();
  const sections = useMemo(() => cardSections(cards, state.off), [cards, state.off]);
  const top = useRef<HTMLElement>(null);
  const id = current?.stop.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new card is read from its top
  useEffect(() => {
    top.current?.scrollTo({ top: 0 });
  }, [id]);

  return (
    <section ref={top} className="panel" aria-label="Findings and changes" data-open={current !== null}>
      {current ? <CardView card={current} /> : null}
      <div className="panel-list">
        {children}
        <h2 className="panel-title">{walk.length === 0 ? 'Nothing is marked' : 'Findings and changes'}</h2>
        {walk.length === 0 ? (
          <p className="px-4 pb-4 text-[0.8125rem] text-soft">
            {cards.length === 0
              ? 'Nothing was found that differs or looks damaged.'
              : 'The filters hide every difference. Switch one on above.'}
          </p>
        ) : null}
        {sections.map(({ group, title, cards: own }) => (
          <details key={group} className="section" open={OPEN.includes(group)} data-group={group}>
            <summary>
              <ChevronRight size={14} aria-hidden />
              <h3>{title}</h3>
            </summary>
            <ol>
              {own.map((card) => (
                <Item key={card.stop.id} card={card} selected={card.stop.id === id} />
              ))}
            </ol>
          </details>
        ))}
        <LostMarks />
      </div>
    </section>
  );
}

function Item({ card, selected }: { readonly card: Card; readonly selected: boolean }) {
  const { set, state, select, judgements, baseLetter } = useDesk();
  const { stop, finding } = card;
  const marked = card.readings.filter((r) => r.marked).flatMap((r) => r.letters);
  const letters = finding && card.context ? [card.context.letter] : marked;
  const judged = finding ? judgements[finding.id] : undefined;
  const verdict = judged?.verdict?.verdict;
  const hand = finding !== null && isByHand(finding);
  const href = finding
    ? deskHref(set, { kind: 'finding', id: finding.id }, state)
    : deskHref(set, { kind: 'row', id: stop.row }, state);
  return (
    <li className="item" data-selected={selected} data-verdict={verdict} data-seen={judged?.seen ? '' : undefined}>
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
          <span className="item-words">
            {finding && card.context ? (
              <>
                <span className="text-soft">{lastWords(card.context.before)}</span>
                <b>{stop.words}</b>
                <span className="text-soft">{nextWords(card.context.after)}</span>
              </>
            ) : (
              stop.words || '␣'
            )}
          </span>
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
      <div className="item-more">
        {finding ? <p className="text-[0.8125rem]">{finding.message}</p> : null}
        {card.readings.length > 0 ? <Readings readings={card.readings} base={baseLetter} /> : null}
      </div>
    </li>
  );
}

function markedBy(judged: Judgement | undefined): string {
  if (judged?.flag) return `flagged by ${judged.flag.by}`;
  return judged?.verdict ? `${VERDICT_TEXT[judged.verdict.verdict].done.toLowerCase()} by ${judged.verdict.by}` : '';
}

/** How many words stand on each side of a finding in the list: enough to know the sentence by. */
const CONTEXT_WORDS = 4;

function lastWords(before: string): string {
  const words = before.split(/(?<=\s)/);
  return words.length > CONTEXT_WORDS ? `… ${words.slice(-CONTEXT_WORDS).join('')}` : before;
}

/** The space before the words that follow is kept: "the king by saying", and "troops." without one. */
function nextWords(after: string): string {
  const words = excerpt(after, CONTEXT_WORDS);
  return /^\s/.test(after) && words !== '' ? ` ${words}` : words;
}
