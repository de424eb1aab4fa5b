import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '../model/progress.ts';
import type { JobTable, StoredJob } from '../store/job-table.ts';
import { GAVE_UP, type Jobs, MOST_ATTEMPTS, STOPPED, TELL_MS, type Work } from './jobs.ts';
import { latestProgress } from './latest-progress.ts';
import { type Waiters, waiters } from './waiters.ts';

/** How long a dead process keeps its jobs from others. A live one says three times within it that it lives. */
const LEASE_MS = 15_000;
const BEAT_MS = LEASE_MS / 3;
/** How often a waiter asks whether another process is done. */
const ASK_MS = 150;

/**
 * Jobs on the embedded store: this process does them, `hands` at a time. Several processes on one file share them, and what a dead
 * one leaves is taken up when its lease runs out.
 */
export function storeJobs(
  table: JobTable,
  options: { readonly hands: number; readonly now: () => number; readonly waiting?: Waiters },
): Jobs {
  const { hands, now } = options;
  const owner = randomUUID();
  let work: Work | null = null;
  let busy = 0;
  /** Somebody asked while every hand was busy: a hand that was only looking may have looked too early, and must look again. */
  let missed = false;
  let closed = false;
  const underway = new Set<Promise<void>>();
  const stopping = new Map<string, AbortController>();
  const waiting = options.waiting ?? waiters();

  const beat = setInterval(() => {
    if (busy > 0) table.renew(owner, now() + LEASE_MS).catch(() => {});
    look();
  }, BEAT_MS);
  beat.unref();

  /** Starts as many jobs as there are free hands. */
  function look(): void {
    if (closed || !work) return;
    if (busy >= hands) {
      missed = true;
      return;
    }
    missed = false;
    busy++;
    const turn = takeOne(work)
      .catch(() => false) // a store in trouble says so to whoever asks for something; here it is looked at again
      .then((found) => {
        busy--;
        underway.delete(turn);
        if (found || missed) look();
      });
    underway.add(turn);
  }

  async function takeOne(doIt: Work): Promise<boolean> {
    const at = now();
    const job = await table.take(owner, { at, until: at + LEASE_MS });
    if (!job) return false;
    look(); // there may be more for another hand
    const failure = await tried(job, doIt);
    // What a stopping process did not finish is given back, not given up.
    if (closed && failure !== null) return false;
    await table.end(job.id, owner, failure);
    waiting.wake(job.id);
    return true;
  }

  /** What came of it at last. That processes died over it, and that it threw here, counts alike. */
  async function tried({ id, data, attempts }: StoredJob, doIt: Work): ReturnType<Work> {
    for (let attempt = attempts; attempt <= MOST_ATTEMPTS && !closed; attempt++) {
      try {
        return await watched(id, (watch) => doIt(data, watch));
      } catch {
        // Whoever does the work has logged it.
      }
    }
    return GAVE_UP;
  }

  /** Does it while the store hears how far it is, until it is done or was stopped by way of any process. */
  async function watched(id: string, doIt: (watch: Parameters<Work>[1]) => ReturnType<Work>): ReturnType<Work> {
    const stop = new AbortController();
    stopping.set(id, stop);
    const progress = latestProgress();
    let telling = false;
    const tell = async () => {
      if (telling) return;
      telling = true;
      const news = progress.take();
      const held = news ? await table.tell(id, owner, JSON.stringify(news)) : (await table.state(id))?.kind === 'open';
      if (!held) stop.abort();
      telling = false;
    };
    const teller = setInterval(() => {
      tell().catch(() => {
        telling = false; // a store in trouble stops no work
      });
    }, TELL_MS);
    teller.unref();
    try {
      return await doIt({ signal: stop.signal, onProgress: progress.note });
    } finally {
      clearInterval(teller);
      stopping.delete(id);
    }
  }

  async function ask(id: string, data: string): Promise<void> {
    await table.add({ id, data }, now());
    look();
  }

  return {
    async run({ id, data }) {
      await ask(id, data);
      for (;;) {
        const { told, forget } = waiting.watch(id);
        try {
          const state = await table.state(id);
          if (state === null) return null;
          if (state.kind === 'failed') return state.failure;
          if (closed) return 'The server is stopping. The copies are stored; open the comparison again in a moment.';
          await Promise.race([told, pause(ASK_MS, undefined, { ref: true })]); // told when this process is done with it
        } finally {
          forget();
        }
      }
    },
    ask: ({ id, data }) => ask(id, data),
    async state(id) {
      const state = await table.state(id);
      if (state === null) return { kind: 'none' };
      if (state.kind === 'failed') return state.failure === STOPPED ? { kind: 'stopped' } : state;
      if (state.progress === null) return { kind: 'open', progress: null, before: await table.before(id) };
      return { kind: 'open', progress: JSON.parse(state.progress) as Progress, before: 0 };
    },
    async stop(id) {
      await table.stop(id, STOPPED);
      stopping.get(id)?.abort();
      waiting.wake(id);
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
      waiting.wakeAll();
    },
  };
}
