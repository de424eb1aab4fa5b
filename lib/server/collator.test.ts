import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { collate } from '../collate/collate.ts';
import { draftOf } from '../ingest/ingest.ts';
import { CollatingFailed, type Collator, createCollator, workerHeapMb } from './collator.ts';

const drafts = (name: string) =>
  ['Monday', 'on Monday'].map((day, i) =>
    draftOf({ id: `${name}-${i}`, text: `The council of ${name} met ${day}.\n\nIt passed the budget.` }),
  );

/** A worker written in the test: `body` may use `port`. */
const scripted = (body: string) => () =>
  new Worker(`const { parentPort: port } = require('node:worker_threads'); ${body}`, { eval: true });
const READY = "port.postMessage({ kind: 'ready' });";
const SILENT = `${READY} port.on('message', () => {});`;
const ECHO = `${READY} port.on('message', ({ job, drafts }) => port.postMessage({ kind: 'done', job, json: JSON.stringify(drafts.map((d) => d.id)) }));`;

let collator: Collator | null = null;
const use = (options: Parameters<typeof createCollator>[0]) => {
  collator = createCollator(options);
  return collator;
};
afterEach(() => collator?.close());

describe('with a worker', () => {
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.variorum-worker-'));
  const file = join(folder, 'collate.worker.mjs');
  beforeAll(async () => {
    // Bundled as the site bundles it; inside node_modules, so that the packages are found.
    const bundle = await rolldown({
      input: join(import.meta.dirname, '../worker/collate.worker.ts'),
      platform: 'node',
      external: (id) => /^[^./]/.test(id) && !id.startsWith('/'),
      logLevel: 'silent',
    });
    await bundle.write({ file, format: 'esm', codeSplitting: false });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the answer is what the engine gives in this thread, and this thread stays free', async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    const { collate: far } = use({ seconds: 60, start: () => new Worker(file) });
    const [one, two] = await Promise.all([far(drafts('Oslo')), far(drafts('Bergen'))]);
    clearInterval(clock);
    expect(one).toBe(JSON.stringify(collate(drafts('Oslo'))));
    expect(two).toBe(JSON.stringify(collate(drafts('Bergen'))));
    expect(ticks).toBeGreaterThan(5);
  }, 60_000);

  test('an error of the engine is a failure of that story only', async () => {
    const { collate: far } = use({ seconds: 60, start: () => new Worker(file) });
    await expect(far([])).rejects.toBeInstanceOf(CollatingFailed);
    expect(JSON.parse(await far(drafts('Oslo'))).versions).toHaveLength(2);
  }, 60_000);
});

describe('when a worker misbehaves', () => {
  test('one that cannot start leaves the work to this thread', async () => {
    const missing = use({ seconds: 5, start: () => new Worker(join(tmpdir(), 'no-such-worker.mjs')) });
    expect(JSON.parse(await missing.collate(drafts('Oslo'))).versions).toHaveLength(2);
    const throwing = use({
      seconds: 5,
      start: () => {
        throw new Error('workers are forbidden here');
      },
    });
    expect(JSON.parse(await throwing.collate(drafts('Oslo'))).versions).toHaveLength(2);
    await expect(throwing.collate([])).rejects.toBeInstanceOf(CollatingFailed);
  }, 60_000);

  test('one that died at its start is replaced, and what cannot start now is tried again with the next story', async () => {
    let started = 0;
    const stillborn = () => scripted('process.exit(1);')();
    const once = use({ seconds: 60, start: () => (started++ === 0 ? stillborn() : scripted(ECHO)()) });
    expect(JSON.parse(await once.collate(drafts('Oslo')))).toEqual(['Oslo-0', 'Oslo-1']);
    expect(started).toBe(2);

    started = 0;
    const later = use({ seconds: 60, start: () => (started++ < 3 ? stillborn() : scripted(ECHO)()) });
    expect(JSON.parse(await later.collate(drafts('Oslo'))).versions).toHaveLength(2); // by this thread
    expect(JSON.parse(await later.collate(drafts('Bergen')))).toEqual(['Bergen-0', 'Bergen-1']);
    expect(started).toBe(4);
  }, 60_000);

  test('one that dies at work fails its story, and the next story gets another', async () => {
    let started = 0;
    const dying = `${READY} port.on('message', () => process.exit(1));`;
    const { collate: far } = use({ seconds: 5, start: () => (started++ === 0 ? scripted(dying) : scripted(ECHO))() });
    await expect(far(drafts('Oslo'))).rejects.toThrow(/could not be compared.*nothing was lost/);
    expect(JSON.parse(await far(drafts('Bergen')))).toEqual(['Bergen-0', 'Bergen-1']);
    expect(started).toBe(2);
  });

  test('one that runs out of memory says so, fails its story only, and the next story gets another', async () => {
    let started = 0;
    const hungry = `${READY} port.on('message', () => { const all = []; for (;;) all.push(new Array(10_000).fill(all.length)); });`;
    const limits = { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 };
    const greedy = () =>
      new Worker(`const { parentPort: port } = require('node:worker_threads'); ${hungry}`, {
        eval: true,
        resourceLimits: limits,
      });
    const { collate: far } = use({ seconds: 60, start: () => (started++ === 0 ? greedy() : scripted(ECHO)()) });
    await expect(far(drafts('Oslo'))).rejects.toThrow(/more memory than this server may take.*nothing was lost/);
    expect(JSON.parse(await far(drafts('Bergen')))).toEqual(['Bergen-0', 'Bergen-1']);
    expect(started).toBe(2);
  });

  test('one that never answers is given up after the time, with the others still served', async () => {
    let started = 0;
    const { collate: far } = use({
      seconds: 2, // the one after it has to answer within the same time, on a busy machine too
      start: () => (started++ === 0 ? scripted(SILENT) : scripted(ECHO))(),
    });
    const stuck = far(drafts('Oslo'));
    await expect(stuck).rejects.toThrow('longer than 2 seconds');
    expect(JSON.parse(await far(drafts('Bergen')))).toEqual(['Bergen-0', 'Bergen-1']);
  });
});

test('whoever asked hears how far it is, and stopping ends the work at once, with the next story still served', async () => {
  let started = 0;
  const telling = `${READY} port.on('message', ({ job }) => port.postMessage({ kind: 'progress', job, progress: { part: 'comparing', done: 1, of: 2 } }));`;
  const { collate: far } = use({ seconds: 60, start: () => (started++ === 0 ? scripted(telling) : scripted(ECHO))() });
  const stopping = new AbortController();
  const heard: unknown[] = [];
  const stopped = far(
    drafts('Oslo'),
    {},
    {
      signal: stopping.signal,
      onProgress: (p) => {
        heard.push(p);
        stopping.abort();
      },
    },
  );
  await expect(stopped).rejects.toThrow('it was stopped');
  expect(heard).toEqual([{ part: 'comparing', done: 1, of: 2 }]);
  expect(JSON.parse(await far(drafts('Bergen')))).toEqual(['Bergen-0', 'Bergen-1']);
  await expect(far(drafts('Oslo'), {}, { signal: stopping.signal })).rejects.toThrow('it was stopped');
});

test('one that waits for its turn is stopped without a worker', async () => {
  const { collate: far } = use({ seconds: 60, start: scripted(SILENT) });
  const stopping = new AbortController();
  const all = Array.from({ length: 8 }, () => far(drafts('Oslo'), {}, { signal: stopping.signal }));
  const ends = Promise.allSettled(all);
  stopping.abort();
  expect((await ends).map((e) => e.status)).toEqual(all.map(() => 'rejected'));
});

test('many stories at once are all answered, each with its own', async () => {
  const { collate: far } = use({ seconds: 10, start: scripted(ECHO) });
  const names = Array.from({ length: 30 }, (_, i) => `town${i}`);
  const answers = await Promise.all(names.map((n) => far(drafts(n))));
  expect(answers.map((a) => JSON.parse(a))).toEqual(names.map((n) => [`${n}-0`, `${n}-1`]));
});

test('the workers together leave a part of the machine to the server, and none is starved or unbounded', () => {
  const gigabyte = 1024 ** 3;
  for (const [memory, hands] of [
    [1.5 * gigabyte, 1],
    [4 * gigabyte, 3],
    [16 * gigabyte, 4],
  ] as const)
    expect(workerHeapMb(memory, hands) * hands * 1_048_576).toBeLessThanOrEqual(memory * 0.6);
  expect(workerHeapMb(512 * gigabyte, 1)).toBe(4096);
  expect(workerHeapMb(gigabyte / 4, 4)).toBe(256);
});

test('closing refuses what waits', async () => {
  const closing = use({ seconds: 10, start: scripted(SILENT) });
  const waiting = closing.collate(drafts('Oslo'));
  const refused = expect(waiting).rejects.toBeInstanceOf(CollatingFailed);
  await closing.close();
  await refused;
  await expect(closing.collate(drafts('Oslo'))).rejects.toThrow('stopping');
});
