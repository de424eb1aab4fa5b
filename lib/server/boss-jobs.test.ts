import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, inject, test } from 'vitest';
import { openPool } from '../store/open-postgres.ts';
import { startTestPostgres } from '../store/postgres-under-test.ts';
import { bossJobs } from './boss-jobs.ts';
import { type Jobs, STOPPED } from './jobs.ts';

const server = await startTestPostgres({ given: inject('testDatabaseUrl' as never) });
afterAll(() => server?.stop());
const opened: Jobs[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((jobs) => jobs.close()));
});

async function jobsAt(url: string, hands = 2): Promise<Jobs> {
  const jobs = await bossJobs(url, { hands, seconds: 60 });
  opened.push(jobs);
  return jobs;
}

/** Work that says when it has begun, and goes on when it is let. */
function gate() {
  let open = () => {};
  let reach = () => {};
  const opened = new Promise<void>((go) => {
    open = go;
  });
  const reached = new Promise<void>((go) => {
    reach = go;
  });
  const pass = () => {
    reach();
    return opened;
  };
  return { open, reached, pass };
}

describe.skipIf(!server)('jobs on PostgreSQL', () => {
  const fresh = () => (server as NonNullable<typeof server>).fresh();

  test('a job is done once, however many ask for it at however many processes', async () => {
    const url = await fresh();
    const servers = await Promise.all([jobsAt(url), jobsAt(url), jobsAt(url)]);
    const done: string[] = [];
    const made = new Set<string>(); // as snapshots are: who comes late finds it made
    for (const s of servers)
      await s.start(async (data) => {
        if (made.has(data)) return null;
        await pause(50);
        made.add(data);
        done.push(data);
        return data === 'bad' ? 'too hard' : null;
      });
    const asked = servers.flatMap((s) => ['a', 'b', 'bad', 'a'].map((id) => s.run({ id, data: id })));
    const answers = await Promise.all(asked);
    expect(answers).toEqual(servers.flatMap(() => [null, null, expect.toBeOneOf(['too hard', null]), null]));
    expect(done.sort()).toEqual(['a', 'b', 'bad']);
    // The queue writes down the end of a job without waiting for it.
    await expect.poll(() => servers[0]?.depth()).toEqual({ waiting: 0, running: 0 });
    // Asked for again it is done again: what it made may be gone.
    made.clear();
    expect(await servers[1]?.run({ id: 'a', data: 'a' })).toBeNull();
    expect(done.filter((d) => d === 'a')).toHaveLength(2);
  });

  test('what a dead process had is begun anew, and what a live one has is left to it', async () => {
    const url = await fresh();
    const [slow, other] = await Promise.all([jobsAt(url, 1), jobsAt(url, 1)]);
    // As a killed process leaves it: at work since a while, and nobody holds its lock.
    const done: string[] = [];
    const held = gate();
    await slow?.start(async (data) => {
      if (data === 'long') await held.pass();
      done.push(`slow ${data}`);
      return null;
    });
    const long = slow?.run({ id: 'long', data: 'long' });
    await held.reached;
    const pool = openPool(url, 1);
    await pool.query(`update pgboss.job set started_on = now() - interval '1 minute' where state = 'active'`);
    const abandoned = other?.run({ id: 'left', data: 'left' });
    const leave = `update pgboss.job set state = 'active', started_on = now() - interval '1 minute' where state = 'created'`;
    await expect.poll(async () => (await pool.query(leave)).rowCount).toBe(1);
    await other?.start(async (data) => {
      done.push(`other ${data}`);
      return null;
    });
    expect(await abandoned).toBeNull();
    expect(done).toEqual(['other left']);
    held.open();
    expect(await long).toBeNull();
    expect(done).toEqual(['other left', 'slow long']);
    await pool.end();
  });

  test('how far a job is shows at every process, and any of them can stop it until it is asked for again', async () => {
    const url = await fresh();
    const [working, other] = await Promise.all([jobsAt(url, 1), jobsAt(url, 1)]);
    const progress = { part: 'comparing', done: 3, of: 9 } as const;
    let tries = 0;
    await working?.start(
      (_, { signal, onProgress }) =>
        new Promise((done) => {
          if (++tries > 1) return done(null);
          onProgress?.(progress);
          signal?.addEventListener('abort', () => done('it was stopped'));
        }),
    );
    const waiting = working?.run({ id: 'a', data: 'a' });
    await expect.poll(() => other?.state('a')).toEqual({ kind: 'open', progress, before: 0 });
    await other?.stop('a');
    expect(await waiting).toBe(STOPPED);
    expect(await working?.state('a')).toEqual({ kind: 'stopped' });
    await other?.ask({ id: 'a', data: 'a' });
    expect(await working?.run({ id: 'a', data: 'a' })).toBeNull();
    // The queue writes down the end of a job without waiting for it: the end of the stopped work may fall on the work that was asked for
    // since, which is then done once more.
    await expect.poll(async () => [await other?.state('a'), tries > 1]).toEqual([{ kind: 'none' }, true]);
  });

  test('a job that waits says how many come before it', async () => {
    const jobs = await jobsAt(await fresh(), 1);
    for (const id of ['a', 'b', 'c']) await jobs.ask({ id, data: id });
    await jobs.stop('a');
    const before = async (id: string) => (await jobs.state(id)) as { before?: number };
    expect(await before('b')).toMatchObject({ kind: 'open', before: 0 });
    expect(await before('c')).toMatchObject({ kind: 'open', before: 1 });
  });

  test('a process that stops gives its job to another', async () => {
    const url = await fresh();
    const [first, second] = [await bossJobs(url, { hands: 1, seconds: 60 }), await jobsAt(url, 1)];
    const held = gate();
    await first.start(async () => {
      await held.pass();
      return 'the server is stopping';
    });
    const asked = second.run({ id: 'a', data: 'a' });
    await held.reached;
    const closing = first.close();
    held.open();
    await closing;
    await second.start(async () => null);
    expect(await asked).toBeNull();
  });
});
