import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from './processes.mjs';
import { root } from './project.mjs';
import { alone, readStamp, writeWhole } from './stamp.mjs';

const stampPath = join(root, 'node_modules', '.stamp');
const platform = `${process.platform}-${process.arch}-abi${process.versions.modules}`;

/**
 * Installs the packages of package-lock.json unless exactly these are there for this Node and platform. Everything it
 * says goes to stderr: the command line tool calls it, and its stdout belongs to the output. Throws with a message for
 * people when npm fails.
 */
export async function ensureInstalled() {
  if (readStamp(stampPath) === wanted()) return;
  await alone('install', () => tell('Another Variorum process is installing; waiting for it.'), install);
}

async function install() {
  if (readStamp(stampPath) === wanted()) return;
  // Whoever ran `npm ci` or `npm install` themselves need not wait for a second one.
  if (sameMachine() && lockedPackagesPresent()) {
    writeWhole(stampPath, wanted());
    return;
  }
  const began = Date.now();
  tell('Installing packages (only when they changed; about half a minute) …');
  const [command, ...first] = npm();
  // --include: NODE_ENV=production or omit=dev at the caller would leave out Tailwind and TypeScript. --ignore-scripts:
  // no package in the lock has an install script, and none that is slipped in later shall run one here.
  const include = ['dev', 'optional', 'peer'].map((kind) => `--include=${kind}`);
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'];
  const { code } = await run(command, [...first, 'ci', ...include, ...quiet], { stdio: ['ignore', 2, 2] });
  if (code !== 0) {
    throw new Error(
      'The packages could not be installed (npm says why above). Most often the network is down or a proxy is missing; try again.',
    );
  }
  writeWhole(stampPath, wanted());
  tell(`Packages installed in ${((Date.now() - began) / 1000).toFixed(0)} s.`);
}

/**
 * Scripts and descriptions in package.json change often and install nothing, so only the parts that npm reads are
 * hashed.
 */
function wanted() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = readJson('package.json');
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides }));
  return `${platform}\n${hash.digest('hex')}\n`;
}

/** False when the stamp names another platform or Node: a folder carried over from elsewhere is installed anew. */
function sameMachine() {
  const stamp = readStamp(stampPath);
  return stamp === '' || stamp.startsWith(`${platform}\n`);
}

/** npm leaves a list of what it installed; true when that is all the lock asks for on this machine. */
function lockedPackagesPresent() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const installed = readJson('node_modules/.package-lock.json').packages;
  const locked = Object.entries(readJson('package-lock.json').packages).filter(([path]) => path !== '');
  return locked.every(([path, entry]) =>
    installed[path] ? installed[path].version === entry.version && existsSync(join(root, path)) : !neededHere(entry),
  );
}

function neededHere(entry) {
  if (!entry.optional) return true;
  const fits = (list, own) => list?.includes(own);
  // A package for any system that is only optional belongs to a WASM fallback, which npm leaves out where a native one
  // fits.
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && (!entry.libc || fits(entry.libc, libc()));
}

const libc = () => (process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl');

/**
 * npm as a program and its first arguments: the npm that called us, the one beside this Node, or the one on the path.
 */
function npm() {
  const called = process.env.npm_execpath;
  if (called && basename(called) === 'npm-cli.js' && existsSync(called)) return [process.execPath, called];
  const folder = dirname(process.execPath);
  for (const place of ['../lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js']) {
    if (existsSync(join(folder, place))) return [process.execPath, join(folder, place)];
  }
  return ['npm'];
}

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const tell = (message) => process.stderr.write(`${message}\n`);
