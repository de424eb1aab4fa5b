import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder, slashed } from './project.mjs';

/**
 * Hash of names and contents, in the order given. By content and not by time: a fresh clone has today's times on old
 * files.
 */
export function hashFiles(paths, base) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(`${slashed(path, base)}\0`)
      .update(readFileSync(path))
      .update('\0');
  return hash.digest('hex');
}

/** The text of a stamp, or an empty string when there is none. */
export function readStamp(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Written beside and renamed, so that a killed process leaves the old file or the new one, never half a file. */
export function writeWhole(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}

const LOCK_BEAT_MS = 1_000;
const LOCK_STALE_MS = 10_000;

/**
 * Runs `work` while no other process of this checkout does work of the same name: `npm start` and `npm test` at the
 * same time would otherwise both empty node_modules. The lock is touched every second; one that is dead or silent is
 * taken over. Its process id alone would not do: containers start with the same ids again and again.
 */
export async function alone(name, waiting, work) {
  const lock = join(cacheFolder, `${name}.lock`);
  mkdirSync(cacheFolder, { recursive: true });
  for (let told = false; !take(lock); told = true) {
    if (!told) waiting();
    await pause(200);
  }
  const release = () => rmSync(lock, { force: true });
  const beat = setInterval(() => touch(lock), LOCK_BEAT_MS);
  process.once('exit', release);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.removeListener('exit', release);
    release();
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const owner = Number(readStamp(lock));
  const silent = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (silent > LOCK_STALE_MS || (owner > 0 && !alive(owner))) rmSync(lock, { force: true });
  return false;
}

function touch(lock) {
  const now = new Date();
  try {
    utimesSync(lock, now, now);
  } catch {
    // Somebody emptied .cache; the work itself is not harmed.
  }
}

/** Whether a process of that id exists. EPERM means that it does and belongs to somebody else. */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
