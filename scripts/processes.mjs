import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { root } from './project.mjs';
import { alive } from './stamp.mjs';

const LOOK_EVERY_MS = 500;
const running = new Set();

/**
 * Runs a program to its end. `quiet` keeps the output back and returns it; otherwise the reader sees it as it comes
 * (`stdio` says where). Resolves with the exit code and never rejects: a missing program is code 127 with the reason in
 * `output`.
 */
export function run(command, args, { env, cwd = root, quiet = false, stdio = ['ignore', 'inherit', 'inherit'] } = {}) {
  return new Promise((done) => {
    // A group of its own on POSIX: one signal then reaches what the tool started as well (npm's workers, Playwright's
    // server).
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : stdio,
      detached: process.platform !== 'win32',
    });
    running.add(child);
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => end(127, error.message));
    child.once('close', (code) => end(code ?? 1));
    function end(code, reason = '') {
      running.delete(child);
      done({ code, output: Buffer.concat(output).toString('utf8') + reason });
    }
  });
}

/** Runs one of Node's own scripts, with the very Node that runs us. */
export const runNode = (script, args = [], options = {}) => run(process.execPath, [script, ...args], options);

/**
 * After this, whoever ends us ends what we started too; without it a stopped `npm test` leaves servers and browsers
 * behind.
 */
export function passSignalsOn() {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]) {
    process.on(signal, () => {
      for (const child of running) stop(child, signal);
      process.exit(128 + number);
    });
  }
}

/** Gives the signals back to whoever runs next in this process (Next closes its server in its own way). */
export function keepSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
}

function stop(child, signal) {
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Gone already.
  }
}

/**
 * Ends this process when the npm (or the test runner) that started it is gone. npm runs scripts as npm → sh → node;
 * killing npm alone leaves node with the port, and the next start then talks to the old server. Nothing is watched when
 * a person or a service manager started node directly: `nohup node scripts/run.mjs start &` outlives its shell.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event && !process.env.VARIORUM_WITH_PARENT) return;
  const parent = process.ppid;
  const watched = [parent, ...callerOfShell(parent)].filter((pid) => pid > 0);
  const look = () => {
    if (process.ppid !== parent || !watched.every(alive)) process.kill(process.pid, 'SIGTERM');
  };
  setInterval(look, LOOK_EVERY_MS).unref();
}

/**
 * The process behind `sh -c …`, when the parent is such a shell (some shells replace themselves by node, then npm is
 * the parent).
 */
function callerOfShell(pid) {
  try {
    const { parent, command } = processInfo(pid);
    return /(^|\/)(ba|da|a|z|k)?sh( -\S+)* -c /.test(command) && parent > 1 ? [parent] : [];
  } catch {
    return [];
  }
}

function processInfo(pid) {
  if (process.platform === 'linux') {
    // In /proc/<pid>/stat the name stands in brackets and may contain anything, so the fields are counted from the last
    // bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ');
    return { parent: Number(fields[1]), command };
  }
  const line = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const space = line.indexOf(' ');
  return { parent: Number(line.slice(0, space)), command: line.slice(space + 1) };
}
