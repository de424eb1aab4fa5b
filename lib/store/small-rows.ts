import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';

/** The part of a store that is single values: what happened once, and settings. */
export function smallRows(db: Kysely<Tables>): Pick<Store, 'claimOnce' | 'setting' | 'replaceSetting'> {
  return {
    async claimOnce(name) {
      const claimed = await db
        .insertInto('meta')
        .values({ key: `once:${name}`, value: '1' })
        .onConflict((c) => c.doNothing())
        .executeTakeFirst();
      return (claimed.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async setting(name) {
      const row = await db.selectFrom('meta').select('value').where('key', '=', `set:${name}`).executeTakeFirst();
      return row?.value ?? null;
    },
    async replaceSetting(name, { from, to }) {
      const key = `set:${name}`;
      if (from === null) {
        const put = await db
          .insertInto('meta')
          .values({ key, value: to })
          .onConflict((c) => c.doNothing())
          .executeTakeFirst();
        return (put.numInsertedOrUpdatedRows ?? 0n) > 0n;
      }
      const changed = await db
        .updateTable('meta')
        .set({ value: to })
        .where('key', '=', key)
        .where('value', '=', from)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
  };
}
