import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Tables } from './schema.ts';

/** What the engines do not have in common; the queries of the store are the same for all of them. */
export type Engine = {
  readonly name: 'sqlite' | 'postgres';
  /** Whether `word` stands in the column, character by character: no wildcards, and no letter case of the engine's own. */
  contains(column: string, word: string): RawBuilder<boolean>;
  /** Several reads that see one state of the store. */
  reading<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** A transaction that writes: changes of one story come one after the other, and never while a purge is under way. */
  writing<T>(db: Kysely<Tables>, story: string | null, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** A transaction that deletes for good, alone with the store. */
  purging<T>(db: Kysely<Tables>, work: (tx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Takes deleted words out of the engine's files. False when somebody was in the way. */
  scrub(db: Kysely<Tables>): Promise<boolean>;
  /** What is wrong, in words for people, when it is no bug of ours; else null. */
  explain(error: unknown): string | null;
};
