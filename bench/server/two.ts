import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { mulberry } from '../mulberry.ts';
import { type AppProcess, startApp } from './app-process.ts';
import { type Acknowledged, missing, write } from './writers.ts';

/**
 * Two servers on one SQLite file, which nobody has to do and somebody will: both are written to and read, one is killed with -9 and the
 * other goes on. Nothing acknowledged is lost, at either; what one has purged the other shows no more, not even from its memory; no
 * comparison waits for ever. Ends with 1 when any of that does not hold.
 */
const WRITERS = 4;
const LOAD_MS = 2_500;

const folder = mkdtempSync(join(tmpdir(), 'variorum-two-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const settings = { VARIORUM_DATA: join(folder, 'data'), VARIORUM_WRITES_PER_MINUTE: '1000000' };
// Both at the same moment, on a folder that is not there yet: each makes it and its schema, or waits for the other.
const [one, two] = (await Promise.all([startApp(settings), startApp(settings)])) as [AppProcess, AppProcess];

const wrong: string[] = [];
const saves: Acknowledged[] = [];
const stop = { one: false, two: false };
const writing = Array.from({ length: WRITERS }, (_, i) => {
  const at = i % 2 === 0 ? 'one' : 'two';
  const { url } = at === 'one' ? one : two;
  const keep = (save: Acknowledged) => saves.push(save);
  return write(() => url, { tag: `t${i}`, random: mulberry(40 + i), stopped: () => stop[at], keep });
});
for (const end = Date.now() + 60_000; saves.length < WRITERS && Date.now() < end; ) await pause(20);
await pause(LOAD_MS);

// Read at both, so that both have it in their memory; then deleted for good at one.
const [gone] = saves.splice(0, 1) as [Acknowledged];
const address = `/api/v1/comparisons/${gone.set}`;
for (const app of [one, two]) await (await fetch(app.url + address)).arrayBuffer();
const deleted = await fetch(`${one.url}/api/v1/stories/${gone.story}`, { method: 'DELETE' });
if (deleted.status !== 200) wrong.push(`the deletion was answered ${deleted.status}: ${await deleted.text()}`);
for (const app of [one, two]) {
  const { status } = await fetch(app.url + address);
  if (status !== 410)
    wrong.push(`what was deleted at one server is answered ${status} by ${app === one ? 'it' : 'the other'}`);
}

stop.one = true;
await one.kill();
const before = saves.length;
for (const end = Date.now() + 60_000; saves.length === before && Date.now() < end; ) await pause(20);
if (saves.length === before) wrong.push('the server that was left acknowledged nothing any more');
stop.two = true;
await Promise.all(writing);
const lost = await missing(two.url, saves);
wrong.push(...lost.map((line) => `lost: ${line}`));
const waiting = /^variorum_jobs\{state="waiting"\} (\d+)/m;
let left = '?';
for (const end = Date.now() + 60_000; left !== '0' && Date.now() < end; await pause(200))
  left = waiting.exec(await (await fetch(`${two.url}/metrics`)).text())?.[1] ?? '?';
if (left !== '0') wrong.push(`${left} comparisons wait for ever`);
const ended = await two.stop();
if (existsSync(join(folder, 'data', 'backups'))) wrong.push(`backups: ${readdirSync(join(folder, 'data', 'backups'))}`);

console.log(
  `two servers on one file, one killed: ${saves.length} saves acknowledged, ${lost.length} lost; the other stopped in ${ended} ms`,
);
for (const line of wrong) console.log(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
