import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mulberry } from '../mulberry.ts';
import { startApp } from './app-process.ts';
import { freshCopies } from './writers.ts';

/**
 * Runs the real server where there is no network but loopback (`unshare -n`), uses it, and watches the kernel's own tables for any
 * socket to elsewhere. Ends with 1 when there was one, or when a page did not work; with 2, loudly, where no such place can be made.
 */
const INSIDE = 'VARIORUM_OFFLINE_INSIDE';
const TABLES = ['tcp', 'tcp6', 'udp', 'udp6'];
/** 127.x, ::1 and no address, as the tables write them: little-endian words in hex. */
const NEAR = /^(.{6}7F|0+|0{24}01000000|0{16}FFFF0000.{6}7F)$/i;

if (!process.env[INSIDE]) {
  const probe = spawnSync('unshare', ['-n', 'sh', '-c', 'ip link set lo up'], { stdio: 'ignore' });
  if (probe.status !== 0) {
    console.error('NO NETWORK NAMESPACES HERE: that nothing goes out was not tried.');
    process.exit(2);
  }
  const [, script = ''] = process.argv;
  const inside = spawnSync(
    'unshare',
    ['-n', 'sh', '-c', 'ip link set lo up && exec "$0" "$1"', process.execPath, script],
    {
      stdio: 'inherit',
      env: { ...process.env, [INSIDE]: '1' },
    },
  );
  process.exit(inside.status ?? 1);
}

const folder = mkdtempSync(join(tmpdir(), 'variorum-offline-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const outside = new Set<string>();
const watch = setInterval(() => {
  for (const table of TABLES)
    for (const line of readFileSync(`/proc/net/${table}`, 'utf8').split('\n').slice(1)) {
      const remote = line.trim().split(/\s+/)[2]?.split(':')[0] ?? '0';
      if (!NEAR.test(remote)) outside.add(`${table} ${remote}`);
    }
}, 5);

const app = await startApp({ VARIORUM_DATA: join(folder, 'data') });
const failed: string[] = [];
async function get(path: string): Promise<string> {
  const answer = await fetch(app.url + path);
  if (!answer.ok) failed.push(`${path}: ${answer.status}`);
  return answer.text();
}
const saved = (await (
  await fetch(`${app.url}/api/v1/stories`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      versions: freshCopies(mulberry(7), '中文 🦊').map((text, i) => ({ id: `${i}`, label: `P${i}`, text })),
    }),
  })
).json()) as { set: string };
const page = await get(`/s/${saved.set}`);
for (const path of ['/', '/new', '/specimens', '/login', `/api/v1/comparisons/${saved.set}`, '/metrics', '/health'])
  await get(path);
// What the page itself names for those who unfurl it: a drawn card, with CJK and emoji in its words.
const image = /<meta property="og:image" content="([^"]+)"/.exec(page)?.[1];
if (image) await get(new URL(image.replaceAll('&amp;', '&'), app.url).pathname);
// What a page asks a browser to load stands on this server.
const foreign = [...page.matchAll(/(?:src|href)="(https?:\/\/[^"]+)"/g)]
  .map((m) => m[1])
  .filter((url) => !url?.startsWith(app.url));
await app.stop();
clearInterval(watch);
console.log(
  `without a network: ${failed.length} of 9 pages failed, ${outside.size} sockets to elsewhere, ${foreign.length} addresses elsewhere in the page${image ? ', card drawn' : ''}`,
);
for (const line of [...failed, ...outside, ...foreign]) console.log(line);
process.exitCode = failed.length + outside.size + foreign.length > 0 ? 1 : 0;
