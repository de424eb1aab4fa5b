import { Kysely, sql } from 'kysely';
import { explained } from './explained.ts';
import { SCRUB } from './purge-rows.ts';
import type { Tables } from './schema.ts';
import { storeOver } from './sql-store.ts';
import { openDatabase } from './sqlite-database.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { sqliteEngine } from './sqlite-engine.ts';
import { assertNotLost, markMade } from './sqlite-made.ts';
import type { Store, StoreOptions } from './store.ts';

const LINK_KEY = 'link_key';

/** The embedded default: one SQLite file, through libsql and Kysely. A database that was there and is gone is refused, never made anew. */
export async function openSqliteStore(file: string, options: StoreOptions): Promise<Store> {
  assertNotLost(file);
  const { database, readOnly } = openDatabase(file, options.busyMs);
  markMade(file);
  if (options.key) database.prepare('update meta set value = ? where key = ?').run(options.key, LINK_KEY);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  const { value: key } = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', LINK_KEY)
    .executeTakeFirstOrThrow();
  const store = explained(storeOver(db, sqliteEngine, { ...options, key }), sqliteEngine.explain);
  const pending = await db.selectFrom('meta').select('value').where('key', '=', SCRUB).executeTakeFirst();
  if (pending && !readOnly) await sqliteEngine.scrub(db);
  return {
    ...store,
    async close() {
      // What is in the log goes into the file: the next start has less to read, and the file alone is a whole store. Waits for nobody.
      if (!readOnly) await sql`pragma wal_checkpoint(passive)`.execute(db).catch(() => {});
      await db.destroy(); // closes the database as well
      if (database.open) database.close();
    },
  };
}
