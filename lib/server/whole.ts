import { createHash } from 'node:crypto';
import type { Collation } from '../model/collation.ts';
import type { Entry, Snapshot } from '../store/store.ts';
import { StoreUnusable } from '../store/store-unusable.ts';

type Copy = { readonly id: string; readonly text: string };

/**
 * Throws `StoreUnusable` when the words of a copy are not those that were stored. A database notices damage to its own pages, not to the
 * words between their ends, and a word that a disk has changed would pass for what the paper wrote. A copy's id is the hash of its words,
 * so every reading can tell; where the caller or a person has divided it by hand the id says more than the words, and cannot be tried.
 */
export function assertWhole(copies: readonly Copy[], entries: readonly Entry[]): void {
  const cut = new Set(
    entries.filter((e) => e.blocks.length > 0 && e.blocks.every((b) => b.settled)).map((e) => e.version),
  );
  const torn = copies.find(({ id, text }) => !cut.has(id) && createHash('sha256').update(text).digest('hex') !== id);
  if (!torn) return;
  // By its place in the story, as the log keeps this: no name of a paper, no word.
  const place = entries.findIndex((e) => e.version === torn.id) + 1;
  throw damaged(`the words of copy ${place} of the story are not those that were saved`);
}

/** A snapshot's collation, read, with whole texts. Throws `StoreUnusable` else. */
export function collationIn({ collation }: Pick<Snapshot, 'collation'>, entries: readonly Entry[]): Collation {
  let read: Collation;
  try {
    read = JSON.parse(collation) as Collation;
  } catch (error) {
    throw damaged('what was computed for this comparison cannot be read', error);
  }
  assertWhole(read.versions, entries);
  return read;
}

function damaged(what: string, cause?: unknown): StoreUnusable {
  return new StoreUnusable(
    `The database is damaged: ${what}. Nothing was changed, and other stories go on being read. Check the disk, and restore a backup (variorum restore).`,
    { cause },
  );
}
