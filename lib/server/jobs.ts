import type { Progress } from '../model/progress.ts';
import type { Watch } from './collator.ts';

/** One piece of work: `id` is the same for the same work, wherever it is asked for; `data` is JSON and says what to do. */
export type Job = { readonly id: string; readonly data: string };

/**
 * Does a job, and says how far it is; the signal of `watch` ends it. Gives null when it is done, else why it cannot be, in words for the
 * reader; what it throws is tried again.
 */
export type Work = (data: string, watch: Watch) => Promise<string | null>;

/** `none`: it is done, or nobody asked for it. `progress` is null while it waits for its turn, behind `before` others. `stopped`: a reader did that. */
export type JobState =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly progress: Progress | null; readonly before: number }
  | { readonly kind: 'failed'; readonly failure: string }
  | { readonly kind: 'stopped' };

/**
 * Work that is heavy enough to wait for its turn: kept in the store until it is done, done once however many ask for it at however
 * many servers, and begun anew by another when the process that had it dies.
 */
export type Jobs = {
  /** Has it done, here or elsewhere, and waits for that. Null, or why it cannot be done. */
  run(job: Job): Promise<string | null>;
  /** Has it done and does not wait. What failed or was stopped before is begun anew. */
  ask(job: Job): Promise<void>;
  state(id: string): Promise<JobState>;
  /** Ends it, whichever process has it. It stays ended until somebody asks for it again. */
  stop(id: string): Promise<void>;
  /** Looks for work from now on, also for what was asked for before this process began. */
  start(work: Work): Promise<void>;
  depth(): Promise<{ readonly waiting: number; readonly running: number }>;
  /** Takes no more work and gives back what it has. */
  close(): Promise<void>;
};

/** After this many processes have died over one job, it is the job. */
export const MOST_ATTEMPTS = 3;

export const GAVE_UP =
  'The copies could not be compared: the server failed each time it tried. They are stored; nothing was lost.';
export const STOPPED = 'The comparison was stopped. The copies are stored; nothing was lost.';

/** How often the store is told how far a job is, and asked whether it was stopped by way of another process. */
export const TELL_MS = 400;
