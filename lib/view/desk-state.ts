import { GROUPS, type Group, isGroup, SHOWN_AT_FIRST } from './groups.ts';

/** The URL's names of the views. Which of them the desk offers is the list in `components/views/views.ts`. */
export const VIEWS = ['grid', 'rows', 'changes', 'pair', 'reading', 'facts', 'versions'] as const;
export type ViewName = (typeof VIEWS)[number];

/** How Pair lays two versions out. */
export const LAYOUTS = ['side', 'inline'] as const;
export type Layout = (typeof LAYOUTS)[number];

/**
 * What a reader has chosen to see, as the URL says it. `view` null: by the width of the window. `base` null: the majority, or the
 * first column of two. `versions` null: all of them; else tokens of columns (see `columnNamed`). `off`: the groups left unmarked.
 * `anyway`: tokens of columns of another story that are compared anyway; null for none.
 * `wide`: tokens of slim columns that are drawn at full width; null for none.
 * `of`: the column that a view of one or two versions is about, null for the likeliest. `layout` null: by the width of the window.
 */
export type DeskState = {
  readonly view: ViewName | null;
  readonly base: string | null;
  readonly of: string | null;
  readonly layout: Layout | null;
  readonly versions: readonly string[] | null;
  readonly anyway: readonly string[] | null;
  readonly wide: readonly string[] | null;
  readonly off: readonly Group[];
  readonly query: string;
  /** True when every fold is open. */
  readonly unfolded: boolean;
  /** Whose reading: an engine's version, or null for the one the link was made with. */
  readonly engine: string | null;
};

export const FIRST_STATE: DeskState = {
  view: null,
  base: null,
  of: null,
  layout: null,
  versions: null,
  anyway: null,
  wide: null,
  off: GROUPS.filter((g) => !SHOWN_AT_FIRST.includes(g)),
  query: '',
  unfolded: false,
  engine: null,
};

/** Anything with URLSearchParams' `get`, or Next's record of search params, read as the first value of each key. */
export type Params = { readonly get: (key: string) => string | null };

/** Unknown keys and words are ignored: an old or mistyped link opens on something. */
export function parseDeskState(params: Params): DeskState {
  const view = params.get('view');
  const layout = params.get('layout');
  const show = listOf(params.get('show')).filter(isGroup);
  const hide = listOf(params.get('hide')).filter(isGroup);
  const versions = listOf(params.get('v'));
  const anyway = listOf(params.get('anyway'));
  const wide = listOf(params.get('wide'));
  return {
    view: VIEWS.find((v) => v === view) ?? null,
    base: params.get('base')?.trim().toLowerCase() || null,
    of: params.get('of')?.trim().toLowerCase() || null,
    layout: LAYOUTS.find((l) => l === layout) ?? null,
    versions: versions.length > 0 ? versions : null,
    anyway: anyway.length > 0 ? anyway : null,
    wide: wide.length > 0 ? wide : null,
    off: GROUPS.filter((g) => hide.includes(g) || (FIRST_STATE.off.includes(g) && !show.includes(g))),
    query: params.get('q') ?? '',
    unfolded: params.get('folds') === 'open',
    engine: /^[\w.-]{1,20}$/.exec(params.get('engine') ?? '')?.[0] ?? null,
  };
}

/** The query string, without `?`; defaults are not written, so the plain view is the plain link. */
export function printDeskState(state: DeskState): string {
  const out: [string, string][] = [];
  if (state.view) out.push(['view', state.view]);
  if (state.base) out.push(['base', state.base]);
  if (state.of) out.push(['of', state.of]);
  if (state.layout) out.push(['layout', state.layout]);
  if (state.versions) out.push(['v', state.versions.join(',')]);
  if (state.anyway) out.push(['anyway', state.anyway.join(',')]);
  if (state.wide) out.push(['wide', state.wide.join(',')]);
  const show = FIRST_STATE.off.filter((g) => !state.off.includes(g));
  const hide = state.off.filter((g) => !FIRST_STATE.off.includes(g));
  if (show.length > 0) out.push(['show', show.join(',')]);
  if (hide.length > 0) out.push(['hide', hide.join(',')]);
  if (state.query) out.push(['q', state.query]);
  if (state.unfolded) out.push(['folds', 'open']);
  if (state.engine) out.push(['engine', state.engine]);
  // Commas stay readable; everything else is escaped.
  return out.map(([k, v]) => `${k}=${encodeURIComponent(v).replaceAll('%2C', ',')}`).join('&');
}

/** The state with one group switched. */
export function toggleGroup(state: DeskState, group: Group): DeskState {
  const off = state.off.includes(group) ? state.off.filter((g) => g !== group) : [...state.off, group];
  return { ...state, off: GROUPS.filter((g) => off.includes(g)) };
}

/** How much of what the strip's total counts is shown. */
export function substanceShown({ off }: Pick<DeskState, 'off'>): 'all' | 'some' | 'none' {
  const hidden = SUBSTANCE.filter((g) => off.includes(g)).length;
  return hidden === 0 ? 'all' : hidden === SUBSTANCE.length ? 'none' : 'some';
}

/** The state with all of substance shown, or hidden where all of it was: what looks garbled, and style, stay as they are. */
export function toggleSubstance(state: DeskState): DeskState {
  const on = substanceShown(state) !== 'all';
  return { ...state, off: GROUPS.filter((g) => (SUBSTANCE.includes(g) ? !on : state.off.includes(g))) };
}

/** What `Summary.substantive` counts: every group that is shown at first, but for the findings. */
const SUBSTANCE: readonly Group[] = SHOWN_AT_FIRST.filter((g) => g !== 'garble');

function listOf(value: string | null): string[] {
  return (value ?? '')
    .split(',')
    .map((s) => s.trim().toLowerCase())
    .filter((s) => s !== '');
}
