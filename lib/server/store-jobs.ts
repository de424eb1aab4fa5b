import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobTable } from '../store/job-table.ts';
import { GAVE_UP, type Jobs, MOST_ATTEMPTS, type Work } from './jobs.ts';

/** How long a dead process keeps its jobs from others. A live one says three times within it that it lives. */
const LEASE_MS = 15_000;
const BEAT_MS = LEASE_MS / 3;
/** How often a waiter asks whether another process is done. */
const ASK_MS = 150;

/**
 * Jobs on the embedded store: this process does them, `hands` at a time. Several processes on one file share them, and what a dead
 * one leaves is taken up when its lease runs out.
 */
export function storeJobs(table: JobTable, options: { readonly hands: number; readonly now: () => number }): Jobs {
  const { hands, now } = options;
  const owner = randomUUID();
  let work: Work | null = null;
  let busy = 0;
  let closed = false;
  const underway = new Set<Promise<void>>();
  const settled = new Map<string, Set<() => void>>();

  const beat = setInterval(() => {
    if (busy > 0) table.renew(owner, now() + LEASE_MS).catch(() => {});
    look();
  }, BEAT_MS);
  beat.unref();

  /** Starts as many jobs as there are free hands. */
  function look(): void {
    if (closed || !work || busy >= hands) return;
    busy++;
    const turn = takeOne(work)
      .catch(() => false) // a store in trouble says so to whoever asks for something; here it is looked at again
      .then((found) => {
        busy--;
        underway.delete(turn);
        if (found) look();
      });
    underway.add(turn);
  }

  async function takeOne(doIt: Work): Promise<boolean> {
    const at = now();
    const job = await table.take(owner, { at, until: at + LEASE_MS });
    if (!job) return false;
    look(); // there may be more for another hand
    let failure: string | null = GAVE_UP;
    if (job.attempts <= MOST_ATTEMPTS) {
      try {
        failure = await doIt(job.data);
      } catch {
        failure = GAVE_UP;
      }
    }
    // What a stopping process did not finish is given back, not given up.
    if (closed && failure !== null) return false;
    await table.end(job.id, owner, failure);
    wake(job.id);
    return true;
  }

  function wake(id: string): void {
    for (const tell of settled.get(id) ?? []) tell();
    settled.delete(id);
  }

  /** Woken when this process is done with the job, else after a while. */
  function change(id: string): Promise<void> {
    const told = new Promise<void>((done) => {
      const tells = settled.get(id) ?? new Set();
      settled.set(id, tells.add(done));
    });
    return Promise.race([told, pause(ASK_MS, undefined, { ref: true })]);
  }

  return {
    async run({ id, data }) {
      await table.add({ id, data }, now());
      look();
      for (;;) {
        const next = change(id);
        const state = await table.state(id);
        if (state === null) return null;
        if (state.kind === 'failed') return state.failure;
        if (closed) return 'The server is stopping. The copies are stored; open the comparison again in a moment.';
        await next;
      }
    },
    async start(given) {
      work = given;
      look();
    },
    depth: () => table.count(now()),
    async close() {
      closed = true;
      clearInterval(beat);
      await Promise.allSettled(underway);
      await table.release(owner).catch(() => {});
      for (const id of [...settled.keys()]) wake(id);
    },
  };
}
