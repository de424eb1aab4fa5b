import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CollateOptions } from '../collate/collate.ts';
import type { VersionDraft } from '../model/draft.ts';
import type { Progress } from '../model/progress.ts';
import { isNamed } from '../store/named-error.ts';
import type { WorkerReply, WorkerRequest } from '../worker/messages.ts';
import { engine } from './engine.ts';

/** Collates away from the server's own thread. `collate` gives the Collation as JSON; rejects with `CollatingFailed`. */
export type Collator = {
  collate(drafts: readonly VersionDraft[], options?: CollateOptions, watch?: Watch): Promise<string>;
  close(): Promise<void>;
};

/** Who asked for a collation hears how far it is, and may stop it. */
export type Watch = { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };

/** `message` is for the reader; `cause` for the log. */
export class CollatingFailed extends Error {
  override readonly name = 'CollatingFailed';
  static override [Symbol.hasInstance](error: unknown): boolean {
    return isNamed(error, 'CollatingFailed');
  }
}

type Job = {
  readonly id: number;
  readonly drafts: readonly VersionDraft[];
  readonly options: CollateOptions;
  readonly watch: Watch;
  readonly resolve: (json: string) => void;
  readonly reject: (error: Error) => void;
};
type Hand = { readonly worker: Worker; ready: boolean; job: Job | null; timer: NodeJS.Timeout | null };

const TOO_MUCH_MEMORY = 'they need more memory than this server may take; fewer or shorter copies can be compared';

/** One core stays with the server; past a few workers memory is what runs out. */
export const COLLATOR_HANDS = Math.max(1, Math.min(availableParallelism() - 1, 4));

/**
 * How much of the machine the workers' heaps may take together. V8 by itself gives every thread half of the machine, and when they all
 * take it the system kills the server; a worker that comes to the end of its share dies alone and says why. The rest is for the server's own
 * thread (some 400 MB under load), for what is outside the heaps, and for others. Twenty copies of a megabyte take more than 2 GB.
 */
const WORKERS_SHARE = 0.6;
const MOST_MB = 4096;
const LEAST_MB = 256;

/** The heap that one of so many workers may fill, in MB. `memory`: bytes of the machine or of its container. */
export function workerHeapMb(memory: number, hands: number): number {
  return Math.max(LEAST_MB, Math.min(MOST_MB, Math.floor((memory * WORKERS_SHARE) / hands / 1_048_576)));
}

/** Bytes of memory there are for this process: of its container, where that is less than the machine. */
function memoryHere(): number {
  const given = process.constrainedMemory?.() || totalmem();
  return Math.min(given, totalmem());
}

/** A worker may die at its start for want of memory that is there a moment later; when so many do, one after the other, none is to be had. */
const FAILURES = 3;

/**
 * A few worker threads, started when there is something to do. A worker that dies or takes longer than `seconds` fails its own job only
 * and is replaced. Where no worker can be started at all (a bundle without the file, a restricted host) the work is done in
 * this thread: slower for others, but done.
 */
export function createCollator(options: { seconds: number; start?: () => Worker }): Collator {
  const start =
    options.start ??
    (() =>
      new Worker(new URL('../worker/collate.worker.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: workerHeapMb(memoryHere(), COLLATOR_HANDS) },
      }));
  const waiting: Job[] = [];
  const hands = new Set<Hand>();
  /** Starts of a worker that failed, one after the other. */
  let failures = 0;
  let closed = false;
  let jobs = 0;

  function deal(): void {
    while (waiting.length > 0) {
      if (failures >= FAILURES) {
        void inline(waiting.shift() as Job);
        continue;
      }
      const free = [...hands].find((h) => h.ready && !h.job);
      if (free) {
        give(free, waiting.shift() as Job);
        continue;
      }
      const starting = [...hands].filter((h) => !h.ready).length;
      if (hands.size >= COLLATOR_HANDS || starting >= waiting.length) return;
      hire();
    }
  }

  function give(hand: Hand, job: Job): void {
    hand.job = job;
    hand.worker.ref();
    hand.timer = setTimeout(() => {
      dismiss(hand, `it took longer than ${options.seconds} seconds`);
      void hand.worker.terminate();
    }, options.seconds * 1000);
    hand.worker.postMessage({ job: job.id, drafts: job.drafts, options: job.options } satisfies WorkerRequest);
  }

  function hire(): void {
    let worker: Worker;
    try {
      worker = start();
    } catch {
      failures++;
      deal();
      return;
    }
    const hand: Hand = { worker, ready: false, job: null, timer: null };
    hands.add(hand);
    worker.on('message', (reply: WorkerReply) => take(hand, reply));
    worker.on('error', (error) => dismiss(hand, ranOut(error) ? TOO_MUCH_MEMORY : 'its worker stopped', error));
    worker.on('exit', () => dismiss(hand, 'its worker stopped'));
  }

  function take(hand: Hand, reply: WorkerReply): void {
    if (reply.kind === 'ready') {
      hand.ready = true;
      failures = 0;
      hand.worker.unref(); // an idle worker does not keep a command alive
    } else if (reply.kind === 'progress') {
      if (hand.job?.id === reply.job) hand.job.watch.onProgress?.(reply.progress);
      return;
    } else if (hand.job?.id === reply.job) {
      const { job } = hand;
      free(hand);
      if (reply.kind === 'done') job.resolve(reply.json);
      else job.reject(failure('the engine stopped at a place it cannot handle', reply.message));
    }
    deal();
  }

  function free(hand: Hand): void {
    if (hand.timer) clearTimeout(hand.timer);
    hand.timer = null;
    hand.job = null;
    hand.worker.unref();
  }

  function dismiss(hand: Hand, why: string, cause?: unknown): void {
    if (!hands.delete(hand)) return;
    if (!hand.ready && !closed) failures++;
    const { job } = hand;
    free(hand);
    job?.reject(failure(why, cause));
    deal();
  }

  async function inline(job: Job): Promise<void> {
    try {
      const { collate } = await engine();
      job.resolve(JSON.stringify(collate(job.drafts, job.options)));
    } catch (error) {
      job.reject(failure('the engine stopped at a place it cannot handle', error));
    } finally {
      // What kept the workers from starting may be over: the next job tries once more.
      failures = Math.min(failures, FAILURES - 1);
    }
  }

  /** A thread has no other way to be interrupted than its end; the next job gets another. */
  function stop(job: Job): void {
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    job.reject(failure('it was stopped'));
    const hand = [...hands].find((h) => h.job === job);
    if (!hand) return;
    dismiss(hand, 'it was stopped');
    void hand.worker.terminate();
  }

  return {
    collate(drafts, options = {}, watch = {}) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(failure('the server is stopping'));
        if (watch.signal?.aborted) return reject(failure('it was stopped'));
        const job = { id: ++jobs, drafts, options, watch, resolve, reject };
        watch.signal?.addEventListener('abort', () => stop(job), { once: true });
        waiting.push(job);
        deal();
      });
    },
    async close() {
      closed = true;
      for (const job of waiting.splice(0)) job.reject(failure('the server is stopping'));
      await Promise.all([...hands].map((h) => h.worker.terminate()));
    },
  };
}

/** Whether a worker came to the end of the memory that one may take: Node ends it alone, and the server goes on. */
function ranOut(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function failure(why: string, cause?: unknown): CollatingFailed {
  return new CollatingFailed(`The copies could not be compared: ${why}. They are stored; nothing was lost.`, { cause });
}
