import 'server-only';
import { accepted, type Notice, type Result } from '../contract/contract.ts';
import type { Collation } from '../model/collation.ts';
import type { Decision } from '../model/decision.ts';
import type { DraftBlock } from '../model/draft.ts';
import { ENGINE } from '../model/engine.ts';
import type { Pin } from '../model/pin.ts';
import type { Review } from '../model/review.ts';
import type { Source } from '../model/version.ts';
import type { Entry } from '../store/store.ts';
import { StoreUnusable } from '../store/store-unusable.ts';
import type { Desk } from '../view/desk.ts';
import type { DeskState } from '../view/desk-state.ts';
import { allowed } from './access.ts';
import { failureMessage, keyOf, snapshotOf } from './comparing.ts';
import type { CopyInput, Limits } from './copy-input.ts';
import { current, currentForShared } from './current.ts';
import { reviewsOf } from './deciding.ts';
import { readEnv } from './env.ts';
import { originOf } from './http/origin.ts';
import { noticesOnEntries, takeIn } from './intake.ts';
import type { OpenedVersion } from './opened.ts';
import { openedOf } from './opening.ts';
import { rulesIn } from './own-style.ts';
import { fullyOf, pinsOf } from './pins.ts';
import { type KeptReading, marksApart, readingsKept } from './readings.ts';
import type { Current } from './server-state.ts';
import { cardOf, olderReadings, type StoryCard } from './story-list.ts';
import { noticesOnStyle } from './style-notice.ts';
import { unmadeOf } from './unmade.ts';

export type { Notice, Result } from '../contract/contract.ts';
export type { CopyInput, Limits } from './copy-input.ts';
export { listStories } from './story-list.ts';

/** A copy as its story lists it. `labels` has more than one entry when the same text came in more than once. */
export type StoryVersion = {
  /** The version's id (hash): the one in `Collation.versions`. */
  readonly id: string;
  readonly labels: readonly string[];
  readonly source: Source;
  readonly language: string;
  readonly published: string | null;
  readonly words: number;
  readonly addedAt: string;
};

export type Story = Omit<StoryCard, 'versions'> & {
  /** In the order in which the copies were added: the reader's column order. */
  readonly versions: readonly StoryVersion[];
};

/** Which engine's reading is shown, when it was made, and how far today's is from it (0 when it is today's own). */
export type Reading = {
  readonly engine: string;
  /** ISO 8601. */
  readonly at: string;
  readonly today: string;
  /** Marks that the two do not share; null when today's could not be made; `pending` while it is being made and nobody waits for it. */
  readonly marksApart: number | null | 'pending';
  /** The other readings that are kept, the oldest first; today's is always to be had. */
  readonly others: readonly KeptReading[];
};

export type Comparison =
  | {
      readonly kind: 'found';
      readonly set: string;
      readonly collation: Collation;
      /** What the desk draws of it in one state, with the marks that people made. */
      readonly view: (state: DeskState) => Desk;
      /** Changes with anything that `view` draws. */
      readonly etag: string;
      /** `newest` = the story's newest set: another one than `set` when copies were added or removed since. */
      readonly story: {
        readonly id: string;
        readonly title: string;
        readonly newest: string;
        readonly sample: boolean;
      };
      readonly reading: Reading;
      /** In the story's own order. */
      readonly versions: readonly OpenedVersion[];
      readonly decisions: readonly Decision[];
      /** What the decisions come to for this comparison. */
      readonly reviews: readonly Review[];
      /** Paragraph links that people made or cut between these copies. */
      readonly pins: readonly Pin[];
      /** The ids of the rows that people wanted compared fully. */
      readonly fully: readonly string[];
      readonly notices: readonly Notice[];
    }
  /** The texts were deleted for good. `newest` leads to what is left of the story, null when nothing is. */
  | { readonly kind: 'purged'; readonly at: string; readonly what: 'story' | 'version'; readonly newest: string | null }
  /** The texts are stored, the comparison could not be computed; a reload tries again. */
  | {
      readonly kind: 'failed';
      readonly story: { readonly id: string; readonly title: string };
      readonly message: string;
    }
  | { readonly kind: 'unknown' };

/** What a query gives, or in words for whoever runs the server why the store cannot be used. */
export async function unlessUnusable<T>(
  query: () => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }> {
  try {
    return { ok: true, value: await query() };
  } catch (error) {
    if (!(error instanceof StoreUnusable)) throw error;
    return { ok: false, message: error.message };
  }
}

/** Null when there is no such story. */
export async function getStory(id: string): Promise<Story | null> {
  const { store } = await current();
  const story = await store.story(id);
  if (!story) return null;
  const summaries = await store.summaries([story.set]);
  const older = await olderReadings(store, [story.set]);
  const versions = story.entries.map(({ version, labels, source, language, published, words, addedAt }) => ({
    id: version,
    labels,
    source,
    language,
    published,
    words,
    addedAt: new Date(addedAt).toISOString(),
  }));
  return { ...cardOf(story, { summary: summaries.get(story.set), older }), versions };
}

/**
 * The comparison of a set: the reading its links were made with, or with `engine` that engine's; from the store when it is there, else
 * made now in a worker and stored. `today`: whether to wait for today's reading as well, to tell how far the shown one is from it.
 */
export async function getComparison(
  set: string,
  engine: string | null = null,
  today: 'waited for' | 'if made' = 'waited for',
): Promise<Comparison> {
  const now = await currentForShared();
  const known = await now.store.set(set);
  if (!known) return { kind: 'unknown' };
  if (known.kind === 'purged') return { ...known, at: new Date(known.at).toISOString() };
  const { story, entries } = known;
  const { id, title } = story;
  try {
    const opened = await openedOf(now, set, { entries, engine });
    if (!opened) return getComparison(set, engine, today); // purged while we looked: the set says so now
    const { collation, versions } = opened;
    const decisions = await now.store.decisionsOf(set);
    const reviews = reviewsOf(decisions, collation, entries);
    return {
      kind: 'found',
      set,
      collation,
      view: (state) => opened.view(state, reviews),
      etag: opened.etag(reviews),
      story: { id, title, newest: story.set, sample: story.sample },
      reading: await readingOf(now, collation, { set, entries, today }),
      versions,
      decisions,
      reviews,
      pins: pinsOf(entries),
      fully: fullyOf(set, entries),
      notices: [...noticesOnEntries(entries), ...noticesOnStyle(collation, await now.ownStyle())],
    };
  } catch (error) {
    return { kind: 'failed', story: { id, title }, message: failureMessage(error) };
  }
}

async function readingOf(
  now: Current,
  collation: Collation,
  {
    set,
    entries,
    today,
  }: { readonly set: string; readonly entries: readonly Entry[]; readonly today: 'waited for' | 'if made' },
): Promise<Reading> {
  const kept = await readingsKept(now.store, keyOf(set, entries, rulesIn(await now.ownStyle())));
  const { engine } = collation;
  const others = kept.filter((k) => k.engine !== engine);
  const at = kept.find((k) => k.engine === engine)?.at ?? new Date(now.now()).toISOString();
  if (engine === ENGINE) return { engine, at, today: ENGINE, marksApart: 0, others };
  let marks: Reading['marksApart'] = null;
  try {
    const unmade = today === 'if made' ? await unmadeOf(now, set, { entries, engine: ENGINE, looks: 0 }) : null;
    if (unmade) {
      const apart = unmade.kind === 'pending' ? unmade.kind : null;
      return { engine, at, today: ENGINE, marksApart: apart, others };
    }
    const made = await snapshotOf(now, set, { entries, engine: ENGINE });
    if (made) marks = marksApart(collation, JSON.parse(made.collation) as Collation);
  } catch (error) {
    failureMessage(error); // the old reading is there all the same
  }
  return { engine, at, today: ENGINE, marksApart: marks, others };
}

/** The copies that were taken out of a story and can come back, in its order. */
export async function getRemoved(id: string): Promise<readonly { readonly id: string; readonly label: string }[]> {
  const { store } = await current();
  return (await store.removed(id)).map((e) => ({ id: e.version, label: e.labels[0] ?? e.version }));
}

/** How copies would be read, before anything is saved: for the preview of what counts as furniture. */
export async function previewCopies(copies: readonly CopyInput[]): Promise<
  Result<{
    readonly copies: readonly {
      readonly label: string;
      readonly text: string;
      readonly blocks: readonly DraftBlock[];
    }[];
    readonly notices: readonly Notice[];
  }>
> {
  const intake = takeIn(copies, limits());
  if (!intake.ok) return intake;
  const { drafts, notices } = intake.value;
  return accepted({ copies: drafts.map(({ label, text, blocks }) => ({ label, text, blocks })), notices });
}

/** Where readers reach this server, for addresses that other sites are given. */
export function siteOrigin(headers: Headers): string {
  return originOf(headers, readEnv());
}

/** True where people sign in before they see the stories. */
export function hasDoor(): boolean {
  return readEnv().password !== null;
}

/** True where whoever asks may change things: everybody, or, where there is a door, who has signed in. */
export async function mayChange(): Promise<boolean> {
  return (await allowed(async () => accepted(await current()))).ok;
}

/** The limits a form should state. */
export function limits(): Limits {
  return readEnv().limits;
}

/** What the browser needs to draw a long comparison by itself. `known`: the ETags the caller has; `engine`: see `getComparison`. */
export async function getPackedDesk(
  set: string,
  { known, engine }: { readonly known: readonly string[]; readonly engine: string | null },
): Promise<
  | { readonly kind: 'found'; readonly etag: string; readonly body: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unchanged'; readonly etag: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unknown' }
> {
  const now = await currentForShared();
  const found = await now.store.set(set);
  if (found?.kind !== 'live') return { kind: 'unknown' };
  try {
    const opened = await openedOf(now, set, { entries: found.entries, engine });
    if (!opened) return { kind: 'unknown' };
    const reviews = reviewsOf(await now.store.decisionsOf(set), opened.collation, found.entries);
    const etag = opened.etag(reviews);
    return known.includes(etag) ? { kind: 'unchanged', etag } : { kind: 'found', etag, body: opened.packed(reviews) };
  } catch (error) {
    return { kind: 'failed', message: failureMessage(error) };
  }
}
