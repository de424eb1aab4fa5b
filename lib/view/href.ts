import { type DeskState, FIRST_STATE, printDeskState } from './desk-state.ts';

/** A place in a comparison that has a link of its own. */
export type DeskPlace =
  | { readonly kind: 'whole' }
  /** The whole of a long comparison in one page, for the browser's own search and for print. */
  | { readonly kind: 'all' }
  | { readonly kind: 'row'; readonly id: string }
  | { readonly kind: 'finding'; readonly id: string };

export const WHOLE: DeskPlace = { kind: 'whole' };

export const storiesHref = (query = ''): string => (query ? `/?q=${encodeURIComponent(query)}` : '/');
/** The door, and the page it leads on to. */
export const loginHref = (next: string): string => `/login?next=${encodeURIComponent(next)}`;
/** Opens a comparison that came as a link or a file. */
export const openHref = (): string => '/open';
export const newStoryHref = (): string => '/new';

/**
 * True for the key of a comparison that its link carries whole: the fragment that does so (`#c=…`, see `carried.ts`), or `#` alone for
 * one that came as a file and is too long for a link. No server sees a fragment, so place and state stand in it as well.
 */
export function isCarried(set: string): boolean {
  return set.startsWith('#');
}

/** The comparison, one of its rows or one of its findings, as the state shows it. */
export function deskHref(set: string, place: DeskPlace = WHOLE, state: DeskState = FIRST_STATE): string {
  const query = printDeskState(state);
  if (isCarried(set))
    return `/open#${[set.slice(1), carriedPlace(place), query].filter((part) => part !== '').join('&')}`;
  return `/s/${encodeURIComponent(set)}${pathOf(place)}${query ? `?${query}` : ''}`;
}

/** Where a page that waits for a comparison hears how far it is. */
export function progressHref(set: string, engine: string | null): string {
  return `/api/progress/${encodeURIComponent(set)}${engine ? `?${new URLSearchParams({ engine })}` : ''}`;
}

/** The page on which a row that was compared coarsely is compared fully. */
export function fullyHref(set: string, row: string): string {
  return `/s/${encodeURIComponent(set)}/fully/${encodeURIComponent(row)}`;
}

function carriedPlace(place: DeskPlace): string {
  if (place.kind === 'whole') return '';
  return place.kind === 'all' ? 'all=1' : `${place.kind === 'row' ? 'r' : 'f'}=${encodeURIComponent(place.id)}`;
}

/** A story as the list opens it: in today's reading. `engine`: as the story's card says. */
export function storyHref({ set, engine }: { readonly set: string; readonly engine: string | null }): string {
  return deskHref(set, WHOLE, { ...FIRST_STATE, engine });
}

/** The drawn card of a place, for where its link is shared. */
export function pictureHref(set: string, place: DeskPlace): string {
  return `/embed/${encodeURIComponent(set)}${pathOf(place)}/card.png`;
}

/** Where a place's oEmbed is told; absolute, as is what it names. */
export function oembedHref(origin: string, href: string): string {
  return `${origin}/api/v1/oembed?url=${encodeURIComponent(`${origin}${href}`)}`;
}

function pathOf(place: DeskPlace): string {
  if (place.kind === 'whole') return '';
  if (place.kind === 'all') return '/all';
  return `/${place.kind === 'row' ? 'r' : 'f'}/${encodeURIComponent(place.id)}`;
}

/**
 * Where the page gets a long comparison's rows from. `engine`: whose reading, null for the one its links were made with. `tag` changes
 * with what is to be had there.
 */
export function sourceHref(set: string, engine: string | null, tag: string): string {
  const query = new URLSearchParams({ ...(engine ? { engine } : {}), tag: tag.replaceAll('"', '').slice(0, 12) });
  return `/api/desk/${encodeURIComponent(set)}?${query}`;
}

/** The place a catch-all path names: `[]`, `['all']`, `['r', id]` or `['f', id]`. Null for a path that no page has. */
export function placeOf(path: readonly string[]): DeskPlace | null {
  const [letter, escaped, ...rest] = path;
  if (letter === undefined) return WHOLE;
  if (letter === 'all' && escaped === undefined) return { kind: 'all' };
  const id = escaped === undefined || rest.length > 0 ? null : unescaped(escaped);
  if (id === null) return null;
  if (letter === 'r') return { kind: 'row', id };
  return letter === 'f' ? { kind: 'finding', id } : null;
}

/** No set has a shorter name; see `set-id.ts`. */
const SHORTEST_SET = 20;

/** The set that an address means to which a mail program or a sentence has put something; null where nothing was put. */
export function bareSet(set: string): string | null {
  const bare = /^[a-z0-9]+/.exec(set)?.[0] ?? '';
  return bare !== set && bare.length > SHORTEST_SET ? bare : null;
}

function unescaped(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null; // a link cut in the middle of an escape
  }
}
