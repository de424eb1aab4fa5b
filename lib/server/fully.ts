import { accepted, type Result, refused } from '../contract/contract.ts';
import type { StoredSet } from '../store/store.ts';
import { jobOf, keyOf } from './comparing.ts';
import { current } from './current.ts';
import { openedOf } from './opening.ts';
import { rulesIn } from './own-style.ts';
import { fullyInOrder, fullyOf, keyOfFully, storedFully, withoutFully } from './pins.ts';
import { noStory } from './saving.ts';
import type { Current } from './server-state.ts';

/**
 * Has a row that was compared coarsely compared with more work, and the comparison made anew with it; its page tells how far that is. A
 * row may come out coarse all the same.
 */
export async function compareFully(set: string, row: string): Promise<Result<null>> {
  const now = await current();
  const found = await now.store.set(set);
  if (found?.kind !== 'live') return refused(noStory());
  const collation = (await openedOf(now, set, { entries: found.entries, engine: null }))?.collation;
  const coarse = collation?.rows.find((r) => r.id === row && r.coarse);
  if (!collation || !coarse) {
    const message = 'This row is not compared coarsely (any more). Reload the page to see it.';
    return refused({ code: 'not-coarse', message });
  }
  const [a, b] = collation.versions.flatMap((v, i) => (coarse.cells[i]?.length ? [v.id] : []));
  const asked = { set, fully: row, nth: fullyOf(set, found.entries).length };
  if (a && b) await now.store.putPin(found.story.id, storedFully(asked, [a, b]));
  const pinned = await now.store.set(set);
  if (pinned?.kind === 'live') {
    const key = keyOf(set, pinned.entries, rulesIn(await now.ownStyle()));
    await (await now.jobs()).ask(jobOf(key)); // also one that was stopped before
  }
  return accepted(null);
}

/**
 * Takes back the rows that were asked for last, so many that what is left is a comparison that is made or being made: stopped over one
 * row, those that were compared fully before stay so. Where none of them is, as after a new rule of style, nothing is taken back.
 */
export async function dropFully(now: Current, set: string, found: Extract<StoredSet, { kind: 'live' }>): Promise<void> {
  const rows = fullyInOrder(set, found.entries);
  const rules = rulesIn(await now.ownStyle());
  const jobs = await now.jobs();
  for (let kept = rows.length - 1; kept >= 0; kept--) {
    const dropped = rows.slice(kept);
    const key = keyOf(set, withoutFully(found.entries, set, dropped), rules);
    if ((await now.store.snapshot(key)) === null && (await jobs.state(jobOf(key).id)).kind !== 'open') continue;
    for (const fully of dropped) await now.store.dropPin(found.story.id, keyOfFully({ set, fully }));
    return;
  }
}
