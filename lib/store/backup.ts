import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Kysely, sql, type Transaction } from 'kysely';
import Database from 'libsql';
import { openPostgres } from './open-postgres.ts';
import { TABLES, type Tables } from './schema.ts';
import { copyDatabase } from './sqlite-copy.ts';
import { openDatabase } from './sqlite-database.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { isDamage, StoreUnusable } from './store-unusable.ts';

/** Where a store is: the embedded file, or with an address the PostgreSQL database that stands in its place. */
export type Place = { readonly file: string; readonly databaseUrl: string | null };

/** How many rows are in the hand at a time: texts are up to a megabyte or two, comparisons up to twenty. */
const BATCH = 50;
const BATCH_OF_SNAPSHOTS = 4;
/** What belongs to one database and not to its content. */
const OWN = 'schema';

/**
 * A whole copy of a store at one moment, as one SQLite file, whichever engine it is on; readers and writers are not held up. The file is
 * there whole or not at all. Gives the number of stories in it.
 */
export async function backUp(place: Place, to: string): Promise<number> {
  try {
    if (isFolder(to)) throw new StoreUnusable(`${to} is a folder: name the file in it that the backup shall be.`);
    if (place.databaseUrl === null) backUpFile(place.file, to);
    else await backUpPostgres(place.databaseUrl, to);
  } catch (error) {
    if (error instanceof StoreUnusable) throw error;
    const reason = (error as Error).message.replace(/\.$/, '');
    throw new StoreUnusable(
      `No backup was written to ${to}: ${reason}. The store is as it was; check that folder and its free space.`,
      { cause: error },
    );
  }
  return checked(to);
}

function backUpFile(file: string, to: string): void {
  if (!existsSync(file)) throw new StoreUnusable(`There is no database at ${file} to make a backup of.`);
  // A server that has it open would go on writing into the file that was replaced, and all of that would be lost.
  if (isSameFile(file, to)) throw new StoreUnusable(`${to} is the store itself: name another file for the backup.`);
  const { database } = openDatabase(file);
  try {
    copyDatabase(database, to);
  } finally {
    database.close();
  }
}

/** Also by another name: a link leads to the same file. */
function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
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
    settle(file);
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.part`;
  copyBackup(from, draft);
  moveAside(file, now);
  renameSync(draft, file);
  openDatabase(file).database.close(); // brought to today's schema, and forced to the disk
}

/** With what is in its log, where somebody copied a store's files by hand. */
function copyBackup(from: string, to: string): void {
  const database = new Database(from, { readonly: true });
  try {
    copyDatabase(database, to);
  } finally {
    database.close();
  }
}

/**
 * Brings what is in a database's log into its file. Refused while another program has it open, as that program would go on writing into
 * the old file. A damaged one is left as it is: nothing can be settled in it, and whoever restores a backup has it for a reason.
 */
function settle(file: string): void {
  if (statSync(file).size === 0) return; // SQLite would throw away its log, which may hold everything
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
  } catch (error) {
    const { message } = error as Error;
    if (isDamage(message)) return;
    throw new StoreUnusable(
      `The database ${file} could not be moved aside: ${message}. Stop the server first, then restore.`,
    );
  }
}

/**
 * Moves a database with its log into the folder of the backups, and the log of one that is gone: beside the file that takes its place
 * SQLite would take that log for its own, and read it into what was restored.
 */
function moveAside(file: string, now: number): void {
  const aside = join(dirname(file), 'backups', `replaced-${now}-${basename(file)}`);
  for (const end of ['', '-wal', '-shm']) {
    if (!existsSync(`${file}${end}`)) continue;
    mkdirSync(dirname(aside), { recursive: true, mode: 0o700 });
    renameSync(`${file}${end}`, `${aside}${end}`);
  }
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
  copyBackup(from, copy);
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

/** Every row of every table, in an order that breaks no reference; sorted by the whole key, or a row could be on two pages and another on none. */
async function copyRows(from: Kysely<Tables> | Transaction<Tables>, into: Transaction<Tables>): Promise<void> {
  await into.deleteFrom('meta').where('key', '!=', OWN).execute();
  for (const table of TABLES) {
    const [key, batch] = table === 'snapshots' ? ['1, 2, 3', BATCH_OF_SNAPSHOTS] : ['1, 2', BATCH];
    for (let offset = 0; ; offset += batch) {
      const rows = await sql<
        Record<string, unknown>
      >`select * from ${sql.table(table)} order by ${sql.raw(key)} limit ${batch} offset ${offset}`.execute(from);
      const wanted = table === 'meta' ? rows.rows.filter((r) => r.key !== OWN) : rows.rows;
      if (wanted.length > 0)
        await into
          .insertInto(table)
          .values(wanted as never)
          .execute();
      if (rows.rows.length < batch) break;
    }
  }
}
