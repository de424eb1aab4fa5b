import { type Kysely, sql } from 'kysely';
import { asText } from './as-text.ts';
import type { Engine } from './engine.ts';
import type { Tables } from './schema.ts';
import type { AnswerAlong, Store } from './store.ts';
import type { Db } from './story-rows.ts';

/** How long an answer is kept for a client that asks again: what payment services promise, and longer than any retry. */
export const ANSWER_MS = 24 * 3_600_000;
/** After this long without an answer the server that took the key is dead; the work itself is answered in seconds. */
export const CLAIM_MS = 60_000;
/** Counters of windows that are over are of no use; an hour leaves room for clocks that differ between machines. */
export const COUNTER_MS = 3_600_000;

/** What is kept about requests and not about stories: their answers under idempotency keys, and how many there were. */
export function requestRows(
  db: Kysely<Tables>,
  engine: Engine,
): Pick<Store, 'claimAnswer' | 'keepAnswer' | 'dropAnswer' | 'countOne'> {
  return {
    async claimAnswer(key, request, at) {
      return engine.writing(db, null, async (tx) => {
        await tx
          .deleteFrom('answers')
          .where((e) =>
            e.or([
              e('claimed_at', '<=', at - ANSWER_MS),
              e.and([e('status', 'is', null), e('claimed_at', '<=', at - CLAIM_MS)]),
            ]),
          )
          .execute();
        const claimed = await tx
          .insertInto('answers')
          .values({ key, request, story_id: null, status: null, body: null, claimed_at: at })
          .onConflict((c) => c.column('key').doNothing())
          .executeTakeFirst();
        if (claimed.numInsertedOrUpdatedRows) return { kind: 'new' };
        const row = await tx.selectFrom('answers').selectAll().where('key', '=', key).executeTakeFirst();
        // Given back between the two statements: the caller asks again.
        if (!row) return { kind: 'taken', request, answer: null };
        const answer = row.status === null ? null : { status: row.status, body: row.body };
        return { kind: 'taken', request: row.request, answer };
      });
    },
    async keepAnswer(key, { story, status, body }) {
      const whileThere = sql<string>`case when exists (select 1 from stories where id = ${story}) then ${asText(body)} end`;
      const row = { story_id: story, status, body: story === null ? body : whileThere };
      // As a change of the story: a purge at the same time finds the answer under the story's name, or the answer finds the story gone.
      await engine.writing(db, story, (tx) => tx.updateTable('answers').set(row).where('key', '=', key).execute());
    },
    async dropAnswer(key) {
      await db.deleteFrom('answers').where('key', '=', key).where('status', 'is', null).execute();
    },
    async countOne(name, from) {
      const { count } = await db
        .insertInto('counters')
        .values({ name, window_start: from, count: 1 })
        .onConflict((c) =>
          c.columns(['name', 'window_start']).doUpdateSet((e) => ({ count: e('counters.count', '+', 1) })),
        )
        .returning('count')
        .executeTakeFirstOrThrow();
      if (count === 1)
        await db
          .deleteFrom('counters')
          .where('window_start', '<', from - COUNTER_MS)
          .execute();
      return count;
    },
  };
}

/** Takes the words out of the answers about a story; that there was one stays, so that a late retry does not bring them back. */
export async function emptyAnswers(tx: Db, story: string): Promise<void> {
  await tx.updateTable('answers').set({ body: null }).where('story_id', '=', story).execute();
}

/** Keeps an answer within the transaction of what it answers. False when the key has one: somebody else carried the request out. */
export async function keepAlong(tx: Db, story: string, along: AnswerAlong): Promise<boolean> {
  const { key, request, at, status, body } = along;
  const kept = await tx
    .insertInto('answers')
    .values({ key, request, story_id: story, status, body, claimed_at: at })
    .onConflict((c) =>
      c.column('key').doUpdateSet({ story_id: story, status, body }).where('answers.status', 'is', null),
    )
    .executeTakeFirst();
  return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
