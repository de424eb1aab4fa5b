import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { root, slashed } from './project.mjs';
import { hashFiles, readStamp, writeWhole } from './stamp.mjs';

/** Bundling takes far longer than this before it reads a file; clocks and file times differ by less. */
const SAME_MOMENT_MS = 5;

/**
 * Bundles the TypeScript of `entry` (default: the command line) for Node and gives the path of the file to run; npm
 * packages stay outside. What is imported only when it is needed is a file of its own beside it, so that a call loads no
 * package that it does not use. A bundle of the same sources is kept: first by size and time of the files that went into it (some 5
 * ms), and when those differ, as they do after a checkout, by content.
 */
export async function ensureBundled({ entry = 'bin/variorum.ts', tree = root } = {}) {
  const bundle = bundleOf(entry, tree);
  const manifestPath = `${bundle}.sources.json`;
  const manifest = parse(readStamp(manifestPath));
  if (manifest && manifest.entry === entry && [bundle, ...partsOf(bundle, manifest)].every(existsSync)) {
    const paths = manifest.files.map(([path]) => join(tree, path));
    if (manifest.files.every(([path, size, time]) => sameOnDisk(join(tree, path), size, time))) return bundle;
    if (paths.every(existsSync) && hashFiles(paths, tree) === manifest.hash) {
      writeWhole(manifestPath, manifestOf(entry, { sources: paths, parts: manifest.parts }, tree));
      return bundle;
    }
  }
  const began = Date.now();
  rmSync(manifestPath, { force: true });
  const { sources, parts } = await bundleUp(entry, tree);
  // A file that was saved meanwhile may be in the bundle as it was before; without a manifest the next call bundles anew.
  const settled = sources.every((path) => statSync(path).mtimeMs < began + SAME_MOMENT_MS);
  if (settled) writeWhole(manifestPath, manifestOf(entry, { sources, parts }, tree));
  return bundle;
}

/** The file in dist that an entry becomes. */
const bundleOf = (entry, tree) => join(tree, 'dist', `${basename(entry, '.ts')}.mjs`);

/** The files that a bundle imports when it needs them. */
const partsOf = (bundle, { parts = [] }) => parts.map((part) => join(dirname(bundle), part));

/**
 * Writes the bundle of an entry with its parts, and one for each worker it starts. Gives all files that went into them
 * (`sources`) and the names of the parts.
 */
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
  const bundle = bundleOf(entry, tree);
  const prefix = `${basename(entry, '.ts')}.part-`;
  const { output } = await build.generate({
    format: 'esm',
    entryFileNames: basename(bundle),
    chunkFileNames: `${prefix}[name]-[hash].mjs`,
  });
  await build.close();
  const sources = new Set(output.flatMap((chunk) => chunk.moduleIds).filter((id) => existsSync(id)));
  for (const worker of workers)
    for (const path of (await bundleUp(slashed(worker, tree), tree)).sources) sources.add(path);
  for (const path of ['tsconfig.json', 'scripts/bundle.mjs'])
    if (existsSync(join(tree, path))) sources.add(join(tree, path));
  // The parts first and the old ones last: at every moment the file to run has those that it names.
  const parts = output.filter((chunk) => !chunk.isEntry);
  for (const { fileName, code } of parts) writeWhole(join(dirname(bundle), fileName), code);
  writeWhole(bundle, output.find((chunk) => chunk.isEntry).code);
  const names = parts.map((chunk) => chunk.fileName);
  for (const name of readdirSync(dirname(bundle)))
    if (name.startsWith(prefix) && !names.includes(name)) rmSync(join(dirname(bundle), name));
  return { sources: [...sources].sort(), parts: names };
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

function manifestOf(entry, { sources, parts }, tree) {
  const files = sources.map((path) => {
    const { size, mtimeMs } = statSync(path);
    return [slashed(path, tree), size, mtimeMs];
  });
  return JSON.stringify({ entry, hash: hashFiles(sources, tree), files, parts });
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
