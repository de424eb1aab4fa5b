'use client';

import { VERDICTS, type Verdict } from '../../lib/model/decision.ts';
import type { Card } from '../../lib/view/cards.ts';
import { deskHref } from '../../lib/view/href.ts';
import { isByHand } from '../../lib/view/is-by-hand.ts';
import { VERDICT_TEXT } from '../../lib/view/judgements.ts';
import type { ToldEvidence } from '../../lib/view/told-evidence.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { tableView } from '../views/shown-view.client.ts';
import { useDesk } from './desk-context.client.tsx';
import { Evidence } from './evidence.tsx';
import { JudgementForm, Standing } from './judgement-form.client.tsx';
import { recallName } from './own-name.client.ts';
import { judge } from './press-on-card.client.ts';
import { ReadingsLine } from './readings.tsx';
import { useSavingMark } from './saving-mark.client.ts';

export type ChangeDetailProps = { readonly card: Card; readonly selected: boolean };

/** Why an entry is marked, what each copy has there, and what to do with it. */
export function ChangeDetail({ card, selected }: ChangeDetailProps) {
  const { set, state, baseLetter, copyLink, change, select, shownView, mark, judgements } = useDesk();
  const { stop, finding, readings } = card;
  const href = finding
    ? deskHref(set, { kind: 'finding', id: finding.id }, state)
    : deskHref(set, { kind: 'row', id: stop.row }, state);
  const show = () => {
    select(stop.id, { push: true });
    if (shownView === 'changes') change({ view: tableView() });
  };
  const verdict = judgements[finding?.id ?? stop.id]?.verdict;
  const elsewhere = (e: ToldEvidence) => e.letters.some((letter) => letter !== card.context?.letter);
  return (
    <div className="item-more">
      {readings.length > 0 ? <ReadingsLine readings={readings} base={baseLetter} /> : null}
      {finding ? <p className="text-[0.8125rem] leading-normal whitespace-pre-line">{finding.message}</p> : null}
      {finding && !isByHand(finding) ? (
        // Without readings the evidence is all there is to go by, unless it is only the accused words over again.
        <details className="item-evidence" open={readings.length === 0 && finding.evidence.some(elsewhere)}>
          <summary>Why</summary>
          <Evidence evidence={finding.evidence} />
        </details>
      ) : null}
      {verdict && !selected ? <Standing said={verdict} /> : null}
      <div className="item-actions">
        <Button look="quiet" onClick={show}>
          <Icon name="crosshair" size={15} /> Show in the text
        </Button>
        <Button look="quiet" onClick={() => copyLink(href, finding ? 'Link to the finding' : 'Link to the row')}>
          <Icon name="link-2" size={15} /> Copy link
        </Button>
        {selected || !mark ? null : <QuickMarks card={card} />}
      </div>
      {selected ? <JudgementForm key={stop.id} target={targetOf(card)} /> : null}
    </div>
  );
}

/** What a mark on an entry is on. */
function targetOf({ finding, stop }: Card): { readonly id: string } | { readonly stop: string } {
  return finding ? { id: finding.id } : { stop: stop.id };
}

/** One press for a reader whose name is known; the form, where it is not: it asks for the name, for this very mark. */
function QuickMarks({ card }: { readonly card: Card }) {
  const stop = card.stop.id;
  const { judgements, select, say } = useDesk();
  const { save, pending, problem } = useSavingMark();
  const given = judgements[card.finding?.id ?? stop]?.verdict?.verdict;
  const mark = (act: Verdict) => {
    const by = recallName();
    if (by === '') {
      select(stop, { push: true, quiet: true });
      judge({ current: card, say }, act);
      return;
    }
    save({ target: targetOf(card), act, by, note: '' }, () => say(`${VERDICT_TEXT[act].done} by ${by}`));
  };
  return (
    <span className="quick-marks">
      {VERDICTS.map((v) => (
        <Button key={v} disabled={pending} aria-pressed={given === v} onClick={() => mark(v)}>
          {VERDICT_TEXT[v].act}
        </Button>
      ))}
      {problem ? (
        <span role="alert" className="text-[0.8125rem] text-orange">
          {problem}
        </span>
      ) : null}
    </span>
  );
}
