import 'server-only';
import { ENGINE } from '../model/engine.ts';
import type { Store, StoredStory } from '../store/store.ts';
import { searchWords } from '../view/search-words.ts';
import { jobOf, keyOf } from './comparing.ts';
import { current } from './current.ts';
import { rulesIn } from './own-style.ts';
import type { Current } from './server-state.ts';
import type { Summary } from './summary.ts';

/** The words of a story's worst finding, and the copy they are in. */
export type WorstWords = { readonly words: string; readonly label: string };

export type StoryCard = {
  readonly id: string;
  readonly title: string;
  /** The story's newest comparison: `/s/<set>`. */
  readonly set: string;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** True for the worked example that came with the program. */
  readonly sample: boolean;
  /** The engine to ask for (`?engine=`) so that today's reading opens, where the plain link shows an older one; else null. */
  readonly engine: string | null;
  readonly versions: readonly { readonly id: string; readonly labels: readonly string[]; readonly words: number }[];
  /** Null until the comparison has been computed. */
  readonly summary: Summary | null;
};

const PAGE = 50;

/** The stories, newest first. `q`: every word must occur in the title, a label or a text (of `searchWords`: the first twelve); case and accents do not matter. */
export async function listStories(
  options: { readonly q?: string | undefined; readonly limit?: number; readonly offset?: number } = {},
): Promise<{
  readonly stories: readonly (StoryCard & { readonly worst: WorstWords | null; readonly making: Making })[];
  /** How many match in all. */
  readonly total: number;
}> {
  const now = await current();
  const { store } = now;
  const { words } = searchWords(options.q ?? '');
  const { stories, total } = await store.stories({ words, limit: options.limit ?? PAGE, offset: options.offset ?? 0 });
  const sets = stories.map((s) => s.set);
  const [summaries, older] = [await store.summaries(sets), await olderReadings(store, sets)];
  const cards = stories.map((s) => cardOf(s, { summary: summaries.get(s.set), older }));
  const wanted = cards.flatMap((c) => c.summary?.worst?.version ?? []);
  const texts = new Map((await store.texts(wanted)).map((t) => [t.id, t.text]));
  const making = await Promise.all(stories.map((s) => (summaries.has(s.set) ? null : makingOf(now, s))));
  return { stories: cards.map((c, i) => ({ ...c, worst: worstOf(c, texts), making: making[i] ?? null })), total };
}

/** What has become of a comparison that is not there; null where nobody has asked for it, and of one that is. */
export type Making = 'pending' | 'stopped' | 'failed' | null;

async function makingOf(now: Current, { set, entries }: StoredStory): Promise<Making> {
  const { id } = jobOf(keyOf(set, entries, rulesIn(await now.ownStyle())));
  const { kind } = await (await now.jobs()).state(id);
  return kind === 'none' ? null : kind === 'open' ? 'pending' : kind;
}

function worstOf({ summary, versions }: StoryCard, texts: ReadonlyMap<string, string>): WorstWords | null {
  const place = summary?.worst;
  const words = place && texts.get(place.version)?.slice(place.start, place.end);
  if (!words) return null;
  return { words, label: versions.find((v) => v.id === place.version)?.labels[0] ?? '' };
}

/** The sets whose plain links show what an earlier engine read: links that were sent stay as they are, who opens the list means today. */
export async function olderReadings(store: Store, sets: readonly string[]): Promise<ReadonlySet<string>> {
  const kept = await store.snapshotsOf(sets);
  return new Set(kept.filter((k) => k.engine !== ENGINE).map((k) => k.set));
}

/** A story as a list shows it. `older`: see `olderReadings`. */
export function cardOf(
  story: StoredStory,
  { summary, older }: { readonly summary: string | undefined; readonly older: ReadonlySet<string> },
): StoryCard {
  const { id, title, set, createdAt, updatedAt, sample, entries } = story;
  return {
    id,
    title,
    set,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    sample,
    engine: older.has(set) ? ENGINE : null,
    versions: entries.map(({ version, labels, words }) => ({ id: version, labels, words })),
    summary: summary === undefined ? null : (JSON.parse(summary) as Summary),
  };
}
