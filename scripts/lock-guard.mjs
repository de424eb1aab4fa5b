import { readFileSync } from 'node:fs';
import { filesBelow, isProgram, root, slashed } from './project.mjs';

/**
 * Optional packages that a lock names without an entry that npm would take, as `owner: package@version`. When a
 * registry lacks the newest build of a native package, `npm install` drops it from the lock without a word, and `npm
 * ci` then refuses to install anything. A package of that name in another version does not do: with two rolldowns in
 * the tree, all bindings of one were missing under names that existed.
 */
export function missingFromLock(lock) {
  return Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, wanted]) => !provides(lookUp(lock.packages, owner, name), wanted))
      .map(([name, wanted]) => `${owner || 'package.json'}: ${name}@${wanted}`),
  );
}

/** The entry that Node would find from `owner`: in its own node_modules, or in one of those above. */
function lookUp(packages, owner, name) {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const entry = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (entry || folder === '') return entry;
  }
}

/** Native packages are asked for by exact version. A range is left to npm: whatever it put there, it chose. */
function provides(entry, wanted) {
  return entry !== undefined && (!/^\d+\.\d+\.\d+/.test(wanted) || entry.version === wanted);
}

/** Packages whose lock entry names a host: the lock is used behind mirrors, so the address is npm's business. */
export function hostsInLock(lock) {
  return Object.entries(lock.packages).flatMap(([path, { resolved }]) => (resolved ? [`${path}: ${resolved}`] : []));
}

if (isProgram(import.meta)) {
  const locks = filesBelow(root).filter((path) => path.endsWith('/package-lock.json'));
  for (const path of locks) {
    const lock = JSON.parse(readFileSync(path, 'utf8'));
    const missing = missingFromLock(lock);
    const hosts = hostsInLock(lock);
    if (missing.length > 0) {
      console.error(`${slashed(path)} lacks, and npm ci will refuse:\n  ${missing.join('\n  ')}`);
      console.error(
        'Choose the newest version of the owner whose native packages are all published, once in the tree.',
      );
    }
    if (hosts.length > 0) {
      console.error(`${slashed(path)} names hosts (${hosts.length}), the first:\n  ${hosts[0]}`);
      console.error('Install with the .npmrc of this repository (omit-lockfile-registry-resolved).');
    }
    if (missing.length + hosts.length > 0) process.exitCode = 1;
  }
}
