import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pickBrowser } from './browser.mjs';
import { ensureBuilt, next } from './build.mjs';
import { runBrowserTests } from './e2e.mjs';
import { ensureInstalled } from './install.mjs';
import { runNode } from './processes.mjs';
import { cacheFolder, root } from './project.mjs';
import { closingLine, tallyBrowserTests, tallyUnitTests } from './tally.mjs';

const tool = (path) => join(root, 'node_modules', path);
const script = (name) => join(root, 'scripts', name);

/** The static checks, the longest first: what each is called, and the scripts that have to end with 0, one by one. */
const CHECKS = [
  // typegen first: on a clean tree tsc knows neither the routes nor what `import './globals.css'` is.
  ['types', [next, 'typegen'], [tool('typescript/bin/tsc'), '--noEmit']],
  ['package-lock.json is complete', [script('lock-guard.mjs')]],
  ['format and lint', [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings']],
  ['layers, and their map in ARCHITECTURE.md', [script('draw-layers.mjs'), '--check']],
  ['source rules', [script('source-rules.mjs')]],
  ['unused code', [tool('knip/bin/knip.js'), '--no-progress']],
];

/** Most checks use one core each; more at a time than this only makes the unit tests of others wait. */
const CHECKS_AT_A_TIME = 2;

/**
 * The whole test: every step that can run runs, also after a failure, so that one run shows all there is to mend. Gives
 * the exit code. The last line it prints is the sum, `N passed, N failed`: each test counts, and each static check and
 * the build count as one.
 */
export async function testAll() {
  await ensureInstalled();
  const browser = await pickBrowser(console.log).catch((error) => error);
  const done = await staticChecks();
  // Side by side: the build leaves half of a second core alone, and the real server is mostly waited for.
  const [units, [built, ...real]] = await Promise.all([step('unit tests', unitTests), buildAndTry()]);
  done.push(units, built, ...real);
  const version = browser instanceof Error ? 'no browser' : browser.version;
  done.push(await step(`browser tests (${version})`, () => browserTests(browser, built)));
  return close(done);
}

/** The static checks alone: seconds, no build and no browser. */
export async function checkAll() {
  await ensureInstalled();
  return close(await staticChecks());
}

async function staticChecks() {
  const done = [];
  const waiting = [...CHECKS];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done.push(await check(...next));
  };
  console.log('\n▸ static checks');
  await Promise.all(Array.from({ length: CHECKS_AT_A_TIME }, lane));
  return done;
}

/** One check. Its output is kept back until it is done, as two run side by side, and shown when it failed. */
async function check(name, ...commands) {
  const began = Date.now();
  let result = { code: 0, output: '' };
  for (const [path, ...args] of commands) {
    if (result.code === 0) result = await runNode(path, args, { quiet: true });
  }
  const failed = result.code === 0 ? 0 : 1;
  if (failed) console.log(`\n${result.output.trim()}`);
  return announced({ name, passed: 1 - failed, failed, skipped: 0 }, began);
}

async function step(name, work) {
  console.log(`\n▸ ${name}`);
  const began = Date.now();
  return announced({ name, ...(await work()) }, began);
}

function announced(result, began) {
  const timed = { ...result, seconds: (Date.now() - began) / 1000 };
  console.log(line(timed));
  return timed;
}

function close(done) {
  console.log(`\n${done.map(line).join('\n')}\n`);
  const broke = done.flatMap((step) => step.broke ?? []);
  if (broke.length > 0) console.log(`Failed:\n${broke.map((name) => `  ${name}`).join('\n')}\n`);
  console.log(closingLine(done));
  return done.every((step) => step.failed === 0) ? 0 : 1;
}

async function unitTests() {
  const report = freshReport('unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // NODE_ENV of the caller is left behind: with "production" React has no development checks, which the tests want.
  const { code } = await runNode(tool('vitest/vitest.mjs'), ['run', '--allowOnly=false', ...reporters], {
    env: { NODE_ENV: 'test' },
  });
  return tallyUnitTests(report, code);
}

/** The production build, and then the real server: its results, the build's first. */
async function buildAndTry() {
  const built = await step('production build', build);
  return [built, ...(await serverTests(built))];
}

async function build() {
  try {
    const { built } = await ensureBuilt(() => {});
    return { passed: 1, failed: 0, skipped: 0, note: built ? undefined : 'sources unchanged since the last build' };
  } catch (error) {
    console.log(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * The built server in its own process: killed with -9, two on one file, and without a network. Short forms of `npm run test:kill`,
 * `test:two` and `test:offline`, side by side: each mostly waits for a server to start. With this seed one kill comes while the server
 * starts, one before anything is acknowledged, three after. Exit code 2 says that this machine cannot.
 */
const SERVER_TESTS = [
  [
    'killed five times, nothing lost',
    'bench/server/kill.ts',
    '--kills',
    '5',
    '--seed',
    '5',
    '--writers',
    '2',
    '--life',
    '400',
  ],
  ['two servers on one file', 'bench/server/two.ts'],
  ['without a network', 'bench/server/offline.ts'],
];

async function serverTests(built) {
  console.log('\n▸ the real server');
  const { ensureBundled } = await import('./bundle.mjs');
  const one = async ([name, entry, ...args]) => {
    const began = Date.now();
    if (built.failed > 0) return announced({ name, passed: 0, failed: 1, skipped: 0, why: 'not run: no build' }, began);
    const { code, output } = await runNode(await ensureBundled({ entry }), args, { quiet: true });
    if (code !== 0 && code !== 2) console.log(`\n${output.trim()}`);
    const why = code === 2 ? `NOT TRIED HERE: ${output.trim()}` : code === 0 ? output.trim() : undefined;
    const counts = {
      passed: Number(code === 0),
      failed: Number(code !== 0 && code !== 2),
      skipped: Number(code === 2),
    };
    return announced({ name, ...counts, why }, began);
  };
  return Promise.all(SERVER_TESTS.map(one));
}

async function browserTests(browser, built) {
  if (browser instanceof Error) return { passed: 0, failed: 1, skipped: 0, why: browser.message };
  if (built.failed > 0) {
    return { passed: 0, failed: 1, skipped: 0, why: 'not run, as there is no build to look at' };
  }
  const report = freshReport('e2e.json');
  const code = await runBrowserTests(['--forbid-only'], { report, browser });
  return tallyBrowserTests(report, code);
}

/** A path for a report with nothing there: the report of an earlier run must never be counted. */
function freshReport(name) {
  const path = join(cacheFolder, name);
  rmSync(path, { force: true });
  return path;
}

function line({ name, passed, failed, skipped, seconds, why, note }) {
  const counts = passed + failed + skipped > 1 ? `: ${passed} passed, ${failed} failed, ${skipped} skipped` : '';
  const remark = (why ?? note) ? ` (${why ?? note})` : '';
  return `${failed > 0 ? '✗' : '✓'} ${name}${counts}${remark} · ${seconds.toFixed(1)} s`;
}
