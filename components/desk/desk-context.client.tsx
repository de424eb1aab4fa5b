'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { cardSections } from '../../lib/view/card-sections.ts';
import { type DeskState, parseDeskState, printDeskState } from '../../lib/view/desk-state.ts';
import { type DeskPlace, deskHref, WHOLE } from '../../lib/view/href.ts';
import { walkOf } from '../../lib/view/stops.ts';
import type { ViewKey } from '../views/desk-view-entry.ts';
import { useFittingView } from '../views/shown-view.client.ts';
import { copyText } from './copy.client.ts';
import { PAGE } from './desk-address.client.ts';
import type { DeskControl, DeskData, OpenLive } from './desk-control.ts';
import { useDeskDrawing } from './desk-drawing.client.ts';
import { clearCurrent, showStop } from './page-marks.client.ts';
import type { Markable } from './words-to-mark.client.ts';

/** The latest message; `count` tells repeated ones apart. */
export type Said = { readonly text: string; readonly count: number; readonly show: boolean };

const Context = createContext<DeskControl | null>(null);
// Apart, as nothing but the live region is drawn anew when something is said.
const Said = createContext<Said>({ text: '', count: 0, show: false });

export function useDesk(): DeskControl {
  const desk = useContext(Context);
  if (!desk) throw new Error('useDesk outside a desk');
  return desk;
}

// By its type there may be none, as beside routes of the app folder there is one of the older kind; here there always are.
const NO_PARAMS = new URLSearchParams();

/** Holds what a reader does on the desk. The URL is the state; only where the reader stands in the walk is kept here. */
export function DeskProvider({ data, children }: { readonly data: DeskData; readonly children: ReactNode }) {
  const { set, views, place, source } = data;
  const home = place.kind === 'all' ? place : WHOLE;
  const at = data.carried?.address ?? PAGE;
  const router = useRouter();
  const params = useSearchParams() ?? NO_PARAMS;
  const told = data.fragment ?? params.toString();
  const [address, setAddress] = useState<Address>(() => ({ told, search: told, own: [] }));
  if (address.told !== told) setAddress(followed(address, told));
  const { search } = address;
  const {
    waiting,
    draw,
    write,
    address: now,
  } = useDeskDrawing(
    useCallback((href) => {
      const late = printDeskState(stateIn(href));
      setAddress((a) => ({ ...a, search: late, own: [...a.own, late] }));
    }, []),
  );
  const asked = useCallback(() => at.own?.state() ?? stateIn(now()), [at, now]);
  const state = useMemo(() => offered(parseDeskState(new URLSearchParams(search)), views), [search, views]);
  const [own, setOwn] = useState<Adopted | null>(null);
  const adopt = useCallback<DeskControl['adopt']>((from, open) => setOwn({ source: from, open }), []);
  const chosen = `${drawnBy(views, state.view)}/${state.base}/${state.of}/${state.versions?.join()}/${state.anyway?.join()}/${state.wide?.join()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: filters and words that are searched for change no row
  const opened = useMemo(() => own?.open(state) ?? null, [own, chosen]);
  const live = opened?.desk ?? null;
  const loading = source !== null && live === null;
  const keys = opened?.keys ?? data;
  const { cards, columns } = keys;
  const fitting = useFittingView();
  const shownView = state.view ?? fitting;
  const listed = shownView === 'changes';
  const order = useMemo(() => {
    if (listed) return cardSections(cards, state.off).flatMap((s) => s.cards.map((c) => c.stop));
    return cards.map((c) => c.stop);
  }, [cards, state.off, listed]);
  const walk = useMemo(() => walkOf(order, state.off), [order, state.off]);
  const byId = useMemo(() => new Map(cards.map((c) => [c.stop.id, c])), [cards]);
  const [currentId, setCurrentId] = useState<string | null>(place.kind === 'finding' ? `f-${place.id}` : null);
  const [said, setSaid] = useState({ text: '', count: 0, show: false });
  const [helpOpen, setHelpOpen] = useState(false);
  const [marking, startMarking] = useState<Markable | null>(null);
  const [arriving, arriveAt] = useState<string | null>(null);
  const where = useRef<DeskPlace>(place);
  const drawnState = useRef(state);
  drawnState.current = state;

  const current = currentId ? (byId.get(currentId) ?? null) : null;
  const position = current ? walk.findIndex((s) => s.id === current.stop.id) + 1 : 0;

  const say = useCallback<DeskControl['say']>(
    (text, options) => setSaid((before) => ({ text, count: before.count + 1, show: options?.show ?? true })),
    [],
  );

  const select = useCallback<DeskControl['select']>(
    (id, options = {}) => {
      const card = id ? (byId.get(id) ?? null) : null;
      setCurrentId(card?.stop.id ?? null);
      // The page of all rows stays one: at a finding's own address the rows would be fetched as they come into sight.
      const next: DeskPlace = home === WHOLE && card?.finding ? { kind: 'finding', id: card.finding.id } : home;
      if (!samePlace(next, where.current)) {
        where.current = next;
        write(deskHref(set, next, asked()), options.push);
      }
      if (card) showStop(card.stop.id, { focus: !options.quiet });
      else clearCurrent();
    },
    [byId, set, home, asked, write],
  );

  const change = useCallback<DeskControl['change']>(
    (patch) => {
      const before = asked();
      const next = { ...before, ...patch };
      const hash = at.own ? '' : window.location.hash;
      const href = deskHref(set, where.current, next) + hash;
      const drawn = (view: DeskState['view']) => drawnBy(views, view);
      const rows = ['base', 'of', 'versions', 'anyway', 'wide'].some((k) => k in patch);
      const redraw = rows || drawn(before.view) !== drawn(next.view);
      // Stops of two versions' own changes are others than those of all, and than those of another two.
      if (drawn(before.view) !== drawn(next.view) || (rows && drawn(next.view) === 'pair'))
        setCurrentId((id) => (id?.startsWith('f-') ? id : null));
      // A long table is redrawn here; every other view by the server, and a long one's page of all rows too.
      const here =
        own !== null && where.current.kind !== 'all' && [before, next].every((s) => drawn(s.view) === 'table');
      if (redraw && !here && at.own) at.own.write(href);
      else if (redraw && !here)
        draw(async () => {
          // At once, so that what is pressed next goes on from here.
          write(href);
          if (await reached()) router.replace(now(), { scroll: false });
          else {
            write(deskHref(set, where.current, drawnState.current) + hash);
            say(GONE);
          }
        });
      else {
        // What the server is still drawing is not on the page yet.
        const known = write(href);
        setAddress((a) => ({
          ...a,
          search: printDeskState({ ...parseDeskState(new URLSearchParams(a.search)), ...patch }),
          own: known ? [...a.own, printDeskState(next)] : a.own,
        }));
      }
    },
    [set, router, views, own, at, say, draw, write, now, asked],
  );

  const setBase = useCallback<DeskControl['setBase']>(
    (letter) => {
      change({ base: letter === null ? 'majority' : (columns.find((c) => c.letter === letter)?.token ?? null) });
      say(letter === null ? 'compared with the majority' : `compared with ${letter}`);
    },
    [change, columns, say],
  );

  const redraw = useCallback<DeskControl['redraw']>(
    (first) =>
      draw(async () => {
        await first?.();
        router.refresh();
      }),
    [draw, router],
  );

  const noLink = data.carried?.noLink;
  const copyLink = useCallback<DeskControl['copyLink']>(
    async (href, what) => {
      if (noLink) {
        say(noLink);
        return;
      }
      const url = new URL(href === '' ? now() : href, window.location.href).href;
      say((await copyText(url)) ? `${what} copied` : `The browser would not copy the ${what.toLowerCase()}`);
    },
    [noLink, say, now],
  );

  useEffect(() => {
    if (arriving === null || !byId.has(`f-${arriving}`)) return;
    arriveAt(null);
    select(`f-${arriving}`, { push: true });
  }, [arriving, byId, select]);

  // The browser's Back and Forward change the path under the page: follow it.
  useEffect(() => {
    const follow = () => {
      const place = at.place();
      where.current = place.kind === 'finding' ? place : home;
      const id = place.kind === 'finding' ? `f-${place.id}` : null;
      setCurrentId(id);
      // A fragment may be one that was told before, and no news.
      setAddress((a) => ({ ...a, search: at.own ? printDeskState(at.own.state()) : a.search, own: [] }));
      if (id) showStop(id, { focus: true });
      else clearCurrent();
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [home, at]);

  const adopted = own?.source ?? null;
  const control = useMemo<DeskControl>(
    () => ({
      ...data,
      ...keys,
      live,
      loading,
      adopt,
      adopted,
      state,
      waiting,
      shownView,
      order,
      walk,
      current,
      position,
      select,
      asked,
      change,
      setBase,
      redraw,
      copyLink,
      say,
      marking,
      startMarking,
      arriveAt,
      helpOpen,
      setHelpOpen,
    }),
    [
      data,
      keys,
      live,
      loading,
      adopt,
      adopted,
      state,
      waiting,
      shownView,
      order,
      walk,
      current,
      position,
      select,
      asked,
      change,
      setBase,
      redraw,
      copyLink,
      say,
      marking,
      helpOpen,
    ],
  );
  return (
    <Context.Provider value={control}>
      <Said.Provider value={said}>{children}</Said.Provider>
    </Context.Provider>
  );
}

/**
 * What is inside follows the reader when there is time: a press is answered before it, and it is drawn in pieces between presses. It
 * has to be `memo` and to get nothing from the component that puts it here.
 */
export function Behind({ children }: { readonly children: ReactNode }) {
  const later = useDeferredValue(useDesk());
  return <Context.Provider value={later}>{children}</Context.Provider>;
}

/** What the live region says. */
export function useSaid(): Said {
  return useContext(Said);
}

/** The address as the router last told it, and as it stands since: `own` are the searches of our own that it has still to tell. */
type Address = {
  readonly told: string;
  readonly search: string;
  readonly own: readonly string[];
};

/** Where the server is gone the router would leave the page for the browser's own: it stays instead, with all that is on it. */
function reached(): Promise<boolean> {
  return fetch('/health', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );
}

const GONE = 'The server does not answer. What is on the page stays: try again in a moment.';

/** What the router tells of our own doing is old news; anything else is a navigation. */
function followed(address: Address, told: string): Address {
  const known = address.own.indexOf(printDeskState(parseDeskState(new URLSearchParams(told))));
  if (known < 0) return { told, search: told, own: [] };
  return { told, search: address.search, own: address.own.slice(known + 1) };
}

/** A comparison that was fetched, and where from. */
type Adopted = { readonly source: string; readonly open: OpenLive };

function drawnBy(views: readonly ViewKey[], view: DeskState['view']): ViewKey['draws'] | undefined {
  return views.find((v) => v.name === view)?.draws ?? views[0]?.draws;
}

function offered(state: DeskState, views: readonly ViewKey[]): DeskState {
  return views.some((v) => v.name === state.view) ? state : { ...state, view: null };
}

function stateIn(href: string): DeskState {
  return parseDeskState(new URL(href, window.location.href).searchParams);
}

function samePlace(a: DeskPlace, b: DeskPlace): boolean {
  return a.kind === b.kind && ('id' in a && 'id' in b ? a.id === b.id : true);
}
