'use client';

import { Crosshair, Link2, X } from 'lucide-react';
import { isByHand } from '../../lib/view/by-hand.ts';
import { type Card, type CardEvidence, type CardReading, labelOf, sureText } from '../../lib/view/cards.ts';
import { deskHref } from '../../lib/view/href.ts';
import { Button } from '../ui/button.tsx';
import { useDesk } from './desk-context.client.tsx';
import { JudgementForm } from './judgement-form.client.tsx';
import { Sigil, Sigils } from './sigil.tsx';

/** One finding or difference in full: what the copies say, grouped by who says it, why it is marked, and what to do with it. */
export function CardView({ card }: { readonly card: Card }) {
  const { set, state, select, change, copyLink, baseLetter, judgements } = useDesk();
  const { stop, finding, context, readings } = card;
  const hand = finding !== null && isByHand(finding);
  const title = hand ? (judgements[finding.id]?.flag ? 'Flagged by hand' : 'Marked by hand') : card.title;
  const href = finding
    ? deskHref(set, { kind: 'finding', id: finding.id }, state)
    : deskHref(set, { kind: 'row', id: stop.row }, state);
  const show = () => {
    const drawn = document.querySelector('.desk-main')?.getClientRects().length;
    if (drawn) select(stop.id, { push: true });
    else change({ view: 'rows' });
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
          onClick={() => select(null)}
        >
          <X size={16} aria-hidden />
        </button>
      </header>

      {finding && !hand ? <p className="mt-3 font-copy text-[1.0625rem] leading-snug">{finding.message}</p> : null}

      {context && (hand || readings.length === 0) ? (
        <p className="card-quote">
          <Sigil letter={context.letter} /> <span className="text-soft">{context.before}</span>
          <b>{context.words}</b>
          <span className="text-soft">{context.after}</span>
        </p>
      ) : null}

      {readings.length > 0 ? <Readings readings={readings} base={baseLetter} /> : null}

      {finding && !hand ? (
        <>
          <h3 className="card-label">Why</h3>
          <ul className="space-y-2">
            {grouped(finding.evidence).map(({ letters, words, says }) => (
              <li key={`${letters.join()} ${words} ${says}`} className="flex gap-2">
                <Sigils letters={letters} />
                <span className="min-w-0">
                  {words === '' ? null : <q className="font-copy text-base leading-snug">{words}</q>}
                  <span className="block text-xs text-soft">{says}</span>
                </span>
              </li>
            ))}
          </ul>
          <dl className="card-facts">
            {finding.suggestion ? <Fact name="Perhaps meant" value={`“${finding.suggestion}”`} /> : null}
            <Fact name="How sure" value={sureText(finding.confidence)} />
            <Fact name="Category" value={`${finding.category.replace('/', ' / ')}, after MQM`} />
          </dl>
        </>
      ) : null}

      <div className="mt-4 flex flex-wrap gap-2">
        <Button onClick={() => copyLink(href, finding ? 'Link to the finding' : 'Link to the row')}>
          <Link2 size={15} aria-hidden /> Copy link
        </Button>
        <Button look="quiet" onClick={show}>
          <Crosshair size={15} aria-hidden /> Show in the text
        </Button>
      </div>
      {finding ? <JudgementForm key={finding.id} id={finding.id} /> : null}
    </article>
  );
}

/** Copies that say the same, for the same reason, stand on one line. */
function grouped(evidence: readonly CardEvidence[]) {
  const out: { readonly letters: string[]; readonly words: string; readonly says: string }[] = [];
  for (const { letter, words, says } of evidence) {
    const same = out.find((e) => e.words === words && e.says === says);
    if (same) same.letters.push(letter);
    else out.push({ letters: [letter], words, says });
  }
  return out;
}

/** The readings of one place, by who has them. */
export function Readings({
  readings,
  base,
}: {
  readonly readings: readonly CardReading[];
  readonly base: string | null;
}) {
  return (
    <ul className="readings">
      {readings.map((r) => (
        <li key={r.letters.join()} data-marked={r.marked}>
          <Sigils letters={r.letters} />
          <span className="min-w-0">
            {r.words === '' ? (
              <span className="text-[0.8125rem] text-soft">nothing here</span>
            ) : (
              <span className="font-copy">{r.words}</span>
            )}
            {r.reference ? (
              <span className="ml-1.5 text-xs whitespace-nowrap text-soft">
                {base === null ? 'most copies' : 'base'}
              </span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
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
