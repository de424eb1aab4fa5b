import { emptyAnswers } from './request-rows.ts';
import type { Db } from './story-rows.ts';

/** Set in `meta` from a purge until its scrubbing is done. */
export const SCRUB = 'scrub_pending';

/** Deletes those of the texts that no story lists any more; says how many went and how many stay. */
export async function dropUnlisted(tx: Db, versions: readonly string[]): Promise<{ texts: number; shared: number }> {
  const listed = await tx
    .selectFrom('entries')
    .select('version_id')
    .where('version_id', 'in', [...versions, ''])
    .execute();
  const still = new Set(listed.map((r) => r.version_id));
  const gone = versions.filter((v) => !still.has(v));
  await tx
    .deleteFrom('texts')
    .where('id', 'in', [...gone, ''])
    .execute();
  return { texts: gone.length, shared: versions.length - gone.length };
}

/** Deletes a story's row and what hangs on it, and leaves a tombstone for every set that nobody else has. */
export async function dropStory(
  tx: Db,
  story: string,
  { at, what }: { at: number; what: 'story' | 'version' },
): Promise<void> {
  const own = (await tx.selectFrom('story_sets').select('set_id').where('story_id', '=', story).execute()).map(
    (r) => r.set_id,
  );
  await emptyAnswers(tx, story);
  await tx.deleteFrom('stories').where('id', '=', story).execute();
  const shared = await tx
    .selectFrom('story_sets')
    .select('set_id')
    .where('set_id', 'in', [...own, ''])
    .execute();
  const still = new Set(shared.map((r) => r.set_id));
  for (const set of own) if (!still.has(set)) await bury(tx, set, { story, at, what });
}

/** Deletes a set with its snapshots, and leaves a tombstone: when, what was purged, whose it was, and no words. */
export async function bury(
  tx: Db,
  set: string,
  { story, at, what }: { story: string; at: number; what: string },
): Promise<void> {
  await tx.deleteFrom('sets').where('id', '=', set).execute();
  const stone = { set_id: set, story_id: story, what, purged_at: at };
  await tx
    .insertInto('tombstones')
    .values(stone)
    .onConflict((c) => c.column('set_id').doUpdateSet(stone))
    .execute();
}
