import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Kysely, sql, type Transaction } from 'kysely';
import Database from 'libsql';
import { openPostgres } from './open-postgres.ts';
import { TABLES, type Tables } from './schema.ts';
import { closeToOthers, copyDatabase } from './sqlite-copy.ts';
import { openDatabase } from './sqlite-database.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { StoreUnusable } from './store-unusable.ts';

/** Where a store is: the embedded file, or with an address the PostgreSQL database that stands in its place. */
export type Place = { readonly file: string; readonly databaseUrl: string | null };

/** How many rows are in the hand at a time: some of them are megabytes. */
const BATCH = 50;
/** What belongs to one database and not to its content. */
const OWN = 'schema';

/**
 * A whole copy of a store at one moment, as one SQLite file, whichever engine it is on; readers and writers are not held up. The file is
 * there whole or not at all. Gives the number of stories in it.
 */
export async function backUp(place: Place, to: string): Promise<number> {
  if (place.databaseUrl === null) {
    if (!existsSync(place.file)) throw new StoreUnusable(`There is no database at ${place.file} to make a backup of.`);
    const { database } = openDatabase(place.file);
    try {
      copyDatabase(database, to);
    } finally {
      database.close();
    }
  } else await backUpPostgres(place.databaseUrl, to);
  return checked(to);
}

/**
 * Puts a backup in the place of a store. A store that is there is not overwritten: a PostgreSQL database has to be empty, a file is moved
 * aside when `replace` says so, and refused otherwise. Gives the number of stories.
 */
export async function restore(
  from: string,
  place: Place,
  { replace, now }: { readonly replace: boolean; readonly now: number },
): Promise<number> {
  const stories = checked(from);
  if (place.databaseUrl === null) restoreFile(from, place.file, { replace, now });
  else await restorePostgres(from, place.databaseUrl);
  return stories;
}

/** Throws when a file is no whole store; gives its number of stories. */
function checked(file: string): number {
  if (!existsSync(file)) throw new StoreUnusable(`There is no file ${file}.`);
  try {
    const database = new Database(file, { readonly: true });
    try {
      const [state] = database.prepare('pragma integrity_check').all() as { integrity_check: string }[];
      if (state?.integrity_check !== 'ok') throw new Error(state?.integrity_check);
      const [row] = database.prepare('select count(*) as n from stories').all() as { n: number }[];
      return row?.n ?? 0;
    } finally {
      database.close();
    }
  } catch (error) {
    throw new StoreUnusable(`${file} is no whole backup of a Variorum store: ${(error as Error).message}.`);
  }
}

function restoreFile(from: string, file: string, { replace, now }: { replace: boolean; now: number }): void {
  if (existsSync(file)) {
    if (!replace) {
      throw new StoreUnusable(
        `There is a database at ${file} already; nothing was changed. With --replace it is moved aside and the backup takes its place.`,
      );
    }
    moveAside(file, now);
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.part`;
  copyFileSync(from, draft);
  closeToOthers(draft);
  renameSync(draft, file);
  openDatabase(file).database.close(); // brought to today's schema, and forced to the disk
}

/** Whole, with what is in its log; refused while another program has it open, as that program would go on writing into the old one. */
function moveAside(file: string, now: number): void {
  const aside = join(dirname(file), 'backups', `replaced-${now}-${basename(file)}`);
  try {
    const database = new Database(file, { timeout: 0 });
    try {
      database.pragma('locking_mode=EXCLUSIVE');
      const [row] = database.prepare('pragma user_version').all() as { user_version: number }[];
      // A write: only then SQLite asks for the whole file, which it gets from nobody who has it open.
      database.exec(`begin immediate; pragma user_version = ${row?.user_version ?? 0}; commit`);
      const [log] = database.prepare('pragma wal_checkpoint(truncate)').all() as { busy: number }[];
      if (log?.busy !== 0) throw new Error('database is locked');
    } finally {
      database.close();
    }
    mkdirSync(dirname(aside), { recursive: true, mode: 0o700 });
    renameSync(file, aside);
  } catch (error) {
    throw new StoreUnusable(
      `The database ${file} could not be moved aside: ${(error as Error).message}. Stop the server first, then restore.`,
    );
  }
  for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
}

async function backUpPostgres(url: string, to: string): Promise<void> {
  const draft = `${to}.${process.pid}.part`;
  for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  const { database } = openDatabase(draft);
  const source = await openPostgres(url);
  const target = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  try {
    await source
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((from) => target.transaction().execute((into) => copyRows(from, into)));
    copyDatabase(database, to);
  } finally {
    await target.destroy();
    await source.destroy();
    for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  }
}

async function restorePostgres(from: string, url: string): Promise<void> {
  const copy = `${from}.${process.pid}.part`; // a backup of an earlier schema is brought to today's, and stays as it is
  copyFileSync(from, copy);
  const { database } = openDatabase(copy);
  const source = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  const target = await openPostgres(url);
  try {
    await target.transaction().execute(async (into) => {
      const there = await into.selectFrom('stories').select('id').where('sample', '=', 0).limit(1).executeTakeFirst();
      if (there) {
        throw new StoreUnusable(
          'The database that DATABASE_URL names has stories already; nothing was changed. Restore into an empty one.',
        );
      }
      for (const table of [...TABLES].reverse()) if (table !== 'meta') await into.deleteFrom(table).execute();
      await copyRows(source, into);
      await sql`select setval(pg_get_serial_sequence('decisions', 'seq'), (select coalesce(max(seq), 0) + 1 from decisions), false)`.execute(
        into,
      );
    });
  } finally {
    await source.destroy();
    await target.destroy();
    for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
  }
}

/** Every row of every table, in an order that breaks no reference. */
async function copyRows(from: Kysely<Tables> | Transaction<Tables>, into: Transaction<Tables>): Promise<void> {
  await into.deleteFrom('meta').where('key', '!=', OWN).execute();
  for (const table of TABLES) {
    for (let offset = 0; ; offset += BATCH) {
      const rows = await sql<
        Record<string, unknown>
      >`select * from ${sql.table(table)} order by 1, 2 limit ${BATCH} offset ${offset}`.execute(from);
      const wanted = table === 'meta' ? rows.rows.filter((r) => r.key !== OWN) : rows.rows;
      if (wanted.length > 0)
        await into
          .insertInto(table)
          .values(wanted as never)
          .execute();
      if (rows.rows.length < BATCH) break;
    }
  }
}
