import { Kysely, PostgresDialect, type PostgresPool, sql } from 'kysely';
import pg from 'pg';
import { explained } from './explained.ts';
import { postgresEngine } from './postgres-engine.ts';
import { SCRUB } from './purge-rows.ts';
import { MIGRATIONS, statementsFor, type Tables } from './schema.ts';
import { newLinkKey } from './set-id.ts';
import { storeOver } from './sql-store.ts';
import type { Store, StoreOptions } from './store.ts';
import { StoreUnusable } from './store-unusable.ts';

const LINK_KEY = 'link_key';
const SCHEMA = 'schema';
/** Of PostgreSQL's hundred connections by default: room for several servers beside the job queue's own. */
const CONNECTIONS = 8;
const CONNECT_MS = 10_000;

/** PostgreSQL's types whose values pg gives as strings: our int8 columns are instants and counts, which a number holds exactly. */
const INT8 = 20;

/** A store on a PostgreSQL server, which any number of processes may share. `url` as in DATABASE_URL. */
export async function openPostgresStore(url: string, options: StoreOptions): Promise<Store> {
  const pool = openPool(url);
  try {
    return await openStoreOver(pool, options);
  } catch (error) {
    await pool.end();
    const message = error instanceof StoreUnusable ? null : postgresEngine.explain(error);
    throw message === null ? error : new StoreUnusable(message, { cause: error });
  }
}

/** The tables themselves, at today's schema: for backups. */
export async function openPostgres(url: string): Promise<Kysely<Tables>> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(url, 2) }) });
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    const message = error instanceof StoreUnusable ? null : postgresEngine.explain(error);
    throw message === null ? error : new StoreUnusable(message, { cause: error });
  }
}

/** Connections to the server as our tables want them. */
export function openPool(url: string, max = CONNECTIONS): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'variorum',
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) as never,
    },
  });
  // A search asks of each word whether each text has it: compiling that takes ten times as long as doing it.
  pool.on('connect', (client) => {
    client.query('set jit = off').catch(() => {});
  });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the process.
  pool.on('error', () => {});
  return pool;
}

/** The same over any pool that speaks PostgreSQL: PGlite in the tests. */
export async function openStoreOver(
  pool: PostgresPool,
  options: StoreOptions,
  engine = postgresEngine,
): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  if (options.key) await db.updateTable('meta').set({ value: options.key }).where('key', '=', LINK_KEY).execute();
  const { value: key } = await db
    .selectFrom('meta')
    .select('value')
    .where('key', '=', LINK_KEY)
    .executeTakeFirstOrThrow();
  const store = explained(storeOver(db, engine, { ...options, key }), engine.explain);
  const pending = await db.selectFrom('meta').select('value').where('key', '=', SCRUB).executeTakeFirst();
  if (pending) await engine.scrub(db);
  return store;
}

/**
 * Forward only, all pending steps in one transaction that is alone with the store: a server that starts meanwhile waits. PostgreSQL
 * takes back a step that fails half-way; a backup of a server's database is its administrator's business.
 */
async function migrate(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('meta') is not null as there`.execute(db);
  if (rows[0]?.there && (await schemaOf(db)) === MIGRATIONS.length) return;
  await postgresEngine.purging(db, async (tx) => {
    const { rows } = await sql<{ there: boolean }>`select to_regclass('meta') is not null as there`.execute(tx);
    const from = rows[0]?.there ? await schemaOf(tx) : 0;
    if (from > MIGRATIONS.length) {
      throw new StoreUnusable(
        `The database was made by a newer Variorum (schema ${from}; this one knows ${MIGRATIONS.length}). Start that version, or name another database in DATABASE_URL.`,
      );
    }
    for (const step of MIGRATIONS.slice(from))
      for (const statement of statementsFor('postgres', step)) await sql.raw(statement).execute(tx);
    if (from === 0) await tx.insertInto('meta').values({ key: LINK_KEY, value: newLinkKey() }).execute();
    const value = String(MIGRATIONS.length);
    await tx
      .insertInto('meta')
      .values({ key: SCHEMA, value })
      .onConflict((c) => c.column('key').doUpdateSet({ value }))
      .execute();
  });
}

async function schemaOf(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('meta').select('value').where('key', '=', SCHEMA).executeTakeFirst();
  return Number(row?.value ?? 0);
}
