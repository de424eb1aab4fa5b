import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { Progress } from '../model/progress.ts';
import { openPool } from '../store/open-postgres.ts';
import { GAVE_UP, type Job, type Jobs, MOST_ATTEMPTS, STOPPED, TELL_MS, type Work } from './jobs.ts';
import { latestProgress } from './latest-progress.ts';

const QUEUE = 'collate';
/** The first number of the locks that say "this process works on that job": any, but the same in every process ("Jobs" in ASCII). */
const WORKING = 0x4a6f6273;
/** How often work is looked for that no process works on any more, and how long a process has to take the lock of what it fetched. */
const SWEEP_MS = 3_000;
const GRACE = '5 seconds';
const ASK_MS = [50, 100, 200, 400];
const QUEUE_CONNECTIONS = 3;
const STOP_MS = 5_000;

/**
 * What pg-boss keeps of a job beside it: how far it is while it is under way, then how it ended. `stopped`: pg-boss writes down the end of
 * work without waiting for that, and so what was stopped may end the job of the same id that was asked for since.
 */
type Outcome = { readonly failure?: string; readonly stopped?: true; readonly progress?: Progress };

/**
 * Jobs in the PostgreSQL that the stories are in, by pg-boss, for any number of processes. A job's id comes from what it does, so that
 * it is there once. Who works on a job holds a lock of its own connection; when the process dies PostgreSQL lets go of it, and
 * whoever sees a job at work without its lock has it begun anew, long before pg-boss' own time limit.
 */
export async function bossJobs(
  url: string,
  options: { readonly hands: number; readonly seconds: number },
): Promise<Jobs> {
  const { hands, seconds } = options;
  const boss = new PgBoss({ connectionString: url, max: QUEUE_CONNECTIONS, application_name: 'variorum jobs' });
  boss.on('error', () => {}); // a server that is away is said to whoever asks for something; the queue tries again by itself
  const alive = openPool(url, 1);
  // One process after the other: pg-boss' own tables are made under a lock of its own, its queues are not, and two that make one at the
  // same time end each other as a deadlock.
  await alive.query('select pg_advisory_lock($1::int, 0)', [WORKING]);
  try {
    await boss.start();
    if (!(await boss.getQueue(QUEUE)))
      await boss.createQueue(QUEUE, {
        name: QUEUE,
        retryLimit: MOST_ATTEMPTS - 1,
        retryDelay: 0,
        expireInSeconds: seconds + 60,
      });
    await alive.query('select pg_advisory_unlock($1::int, 0)', [WORKING]);
  } catch (error) {
    await Promise.allSettled([boss.stop({ graceful: false, wait: false }), alive.end()]);
    throw error;
  }
  const mine = new Map<string, AbortController>();
  const workers: string[] = [];
  let closed = false;
  let sweeping: Promise<void> = Promise.resolve();
  const sweeper = setInterval(() => {
    sweeping = sweeping.then(sweep).catch(() => {});
  }, SWEEP_MS);
  sweeper.unref();

  async function sweep(): Promise<void> {
    if (closed) return;
    const { rows } = await alive.query<{ id: string }>(
      `select id from pgboss.job where name = $1 and state = 'active' and started_on < now() - $2::interval`,
      [QUEUE, GRACE],
    );
    for (const { id } of rows) {
      if (mine.has(id) || !(await lock('pg_try_advisory_lock', id))) continue;
      try {
        await boss.fail(QUEUE, id, { message: 'its process died' });
      } finally {
        await lock('pg_advisory_unlock', id);
      }
    }
  }

  async function lock(what: 'pg_advisory_lock' | 'pg_try_advisory_lock' | 'pg_advisory_unlock', id: string) {
    const { rows } = await alive.query(`select ${what}($1::int, hashtext($2)) as got`, [WORKING, id]);
    return rows[0]?.got === true;
  }

  async function handle(id: string, data: string, work: Work): Promise<Outcome> {
    const stop = new AbortController();
    mine.set(id, stop);
    await lock('pg_advisory_lock', id);
    const progress = latestProgress();
    const teller = setInterval(() => {
      tell(id, progress.take()).then(
        (held) => (held ? undefined : stop.abort()),
        () => undefined, // a server that is away stops no work
      );
    }, TELL_MS);
    teller.unref();
    try {
      const failure = await work(data, { signal: stop.signal, onProgress: progress.note });
      if (stop.signal.aborted) return { stopped: true };
      if (closed && failure !== null) throw new Error('the process is stopping');
      return failure === null ? {} : { failure };
    } finally {
      clearInterval(teller);
      mine.delete(id);
      await lock('pg_advisory_unlock', id).catch(() => {});
    }
  }

  /** Says how far it is. False when the job is not under way any more: somebody stopped it. */
  async function tell(id: string, progress: Progress | null): Promise<boolean> {
    const own = `where name = $1 and id = $2 and state = 'active'`;
    const { rowCount } = progress
      ? await alive.query(`update pgboss.job set output = $3 ${own}`, [QUEUE, id, JSON.stringify({ progress })])
      : await alive.query(`select 1 from pgboss.job ${own}`, [QUEUE, id]);
    return rowCount === 1;
  }

  /** How many jobs are under work, or were put in before it and wait. */
  async function before(id: string): Promise<number> {
    const { rows } = await alive.query<{ n: string }>(
      `select count(*) as n from pgboss.job other, pgboss.job own where own.name = $1 and own.id = $2 and other.name = $1
        and (other.state = 'active' or other.state < 'completed' and (other.created_on, other.id) < (own.created_on, own.id))`,
      [QUEUE, id],
    );
    return Number(rows[0]?.n ?? 0);
  }

  /** Puts it in unless it is there; one that was done before, and is asked for again, is put in anew. */
  async function send(id: string, data: string): Promise<void> {
    if (await boss.send(QUEUE, { data }, { id })) return;
    const old = await boss.getJobById(QUEUE, id);
    if (old && (old.state === 'created' || old.state === 'retry' || old.state === 'active')) return;
    if (old) await boss.deleteJob(QUEUE, id);
    await boss.send(QUEUE, { data }, { id });
  }

  async function ask({ id: name, data }: Job): Promise<string> {
    const id = uuidOf(name);
    await send(id, data);
    for (const worker of workers) boss.notifyWorker(worker);
    return id;
  }

  return {
    async run(job) {
      const id = await ask(job);
      for (let i = 0; ; i++) {
        const kept = await boss.getJobById(QUEUE, id);
        if (!kept) return null; // done, and put away since
        const outcome = (kept.output as Outcome | null) ?? {};
        if (kept.state === 'completed' && outcome.stopped) await ask(job);
        else if (kept.state === 'completed') return outcome.failure ?? null;
        if (kept.state === 'cancelled') return STOPPED;
        if (kept.state === 'failed') return GAVE_UP;
        if (closed) return 'The server is stopping. The copies are stored; open the comparison again in a moment.';
        await pause(ASK_MS[Math.min(i, ASK_MS.length - 1)]);
      }
    },
    async ask(job) {
      await ask(job);
    },
    async state(name) {
      const job = await boss.getJobById(QUEUE, uuidOf(name));
      const { failure, progress } = (job?.output as Outcome | null | undefined) ?? {};
      if (!job || (job.state === 'completed' && failure === undefined)) return { kind: 'none' };
      if (job.state === 'cancelled') return { kind: 'stopped' };
      if (job.state === 'completed' || job.state === 'failed') return { kind: 'failed', failure: failure ?? GAVE_UP };
      return { kind: 'open', progress: progress ?? null, before: job.state === 'active' ? 0 : await before(job.id) };
    },
    async stop(name) {
      const id = uuidOf(name);
      await boss.cancel(QUEUE, id);
      mine.get(id)?.abort();
    },
    async start(work) {
      for (let i = 0; i < hands; i++) {
        const worker = await boss.work<{ data: string }>(
          QUEUE,
          { batchSize: 1, pollingIntervalSeconds: 0.5 },
          async ([job]) => (job ? handle(job.id, job.data.data, work) : {}),
        );
        workers.push(worker);
      }
    },
    async depth() {
      const { rows } = await alive.query<{ state: string; n: number }>(
        `select state::text, count(*) as n from pgboss.job where name = $1 and state < 'completed' group by state`,
        [QUEUE],
      );
      const of = (...states: string[]) => rows.filter((r) => states.includes(r.state)).reduce((sum, r) => sum + r.n, 0);
      return { waiting: of('created', 'retry'), running: of('active') };
    },
    async close() {
      closed = true;
      clearInterval(sweeper);
      await sweeping;
      await boss.stop({ graceful: true, wait: true, timeout: STOP_MS });
      await alive.end();
    },
  };
}

/** The same job has the same id in every process: 128 bits of a hash in the shape pg-boss wants. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
