'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react';
import { type CardSection, cardSections } from '../../lib/view/card-sections.ts';
import { type Card, labelOf } from '../../lib/view/cards.ts';
import type { Desk } from '../../lib/view/desk.ts';
import { type DeskState, parseDeskState, type ViewName } from '../../lib/view/desk-state.ts';
import { type DeskPlace, deskHref, WHOLE } from '../../lib/view/href.ts';
import type { Judgement, LostMark } from '../../lib/view/judgements.ts';
import { announce, type Stop, walkOf } from '../../lib/view/stops.ts';
import type { StoryActions } from '../story/story-change.ts';
import type { ViewKey } from '../views/desk-view-entry.ts';
import { useFittingView } from '../views/shown-view.client.ts';
import { copyText } from './copy.client.ts';
import { type DeskKeys, deskKeysOf, movedColumn } from './desk-keys.ts';
import type { SaveMark } from './mark.ts';
import { clearCurrent, showStop } from './page-marks.client.ts';
import type { Markable } from './words-to-mark.client.ts';

export type DeskData = DeskKeys & {
  readonly set: string;
  readonly title: string;
  /** Where the rows and cards of a long comparison are fetched; null when all of it is on the page. */
  readonly source: string | null;
  /** The views the desk offers, in the order of their buttons. */
  readonly views: readonly ViewKey[];
  readonly place: DeskPlace;
  /** What people said of findings and of words they marked, by id. */
  readonly judgements: Readonly<Record<string, Judgement>>;
  readonly lost: readonly LostMark[];
  readonly mark: SaveMark;
  /** The ids of the rows that a person linked or parted. */
  readonly pinned: readonly string[];
  /** Makes a change of the comparison's story; null where there is no story to change. */
  readonly changeStory: StoryActions['change'] | null;
};

export type DeskControl = DeskData & {
  /** As the URL has it; `view` is null for one that the desk does not offer. */
  readonly state: DeskState;
  /** True while the server draws what was asked for. */
  readonly waiting: boolean;
  /** A long comparison as the browser draws it, in this state; null while it is fetched, and for a short one. */
  readonly live: Desk | null;
  /** True while a long comparison is not here yet. */
  readonly loading: boolean;
  /** Takes the comparison that was fetched from `source`. */
  readonly adopt: (source: string, open: (state: DeskState) => Desk) => void;
  readonly adopted: string | null;
  /** The view on the screen, also when the window chose it; null until its width is known. */
  readonly shownView: ViewName | null;
  /** What `n` and `p` stop at, in the order in which the view has it. */
  readonly walk: readonly Stop[];
  /** The list of changes under the filters. */
  readonly sections: readonly CardSection[];
  readonly current: Card | null;
  /** Place of the current stop in the walk, from 1; 0 when there is none. */
  readonly position: number;
  /** `push` leaves a step in the browser's history; `quiet` moves no focus. */
  readonly select: (id: string | null, options?: { readonly push?: boolean; readonly quiet?: boolean }) => void;
  readonly step: (by: 1 | -1, kind?: 'finding') => void;
  /** Filters and view change the page at once; base and columns ask the server for other marks. */
  readonly change: (patch: Partial<DeskState>) => void;
  readonly toggleColumn: (letter: string) => void;
  readonly setBase: (letter: string | null) => void;
  /** Puts a column before the shown one on its left or behind the one on its right, for everybody. */
  readonly moveColumn: (letter: string, by: 1 | -1) => void;
  /** Copies the address, made absolute, and says so. */
  readonly copyLink: (href: string, what: string) => void;
  /** Tells the live region; `show` says it on the page as well, for what the page does not show otherwise. */
  readonly say: (text: string, options?: { readonly show: boolean }) => void;
  /** The latest message, for the live region; `count` tells repeated ones apart. */
  readonly said: { readonly text: string; readonly count: number; readonly show: boolean };
  /** The words that are being marked by hand; null when none are. */
  readonly marking: Markable | null;
  readonly startMarking: (words: Markable | null) => void;
  /** Goes to a mark that the server has just stored, as soon as it is drawn. */
  readonly arriveAt: (review: string) => void;
  readonly helpOpen: boolean;
  readonly setHelpOpen: (open: boolean) => void;
};

const Context = createContext<DeskControl | null>(null);

export function useDesk(): DeskControl {
  const desk = useContext(Context);
  if (!desk) throw new Error('useDesk outside a desk');
  return desk;
}

/** Holds what a reader does on the desk. The URL is the state; only where the reader stands in the walk is kept here. */
export function DeskProvider({ data, children }: { readonly data: DeskData; readonly children: ReactNode }) {
  const { set, views, place, source } = data;
  const home = place.kind === 'all' ? place : WHOLE;
  const router = useRouter();
  const params = useSearchParams();
  const [waiting, startWaiting] = useTransition();
  const state = useMemo(() => offered(parseDeskState(params), views), [params, views]);
  const [own, setOwn] = useState<Adopted | null>(null);
  const adopt = useCallback<DeskControl['adopt']>((from, open) => setOwn({ source: from, open }), []);
  const chosen = `${drawnBy(views, state.view)}/${state.base}/${state.of}/${state.versions?.join()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: filters and words that are searched for change no row
  const live = useMemo(() => own?.open(state) ?? null, [own, chosen]);
  const loading = source !== null && live === null;
  const keys = useMemo(() => (live ? deskKeysOf(live) : data), [live, data]);
  const { cards, columns } = keys;
  const fitting = useFittingView();
  const shownView = state.view ?? fitting;
  const sections = useMemo(() => cardSections(cards, state.off), [cards, state.off]);
  const listed = shownView === 'changes';
  // A stop that the filters hide still has its place: the next one after it is the next one.
  const order = useMemo(() => {
    if (listed) return sections.flatMap((s) => s.cards.map((c) => c.stop));
    return cards.map((c) => c.stop);
  }, [cards, sections, listed]);
  const walk = useMemo(() => walkOf(order, state.off), [order, state.off]);
  const byId = useMemo(() => new Map(cards.map((c) => [c.stop.id, c])), [cards]);
  const [currentId, setCurrentId] = useState<string | null>(place.kind === 'finding' ? `f-${place.id}` : null);
  const [said, setSaid] = useState({ text: '', count: 0, show: false });
  const [helpOpen, setHelpOpen] = useState(false);
  const [marking, startMarking] = useState<Markable | null>(null);
  const [arriving, arriveAt] = useState<string | null>(null);
  const where = useRef<DeskPlace>(place);

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
      const next: DeskPlace = card?.finding ? { kind: 'finding', id: card.finding.id } : home;
      if (!samePlace(next, where.current)) {
        where.current = next;
        const href = deskHref(set, next, parseDeskState(new URLSearchParams(window.location.search)));
        if (options.push) window.history.pushState(null, '', href);
        else window.history.replaceState(null, '', href);
      }
      if (card) showStop(card.stop.id, { focus: !options.quiet });
      else clearCurrent();
    },
    [byId, set, home],
  );

  const step = useCallback<DeskControl['step']>(
    (by, kind) => {
      const all = kind ? walk.filter((s) => s.kind === kind) : walk;
      if (loading) {
        say('the rows are still being fetched');
        return;
      }
      if (all.length === 0) {
        say(kind ? 'no findings under these filters' : 'nothing is marked under these filters');
        return;
      }
      const place = new Map(order.map((s, i) => [s.id, i]));
      const here = (currentId ? place.get(currentId) : undefined) ?? -1;
      const ahead = all.find((s) => (place.get(s.id) ?? -1) > here);
      const behind = here < 0 ? undefined : all.findLast((s) => (place.get(s.id) ?? -1) < here);
      const next = by > 0 ? ahead : behind;
      if (!next) {
        say(by > 0 ? `last of ${all.length}` : `first of ${all.length}`);
        return;
      }
      select(next.id);
      say(announce(next, all.indexOf(next) + 1, all.length, labelOf(next)), { show: false });
    },
    [walk, order, currentId, select, say, loading],
  );

  const change = useCallback<DeskControl['change']>(
    (patch) => {
      const before = parseDeskState(new URLSearchParams(window.location.search));
      const next = { ...before, ...patch };
      const href = deskHref(set, where.current, next) + window.location.hash;
      const drawn = (view: DeskState['view']) => drawnBy(views, view);
      // Stops of the two versions' own changes are others than those of all.
      if (drawn(before.view) !== drawn(next.view)) setCurrentId((id) => (id?.startsWith('f-') ? id : null));
      const redraw = ['base', 'of', 'versions'].some((k) => k in patch) || drawn(before.view) !== drawn(next.view);
      // A long table is redrawn here; every other view by the server, and a long one's page of all rows too.
      const here =
        own !== null && where.current.kind !== 'all' && [before, next].every((s) => drawn(s.view) === 'table');
      if (redraw && !here) startWaiting(() => router.replace(href, { scroll: false }));
      else window.history.replaceState(null, '', href);
    },
    [set, router, views, own],
  );

  const toggleColumn = useCallback<DeskControl['toggleColumn']>(
    (letter) => {
      const shown = columns.filter((c) => (c.letter === letter ? !c.shown : c.shown));
      if (shown.length === 0) {
        say('the last column stays');
        return;
      }
      change({ versions: shown.length === columns.length ? null : shown.map((c) => c.token) });
      say(`${letter} ${shown.some((c) => c.letter === letter) ? 'shown' : 'hidden'}`);
    },
    [columns, change, say],
  );

  const setBase = useCallback<DeskControl['setBase']>(
    (letter) => {
      change({ base: letter === null ? 'majority' : (columns.find((c) => c.letter === letter)?.token ?? null) });
      say(letter === null ? 'compared with the majority' : `compared with ${letter}`);
    },
    [change, columns, say],
  );

  const { changeStory } = data;
  const moveColumn = useCallback<DeskControl['moveColumn']>(
    (letter, by) => {
      const label = columns.find((c) => c.letter === letter)?.label ?? letter;
      const versions = movedColumn(columns, letter, by);
      if (!changeStory || !versions) {
        say(`${label} is the ${by < 0 ? 'first' : 'last'} column`);
        return;
      }
      startWaiting(async () => {
        const made = await changeStory({ kind: 'order', versions }).catch(() => null);
        say(made?.ok ? `${label} moved ${by < 0 ? 'left' : 'right'}` : (made?.message ?? 'the server did not answer'));
        router.refresh();
      });
    },
    [columns, changeStory, router, say],
  );

  const copyLink = useCallback<DeskControl['copyLink']>(
    async (href, what) => {
      const url = new URL(href, window.location.href).href;
      say((await copyText(url)) ? `${what} copied` : `This browser does not let the page copy. The ${what}: ${url}`);
    },
    [say],
  );

  useEffect(() => {
    if (arriving === null || !byId.has(`f-${arriving}`)) return;
    arriveAt(null);
    select(`f-${arriving}`, { push: true });
  }, [arriving, byId, select]);

  // The browser's Back and Forward change the path under the page: follow it.
  useEffect(() => {
    const follow = () => {
      const m = /^\/s\/[^/]+\/f\/([^/]+)$/.exec(window.location.pathname);
      where.current = m?.[1] ? { kind: 'finding', id: decodeURIComponent(m[1]) } : home;
      const id = m?.[1] ? `f-${decodeURIComponent(m[1])}` : null;
      setCurrentId(id);
      if (id) showStop(id, { focus: true });
      else clearCurrent();
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [home]);

  const control: DeskControl = {
    ...data,
    ...keys,
    live,
    loading,
    adopt,
    adopted: own?.source ?? null,
    state,
    waiting,
    shownView,
    walk,
    sections,
    current,
    position,
    select,
    step,
    change,
    toggleColumn,
    setBase,
    moveColumn,
    copyLink,
    say,
    said,
    marking,
    startMarking,
    arriveAt,
    helpOpen,
    setHelpOpen,
  };
  return <Context.Provider value={control}>{children}</Context.Provider>;
}

/** A comparison that was fetched, and where from. */
type Adopted = { readonly source: string; readonly open: (state: DeskState) => Desk };

function drawnBy(views: readonly ViewKey[], view: DeskState['view']): ViewKey['draws'] | undefined {
  return views.find((v) => v.name === view)?.draws ?? views[0]?.draws;
}

function offered(state: DeskState, views: readonly ViewKey[]): DeskState {
  return views.some((v) => v.name === state.view) ? state : { ...state, view: null };
}

function samePlace(a: DeskPlace, b: DeskPlace): boolean {
  return a.kind === b.kind && ('id' in a && 'id' in b ? a.id === b.id : true);
}
