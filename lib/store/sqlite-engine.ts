import { sql } from 'kysely';
import type { Engine } from './engine.ts';
import { SCRUB } from './purge-rows.ts';
import { troubleOf } from './store-unusable.ts';

/**
 * SQLite has one writer at a time anyway. Every transaction that writes begins with a write, so that it takes the lock at once
 * and waits for other processes instead of failing half-way.
 */
export const sqliteEngine: Engine = {
  name: 'sqlite',
  contains: (column, word) => sql<boolean>`instr(${sql.ref(column)}, ${word}) > 0`,
  reading: (db, work) => db.transaction().execute(work),
  writing: (db, _story, work) => db.transaction().execute(work),
  purging: (db, work) => db.transaction().execute(work),
  /** Rewrites the file and empties the log, so that deleted words are in neither. */
  async scrub(db) {
    try {
      await sql`vacuum`.execute(db);
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
      if (rows[0]?.busy !== 0) return false;
      await db.deleteFrom('meta').where('key', '=', SCRUB).execute();
      return true;
    } catch (error) {
      // A full disk has no room for the second file that rewriting needs: the purge itself is done, the rest comes later.
      if (/locked|busy|full|ENOSPC|I\/O/i.test(String(error))) return false;
      throw error;
    }
  },
  explain: (error) => {
    const advice = troubleOf(String(error));
    return advice && `The database could not be used: ${reasonOf(error)}. ${advice}`;
  },
};

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
}
