import { type Kysely, sql, type Transaction } from 'kysely';
import type { Engine } from './engine.ts';
import { SCRUB } from './purge-rows.ts';
import type { Tables } from './schema.ts';
import { troubleOf } from './store-unusable.ts';

/** The first number of our advisory locks: any, but the same in every process ("Vari" in ASCII). */
const OURS = 0x56617269;
/** The second number of the lock that savers share and a purge has alone; a story's lock has its own hash, and is never this. */
const PURGE = 0;

/** Of two transactions that wait for each other PostgreSQL ends one; it is then simply done again. */
const AGAIN = new Set(['40P01', '40001']);
const TRIES = 4;

/** Longer than a page's reads take, and no longer than somebody who purges will wait. */
const PATIENCE = '10s';

/**
 * PostgreSQL lets many write at once. So that all engines answer alike, changes of one story wait for each other, and a purge waits
 * for all changes and holds up new ones while it runs; the locks end with the transaction, also when its process dies.
 */
export const postgresEngine: Engine = {
  name: 'postgres',
  contains: (column, word) => sql<boolean>`strpos(${sql.ref(column)}, ${word}) > 0`,
  reading: (db, work) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
  writing: (db, story, work) =>
    transacting(db, async (tx) => {
      await sql`select pg_advisory_xact_lock_shared(${OURS}::int, ${PURGE}::int)`.execute(tx);
      if (story !== null)
        await sql`select pg_advisory_xact_lock(${OURS}::int, (hashtext(${story}) | 1)::int)`.execute(tx);
      return work(tx);
    }),
  purging: (db, work) =>
    transacting(db, async (tx) => {
      await sql`select pg_advisory_xact_lock(${OURS}::int, ${PURGE}::int)`.execute(tx);
      return work(tx);
    }),
  scrub: (db) => scrubWithin(db, PATIENCE),
  explain: (error) => {
    const advice = troubleOf(`${codeOf(error)} ${error}`);
    return advice && `The database could not be used: ${reasonOf(error)}. ${advice}`;
  },
};

/**
 * Rewrites the tables that held the words (`vacuum full`), so that no page of theirs does. The words stay in PostgreSQL's log of
 * writes until the server recycles it, in its archive and on its replicas: that is the administrator's business.
 * `patience`: how long it waits for a reader who holds a table, as PostgreSQL writes a time; then it gives false.
 */
export async function scrubWithin(db: Kysely<Tables>, patience: string): Promise<boolean> {
  try {
    await db.connection().execute(async (one) => {
      await sql`set lock_timeout = ${sql.lit(patience)}`.execute(one);
      try {
        for (const table of ['texts', 'entries', 'stories', 'snapshots', 'decisions', 'answers', 'jobs'])
          await sql`vacuum (full) ${sql.table(table)}`.execute(one);
      } finally {
        // The connection goes back to the pool: who has it next waits as long as it takes.
        await sql`reset lock_timeout`.execute(one);
      }
    });
    await db.deleteFrom('meta').where('key', '=', SCRUB).execute();
    return true;
  } catch (error) {
    if (/lock timeout|55P03|57014|could not extend|No space/i.test(`${codeOf(error)} ${error}`)) return false;
    throw error;
  }
}

async function transacting<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work);
    } catch (error) {
      if (tries >= TRIES || !AGAIN.has(codeOf(error))) throw error;
    }
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Without the address: it may hold a password. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message || codeOf(error) : String(error);
  return message.replace(/postgres(ql)?:\/\/\S+/gi, 'DATABASE_URL').replace(/\.$/, '');
}
