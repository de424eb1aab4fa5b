import type { Card } from '../../lib/view/cards.ts';
import { counted } from '../../lib/view/counted.ts';
import type { Judgement } from '../../lib/view/judgements.ts';
import { judgeWith, stopElements } from './page-marks.client.ts';

type Judgements = Readonly<Record<string, Judgement>>;

/** Puts what people said at the marks that are drawn and into their rows' gutters, and at those that are drawn later. */
export function showJudged(judgements: Judgements, cards: readonly Card[]): void {
  const said = Object.entries(judgements).flatMap(([id, { kind, verdict, seen }]): [string, string][] => {
    const word = verdict?.verdict ?? (seen ? 'seen' : null);
    return word ? [[kind === 'change' ? id : `f-${id}`, word]] : [];
  });
  const rows = judgedByRow(judgements, cards);
  judgeWith(() => {
    for (const el of document.querySelectorAll('.desk-table [data-judged]')) el.removeAttribute('data-judged');
    for (const [id, word] of said) for (const el of lastOfEach(stopElements(id))) el.setAttribute('data-judged', word);
    for (const el of document.querySelectorAll<HTMLElement>('.row-mark')) tell(el, rows);
  });
}

function judgedByRow(judgements: Judgements, cards: readonly Card[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { finding, stop } of cards) {
    if (stop.kind === 'finding' && finding && judgements[finding.id]?.verdict)
      rows.set(stop.row, (rows.get(stop.row) ?? 0) + 1);
  }
  return rows;
}

/** How many of a row's findings have a verdict, in its gutter's button. */
function tell(button: HTMLElement, rows: ReadonlyMap<string, number>): void {
  const { marks = '0', number } = button.dataset;
  const done = rows.get(button.closest<HTMLElement>('.row')?.dataset.row ?? '') ?? 0;
  button.dataset.done = done === 0 ? 'none' : done < Number(marks) ? 'some' : 'all';
  if (marks === '0') return;
  const state = `${counted(Number(marks), 'finding')}, ${done === 0 ? 'none' : done} judged`;
  button.title = `${state}: look and mark`;
  button.setAttribute('aria-label', `Marks in row ${number}: ${state}`);
}

/** A mark that is cut up has its sign once a cell, behind its last piece. */
function lastOfEach(marks: readonly HTMLElement[]): Iterable<HTMLElement> {
  return new Map(marks.map((el) => [el.closest('td'), el])).values();
}
