import { createHash } from 'node:crypto';
import type { Collation } from '../model/collation.ts';
import type { Review } from '../model/review.ts';
import type { Entry } from '../store/store.ts';
import { withMarksByHand } from '../view/by-hand.ts';
import { type ChangeIndex, indexChanges } from '../view/change-index.ts';
import { type Desk, openDesk } from '../view/desk.ts';
import type { DeskState } from '../view/desk-state.ts';
import { packDesk } from '../view/packed-desk.ts';
import { type Rewritten, rewrittenPassages } from '../view/rewritten.ts';
import { entriesByIndex, keyOf, snapshotOf } from './comparing.ts';
import type { Opened } from './opened.ts';
import { rulesIn } from './own-style.ts';
import { engineShown } from './readings.ts';
import type { Current } from './server-state.ts';
import { collationIn } from './whole.ts';

/** How many are kept: a long one takes some hundred megabytes, and the pages of one story follow each other. */
const KEPT = 3;

/** Raised when the packed form changes. */
const PACKED_FORM = 2;

/** `engine`: see `snapshotOf`. Rejects with `CollatingFailed`; null when a text was purged meanwhile. */
export async function openedOf(
  now: Current,
  set: string,
  { entries, engine }: { readonly entries: readonly Entry[]; readonly engine: string | null },
): Promise<Opened | null> {
  const told = entries.map((e) => [e.version, e.labels, e.source]);
  const key = keyOf(set, entries, rulesIn(await now.ownStyle()));
  const name = hashed([PACKED_FORM, key, told, await engineShown(now.store, key, engine)]);
  const known = now.opened.get(name);
  if (known) return known;
  const snapshot = await snapshotOf(now, set, { entries, engine });
  if (!snapshot) return null;
  const opened = open(collationIn(snapshot, entries), entries, name);
  // A purge may have come between: what is kept here must still be in the store.
  if ((await now.store.set(set))?.kind === 'live') {
    now.opened.set(name, opened);
    for (const oldest of now.opened.keys()) if (now.opened.size > KEPT) now.opened.delete(oldest);
  }
  return opened;
}

function open(collation: Collation, entries: readonly Entry[], name: string): Opened {
  const versions = entriesByIndex(collation, entries)
    .map((entry, index) => ({ index, labels: entry.labels, source: entry.source, position: entries.indexOf(entry) }))
    .sort((a, b) => a.position - b.position);
  let index: ChangeIndex | null = null;
  let rewritten: readonly Rewritten[] | null = null;
  let bare: ((state: DeskState) => Desk) | null = null;
  let packed: { readonly etag: string; readonly body: Uint8Array<ArrayBuffer> } | null = null;
  return {
    collation,
    versions,
    view: (state, reviews) => {
      index ??= indexChanges(collation.changes);
      rewritten ??= rewrittenPassages(collation, index);
      const marked = withMarksByHand(collation, reviews);
      if (marked !== collation) return openDesk(marked, versions, { index, rewritten })(state);
      bare ??= openDesk(collation, versions, { index, rewritten });
      return bare(state);
    },
    packed: (reviews) => {
      // The latest state of the marks: readers of one story ask for the same.
      const etag = etagOf(reviews);
      if (packed?.etag !== etag) {
        packed = {
          etag,
          body: new TextEncoder().encode(JSON.stringify(packDesk(withMarksByHand(collation, reviews), versions))),
        };
      }
      return packed.body;
    },
    etag: etagOf,
  };

  function etagOf(reviews: readonly Review[]): string {
    const own = withMarksByHand(collation, reviews).findings;
    return `"${own === collation.findings ? name : hashed([name, own])}"`;
  }
}

function hashed(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
