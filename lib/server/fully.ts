import { accepted, type Result, refused } from '../contract/contract.ts';
import type { Store, StoredSet } from '../store/store.ts';
import { type Fully, fullyOf, jobOf, keyOf } from './comparing.ts';
import { current } from './current.ts';
import { openedOf } from './opening.ts';
import { rulesIn } from './own-style.ts';
import { noStory } from './saving.ts';

/**
 * Has a row that was compared coarsely compared with more work, and the comparison made anew with it; its page tells how far that is. A
 * row may come out coarse all the same.
 */
export async function compareFully(set: string, row: string): Promise<Result<null>> {
  const now = await current();
  const found = await now.store.set(set);
  if (found?.kind !== 'live') return refused(noStory());
  const collation = (await openedOf(now, set, found.entries, null))?.collation;
  const coarse = collation?.rows.find((r) => r.id === row && r.coarse);
  if (!collation || !coarse) {
    const message = 'This row is not compared coarsely (any more). Reload the page to see it.';
    return refused({ code: 'not-coarse', message });
  }
  const [a, b] = collation.versions.flatMap((v, i) => (coarse.cells[i]?.length ? [v.id] : []));
  const pin: Fully = { set, fully: row };
  if (a && b) await now.store.putPin(found.story.id, { key: pinKey(pin), versions: [a, b], pin: JSON.stringify(pin) });
  const pinned = await now.store.set(set);
  if (pinned?.kind === 'live') {
    const key = keyOf(set, pinned.entries, rulesIn(await now.ownStyle()));
    await (await now.jobs()).ask(jobOf(key)); // also one that was stopped before
  }
  return accepted(null);
}

/** The comparison goes back to what it was before its rows were to be compared fully. */
export async function dropFully(store: Store, set: string, found: Extract<StoredSet, { kind: 'live' }>): Promise<void> {
  for (const fully of fullyOf(set, found.entries)) await store.dropPin(found.story.id, pinKey({ set, fully }));
}

function pinKey({ set, fully }: Fully): string {
  return `fully ${set} ${fully}`;
}
