/** `data` is JSON. `attempts` counts how often somebody began it. */
export type StoredJob = { readonly id: string; readonly data: string; readonly attempts: number };

/** From when on a job is held, and until when unless the lease is renewed. */
export type Lease = { readonly at: number; readonly until: number };

/**
 * Past this no lease ends that a living process holds. One that does is of a process that died before the clock was set back, and would
 * otherwise keep its job until the clock has caught up.
 */
export function latestLease({ at, until }: Lease): number {
  return until + (until - at);
}

/**
 * Work that somebody asked for, kept in the store until it is done, so that a restart finds it. Whoever takes a job holds a lease
 * on it; when the lease runs out (the process died), the next one takes it.
 */
export type JobTable = {
  /** Does nothing when the job is there already; one that failed is put in anew. */
  add(job: Pick<StoredJob, 'id' | 'data'>, at: number): Promise<void>;
  /** The oldest job that nobody works on, now `owner`'s until `until`. Null when there is none. */
  take(owner: string, lease: Lease): Promise<StoredJob | null>;
  /** Prolongs every lease of the owner. */
  renew(owner: string, until: number): Promise<void>;
  /** Done: the job is gone. With a failure it stays and says why. Does nothing when another has the job by now. */
  end(id: string, owner: string, failure: string | null): Promise<void>;
  /** Gives back what the owner holds, untouched: the process is stopping. */
  release(owner: string): Promise<void>;
  /** Says how far its owner is. False when the owner has it no more: it was stopped, or another took it. */
  tell(id: string, owner: string, progress: string | null): Promise<boolean>;
  /** Ends a job that is waiting or under way, whoever has it; it stays and says why. */
  stop(id: string, failure: string): Promise<void>;
  /** Null when there is no such job (any more): it is done, or was never added. `progress` is null before the first word of it. */
  state(
    id: string,
  ): Promise<
    | { readonly kind: 'open'; readonly progress: string | null }
    | { readonly kind: 'failed'; readonly failure: string }
    | null
  >;
  /** How many jobs are under work or were added before it and wait; 0 for one that is not there, or is under work itself. */
  before(id: string): Promise<number>;
  /** Waiting ones and those under work. */
  count(at: number): Promise<{ readonly waiting: number; readonly running: number }>;
};
