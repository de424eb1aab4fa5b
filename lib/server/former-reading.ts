import type { Collation } from '../model/collation.ts';
import type { KeptSnapshot } from '../store/store.ts';
import type { Current } from './server-state.ts';

/** Readings that are looked through for one id; a story that has more was made anew so often that an old link is the least of it. */
const MOST = 24;

/** A reading that is kept and has a row or a finding of this id. */
export type FormerReading = { readonly key: KeptSnapshot; readonly collation: Collation };

/**
 * The newest reading kept of a story in which a row or a finding of this id is: of the set itself first, then of the story's other
 * sets. Ids hash words and cannot be read back, so what a lost one stood for is known only where a reading that had it is kept. Null when
 * none is.
 */
export async function formerReading(
  { store }: Pick<Current, 'store'>,
  { set, story }: { readonly set: string; readonly story: string },
  id: string,
): Promise<FormerReading | null> {
  const kept = [...(await store.snapshotsOf(await store.setsOf(story)))].reverse();
  const ordered = [...kept.filter((k) => k.set === set), ...kept.filter((k) => k.set !== set)].slice(0, MOST);
  for (const key of ordered) {
    const json = (await store.snapshot(key))?.collation;
    // A long reading is parsed only where the id is in it at all.
    if (!json?.includes(`"${id}"`)) continue;
    const collation = JSON.parse(json) as Collation;
    if (collation.rows.some((r) => r.id === id) || collation.findings?.some((f) => f.id === id))
      return { key, collation };
  }
  return null;
}
