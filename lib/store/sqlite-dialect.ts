import { SqliteDialect } from 'kysely';
import type { Database } from 'libsql';

const NOTHING_DONE = { changes: 0, lastInsertRowid: 0 };

/**
 * Kysely over an open libsql database. On a full disk SQLite ends a transaction by itself, also when it fails at its commit; the rollback
 * that Kysely sends then would fail too, and its error would hide the one that says why. So a rollback of nothing is nothing.
 */
export function sqliteDialect(database: Database): SqliteDialect {
  const nothing = { reader: false, run: () => NOTHING_DONE, all: () => [], iterate: () => [][Symbol.iterator]() };
  const careful = {
    prepare: (query: string) => (query === 'rollback' && !database.inTransaction ? nothing : database.prepare(query)),
    close: () => database.close(),
  };
  return new SqliteDialect({ database: careful as never });
}
