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

/** Of a row's findings, how many have a verdict, and for how many of them that is a question. */
type Done = { readonly judged: number; readonly asked: number };

function judgedByRow(judgements: Judgements, cards: readonly Card[]): ReadonlyMap<string, Done> {
  const rows = new Map<string, Done>();
  for (const { finding, stop } of cards) {
    const said = stop.kind === 'finding' && finding ? judgements[finding.id]?.verdict : null;
    if (!said) continue;
    const { judged, asked } = rows.get(stop.row) ?? NONE;
    rows.set(stop.row, { judged: judged + 1, asked: asked + Number(said.verdict === 'query') });
  }
  return rows;
}

const NONE: Done = { judged: 0, asked: 0 };

/** How many of a row's findings have a verdict, in its gutter's button: what is still a question is not done. */
function tell(button: HTMLElement, rows: ReadonlyMap<string, Done>): void {
  const { marks = '0', number } = button.dataset;
  const { judged, asked } = rows.get(button.closest<HTMLElement>('.row')?.dataset.row ?? '') ?? NONE;
  button.dataset.done = asked > 0 ? 'asked' : judged === 0 ? 'none' : judged < Number(marks) ? 'some' : 'all';
  if (marks === '0') return;
  const state = `${counted(Number(marks), 'finding')}, ${judged === 0 ? 'none' : judged} judged${asked > 0 ? `, ${asked} queried` : ''}`;
  button.title = `${state}: look and mark`;
  button.setAttribute('aria-label', `Marks in row ${number}: ${state}`);
}

/** A mark that is cut up has its sign once a cell, behind its last piece. */
function lastOfEach(marks: readonly HTMLElement[]): Iterable<HTMLElement> {
  return new Map(marks.map((el) => [el.closest('td'), el])).values();
}
