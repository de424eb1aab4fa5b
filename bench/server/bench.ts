import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import Database from 'libsql';
import { mulberry } from '../mulberry.ts';
import { type AppProcess, startApp } from './app-process.ts';
import { type Acknowledged, freshCopies, missing, write } from './writers.ts';

/**
 * What the server bears, against the real server in its own process; the load comes from this one, on the same machine, so that both
 * share its cores. `--seconds` (30) a measurement of reading, `--minutes` (2) of writers and readers, `--stories` (10000) at the start.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    minutes: { type: 'string', default: '2' },
    stories: { type: 'string', default: '10000' },
  },
});
const seconds = Number(values.seconds);
const folder = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, 'data');
const settings = { VARIORUM_DATA: data, VARIORUM_WRITES_PER_MINUTE: '1000000' };
const lines: string[] = [];
const tell = (line: string) => {
  lines.push(line);
  console.log(line);
};

let app = await startApp(settings);
const saved = (await (
  await fetch(`${app.url}/api/v1/stories`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      versions: freshCopies(mulberry(1), 'bench').map((text, i) => ({ id: `${i}`, label: `P${i}`, text })),
    }),
  })
).json()) as { set: string };

// Reading, and a static file of about the same size from the same process just before and after: a loaded machine slows both.
const comparison = `/api/v1/comparisons/${saved.set}`;
const size = (await (await fetch(app.url + comparison)).text()).length;
const chunk = nearest('.next/static/chunks', size);
const still = [await load(app, `/_next/static/chunks/${chunk}`, { connections: 100, seconds: seconds / 2 })];
const stored = await load(app, comparison, { connections: 100, seconds });
still.push(await load(app, `/_next/static/chunks/${chunk}`, { connections: 100, seconds: seconds / 2 }));
const plain = still.reduce((sum, s) => sum + s.rate, 0) / still.length;
tell(`static file: ${plain.toFixed(0)} requests/s, 100 connections`);
tell(
  `GET ${comparison.replace(saved.set, '<set>')} (${size} bytes): ${stored.rate.toFixed(0)} requests/s, ratio ${(stored.rate / plain).toFixed(2)}, p50 ${stored.p50} ms, p99 ${stored.p99} ms, ${stored.errors} errors of ${stored.count}`,
);
const page = await load(app, `/s/${saved.set}`, { connections: 10, seconds });
tell(
  `GET /s/<set>, with its nonce: ${page.rate.toFixed(0)} requests/s, ratio ${(page.rate / plain).toFixed(3)}, p50 ${page.p50} ms, p99 ${page.p99} ms at 10 connections, ${page.errors} errors of ${page.count}`,
);

// Twenty writers and fifty readers.
const saves: Acknowledged[] = [];
let stop = false;
let reads = 0;
let failed = 0;
const writing = Array.from({ length: 20 }, (_, i) =>
  write(() => app.url, { tag: `b${i}`, random: mulberry(i), stopped: () => stop, keep: (s) => saves.push(s) }),
);
const reading = Array.from({ length: 50 }, async (_, i) => {
  const random = mulberry(500 + i);
  while (!stop) {
    const set = saves[Math.floor(random() * saves.length)]?.set ?? saved.set;
    const answer = await fetch(`${app.url}/api/v1/comparisons/${set}`).catch(() => null);
    await answer?.arrayBuffer();
    reads++;
    if (!answer?.ok) failed++;
  }
});
const memory: number[] = [];
for (const end = Date.now() + Number(values.minutes) * 60_000; Date.now() < end; await pause(1_000))
  memory.push(rss(app.pid));
stop = true;
await Promise.all([...writing, ...reading]);
const lost = await missing(app.url, saves);
const third = Math.max(1, Math.floor(memory.length / 4));
const mean = (of: number[]) => of.reduce((sum, n) => sum + n, 0) / of.length;
const drift = mean(memory.slice(-third)) - mean(memory.slice(third, 2 * third));
tell(
  `20 writers and 50 readers, ${values.minutes} min: ${saves.length} saves, ${lost.length} lost; ${reads} reads, ${failed} failed`,
);
tell(
  `memory: ${mean(memory.slice(third, 2 * third)).toFixed(0)} MB in the second quarter, ${mean(memory.slice(-third)).toFixed(0)} MB in the last, drift ${drift.toFixed(0)} MB`,
);
await app.stop();

// Start of a store with many comparisons: the rows of one story, many times.
multiply(join(data, 'variorum.db'), Number(values.stories));
const began = Date.now();
app = await startApp(settings);
tell(`start with ${values.stories} comparisons until /ready: ${((Date.now() - began) / 1000).toFixed(1)} s`);
await app.stop();

type Load = {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly count: number;
  readonly errors: number;
};

async function load(
  of: AppProcess,
  path: string,
  { connections, seconds: long }: { connections: number; seconds: number },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(of.url);
  const times: number[] = [];
  let errors = 0;
  const once = () =>
    new Promise<boolean>((done) => {
      const asked = request({ hostname, port, path, agent }, (answer) => {
        answer.resume();
        answer.once('end', () => done(answer.statusCode === 200));
        answer.once('error', () => done(false));
      });
      asked.once('error', () => done(false));
      asked.end();
    });
  for (let i = 0; i < 20; i++) await once(); // warm
  const end = performance.now() + long * 1000;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const start = performance.now();
        if (!(await once())) errors++;
        times.push(performance.now() - start);
      }
    }),
  );
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
  return { rate: times.length / took, p50: at(0.5), p99: at(0.99), count: times.length, errors };
}

/** Resident memory in MB, as Linux has it. */
function rss(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

function nearest(path: string, wanted: number): string {
  const sized = readdirSync(path)
    .filter((name) => name.endsWith('.js'))
    .map((name) => ({ name, off: Math.abs(readFileSync(join(path, name)).length - wanted) }));
  return sized.sort((a, b) => a.off - b.off)[0]?.name ?? '';
}

function multiply(file: string, wanted: number): void {
  const database = new Database(file);
  database.exec('begin');
  const [snapshot] = database.prepare('select * from snapshots limit 1').all() as {
    set_id: string;
    engine: string;
    input: string;
    collation: string;
    summary: string;
  }[];
  const [entry] = database.prepare('select * from entries limit 1').all() as { version_id: string }[];
  if (!snapshot || !entry) throw new Error('the load has left no comparison');
  const set = database.prepare('insert into sets (id, created_at) values (?, 1)');
  const story = database.prepare(
    'insert into stories (id, title, title_from, sample, set_id, search, created_at, updated_at) values (?, ?, null, 0, ?, ?, 1, 1)',
  );
  const listed = database.prepare(
    "insert into entries (story_id, version_id, position, labels, source, language, blocks, added_at) values (?, ?, 0, '[\"A\"]', '{}', 'en', '[]', 1)",
  );
  const has = database.prepare('insert into story_sets (story_id, set_id) values (?, ?)');
  const of = database.prepare('insert into set_versions (set_id, version_id) values (?, ?)');
  const kept = database.prepare(
    'insert into snapshots (set_id, engine, input, collation, summary, created_at) values (?, ?, ?, ?, ?, 1)',
  );
  for (let i = 0; i < wanted; i++) {
    set.run(`set-${i}`);
    story.run(`story-${i}`, `Story ${i}`, `set-${i}`, `story ${i}`);
    listed.run(`story-${i}`, entry.version_id);
    has.run(`story-${i}`, `set-${i}`);
    of.run(`set-${i}`, entry.version_id);
    kept.run(`set-${i}`, snapshot.engine, snapshot.input, snapshot.collation, snapshot.summary);
  }
  database.exec('commit');
  database.close();
}
