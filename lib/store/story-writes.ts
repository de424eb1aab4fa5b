import { storable } from './storable.ts';
import type { NewCopy, StoreOptions } from './store.ts';
import { type Db, entryOf, entryRows } from './story-rows.ts';

type Means = Pick<StoreOptions, 'fold'> & { readonly setOf: (versions: readonly string[]) => string };

/** The steps of which saving and changing a story are made; each runs inside the caller's transaction. */
export function storyWrites({ fold, setOf }: Means) {
  /** Keeps the texts that are new; throws when an id stands for other words already. */
  async function keepTexts(tx: Db, copies: readonly NewCopy[], at: number): Promise<void> {
    // In the order of the ids: two savers of the same texts then wait for each other in one direction only.
    for (const { text } of [...copies].sort((a, b) => (a.text.id < b.text.id ? -1 : 1))) {
      const row = {
        id: text.id,
        text: storable(text.text),
        search: fold(text.text),
        words: text.words,
        created_at: at,
      };
      const { numInsertedOrUpdatedRows } = await tx
        .insertInto('texts')
        .values(row)
        .onConflict((c) => c.column('id').doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows) continue;
      const known = await tx.selectFrom('texts').select('text').where('id', '=', text.id).executeTakeFirst();
      if (known && known.text !== text.text) throw new Error(`two texts claim the id ${text.id}`);
    }
  }

  /** Lists the copies in the story; one that is listed already only gets the new label. */
  async function keepEntries(
    tx: Db,
    story: string,
    { copies, at }: { copies: readonly NewCopy[]; at: number },
  ): Promise<void> {
    for (const copy of copies) {
      const rows = await entryRows(tx, story);
      const old = rows.find((r) => r.version_id === copy.text.id);
      const position = Math.max(-1, ...rows.map((r) => r.position)) + 1;
      if (old && old.removed_at === null) {
        const labels = JSON.stringify([...new Set([...(JSON.parse(old.labels) as string[]), copy.label])]);
        await entryOf(tx, story, copy.text.id).set({ labels }).execute();
        continue;
      }
      if (old)
        await tx.deleteFrom('entries').where('story_id', '=', story).where('version_id', '=', copy.text.id).execute();
      const { label, language, published } = copy;
      await tx
        .insertInto('entries')
        .values({
          story_id: story,
          version_id: copy.text.id,
          position,
          labels: JSON.stringify([label]),
          source: JSON.stringify(copy.source),
          language,
          published,
          blocks: JSON.stringify(copy.blocks),
          added_at: at,
          removed_at: null,
        })
        .execute();
    }
  }

  /** Brings what is derived from a story's entries up to date: its set, and what the search looks at. */
  async function settle(tx: Db, story: string, at: number): Promise<void> {
    const versions = (await entryRows(tx, story)).filter((r) => r.removed_at === null).map((r) => r.version_id);
    const set = setOf(versions);
    await tx
      .insertInto('sets')
      .values({ id: set, created_at: at })
      .onConflict((c) => c.doNothing())
      .execute();
    const members = versions.map((version_id) => ({ set_id: set, version_id }));
    await tx
      .insertInto('set_versions')
      .values(members)
      .onConflict((c) => c.doNothing())
      .execute();
    await tx
      .insertInto('story_sets')
      .values({ story_id: story, set_id: set })
      .onConflict((c) => c.doNothing())
      .execute();
    await tx.deleteFrom('tombstones').where('set_id', '=', set).execute();
    await tx.updateTable('stories').set({ set_id: set }).where('id', '=', story).execute();
    await fillSearch(tx, story);
  }

  /** What the search looks at beside the texts: the title and the labels. */
  async function fillSearch(tx: Db, story: string): Promise<void> {
    const { title } = await tx.selectFrom('stories').select('title').where('id', '=', story).executeTakeFirstOrThrow();
    const rows = (await entryRows(tx, story)).filter((r) => r.removed_at === null);
    const search = fold(storable([title, ...rows.flatMap((r) => JSON.parse(r.labels) as string[])].join('\n')));
    await tx.updateTable('stories').set({ search }).where('id', '=', story).execute();
  }

  return { keepTexts, keepEntries, settle, fillSearch };
}
