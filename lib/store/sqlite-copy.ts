import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'libsql';

/**
 * A whole copy of the database at one moment, while others read and write it: written beside, forced to the disk, then renamed, so that
 * `to` is never half a file. What stood there before is replaced. Deleted words are not in it.
 */
export function copyDatabase(database: Database, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const draft = `${to}.${process.pid}.part`;
  rmSync(draft, { force: true });
  try {
    database.prepare('vacuum into ?').run(draft);
    closeToOthers(draft);
    sync(draft);
    renameSync(draft, to);
    sync(dirname(to));
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Drafts are nobody else's business: what we make is closed to other users of the machine, also in a folder that is open to them. */
export function closeToOthers(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // A file system that knows no owners.
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
