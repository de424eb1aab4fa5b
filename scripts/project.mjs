import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, wherever the caller stands: the command line tool is started from anywhere. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where reports and locks of the scripts go. Ignored by git, safe to delete at any time. */
export const cacheFolder = join(root, '.cache');

/** A path inside the repository with forward slashes, so that hashes and messages are the same on every system. */
export const slashed = (path, from = root) => relative(from, path).split(sep).join('/');

/**
 * Whether the module with this `import.meta` is the program itself and not imported. By real path: a check that took
 * itself for an import because of a symbolic link would do nothing and pass.
 */
export const isProgram = (meta) => realpathSync(process.argv[1] ?? '.') === realpathSync(fileURLToPath(meta.url));

const NOT_SOURCE = new Set([
  'node_modules',
  '.next',
  'dist',
  '.git',
  '.cache',
  'data',
  'test-results',
  'playwright-report',
]);

/**
 * Every file below `folder` (absolute paths, sorted), build output and installed packages left out. `data` is only left
 * out at the top, where the database lives: lib/lexicon/data is source. An absent folder gives an empty list.
 */
export function filesBelow(folder, base = root) {
  if (!existsSync(folder)) return [];
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isFile()) found.push(path);
    else if (entry.isDirectory() && !(NOT_SOURCE.has(entry.name) && (entry.name !== 'data' || folder === base))) {
      found.push(...filesBelow(path, base));
    }
  }
  return found.sort();
}
