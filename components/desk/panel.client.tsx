'use client';

import { memo, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { type CardSection, cardSections } from '../../lib/view/card-sections.ts';
import { counted, grouped } from '../../lib/view/counted.ts';
import type { Group } from '../../lib/view/groups.ts';
import { Icon } from '../ui/icon.tsx';
import { hidesDetails } from '../views/shown-view.client.ts';
import { ChangeItem } from './change-item.client.tsx';
import { Behind, useDesk } from './desk-context.client.tsx';
import { CardView, LostMarks, NothingMarked, ServedCard } from './panel-parts.client.tsx';

/** Sections that stand open at first: what an editor came for. The long ones open on demand. */
const OPEN: readonly Group[] = ['garble', 'quote', 'facts', 'meaning', 'presence', 'move'];

/** A section is drawn this far at first; the rest on demand, so that twenty copies do not make a page of ten thousand entries. */
const FIRST_SHOWN = 60;

/** How many entries are sent with their details while the window's width is unknown: a narrow screen shows no more than these. */
const FIRST_DETAILED = 6;

/**
 * Every finding and change under the filters. Beside the text it is a list of lines under the card of the current mark; as the Changes
 * view each entry says all there is to say, and the current one takes a person's mark in its place.
 */
export function Panel() {
  const { current, shownView, place } = useDesk();
  // As the page was opened: with the other of the two the card would be put up anew, under the reader's hands.
  const [Card] = useState(() => (place.kind === 'finding' ? ServedCard : CardView));
  const panel = useRef<HTMLElement>(null);
  const arrived = useRef(false);
  const id = current?.stop.id;
  const listed = shownView === 'changes';

  // A new card is read from its top.
  useEffect(() => {
    if (!listed) panel.current?.scrollTo({ top: 0 });
    // In a view that does not draw the words, their card is the place to be.
    if (arrived.current && id && document.activeElement === document.body) panel.current?.focus();
    arrived.current = true;
  }, [id, listed]);

  return (
    <section ref={panel} tabIndex={-1} className="panel" aria-label="Findings and changes" data-open={current !== null}>
      {current && !listed && shownView !== 'reading' ? <Card card={current} /> : null}
      <Behind>
        <List />
      </Behind>
    </section>
  );
}

const List = memo(function List() {
  const { cards, current, walk, shownView, state, loading, lost } = useDesk();
  const sections = useMemo(() => cardSections(cards, state.off).filter((s) => s.cards.length > 0), [cards, state.off]);
  const list = useRef<HTMLDivElement>(null);
  const arrived = useRef(false);
  const id = current?.stop.id;
  const listed = shownView === 'changes';
  // Known before what is drawn behind hears of it: else a wide window would fetch the details it takes away.
  const hides = useSyncExternalStore(nothing, hidesDetails, no);

  useEffect(() => {
    if (listed && list.current && id) bringToView(list.current, id, { focus: arrived.current });
    arrived.current = true;
  }, [id, listed]);

  let before = 0;
  return (
    <div ref={list} className="panel-list">
      {walk.length === 0 && !loading ? <NothingMarked /> : <h2 className="panel-title">Findings and changes</h2>}
      {loading ? <p className="px-4 pb-4 text-[0.8125rem] text-soft">The list is being fetched …</p> : null}
      <Progress />
      {sections.map((section) => {
        const detailed = listed || (state.view === null && shownView === null && !hides) ? FIRST_DETAILED - before : 0;
        before += section.cards.length;
        return (
          <Section
            key={section.group}
            section={section}
            currentId={id}
            detailed={listed ? section.cards.length : detailed}
          />
        );
      })}
      {lost.length > 0 ? <LostMarks /> : null}
    </div>
  );
});

type SectionProps = {
  readonly section: CardSection;
  readonly currentId: string | undefined;
  /** How many entries, from the first, are drawn with all there is to say. */
  readonly detailed: number;
};

function Section({ section: { group, title, cards, covered }, currentId, detailed }: SectionProps) {
  const [wanted, setWanted] = useState(FIRST_SHOWN);
  const at = cards.findIndex((c) => c.stop.id === currentId);
  const shown = Math.max(wanted, at + 1);
  return (
    <details className="section" open={OPEN.includes(group)} data-group={group}>
      <summary>
        <Icon name="chevron-right" size={14} />
        <h3>{title}</h3>
        {covered > 0 ? <span className="font-normal text-soft">{grouped(covered)} more under findings</span> : null}
      </summary>
      <ol>
        {cards.slice(0, shown).map((card, i) => (
          <ChangeItem key={card.stop.id} card={card} selected={card.stop.id === currentId} detailed={i < detailed} />
        ))}
      </ol>
      {cards.length > shown ? (
        <button type="button" className="section-more" onClick={() => setWanted(cards.length)}>
          Show the other {grouped(cards.length - shown)}
        </button>
      ) : null}
    </details>
  );
}

/** How far the findings have been gone through. */
function Progress() {
  const { cards, judgements } = useDesk();
  const findings = cards.flatMap((c) => (c.stop.kind === 'finding' && c.finding ? [c.finding.id] : []));
  if (findings.length === 0) return null;
  const judged = findings.filter((f) => judgements[f]?.verdict).length;
  return (
    <p className="panel-progress">
      {judged === 0
        ? 'No findings judged yet.'
        : `${grouped(judged)} of ${counted(findings.length, 'finding')} judged.`}
    </p>
  );
}

const nothing = () => () => undefined;
const no = () => false;

function bringToView(panel: HTMLElement, id: string, options: { readonly focus: boolean }): void {
  const item = panel.querySelector<HTMLElement>(`.item[data-item="${CSS.escape(id)}"]`);
  if (!item) return;
  item.closest('details')?.setAttribute('open', '');
  item.scrollIntoView({ block: 'nearest' });
  if (options.focus && !item.contains(document.activeElement))
    item.querySelector<HTMLElement>('a')?.focus({ preventScroll: true });
}
