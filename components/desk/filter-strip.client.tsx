'use client';

import { useState } from 'react';
import { grouped, listed } from '../../lib/view/counted.ts';
import { FIRST_STATE, substanceShown, toggleGroup, toggleSubstance } from '../../lib/view/desk-state.ts';
import { GROUP_TEXT, type Group } from '../../lib/view/groups.ts';
import { hiddenBy } from '../../lib/view/hidden-by.ts';
import { Icon } from '../ui/icon.tsx';
import { useOnDemand } from '../ui/on-demand.client.ts';
import { ViewTabs } from '../views/view-tabs.client.tsx';
import { useDesk } from './desk-context.client.tsx';
import { DeskTools } from './desk-tools.client.tsx';

/** The summary strip: what was found, in counts that are filters, and the way through it. */
export function FilterStrip() {
  const desk = useDesk();
  const { state, cards, summary, loading, change, say } = desk;
  const hidden = hiddenBy(
    cards.map((c) => c.stop),
    state.off,
  );
  const filtered = state.off.join() !== FIRST_STATE.off.join();
  // What a link came with is shown as such, until the reader undoes it.
  const [arrived, setArrived] = useState(filtered);

  const substance = substanceShown(state);
  const [open, setOpen] = useState(false);

  return (
    <section className="desk-strip" data-open={open} aria-label="Differences and filters">
      <WalkButtons />
      <ViewTabs />
      <button
        type="button"
        className="icon-button strip-opener"
        aria-expanded={open}
        aria-controls="strip-more"
        onClick={() => setOpen(!open)}
      >
        <Icon name="sliders-horizontal" size={17} />
        <span className="sr-only">Filters and view</span>
      </button>
      <div id="strip-more" className="strip-more">
        <fieldset className="filters">
          <legend className="sr-only">Show or hide differences</legend>
          {summary.substantive > 0 ? (
            <button
              type="button"
              className="filter-total"
              aria-pressed={substance === 'some' ? 'mixed' : substance === 'all'}
              title={summary.what}
              onClick={() => {
                change({ off: toggleSubstance(state).off });
                say(`substantive differences ${substance === 'all' ? 'hidden' : 'shown'}`);
              }}
            >
              <b>{grouped(summary.substantive)}</b> substantive
            </button>
          ) : null}
          {summary.groups.map(({ group, count, text, what }) => {
            const on = !state.off.includes(group);
            return (
              <button
                key={group}
                type="button"
                className="filter"
                aria-pressed={on}
                data-group={group}
                title={what}
                onClick={() => {
                  change({ off: toggleGroup(state, group).off });
                  say(`${GROUP_TEXT[group].many} ${on ? 'hidden' : 'shown'}`);
                }}
              >
                <Swatch group={group} on={on} />
                <span>
                  <b>{grouped(count)}</b> <Shortened text={text} />
                </span>
              </button>
            );
          })}
        </fieldset>
        <p className="hidden-note">
          {loading
            ? 'counting what is hidden …'
            : hidden.count > 0
              ? `${grouped(hidden.count)} hidden (${listed(hidden.groups.map((g) => GROUP_TEXT[g].many))})`
              : state.versions
                ? 'no difference hidden'
                : 'nothing hidden'}
          {filtered ? (
            <button
              type="button"
              className="filters-reset"
              onClick={(event) => {
                // The button goes with the filters: the focus stays among them.
                const strip = event.currentTarget.closest('.desk-strip');
                const near = strip?.querySelectorAll<HTMLElement>('.strip-opener, .filter') ?? [];
                [...near].find((b) => b.getClientRects().length > 0)?.focus();
                change({ off: FIRST_STATE.off });
                setArrived(false);
                say('the filters are as they are at first');
              }}
            >
              {arrived ? 'Filters from link' : 'Reset filters'} <Icon name="x" size={13} />
              {arrived ? <span className="sr-only">: reset</span> : null}
            </button>
          ) : null}
        </p>
        <div className="strip-tools">
          <DeskTools />
        </div>
      </div>
    </section>
  );
}

const loadGo = () => import('./go-sheet.tsx').then((m) => m.GoSheet);
const goTrigger = (
  <button type="button" className="icon-button" aria-label="Go to" title="Findings, rows and columns, one by one">
    <Icon name="compass" size={16} />
  </button>
);

/** The keys that go from place to place, as buttons. */
function GoMenu() {
  return useOnDemand(loadGo, 'dialog', { trigger: goTrigger });
}

/** What a narrower strip leaves out to the eye, and to nobody else. */
const MORE = /(^likely |^changes? of | altered$| characters?$)/;

function Shortened({ text }: { readonly text: string }) {
  return text.split(MORE).map((part, i) => (
    <span key={part} className={i % 2 === 1 ? 'filter-more' : undefined}>
      {part}
    </span>
  ));
}

/** Previous, next, and where the reader stands. */
function WalkButtons() {
  const { position, walk } = useDesk();
  return (
    <div className="walk">
      <button
        type="button"
        className="icon-button"
        aria-label="Previous difference"
        title="Previous (p)"
        data-hint="previous"
      >
        <Icon name="chevron-up" size={18} />
      </button>
      <button type="button" className="icon-button" aria-label="Next difference" title="Next (n)" data-hint="next">
        <Icon name="chevron-down" size={18} />
      </button>
      <GoMenu />
      <span className="walk-place">{position > 0 ? `${grouped(position)} of ${grouped(walk.length)}` : ''}</span>
    </div>
  );
}

/** A small picture of the group's mark, so that the strip is the legend as well. */
function Swatch({ group, on }: { readonly group: Group; readonly on: boolean }) {
  return (
    <span className="swatch" data-group={group} aria-hidden>
      {on ? <Icon name="check" size={11} /> : <Icon name="minus" size={11} />}
    </span>
  );
}
