import { type Kysely, sql, type Transaction } from 'kysely';
import type { DraftBlock } from '../model/draft.ts';
import type { Source } from '../model/version.ts';
import type { Tables } from './schema.ts';
import type { Entry, StoredStory } from './store.ts';

export type Db = Kysely<Tables> | Transaction<Tables>;
export type EntryRow = Tables['entries'] & { words: number };

/** The story a set leads to: the oldest that has it now, else the oldest that had it; null when none did. */
export async function holderOf(db: Db, set: string): Promise<string | null> {
  const row = await db
    .selectFrom('story_sets')
    .innerJoin('stories', 'stories.id', 'story_sets.story_id')
    .select('stories.id')
    .where('story_sets.set_id', '=', set)
    .orderBy(sql`case when stories.set_id = ${set} then 0 else 1 end`)
    .orderBy('stories.created_at')
    .orderBy('stories.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** The beginning of an update of one copy in one story. */
export function entryOf(db: Db, story: string, version: string) {
  return db.updateTable('entries').where('story_id', '=', story).where('version_id', '=', version);
}

/** Makes the stamps of the story's sets new. */
export async function countChange(db: Db, story: string): Promise<void> {
  await db
    .updateTable('stories')
    .set((e) => ({ revision: e('revision', '+', 1) }))
    .where('id', '=', story)
    .execute();
}

/** A story's copies, removed ones too, in their order. */
export async function entryRows(db: Db, story: string): Promise<EntryRow[]> {
  return db
    .selectFrom('entries')
    .innerJoin('texts', 'texts.id', 'entries.version_id')
    .selectAll('entries')
    .select('texts.words')
    .where('story_id', '=', story)
    .orderBy('position')
    .execute();
}

/** Null when there is no such story. */
export async function readStory(db: Db, id: string): Promise<StoredStory | null> {
  return (await readStories(db, [id]))[0] ?? null;
}

/** The stories that are there, in the order of the ids. */
export async function readStories(db: Db, ids: readonly string[]): Promise<StoredStory[]> {
  const rows = await db
    .selectFrom('stories')
    .selectAll()
    .where('id', 'in', [...ids, ''])
    .execute();
  const entries = await db
    .selectFrom('entries')
    .innerJoin('texts', 'texts.id', 'entries.version_id')
    .selectAll('entries')
    .select('texts.words')
    .where('story_id', 'in', [...ids, ''])
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
  const pins = await pinRows(db, ids);
  return ids.flatMap((id) => {
    const row = rows.find((r) => r.id === id);
    if (!row) return [];
    return [
      {
        id,
        title: row.title,
        titleFrom: row.title_from,
        sample: row.sample === 1,
        set: row.set_id,
        createdAt: Number(row.created_at),
        updatedAt: Number(row.updated_at),
        entries: entries.filter((e) => e.story_id === id).map((e) => shownEntry(e, pins)),
      },
    ];
  });
}

/** The pins of the stories, by key. */
export async function pinRows(db: Db, stories: readonly string[]): Promise<Tables['pins'][]> {
  return db
    .selectFrom('pins')
    .selectAll()
    .where('story_id', 'in', [...stories, ''])
    .orderBy('key')
    .execute();
}

/** A row as the store shows it, with those of the pins that are its own. */
export function shownEntry(row: EntryRow, pins: readonly Tables['pins'][]): Entry {
  return {
    version: row.version_id,
    labels: JSON.parse(row.labels) as string[],
    source: JSON.parse(row.source) as Source,
    language: row.language,
    published: row.published,
    blocks: JSON.parse(row.blocks) as DraftBlock[],
    words: row.words,
    addedAt: Number(row.added_at),
    pins: pins
      .filter((p) => p.story_id === row.story_id && p.version_a === row.version_id)
      .map(({ key, version_a, version_b, pin }) => ({ key, versions: [version_a, version_b] as const, pin })),
  };
}
