import type { Card } from '../../lib/view/cards.ts';
import { dayOf } from '../../lib/view/day.ts';
import type { Desk } from '../../lib/view/desk.ts';
import { isByHand } from '../../lib/view/is-by-hand.ts';
import { actText, type Judgement } from '../../lib/view/judgements.ts';
import { sureText } from '../../lib/view/label.ts';
import { isOn, rowOf } from '../../lib/view/stops.ts';

export type PrintFindingsProps = {
  readonly desk: Desk;
  readonly judgements: Readonly<Record<string, Judgement>>;
};

/** What only paper needs, under the rows: why their words are flagged and what people said of it, which on the screen is on the cards. */
export function PrintFindings({ desk, judgements }: PrintFindingsProps) {
  const cards = desk.cards.filter((c) => c.stop.kind === 'finding' && isOn(c.stop, desk.off));
  if (cards.length === 0) return null;
  return (
    <section className="print-findings">
      <h2>What is flagged, row by row</h2>
      <ol>
        {cards.map((card) => (
          <li key={card.stop.id}>{textOf(card, card.finding ? judgements[card.finding.id] : undefined)}</li>
        ))}
      </ol>
    </section>
  );
}

/** One text and no elements: it is on every page, and only paper shows it. */
function textOf({ stop, context, finding }: Card, judged: Judgement | undefined): string {
  // What a person marked has that person's word for its evidence, which is told as such.
  const byHand = finding !== null && isByHand(finding);
  const why = (byHand ? [] : finding?.evidence)?.map(({ letters, words, says }) =>
    [`${letters.join(', ')}:`, words && `“${words}”.`, says].filter(Boolean).join(' '),
  );
  const said = judged?.verdict ?? judged?.flag;
  return [
    `${context?.letter ?? ''}, ${rowOf(stop)}${byHand ? '' : `, ${sureText(finding?.confidence ?? 0)}`}.`,
    byHand ? `“${stop.words}”` : finding?.message,
    ...(why ?? []),
    said && `${actText(said.verdict)} by ${said.by}, ${dayOf(said.at)}${said.note ? `: “${said.note}”` : ''}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
