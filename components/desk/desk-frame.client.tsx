'use client';

import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { late } from '../ui/late.client.tsx';
import { tableView } from '../views/shown-view.client.ts';
import { fits, ROWS_FIT } from '../views/widths.ts';
import { useDesk, useSaid } from './desk-context.client.tsx';
import { useKeys } from './keys.client.ts';
import { keepFocus, noteFocus } from './last-row.client.ts';
import { showRow, showStop, stopElements, syncRoles, toggleFold } from './page-marks.client.ts';

const RowMenu = late(() => import('./row-menu.tsx').then((m) => m.RowMenu));

/** The first signs of a reader at the page. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin'] as const;

/** The desk's outer element: it carries the filters for the style sheet and answers clicks on the rows the server drew. */
export function DeskFrame({ children }: { readonly children: ReactNode }) {
  const desk = useDesk();
  const { state, columns, place, told, loading, select, change, copyLink, say, changeStory, shownView, walk } = desk;
  const off = state.off.join(' ');
  const [ready, setReady] = useState(false);
  const [marksAt, setMarksAt] = useState<HTMLElement | null>(null);
  /** A row to go to once the view that has it is drawn. */
  const wanted = useRef<string | null>(null);
  const latest = useKeys(desk);

  useEffect(keepFocus);

  useEffect(() => {
    syncRoles(off.split(' '));
    setReady(!loading);
  }, [off, loading]);

  useEffect(() => {
    // What a reader needs first: fetched as soon as there is one, so that it is here at the first press.
    const fetchAhead = () => {
      stop();
      const drags = import('./drag-column.client.ts').then((m) => m.followDrags(latest));
      Promise.all([
        import('./typed-key.client.ts'),
        import('./take-hint.client.ts'),
        import('./card-view.client.tsx'),
        drags,
      ]).catch(() => undefined);
    };
    const stop = () => {
      for (const sign of SIGNS) document.removeEventListener(sign, fetchAhead);
    };
    for (const sign of SIGNS) document.addEventListener(sign, fetchAhead, { passive: true });
    return stop;
  }, [latest]);

  // Another view draws other things: the current mark is brought into it.
  const { view } = state;
  const currentId = desk.current?.stop.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the view changes, not when the mark does
  useEffect(() => {
    if (wanted.current) showRow(wanted.current, { focus: true });
    else if (currentId) showStop(currentId, { focus: false });
    wanted.current = null;
  }, [view]);

  // Opens a link's place once the page stands. The focus is left where a person or a screen reader has it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on arrival only
  useEffect(() => {
    if (loading) return;
    // Above the rows it is written as well.
    if (told) say(told, { show: false });
    const narrow = !fits(ROWS_FIT);
    if (narrow && state.view === null && (place.kind === 'row' || /[#&]t=/.test(window.location.hash)))
      change({ view: 'rows' });
    if (place.kind === 'row')
      requestAnimationFrame(() => {
        if (showRow(place.id, { focus: false })) return;
        wanted.current = place.id;
        change({ view: tableView() });
      });
    if (place.kind === 'finding') requestAnimationFrame(() => showStop(`f-${place.id}`, { focus: false }));
  }, [loading]);

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as Element;
    const fold = target.closest<HTMLElement>('[data-fold]');
    if (fold) {
      event.preventDefault();
      const id = fold.dataset.fold ?? '';
      toggleFold(id);
      // From within the rows it is folded away with them.
      document.querySelector<HTMLElement>(`.fold-button[data-fold="${CSS.escape(id)}"]`)?.focus();
      return;
    }
    const marks = target.closest<HTMLElement>('.row-mark');
    if (marks) {
      setMarksAt(marks);
      return;
    }
    const hint = target.closest<HTMLElement>('[data-hint]');
    if (hint) {
      void import('./take-hint.client.ts').then((m) => m.takeHint(hint, desk));
      return;
    }
    const copy = target.closest<HTMLElement>('[data-copy]');
    if (copy) {
      copyLink(copy.dataset.copy ?? '', copy.dataset.what ?? 'Link');
      return;
    }
    const go = target.closest<HTMLElement>('[data-go]');
    if (go) {
      const row = go.dataset.go ?? '';
      // Beside the list the picture leads within the list; what a notice or a cell names is a row of the text.
      const entry = shownView === 'changes' && go.closest('.overview') ? walk.find((s) => s.row === row) : undefined;
      if (entry) {
        select(entry.id, { push: true, quiet: true });
        return;
      }
      if (showRow(row, { focus: true })) return;
      wanted.current = row;
      change({ view: tableView() });
      return;
    }
    if (target.closest('.row a:not(.flag-link), .panel, button')) return;
    const flag = target.closest<HTMLElement>('.desk-table [data-k="flag"]');
    const mark = flag && !isOff(flag, state.off) ? flag : target.closest<HTMLElement>('.desk-table [data-stop]');
    if (!mark || isOff(mark, state.off)) return;
    if (!document.getSelection()?.isCollapsed) return;
    event.preventDefault();
    const id = mark.dataset.stop ?? '';
    if (stopElements(id).length > 0) select(id, { push: true, quiet: true });
  };

  return (
    // Clicks are a convenience here: every mark can be walked to by key, and every finding is a link.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      className="desk"
      data-view={state.view ?? 'auto'}
      data-layout={state.layout ?? 'auto'}
      data-off={off}
      data-ready={ready ? '' : undefined}
      data-columns={columns.filter((c) => c.shown).length}
      data-orders={changeStory ? '' : undefined}
      onClick={onClick}
      onFocus={(event) => noteFocus(event.target)}
    >
      {children}
      {marksAt ? <RowMenu at={marksAt} onClose={() => setMarksAt(null)} /> : null}
      <Announcer />
    </div>
  );
}

function Announcer() {
  const said = useSaid();
  return (
    <p role="status" className="announcer" data-count={said.count}>
      <span key={said.count} className="toast" data-shown={said.show}>
        {said.text}
      </span>
    </p>
  );
}

function isOff(mark: HTMLElement, off: readonly string[]): boolean {
  return off.includes(mark.dataset.g ?? '');
}
