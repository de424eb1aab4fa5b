import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { mulberry } from '../mulberry.ts';
import { freePort, ready, startApp } from './app-process.ts';
import { type Acknowledged, missing, write } from './writers.ts';

/**
 * Kills the real server with -9 at random moments while writers save over HTTP, starts it again, and compares every acknowledged
 * save byte by byte. `--kills` (50), `--writers` (4), `--seed`: a run can be repeated; `--life` (2000): the longest life after the
 * first save, in ms. Ends with 1 when anything is lost, or when nothing was acknowledged.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '50' },
    writers: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    life: { type: 'string', default: '2000' },
  },
});
type Four = [number, number, number, number];
const [kills, writers, seed, life] = [values.kills, values.writers, values.seed, values.life].map(Number) as Four;
// One life in five ends while the server starts, one in five at any moment within `life`, before or after it has acknowledged
// anything; the others as long after their first acknowledged save.
const FIRST_SAVE_MS = 30_000;
const STARTING_MS = 600;

const random = mulberry(seed);
const folder = mkdtempSync(join(tmpdir(), 'variorum-kill-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const port = await freePort();
const settings = { VARIORUM_DATA: join(folder, 'data'), VARIORUM_WRITES_PER_MINUTE: '1000000' };
const url = `http://127.0.0.1:${port}`;

const saves: Acknowledged[] = [];
const lost: string[] = [];
let checked = 0;
let stop = false;
const writing = Array.from({ length: writers }, (_, i) =>
  write(() => url, {
    tag: `w${seed}-${i}`,
    random: mulberry(seed * 1000 + i),
    stopped: () => stop,
    keep: (s) => saves.push(s),
  }),
);

const began = Date.now();
let early = 0;
for (let i = 0; i < kills; i++) {
  const [kind, moment] = [random(), random()];
  const starting = kind < 0.2;
  const app = await startApp(settings, { port, wait: false });
  if (starting) {
    early++;
    await pause(moment * STARTING_MS);
  } else {
    await ready(app);
    // What was acknowledged in earlier lives is read while the writers go on.
    const due = saves.slice(checked);
    checked = saves.length;
    lost.push(...(await missing(url, due)));
    const before = saves.length;
    if (kind > 0.4)
      for (const end = Date.now() + FIRST_SAVE_MS; saves.length === before && Date.now() < end; ) await pause(20);
    await pause(moment * life);
  }
  await app.kill();
}
stop = true;
const last = await startApp(settings, { port });
await Promise.all(writing);
lost.push(...(await missing(url, saves)));
await last.stop();

const seconds = ((Date.now() - began) / 1000).toFixed(0);
console.log(
  `${kills} kills (${early} while starting), ${saves.length} saves acknowledged, ${lost.length} lost; seed ${seed}, ${seconds} s`,
);
for (const line of lost.slice(0, 20)) console.log(`lost: ${line}`);
process.exitCode = lost.length === 0 && saves.length > 0 ? 0 : 1;
