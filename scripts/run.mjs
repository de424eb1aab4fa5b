// The front door of `npm start` and `npm test`. Only the standard library here and in what it loads before installing:
// on a fresh clone there is nothing else. The version check comes first and loads nothing, so that an old Node gets a
// sentence and not a stack trace.

const [major, minor] = process.versions.node.split('.').map(Number);
if (!(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19))) {
  console.error(`Variorum needs Node 20.19, 22.12 or newer; this is ${process.versions.node}. See https://nodejs.org`);
  process.exit(1);
}

const { passSignalsOn, endWithParent, runNode } = await import('./processes.mjs');
const { ensureInstalled } = await import('./install.mjs');
const { ensureBuilt, next } = await import('./build.mjs');
const { serve, serveSettings, assertPortFree } = await import('./serve.mjs');
const { join } = await import('node:path');
const { root } = await import('./project.mjs');

const commands = {
  /** Install and build when needed, then serve. */
  async start() {
    const settings = serveSettings();
    await assertPortFree(settings);
    await ensureInstalled();
    const { built, seconds } = await ensureBuilt(console.log);
    if (built) console.log(`Built in ${seconds.toFixed(0)} s.`);
    await serve(settings);
  },

  /** Serve the build that is there: what the browser tests look at. */
  async serve() {
    await serve(serveSettings());
  },

  async build() {
    await ensureInstalled();
    const { built, seconds } = await ensureBuilt(console.log);
    console.log(built ? `Built in ${seconds.toFixed(0)} s.` : 'Nothing to build: the sources are as they were.');
  },

  /** The development server, which rebuilds while one types. */
  async dev(args) {
    const { port, host, data } = serveSettings();
    await ensureInstalled();
    const where = ['--port', String(port), '--hostname', host];
    const env = { VARIORUM_DATA: data, NODE_ENV: 'development' };
    return (await runNode(next, ['dev', ...where, ...args], { env })).code;
  },

  async test() {
    return (await import('./test.mjs')).testAll();
  },

  /** The static checks of `npm test` alone. */
  async check() {
    return (await import('./test.mjs')).checkAll();
  },

  /** Unit tests; arguments go to vitest (`npm run unit -- lib/diff`, `npm run unit -- --watch`). */
  async unit(args) {
    await ensureInstalled();
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const first = args.includes('--watch') ? [] : ['run'];
    return (await runNode(vitest, [...first, ...args], { env: { NODE_ENV: 'test' }, stdio: 'inherit' })).code;
  },

  /** Browser tests; arguments go to Playwright (`npm run e2e -- e2e/stories.spec.ts`). */
  async e2e(args) {
    await ensureInstalled();
    await ensureBuilt(console.log);
    return (await import('./e2e.mjs')).runBrowserTests(args);
  },

  /** Writes docs/detectors.md anew, from the detectors and what was measured of them. */
  async detectors() {
    return runMeasure('scripts/detectors-doc.ts', [join(root, 'docs/detectors.md')]);
  },

  /** Every score on the development data beside this folder; arguments: another folder, and the parts that are wanted. */
  async eval(args) {
    return runMeasure('bench/eval.ts', args);
  },

  /** Draws changes to be labelled by reading (bench/classify/sample.ts). */
  async sample(args) {
    return runMeasure('bench/classify/sample.ts', args);
  },

  /** Kills the real server at random moments while it is written to, and looks for what was lost (`npm run test:kill`). */
  async kill(args) {
    return runOverBuild('bench/server/kill.ts', args);
  },

  /** Three servers on one PostgreSQL behind a small proxy, one killed under load (`npm run test:instances`). */
  async instances(args) {
    return runOverBuild('bench/server/instances.ts', args);
  },

  /** The real server where there is no network but loopback: nothing goes out, everything works (`npm run test:offline`). */
  async offline(args) {
    return runOverBuild('bench/server/offline.ts', args);
  },

  /** Two servers on one SQLite file (`npm run test:two`). */
  async two(args) {
    return runOverBuild('bench/server/two.ts', args);
  },

  /** What the server bears: requests, writers and readers, memory, start (`npm run bench:server`). */
  async 'bench:server'(args) {
    return runOverBuild('bench/server/bench.ts', args);
  },

  /** Times, as ratios in one run. */
  async bench(args) {
    return runMeasure('bench/align/growth.ts', args);
  },

  /** Texts in shapes that make work grow faster than they do, by stages (bench/shapes.ts). */
  async 'bench:shapes'(args) {
    return runMeasure('bench/shapes.ts', args);
  },

  /** The diff beside git, and the pipeline by its stages; arguments: another folder of data, and `diff` or `collate` alone. */
  async 'bench:speed'(args) {
    return runMeasure('bench/speed.ts', args);
  },

  /** The reading desk at its limits, in a browser, over the build that is made first. */
  async 'bench:desk'(args) {
    return runOverBuild('bench/desk/desk-at-scale.ts', args);
  },
};

/** Runs a measurement of `bench` with its arguments; gives its exit code. */
async function runMeasure(entry, args) {
  await ensureInstalled();
  const { ensureBundled } = await import('./bundle.mjs');
  return (await runNode(await ensureBundled({ entry }), args, { stdio: 'inherit' })).code;
}

/** The same for what looks at the built site. */
async function runOverBuild(entry, args) {
  await ensureInstalled();
  await ensureBuilt(console.log);
  return runMeasure(entry, args);
}

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (!command) {
  console.error(`Usage: node scripts/run.mjs ${Object.keys(commands).join('|')}`);
  process.exit(2);
}

process.env.NEXT_TELEMETRY_DISABLED = '1';
passSignalsOn();
endWithParent();
try {
  process.exitCode = (await command(args)) ?? 0;
} catch (error) {
  // Expected failures carry a message for people; the stack helps only whoever works on the scripts.
  console.error(`\n${process.env.VARIORUM_DEBUG ? error.stack : error.message}`);
  process.exitCode = 1;
}
