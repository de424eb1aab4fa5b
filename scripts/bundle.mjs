import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, slashed } from './project.mjs';
import { hashFiles, readStamp, writeWhole } from './stamp.mjs';

/**
 * Bundles the TypeScript of `entry` (default: the command line) into one file for Node and gives its path; npm packages
 * stay outside. A bundle of the same sources is kept: first by size and time of the files that went into it (some 5
 * ms), and when those differ, as they do after a checkout, by content.
 */
export async function ensureBundled({ entry = 'bin/variorum.ts', tree = root } = {}) {
  const bundle = join(tree, 'dist', entry.replace(/^.*\//, '').replace(/\.ts$/, '.mjs'));
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
  const { code, sources } = await bundleUp(entry, tree);
  writeWhole(bundle, code);
  writeWhole(manifestPath, manifestOf(entry, sources, tree));
  return bundle;
}

async function bundleUp(entry, tree) {
  // Loaded here and not above: a second start must not pay for the bundler.
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input: join(tree, entry),
    cwd: tree,
    platform: 'node',
    resolve: { alias: { '@': tree } },
    plugins: [
      {
        // Next swaps this guard for nothing on the server; in plain Node its real content throws.
        name: 'server-only',
        resolveId: (id) => (id === 'server-only' ? '\0server-only' : undefined),
        load: (id) => (id === '\0server-only' ? '' : undefined),
      },
    ],
    external: (id) => /^[^./\0]/.test(id) && !id.startsWith('@/') && id !== 'server-only' && !/^[A-Za-z]:/.test(id),
    logLevel: 'warn',
    onLog: (_level, log) => process.stderr.write(`${log.message}\n`),
  });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  const [chunk] = output;
  const sources = chunk.moduleIds.filter((id) => existsSync(id)).sort();
  return {
    code: chunk.code,
    sources: [...sources, join(tree, 'tsconfig.json'), join(tree, 'scripts/bundle.mjs')].filter(existsSync),
  };
}

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
