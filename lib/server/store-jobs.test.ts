import { afterEach, expect, test, vi } from 'vitest';
import { openMemoryStore } from '../store/memory-store.ts';
import { GAVE_UP, type Jobs, STOPPED } from './jobs.ts';
import { storeJobs } from './store-jobs.ts';
import { waiters } from './waiters.ts';

const opened: Jobs[] = [];
afterEach(async () => {
  for (const jobs of opened.splice(0)) await jobs.close();
  vi.useRealTimers();
});
let at = 1_000;
const table = () => openMemoryStore({ fold: (t) => t }).jobs;

function jobsOn(rows: ReturnType<typeof table>, hands = 2): Jobs {
  const jobs = storeJobs(rows, { hands, now: () => at });
  opened.push(jobs);
  return jobs;
}

test('a job is done once, however many ask for it at however many processes', async () => {
  const rows = table();
  const done: string[] = [];
  const servers = [jobsOn(rows), jobsOn(rows), jobsOn(rows)];
  for (const s of servers)
    await s.start(async (data) => {
      await new Promise((go) => setTimeout(go, 20));
      done.push(data);
      return null;
    });
  const asked = servers.flatMap((s) => ['a', 'b', 'c', 'a'].map((id) => s.run({ id, data: id })));
  expect(await Promise.all(asked)).toEqual(asked.map(() => null));
  expect(done.sort()).toEqual(['a', 'b', 'c']);
  expect(await servers[0]?.depth()).toEqual({ waiting: 0, running: 0 });
});

test('work that throws is tried again, and given up when it throws each time', async () => {
  const jobs = jobsOn(table());
  const tries: Record<string, number> = {};
  await jobs.start(async (data) => {
    tries[data] = (tries[data] ?? 0) + 1;
    if (data === 'always' || tries[data] < 3) throw new Error('the store was away');
    return null;
  });
  expect(await jobs.run({ id: 'twice', data: 'twice' })).toBeNull();
  expect(await jobs.run({ id: 'always', data: 'always' })).toBe(GAVE_UP);
  expect(tries).toEqual({ twice: 3, always: 3 });
});

test('what is asked for while a hand looks for work in vain is done without waiting for the next beat', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] }); // there is no next beat
  const rows = table();
  let looked = () => {};
  const looking = new Promise<void>((go) => {
    looked = go;
  });
  let asked = () => {};
  const added = new Promise<void>((go) => {
    asked = go;
  });
  const slow: typeof rows = {
    ...rows,
    async take(...args) {
      const found = await rows.take(...args);
      looked();
      await added; // it answers only when the job is there
      return found;
    },
    async add(...args) {
      await rows.add(...args);
      setTimeout(asked);
    },
  };
  const jobs = jobsOn(slow, 1);
  await jobs.start(async () => null);
  await looking;
  expect(await jobs.run({ id: 'a', data: 'a' })).toBeNull();
});

test('nothing of a request that waited is kept when its job is over', async () => {
  const waiting = waiters();
  const jobs = storeJobs(table(), { hands: 2, now: () => at, waiting });
  opened.push(jobs);
  await jobs.start(async (data) => (data === 'bad' ? 'too hard' : null));
  await Promise.all(['a', 'b', 'a', 'bad'].map((id) => jobs.run({ id, data: id })));
  expect(waiting.count).toBe(0);
});

test('no more are done at a time than there are hands', async () => {
  const jobs = jobsOn(table(), 2);
  let now = 0;
  let most = 0;
  await jobs.start(async () => {
    most = Math.max(most, ++now);
    await new Promise((go) => setTimeout(go, 5));
    now--;
    return null;
  });
  await Promise.all(Array.from({ length: 9 }, (_, i) => jobs.run({ id: `${i}`, data: '' })));
  expect(most).toBe(2);
});

test('what a process asked for and did not live to do, the next one does', async () => {
  const rows = table();
  await rows.add({ id: 'left', data: 'left' }, at);
  await rows.take('a process that was killed', { at, until: at + 15_000 });
  const jobs = jobsOn(rows);
  const done: string[] = [];
  at += 15_001;
  await jobs.start(async (data) => {
    done.push(data);
    return null;
  });
  expect(await jobs.run({ id: 'left', data: 'left' })).toBeNull();
  expect(done).toEqual(['left']);
});

test('why a job cannot be done is told to whoever asked, and asking again tries again', async () => {
  const jobs = jobsOn(table());
  let tries = 0;
  await jobs.start(async () => (++tries === 1 ? 'too hard' : null));
  expect(await jobs.run({ id: 'a', data: '' })).toBe('too hard');
  expect(await jobs.run({ id: 'a', data: '' })).toBeNull();
});

test('a job over which processes die is given up, and blocks nobody', async () => {
  const rows = table();
  await rows.add({ id: 'deadly', data: 'deadly' }, at);
  for (let i = 0; i < 3; i++) {
    await rows.take(`victim ${i}`, { at, until: at + 1 });
    at += 2;
  }
  const jobs = jobsOn(rows, 1);
  const done: string[] = [];
  await jobs.start(async (data) => {
    done.push(data);
    return null;
  });
  expect(await jobs.run({ id: 'next', data: 'next' })).toBeNull();
  expect(done).toEqual(['next']);
  expect(await rows.state('deadly')).toEqual({ kind: 'failed', failure: GAVE_UP });
});

test('how far a job is shows at every process, and any of them can stop it; it stays stopped until it is asked for again', async () => {
  const rows = table();
  const [working, other] = [jobsOn(rows), jobsOn(rows)];
  const progress = { part: 'comparing', done: 3, of: 9 } as const;
  let tries = 0;
  await working.start(
    (_, { signal, onProgress }) =>
      new Promise((done) => {
        if (++tries > 1) return done(null);
        onProgress?.(progress);
        signal?.addEventListener('abort', () => done('it was stopped'));
      }),
  );
  const waiting = working.run({ id: 'a', data: 'a' });
  await expect.poll(() => other.state('a')).toEqual({ kind: 'open', progress, before: 0 });
  await other.stop('a');
  expect(await waiting).toBe(STOPPED);
  await expect.poll(() => working.depth()).toEqual({ waiting: 0, running: 0 });
  expect(await working.state('a')).toEqual({ kind: 'stopped' });
  expect(tries).toBe(1);
  await other.ask({ id: 'a', data: 'a' });
  expect(await working.run({ id: 'a', data: 'a' })).toBeNull();
  expect([await other.state('a'), tries]).toEqual([{ kind: 'none' }, 2]);
});

test('a job that waits for its turn is open without progress, and can be stopped before anybody has it', async () => {
  const jobs = jobsOn(table());
  await jobs.ask({ id: 'a', data: 'a' });
  expect(await jobs.state('a')).toEqual({ kind: 'open', progress: null, before: 0 });
  await jobs.stop('a');
  const done: string[] = [];
  await jobs.start(async (data) => {
    done.push(data);
    return null;
  });
  expect(await jobs.run({ id: 'b', data: 'b' })).toBeNull();
  expect(done).toEqual(['b']);
});

test('a process that stops gives its jobs back at once', async () => {
  const rows = table();
  const first = storeJobs(rows, { hands: 1, now: () => at });
  let go = () => {};
  const begun = new Promise<void>((begin) => {
    first.start(
      () =>
        new Promise((_, fail) => {
          go = () => fail(new Error('stopping'));
          begin();
        }),
    );
  });
  const waiting = first.run({ id: 'a', data: 'a' });
  await begun;
  const closing = first.close();
  go();
  await closing;
  expect(await waiting).toMatch(/stopping/);
  const second = jobsOn(rows);
  await second.start(async () => null);
  expect(await second.run({ id: 'a', data: 'a' })).toBeNull();
});
