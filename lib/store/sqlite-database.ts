import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { MIGRATIONS } from './schema.ts';
import { newLinkKey } from './set-id.ts';

/** How long a writer waits for another process's transaction; ours take milliseconds, a purge of a large store seconds. */
const BUSY_MS = 10_000;

/**
 * The database file, opened, set up and brought to today's schema; made with its folder when absent. Throws with what a person can
 * do about it when the file cannot be used.
 */
export function openDatabase(file: string, busyMs = BUSY_MS): Database.Database {
  try {
    // Drafts are nobody else's business: a folder we make is closed to other users of the machine.
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const database = new Database(file, { timeout: busyMs });
    database.pragma('journal_mode=WAL');
    database.pragma('synchronous=FULL');
    database.pragma('foreign_keys=ON');
    // Deleted words are overwritten, not merely unlinked, and no temporary file ever holds a copy of them.
    database.pragma('secure_delete=ON');
    database.pragma('temp_store=MEMORY');
    migrate(database, file);
    return database;
  } catch (error) {
    if (error instanceof StoreUnusable) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreUnusable(`The database ${file} cannot be used: ${reason}. ${advice(reason)}`, { cause: error });
  }
}

/** The message is for the person who started the program. */
export class StoreUnusable extends Error {}

function advice(reason: string): string {
  if (/not a database|malformed|corrupt/i.test(reason)) {
    return 'The file is damaged or not ours; it was left as it is. Restore a backup in its place, or point VARIORUM_DATA to another folder.';
  }
  if (/readonly|read-only|EACCES|EROFS|EPERM|unable to open/i.test(reason)) {
    return 'Allow this user to write to the folder, or point VARIORUM_DATA to another one.';
  }
  if (/full|ENOSPC/i.test(reason)) return 'The disk is full: free some space and start again.';
  if (/locked|busy/i.test(reason)) return 'Another program holds it: close that program and start again.';
  return 'Check the folder, or point VARIORUM_DATA to another one.';
}

/**
 * Forward only, all pending steps in one transaction that takes the write lock first, so that two processes that start at once do not
 * both run a step. The link key is made with the first schema and never changes.
 */
function migrate(database: Database.Database, file: string): void {
  database.exec('begin immediate');
  try {
    const from = schemaVersion(database);
    if (from > MIGRATIONS.length) {
      throw new StoreUnusable(
        `The database ${file} was made by a newer Variorum (schema ${from}; this one knows ${MIGRATIONS.length}). Start that version, or point VARIORUM_DATA to another folder.`,
      );
    }
    for (const step of MIGRATIONS.slice(from)) for (const statement of step) database.exec(statement);
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
