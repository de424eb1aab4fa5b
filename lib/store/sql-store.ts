import { type Kysely, sql, type Transaction } from 'kysely';
import { asText } from './as-text.ts';
import { decisionRows } from './decision-rows.ts';
import type { Engine } from './engine.ts';
import { jobRows } from './job-rows.ts';
import { bury, dropStory, dropUnlisted, SCRUB } from './purge-rows.ts';
import { reordered } from './reorder.ts';
import { emptyAnswers, requestRows } from './request-rows.ts';
import type { Tables } from './schema.ts';
import { setId } from './set-id.ts';
import { smallRows } from './small-rows.ts';
import { storable, titleOfLabels } from './storable.ts';
import type { Purged, Store, StoredSet, StoredStory, StoreOptions } from './store.ts';
import {
  countChange,
  entryOf,
  entryRows,
  holderOf,
  pinRows,
  readStories,
  readStory,
  shownEntry,
} from './story-rows.ts';
import { storyWrites } from './story-writes.ts';

/** The store over an open database with today's schema, whichever engine it is; `key` names the sets. */
export function storeOver(
  db: Kysely<Tables>,
  engine: Engine,
  { fold, key }: Pick<StoreOptions, 'fold'> & { readonly key: string },
): Store {
  const setOf = (versions: readonly string[]) => setId(key, versions);
  const { keepTexts, keepEntries, settle, fillSearch } = storyWrites({ fold, setOf });
  /** Begins with a write, so that SQLite takes its lock at once; counts the change, so that nobody shows the story as it was. */
  const write = <T>(story: string | null, work: (tx: Transaction<Tables>) => Promise<T>) =>
    engine.writing(db, story, async (tx) => {
      if (story !== null) await countChange(tx, story);
      return work(tx);
    });
  const read = <T>(work: (tx: Transaction<Tables>) => Promise<T>) => engine.reading(db, work);

  /** A purge is done when its transaction is; what it leaves on free pages is scrubbed next, and at the next start if that fails. */
  async function purging(
    work: (tx: Transaction<Tables>) => Promise<Omit<Purged, 'scrubbed'> | null>,
  ): Promise<Purged | null> {
    const purged = await engine.purging(db, async (tx) => {
      const flag = await tx
        .insertInto('meta')
        .values({ key: SCRUB, value: '1' })
        .onConflict((c) => c.doNothing())
        .executeTakeFirst();
      const done = await work(tx);
      // Nothing was there to purge: take back our own flag, not one that an earlier purge has left.
      if (!done && flag.numInsertedOrUpdatedRows) await tx.deleteFrom('meta').where('key', '=', SCRUB).execute();
      return done;
    });
    return purged && { ...purged, scrubbed: await engine.scrub(db) };
  }

  /** Written once: it is asked before every answer that is given from memory. */
  const stampOf = db
    .selectFrom('story_sets')
    .innerJoin('stories', 'stories.id', 'story_sets.story_id')
    .select(['stories.id', 'stories.revision'])
    .where('story_sets.set_id', '=', '')
    .orderBy('stories.id')
    .compile();

  return {
    async saveStory({ copies, ...story }, at) {
      return write(story.id, async (tx) => {
        await tx
          .insertInto('stories')
          .values({
            id: story.id,
            title: storable(story.title),
            title_from: story.titleFrom,
            sample: story.sample ? 1 : 0,
            set_id: '',
            search: '',
            created_at: at,
            updated_at: at,
            revision: 0,
          })
          .execute();
        await keepTexts(tx, copies, at);
        await keepEntries(tx, story.id, { copies, at });
        await settle(tx, story.id, at);
        return (await readStory(tx, story.id)) as StoredStory;
      });
    },
    async addCopies(id, copies, at) {
      return write(id, async (tx) => {
        const touched = await tx.updateTable('stories').set({ updated_at: at }).where('id', '=', id).executeTakeFirst();
        if (touched.numUpdatedRows === 0n) return null;
        await keepTexts(tx, copies, at);
        await keepEntries(tx, id, { copies, at });
        await settle(tx, id, at);
        return readStory(tx, id);
      });
    },
    async removeVersion(id, version, at) {
      return write(id, async (tx) => {
        const listed = (await entryRows(tx, id)).filter((r) => r.removed_at === null);
        if (!listed.some((r) => r.version_id === version)) return null;
        if (listed.length === 1) return 'last copy';
        await entryOf(tx, id, version).set({ removed_at: at }).execute();
        await tx.updateTable('stories').set({ updated_at: at }).where('id', '=', id).execute();
        await settle(tx, id, at);
        return readStory(tx, id);
      });
    },
    async restoreVersion(id, version, at) {
      return write(id, async (tx) => {
        const restored = await entryOf(tx, id, version)
          .set({ removed_at: null })
          .where('removed_at', 'is not', null)
          .executeTakeFirst();
        if (restored.numUpdatedRows === 0n) return null;
        await tx.updateTable('stories').set({ updated_at: at }).where('id', '=', id).execute();
        await settle(tx, id, at);
        return readStory(tx, id);
      });
    },
    async removed(id) {
      const pins = await pinRows(db, [id]);
      return (await entryRows(db, id)).filter((r) => r.removed_at !== null).map((r) => shownEntry(r, pins));
    },
    async reorder(id, versions) {
      return write(id, async (tx) => {
        const rows = (await entryRows(tx, id)).map((r) => ({ version: r.version_id, removed: r.removed_at !== null }));
        for (const [position, { version }] of reordered(rows, versions).entries())
          await entryOf(tx, id, version).set({ position }).execute();
        return readStory(tx, id);
      });
    },
    async putPin(id, { key, versions, pin }) {
      return write(id, async (tx) => {
        const row = { version_a: versions[0], version_b: versions[1], pin: storable(pin) };
        await tx
          .insertInto('pins')
          .columns(['story_id', 'key', 'version_a', 'version_b', 'pin'])
          .expression((e) =>
            e
              .selectFrom('stories')
              .select([
                'stories.id',
                asText(key).as('key'),
                asText(row.version_a).as('version_a'),
                asText(row.version_b).as('version_b'),
                asText(row.pin).as('pin'),
              ])
              .where('stories.id', '=', id),
          )
          .onConflict((c) => c.columns(['story_id', 'key']).doUpdateSet(row))
          .execute();
        return readStory(tx, id);
      });
    },
    async dropPin(id, key) {
      return write(id, async (tx) => {
        await tx.deleteFrom('pins').where('story_id', '=', id).where('key', '=', key).execute();
        return readStory(tx, id);
      });
    },
    async retitle(id, { title, titleFrom }) {
      return write(id, async (tx) => {
        const row = { title: storable(title), title_from: titleFrom };
        const changed = await tx.updateTable('stories').set(row).where('id', '=', id).executeTakeFirst();
        if (changed.numUpdatedRows === 0n) return null;
        await fillSearch(tx, id);
        return readStory(tx, id);
      });
    },
    async changeEntry(id, version, change) {
      return write(id, async (tx) => {
        const before = (await entryRows(tx, id)).find((r) => r.version_id === version && r.removed_at === null);
        if (!before) return null;
        const { labels, blocks, source } = change(shownEntry(before, await pinRows(tx, [id])));
        const row = {
          story_id: id, // keeps the statement a write when nothing else changes
          ...(labels ? { labels: JSON.stringify(labels) } : {}),
          ...(blocks ? { blocks: JSON.stringify(blocks) } : {}),
          ...(source ? { source: JSON.stringify(source) } : {}),
        };
        await entryOf(tx, id, version).set(row).execute();
        await fillSearch(tx, id);
        return readStory(tx, id);
      });
    },
    async purgeStory(id, at) {
      return purging(async (tx) => {
        const rows = await entryRows(tx, id);
        if (rows.length === 0) return null;
        await dropStory(tx, id, { at, what: 'story' });
        return dropUnlisted(
          tx,
          rows.map((r) => r.version_id),
        );
      });
    },
    async purgeVersion(version, at) {
      return purging(async (tx) => {
        const known = await tx.selectFrom('texts').select('id').where('id', '=', version).executeTakeFirst();
        if (!known) return null;
        const dead = await tx.selectFrom('set_versions').select('set_id').where('version_id', '=', version).execute();
        for (const { set_id: set } of dead) {
          const holder = await holderOf(tx, set);
          await bury(tx, set, { story: holder ?? '', at, what: 'version' });
        }
        const holders = await tx.selectFrom('entries').select('story_id').where('version_id', '=', version).execute();
        await tx.deleteFrom('entries').where('version_id', '=', version).execute();
        await tx.deleteFrom('decisions').where('version_id', '=', version).execute();
        await tx
          .deleteFrom('pins')
          .where((e) => e.or([e('version_a', '=', version), e('version_b', '=', version)]))
          .execute();
        const orphans = [version];
        for (const { story_id: story } of holders) {
          await emptyAnswers(tx, story);
          await countChange(tx, story);
          const rows = await entryRows(tx, story);
          const left = rows.filter((r) => r.removed_at === null);
          if (left.length === 0) {
            orphans.push(...rows.map((r) => r.version_id));
            await dropStory(tx, story, { at, what: 'version' });
            continue;
          }
          const title = titleOfLabels(left.flatMap((r) => JSON.parse(r.labels) as string[]));
          await tx
            .updateTable('stories')
            .set({ title, title_from: null })
            .where('id', '=', story)
            .where('title_from', '=', version)
            .execute();
          await tx.updateTable('stories').set({ updated_at: at }).where('id', '=', story).execute();
          await settle(tx, story, at);
        }
        const { texts } = await dropUnlisted(tx, [...new Set(orphans)]);
        return { texts, shared: 0 };
      });
    },

    story: (id) => read((tx) => readStory(tx, id)),
    stories: ({ words, limit, offset }) =>
      read(async (db) => {
        let matching = db.selectFrom('stories');
        for (const word of words.map(fold).filter((w) => w !== '')) {
          matching = matching.where(
            sql<boolean>`(${engine.contains('stories.search', word)} or exists (select 1 from entries join texts on texts.id = entries.version_id
            where entries.story_id = stories.id and entries.removed_at is null and ${engine.contains('texts.search', word)}))`,
          );
        }
        const { total } = await matching.select((e) => e.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
        const page = await matching
          .select('id')
          .orderBy('updated_at', 'desc')
          .orderBy('created_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .offset(offset)
          .execute();
        return {
          stories: await readStories(
            db,
            page.map((r) => r.id),
          ),
          total: Number(total),
        };
      }),
    setOf,
    set: (id) =>
      read(async (db): Promise<StoredSet | null> => {
        const stone = await db.selectFrom('tombstones').selectAll().where('set_id', '=', id).executeTakeFirst();
        if (stone) {
          const newest = await db
            .selectFrom('stories')
            .select('set_id')
            .where('id', '=', stone.story_id)
            .executeTakeFirst();
          const what = stone.what === 'version' ? 'version' : 'story';
          return { kind: 'purged', at: Number(stone.purged_at), what, newest: newest?.set_id ?? null };
        }
        const holder = await holderOf(db, id);
        const story = holder === null ? null : await readStory(db, holder);
        if (!story) return null;
        const members = await db.selectFrom('set_versions').select('version_id').where('set_id', '=', id).execute();
        const wanted = new Set(members.map((m) => m.version_id));
        const rows = await entryRows(db, story.id);
        const pins = await pinRows(db, [story.id]);
        const entries = rows.filter((r) => wanted.has(r.version_id)).map((r) => shownEntry(r, pins));
        return { kind: 'live', story, entries };
      }),
    async setsOf(story) {
      const rows = await db.selectFrom('story_sets').select('set_id').where('story_id', '=', story).execute();
      return rows.map((r) => r.set_id);
    },
    async stamp(set) {
      const { rows } = await db.executeQuery<{ id: string; revision: number }>({ ...stampOf, parameters: [set] });
      return rows.length === 0 ? null : rows.map((r) => `${r.id}:${r.revision}`).join(' ');
    },
    async texts(versions) {
      return db
        .selectFrom('texts')
        .select(['id', 'text', 'words'])
        .where('id', 'in', [...versions, ''])
        .execute();
    },

    async snapshot({ set, engine, input }) {
      const row = await db
        .selectFrom('snapshots')
        .select(['collation', 'summary'])
        .where('set_id', '=', set)
        .where('engine', '=', engine)
        .where('input', '=', input)
        .executeTakeFirst();
      return row ?? null;
    },
    async summaries(sets) {
      const rows = await db
        .selectFrom('snapshots')
        .select(['set_id', 'summary'])
        .where('set_id', 'in', [...sets, ''])
        .orderBy('created_at')
        .execute();
      return new Map(rows.map((r) => [r.set_id, r.summary]));
    },
    async snapshotsOf(sets) {
      const rows = await db
        .selectFrom('snapshots')
        .select(['set_id', 'engine', 'input', 'created_at'])
        .where('set_id', 'in', [...sets, ''])
        .orderBy('created_at')
        .orderBy('engine')
        .execute();
      return rows.map((r) => ({ set: r.set_id, engine: r.engine, input: r.input, at: Number(r.created_at) }));
    },
    async putSnapshot({ set, engine: made, input }, { collation, summary }, at) {
      await write(null, (tx) =>
        tx
          .insertInto('snapshots')
          .columns(['set_id', 'engine', 'input', 'collation', 'summary', 'created_at'])
          .expression((e) =>
            e
              .selectFrom('sets')
              .select([
                'sets.id',
                asText(made).as('engine'),
                asText(input).as('input'),
                asText(collation).as('collation'),
                asText(summary).as('summary'),
                sql<number>`cast(${at} as bigint)`.as('created_at'),
              ])
              .where('sets.id', '=', set),
          )
          .onConflict((c) =>
            c.columns(['set_id', 'engine', 'input']).doUpdateSet({ collation, summary, created_at: at }),
          )
          .execute(),
      );
    },

    ...decisionRows(db, write),
    ...requestRows(db, engine),
    ...smallRows(db),
    jobs: jobRows(db),
    async check() {
      await db.selectFrom('meta').select('key').limit(1).execute();
    },
    close: () => db.destroy(),
  };
}
