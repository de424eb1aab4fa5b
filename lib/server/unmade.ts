import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '../model/progress.ts';
import type { Entry, SnapshotKey } from '../store/store.ts';
import { jobOf, keyOf } from './comparing.ts';
import { rulesIn } from './own-style.ts';
import { readingsKept } from './readings.ts';
import type { Current } from './server-state.ts';

/** Why a comparison cannot be shown yet. `failed` and `stopped` stay until somebody has it begun anew. */
export type Unmade =
  /** `before`: how many comparisons are begun and ended before it has its turn; 0 once it has it. */
  | { readonly kind: 'pending'; readonly progress: Progress | null; readonly before: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

/** How often, with pauses of how many ms, a page looks again before it shows how far the comparing is: 0.3 s, which nobody notices. */
const LOOKS = 6;
const LOOK_MS = 50;

/** Null when the reading (see `snapshotOf`) is there, or is within a moment; nobody waits for more. Asks for it where nobody has. */
export async function unmadeOf(
  now: Current,
  set: string,
  { entries, engine, looks = LOOKS }: { entries: readonly Entry[]; engine: string | null; looks?: number },
): Promise<Unmade | null> {
  const key = keyOf(set, entries, rulesIn(await now.ownStyle()));
  if (await isKept(now, key, engine)) return null;
  const jobs = await now.jobs();
  const job = jobOf(key);
  if ((await jobs.state(job.id)).kind === 'none') await jobs.ask(job);
  for (let i = 0; ; i++) {
    const state = await jobs.state(job.id);
    if (state.kind === 'none' || state.kind === 'open') {
      if (await isKept(now, key, engine)) return null;
      if (i < looks) await pause(LOOK_MS);
      else if (state.kind === 'open') return { kind: 'pending', progress: state.progress, before: state.before };
      else return { kind: 'pending', progress: null, before: 0 };
    } else return state.kind === 'failed' ? { kind: 'failed', message: state.failure } : state;
  }
}

/** The same as `chosenReading` finds, without reading it. */
async function isKept({ store }: Current, today: SnapshotKey, engine: string | null): Promise<boolean> {
  const kept = await readingsKept(store, today);
  return kept.some((k) => engine === null || k.engine === engine || k.engine === today.engine);
}
