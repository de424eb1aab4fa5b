import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Lighthouse on the start page, the form and the worked example, desktop preset, the median of three: `node bench/desk/lighthouse.mjs`
 * after `npm run build`. Lighthouse is no dependency of ours (it alone brings more packages than the program has): install it anywhere
 * and name its command in LIGHTHOUSE, the browser in CHROME_PATH (a whole Chromium: one that was cut down for servers aborts the page).
 */
const RUNS = 3;
// On a busy machine Lighthouse loses its trace now and then and asks to be run again.
const ATTEMPTS = 4;
const ASKED = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

const root = resolve(import.meta.dirname, '../..');
const lighthouse = process.env.LIGHTHOUSE ?? 'lighthouse';
const found = spawnSync(lighthouse, ['--version'], { encoding: 'utf8' });
if (found.status !== 0) {
  console.error(
    `Lighthouse was not found as “${lighthouse}”. Install it outside this folder (npm install lighthouse@13.5.0),`,
  );
  console.error('and name its command: LIGHTHOUSE=…/node_modules/.bin/lighthouse node bench/desk/lighthouse.mjs');
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'variorum-lighthouse-'));
const port = await freePort();
const server = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'serve'], {
  env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', VARIORUM_DATA: folder, VARIORUM_WITH_PARENT: '1' },
  stdio: 'ignore',
});
let missed = false;
try {
  const origin = `http://127.0.0.1:${port}`;
  await answering(origin);
  const example = /\/s\/[\w-]+/.exec(await (await fetch(origin)).text())?.[0];
  if (!example) throw new Error('the start page names no story');
  await compared(origin + example);
  console.log(`Lighthouse ${found.stdout.trim()}, desktop, median of ${RUNS}`);
  for (const path of [example, '/', '/new']) report(path === example ? '/s/<set>' : path, runs(origin + path));
} finally {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = missed ? 1 : 0;

function runs(url) {
  return Array.from({ length: RUNS }, () => run(url));
}

function run(url) {
  const out = join(folder, 'report.json');
  const flags = '--headless --no-sandbox --disable-dev-shm-usage';
  const args = [url, '--preset=desktop', '--quiet', `--chrome-flags=${flags}`, '--output=json', `--output-path=${out}`];
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    rmSync(out, { force: true });
    const { status, stderr } = spawnSync(lighthouse, args, { encoding: 'utf8' });
    if (status === 0) return JSON.parse(readFileSync(out, 'utf8'));
    said = stderr.trim().split('\n').at(-1) ?? '';
  }
  throw new Error(`${url}: ${said}`);
}

function report(name, reports) {
  const scores = Object.entries(ASKED).map(([category, asked]) => {
    const score = median(reports.map((r) => Math.round(r.categories[category].score * 100)));
    if (score < asked) missed = true;
    return `${category} ${score}${score < asked ? ` (asked: ${asked})` : ''}`;
  });
  const shift = median(reports.map((r) => r.audits['cumulative-layout-shift'].numericValue));
  if (shift > 0) missed = true;
  console.log(`${name}: ${scores.join(', ')}, layout shift ${shift.toFixed(3)}`);
  const [last] = reports;
  for (const [category, { auditRefs }] of Object.entries(last.categories)) {
    if (category === 'performance') continue;
    for (const { id, weight } of auditRefs) {
      const audit = last.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 1) console.log(`  ${category}: ${audit.title}`);
    }
  }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

async function answering(origin) {
  for (let i = 0; i < 300; i++) {
    if (server.exitCode !== null) throw new Error('the server stopped: run npm run build first');
    if (
      await fetch(`${origin}/ready`).then(
        (r) => r.ok,
        () => false,
      )
    )
      return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('the server does not answer');
}

/** The example is compared when it is first looked at; until then its page shows how far that is. */
async function compared(url) {
  for (let i = 0; i < 300; i++) {
    if (/id="row-/.test(await (await fetch(url)).text())) return;
    await new Promise((next) => setTimeout(next, 1000));
  }
  throw new Error('the worked example was not compared');
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}
