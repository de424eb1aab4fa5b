import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool } from 'kysely';

let started: PGlite | undefined;

/**
 * PostgreSQL in memory, empty, as a pool: its one connection is lent to one caller after the other. Starting it takes seconds, so a
 * test file has one, and whoever asks next gets it swept clean.
 */
export async function pglitePool(): Promise<PostgresPool> {
  started ??= new PGlite({ parsers: { 20: Number } });
  const database = started;
  await database.exec('drop schema public cascade; create schema public');
  let free: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = free;
      let release = () => {};
      free = new Promise((done) => {
        release = done;
      });
      await before;
      return {
        query: (async (text: string, values?: unknown[]) => {
          const { rows, affectedRows } = await database.query(text, values);
          // Kysely reads the command, and trusts the count for these only.
          const command = /^\s*(insert|update|delete|merge)/i.exec(text)?.[1]?.toUpperCase() ?? 'SELECT';
          return { rows, rowCount: affectedRows ?? rows.length, command };
        }) as never,
        release,
      };
    },
    end: async () => {},
  };
}
