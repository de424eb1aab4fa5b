import { request as ask, createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { openPool } from '../../lib/store/open-postgres.ts';
import { startTestPostgres } from '../../lib/store/postgres-under-test.ts';
import { mulberry } from '../mulberry.ts';
import { type AppProcess, startApp } from './app-process.ts';
import { type Acknowledged, missing, write } from './writers.ts';

/**
 * Three servers on one PostgreSQL behind a small proxy, one killed with -9 under load: no acknowledged save is lost, no comparison made
 * twice, no job left behind. Another is stopped with SIGTERM and has to go within ten seconds without failing a request.
 */
const SERVERS = 3;
const WRITERS = 6;
const LOAD_MS = 15_000;
const DRAIN_MS = 10_000;

const postgres = await startTestPostgres({ given: process.env.VARIORUM_TEST_DATABASE_URL, durable: true });
if (!postgres) process.exit(1);
const databaseUrl = await postgres.fresh();
const settings = {
  DATABASE_URL: databaseUrl,
  VARIORUM_DATA: '/nonexistent/unused',
  VARIORUM_WRITES_PER_MINUTE: '1000000',
};
const apps: AppProcess[] = [];
for (let i = 0; i < SERVERS; i++) apps.push(await startApp(settings));
const up = new Set(apps);

/** Round robin over the servers that accept connections; what a dying one has begun is cut off, as it is for a real reader. */
let turn = 0;
const proxy = createServer((incoming, outgoing) => {
  const order = [...up];
  const target = order[turn++ % order.length];
  if (!target) return void outgoing.writeHead(502).end();
  const { hostname, port } = new URL(target.url);
  const onward = ask(
    {
      hostname,
      port,
      path: incoming.url,
      method: incoming.method,
      headers: { ...incoming.headers, host: `127.0.0.1:${port}` },
    },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on('error', () => (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
  incoming.pipe(onward);
});
await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${(proxy.address() as { port: number }).port}`;

const saves: Acknowledged[] = [];
let stop = false;
const writing = Array.from({ length: WRITERS }, (_, i) =>
  write(() => url, { tag: `i${i}`, random: mulberry(100 + i), stopped: () => stop, keep: (s) => saves.push(s) }),
);
await pause(LOAD_MS / 3);
const [victim, leaver, survivor] = apps as [AppProcess, AppProcess, AppProcess];
const killedAt = saves.length;
await victim.kill();
up.delete(victim);
await pause(LOAD_MS / 3);
up.delete(leaver); // as a scheduler does: no new requests, then the signal
const drained = await leaver.stop();
await pause(LOAD_MS / 3);
stop = true;
await Promise.all(writing);

// Many readers at once on links whose comparison nobody has made: jobs for two servers.
const second = await startApp(settings);
up.add(second);
const pool = openPool(databaseUrl, 2);
await pool.query('delete from snapshots');
const some = saves.slice(-20);
const before = await computed([survivor, second]);
await Promise.all(
  some.flatMap(({ set }) =>
    Array.from({ length: 4 }, () => fetch(`${url}/api/v1/comparisons/${set}`).then((r) => r.text())),
  ),
);

const left = await pool.query("select count(*) as n from pgboss.job where state < 'completed'");
const twice = (await computed([survivor, second])) - before - some.length;
await pool.end();
const lost = await missing(survivor.url, saves);
const report = [
  `${saves.length} saves acknowledged (${killedAt} before the kill), ${lost.length} lost`,
  `${left.rows[0]?.n} jobs left`,
  `${some.length} comparisons asked for by ${some.length * 4} readers at two servers: made ${some.length + twice} times`,
  `SIGTERM: gone after ${drained} ms (${await leaver.ended})`,
];
console.log(report.join('\n'));
for (const app of [survivor, second]) await app.stop();
proxy.close();
await postgres.stop();
process.exitCode = lost.length === 0 && Number(left.rows[0]?.n) === 0 && twice === 0 && drained <= DRAIN_MS ? 0 : 1;

/** How many comparisons these servers have computed so far. */
async function computed(of: readonly AppProcess[]): Promise<number> {
  const counts = await Promise.all(
    of.map(async ({ url: at }) => {
      const text = await (await fetch(`${at}/metrics`)).text();
      return Number(/^variorum_collate_seconds_count (\d+)/m.exec(text)?.[1] ?? 0);
    }),
  );
  return counts.reduce((sum, n) => sum + n, 0);
}
