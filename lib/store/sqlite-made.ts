import { existsSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { StoreUnusable } from './store-unusable.ts';

/** The file beside a database that says it was made: without it a database that went missing would quietly open as a new, empty one. */
const made = (file: string): string => `${file}.made`;

/** Throws when the folder once held this database and it is gone or empty now. Leaves everything as it is. */
export function assertNotLost(file: string): void {
  if (!existsSync(made(file))) return;
  const gone = !existsSync(file);
  if (!gone && statSync(file).size > 0) return;
  throw new StoreUnusable(
    `The database ${file} is ${gone ? 'gone' : 'empty'}, though stories were kept in it. Nothing was touched. Put it back or restore a backup (variorum restore); to begin with an empty one, delete ${basename(made(file))} beside it.`,
  );
}

/** Leaves the sign that the database was made. Where nothing can be written there is nothing to lose either. */
export function markMade(file: string): void {
  if (existsSync(made(file))) return;
  try {
    writeFileSync(made(file), 'A sign that this folder holds a database of Variorum, so that a lost one is noticed.\n');
  } catch {
    // A read-only folder: the database is opened for reading, and cannot be lost by us.
  }
}
