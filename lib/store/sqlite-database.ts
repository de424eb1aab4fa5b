import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'libsql';
import { MIGRATIONS, statementsFor } from './schema.ts';
import { newLinkKey } from './set-id.ts';
import { closeToOthers, copyDatabase } from './sqlite-copy.ts';
import { StoreUnusable, troubleOf } from './store-unusable.ts';

/** How long a writer waits for another process's transaction; ours take milliseconds, a purge of a large store seconds. */
const BUSY_MS = 10_000;

export type OpenedDatabase = { readonly database: Database.Database; readonly readOnly: boolean };

/**
 * The database file, opened, set up and brought to today's schema; made with its folder when absent. Where it may not be written it is
 * opened for reading, if it has today's schema. Throws with what a person can do about it when it cannot be used.
 */
export function openDatabase(file: string, busyMs = BUSY_MS): OpenedDatabase {
  try {
    return { database: openForWriting(file, busyMs), readOnly: false };
  } catch (error) {
    if (error instanceof StoreUnusable) throw error;
    const reading = NO_WRITING.test(String(error)) && existsSync(file) ? openForReading(file, busyMs) : null;
    if (reading) return { database: reading, readOnly: true };
    throw unusable(file, error);
  }
}

const NO_WRITING = /readonly|read-only|EACCES|EROFS|EPERM|unable to open|full|ENOSPC/i;

function openForWriting(file: string, busyMs: number): Database.Database {
  // Drafts are nobody else's business: a folder we make is closed to other users of the machine.
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = !existsSync(file);
  const database = new Database(file, { timeout: busyMs });
  try {
    if (fresh && existsSync(file)) closeToOthers(file); // its log gets the same
    database.pragma('journal_mode=WAL');
    database.pragma('synchronous=FULL');
    database.pragma('foreign_keys=ON');
    // Deleted words are overwritten, not merely unlinked, and no temporary file ever holds a copy of them.
    database.pragma('secure_delete=ON');
    database.pragma('temp_store=MEMORY');
    migrate(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Null when not even that is possible, or the schema is not today's. */
function openForReading(file: string, busyMs: number): Database.Database | null {
  try {
    const database = new Database(file, { timeout: busyMs, readonly: true });
    if (schemaVersion(database) === MIGRATIONS.length) return database;
    database.close();
  } catch {
    // The first error says more.
  }
  return null;
}

function unusable(file: string, error: unknown): StoreUnusable {
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\.$/, '');
  const advice = troubleOf(reason, { opening: true }) ?? 'Check the folder, or point VARIORUM_DATA to another one.';
  return new StoreUnusable(`The database ${file} cannot be used: ${reason}. ${advice}`, { cause: error });
}

/**
 * Forward only, all pending steps in one transaction that takes the write lock first, so that two processes that start at once do not
 * both run a step. A copy of the file as it was is put beside it first; it is the person's to delete, and holds what is purged later. The
 * link key is made with the first schema and never changes.
 */
function migrate(database: Database.Database, file: string): void {
  const before = schemaVersion(database);
  if (before === MIGRATIONS.length) return;
  if (before > 0 && before < MIGRATIONS.length) {
    copyDatabase(database, join(dirname(file), 'backups', `before-schema-${MIGRATIONS.length}.db`));
  }
  database.exec('begin immediate');
  try {
    const from = schemaVersion(database);
    if (from > MIGRATIONS.length) {
      throw new StoreUnusable(
        `The database ${file} was made by a newer Variorum (schema ${from}; this one knows ${MIGRATIONS.length}). Start that version, or point VARIORUM_DATA to another folder.`,
      );
    }
    for (const step of MIGRATIONS.slice(from))
      for (const statement of statementsFor('sqlite', step)) database.exec(statement);
    if (from === 0) database.prepare('insert into meta (key, value) values (?, ?)').run('link_key', newLinkKey());
    database.exec(`pragma user_version = ${MIGRATIONS.length}`);
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

function schemaVersion(database: Database.Database): number {
  const [row] = database.prepare('pragma user_version').all() as { user_version: number }[];
  return row?.user_version ?? 0;
}
