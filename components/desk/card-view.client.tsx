'use client';

import type { Card } from '../../lib/view/cards.ts';
import { damageText } from '../../lib/view/damage-text.ts';
import { deskHref } from '../../lib/view/href.ts';
import { isByHand } from '../../lib/view/is-by-hand.ts';
import { labelOf, sureText } from '../../lib/view/label.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { tableView } from '../views/shown-view.client.ts';
import { closeCard } from './close-card.client.ts';
import { useDesk } from './desk-context.client.tsx';
import { Evidence } from './evidence.tsx';
import { JudgementForm } from './judgement-form.client.tsx';
import { isDrawn, stopElements } from './page-marks.client.ts';
import { Readings } from './readings.tsx';
import { Sigil } from './sigil.tsx';

/** One finding or difference in full: what the copies say, grouped by who says it, why it is marked, and what to do with it. */
export function CardView({ card }: { readonly card: Card }) {
  const desk = useDesk();
  const { set, state, select, change, copyLink, baseLetter, judgements, shownView } = desk;
  const { stop, finding, context, readings } = card;
  const hand = finding !== null && isByHand(finding);
  const title = hand ? (judgements[finding.id]?.flag ? 'Flagged by hand' : 'Marked by hand') : card.title;
  const href = finding
    ? deskHref(set, { kind: 'finding', id: finding.id }, state)
    : deskHref(set, { kind: 'row', id: stop.row }, state);
  const alone = shownView === 'reading';
  const show = () => {
    if (!alone && stopElements(stop.id).some(isDrawn)) select(stop.id, { push: true });
    else change({ view: tableView() });
  };

  return (
    <article className="card" aria-labelledby="card-title" data-kind={stop.kind}>
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 id="card-title" className="font-copy text-xl leading-tight font-semibold">
            {title}
          </h2>
          <p className="mt-0.5 text-xs text-soft">
            {[
              stop.rowNumber > 0 ? `Row ${stop.rowNumber}` : 'Page furniture',
              stop.who,
              stop.kind === 'variation' || hand ? null : labelOf(stop),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label="Close card"
          title="Close (Esc)"
          onClick={() => (alone ? select(null) : closeCard(desk))}
        >
          <Icon name="x" size={16} />
        </button>
      </header>

      {finding && !hand ? <p className="mt-3 font-copy text-[1.0625rem] leading-snug">{finding.message}</p> : null}

      {context && (hand || readings.length === 0) ? (
        <p className="card-quote" dir="auto">
          <Sigil letter={context.letter} /> <span className="text-soft">{context.before}</span>
          <b>{context.words}</b>
          <span className="text-soft">{context.after}</span>
        </p>
      ) : null}

      {readings.length > 0 ? <Readings readings={readings} base={baseLetter} /> : null}

      {finding && !hand ? (
        <>
          <h3 className="card-label">Why</h3>
          <Evidence evidence={finding.evidence} />
          <dl className="card-facts">
            {finding.suggestion ? <Fact name="Perhaps meant" value={`“${finding.suggestion}”`} /> : null}
            <Fact name="How sure" value={sureText(finding.confidence)} />
            <Fact name="Kind of damage" value={damageText(finding.category)} />
          </dl>
        </>
      ) : null}

      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={() => copyLink(href, finding ? 'Link to the finding' : 'Link to the row')}>
          <Icon name="link-2" size={15} /> Copy link
        </Button>
        <Button look="quiet" onClick={show}>
          <Icon name="crosshair" size={15} /> {alone ? 'Show beside the others' : 'Show in the text'}
        </Button>
      </div>
      <JudgementForm key={stop.id} target={finding ? { id: finding.id } : { stop: stop.id }} />
    </article>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="contents">
      <dt className="text-soft">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
