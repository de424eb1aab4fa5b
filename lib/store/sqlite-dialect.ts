import { SqliteDialect } from 'kysely';
import type { Database } from 'libsql';

const NOTHING_DONE = { changes: 0, lastInsertRowid: 0 };

/**
 * Statements kept prepared: the store has some eighty, more by the lengths of their lists. Preparing costs more than running most of them,
 * and a statement that is thrown away keeps its memory, which the engine's heap does not see, until the garbage is collected.
 */
const KEPT = 200;

type Statement = { readonly reader: boolean; all(given: unknown): unknown[]; run(given: unknown): unknown };

/**
 * Kysely over an open libsql database. On a full disk SQLite ends a transaction by itself, also when it fails at its commit; the rollback
 * that Kysely sends then would fail too, and its error would hide the one that says why. So a rollback of nothing is nothing.
 */
export function sqliteDialect(database: Database): SqliteDialect {
  const nothing = { reader: false, run: () => NOTHING_DONE, all: () => [], iterate: () => [][Symbol.iterator]() };
  const kept = new Map<string, Statement>();

  function prepared(query: string): Statement {
    const known = kept.get(query);
    if (known) {
      kept.delete(query); // to the end: the oldest use goes first
      kept.set(query, known);
      return known;
    }
    const statement = database.prepare(query) as unknown as Statement;
    // One that failed may have stopped half-way, and would hold its lock.
    const dropping = (use: 'all' | 'run') => (given: unknown) => {
      try {
        return statement[use](given);
      } catch (error) {
        kept.delete(query);
        throw error;
      }
    };
    const careful = { reader: statement.reader, all: dropping('all') as Statement['all'], run: dropping('run') };
    kept.set(query, careful);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return careful;
  }

  const careful = {
    prepare: (query: string) => (query === 'rollback' && !database.inTransaction ? nothing : prepared(query)),
    close: () => {
      kept.clear();
      database.close();
    },
  };
  return new SqliteDialect({ database: careful as never });
}
