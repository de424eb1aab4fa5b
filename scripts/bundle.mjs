import { existsSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { root, slashed } from './project.mjs';
import { hashFiles, readStamp, writeWhole } from './stamp.mjs';

/** Bundling takes far longer than this before it reads a file; clocks and file times differ by less. */
const SAME_MOMENT_MS = 5;

/**
 * Bundles the TypeScript of `entry` (default: the command line) into one file for Node and gives its path; npm packages
 * stay outside. A bundle of the same sources is kept: first by size and time of the files that went into it (some 5
 * ms), and when those differ, as they do after a checkout, by content.
 */
export async function ensureBundled({ entry = 'bin/variorum.ts', tree = root } = {}) {
  const bundle = bundleOf(entry, tree);
  const manifestPath = `${bundle}.sources.json`;
  const manifest = parse(readStamp(manifestPath));
  if (manifest && existsSync(bundle) && manifest.entry === entry) {
    const paths = manifest.files.map(([path]) => join(tree, path));
    if (manifest.files.every(([path, size, time]) => sameOnDisk(join(tree, path), size, time))) return bundle;
    if (paths.every(existsSync) && hashFiles(paths, tree) === manifest.hash) {
      writeWhole(manifestPath, manifestOf(entry, paths, tree));
      return bundle;
    }
  }
  const began = Date.now();
  rmSync(manifestPath, { force: true });
  const sources = await bundleUp(entry, tree);
  // A file that was saved meanwhile may be in the bundle as it was before; without a manifest the next call bundles anew.
  const settled = sources.every((path) => statSync(path).mtimeMs < began + SAME_MOMENT_MS);
  if (settled) writeWhole(manifestPath, manifestOf(entry, sources, tree));
  return bundle;
}

/** The file in dist that an entry becomes. */
const bundleOf = (entry, tree) => join(tree, 'dist', `${basename(entry, '.ts')}.mjs`);

/** Writes the bundle of an entry, and one for each worker it starts. Gives all files that went into them. */
async function bundleUp(entry, tree) {
  // Loaded here and not above: a second start must not pay for the bundler.
  const { rolldown } = await import('rolldown');
  const workers = new Set();
  const build = await rolldown({
    input: join(tree, entry),
    cwd: tree,
    platform: 'node',
    resolve: { alias: { '@': tree } },
    plugins: [guardOfNext, workersBeside(workers)],
    external: (id) => !isOurs(id),
    onLog: (_level, log) => process.stderr.write(`${log.message}\n`),
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  const sources = new Set(output[0].moduleIds.filter((id) => existsSync(id)));
  for (const worker of workers) for (const path of await bundleUp(slashed(worker, tree), tree)) sources.add(path);
  for (const path of ['tsconfig.json', 'scripts/bundle.mjs'])
    if (existsSync(join(tree, path))) sources.add(join(tree, path));
  writeWhole(bundleOf(entry, tree), output[0].code);
  return [...sources].sort();
}

const isOurs = (id) => /^([./\0]|@\/|[A-Za-z]:\\)/.test(id) || id === 'server-only';

/** Next swaps this guard for nothing on the server; in plain Node its real content throws. */
const guardOfNext = {
  name: 'server-only',
  resolveId: (id) => (id === 'server-only' ? '\0server-only' : undefined),
  load: (id) => (id === '\0server-only' ? '' : undefined),
};

/** Points `new Worker(new URL('…', import.meta.url))` at the worker's own bundle, which stands beside this one. */
const workersBeside = (workers) => ({
  name: 'workers',
  transform: (code, id) =>
    code.includes('new Worker(')
      ? code.replace(/(new Worker\(\s*new URL\()(['"])([^'"]+)\2/g, (_all, start, _quote, path) => {
          workers.add(resolve(dirname(id), path));
          return `${start}'./${basename(path, '.ts')}.mjs'`;
        })
      : undefined,
});

function manifestOf(entry, paths, tree) {
  const files = paths.map((path) => {
    const { size, mtimeMs } = statSync(path);
    return [slashed(path, tree), size, mtimeMs];
  });
  return JSON.stringify({ entry, hash: hashFiles(paths, tree), files });
}

function sameOnDisk(path, size, time) {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.size === size && found.mtimeMs === time;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
