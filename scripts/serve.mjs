import { get } from 'node:http';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { next } from './build.mjs';
import { keepSignals } from './processes.mjs';
import { root } from './project.mjs';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i;
const READY_WITHIN_MS = 60_000;

/**
 * Where to serve and where the stories are kept, from PORT, HOST and VARIORUM_DATA. Loopback unless asked otherwise: an
 * editor's drafts shall not stand open to the whole network by default. Throws with a message for people.
 */
export function serveSettings() {
  const { PORT, HOST, VARIORUM_DATA } = process.env;
  const port = Number(PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT has to be a number from 1 to 65535, and is "${PORT}". Example: PORT=3001 npm start`);
  }
  const host = HOST || '127.0.0.1';
  if (!LOOPBACK.test(host) && !process.env.VARIORUM_PASSWORD) {
    throw new Error(
      `On ${host} others can reach this server, and drafts are confidential: set VARIORUM_PASSWORD (10 characters or more), or leave HOST out to serve this machine only.`,
    );
  }
  return { port, host, data: resolve(VARIORUM_DATA || join(root, 'data')) };
}

/** Throws when somebody else holds the port, before a visitor has waited for a build. */
export async function assertPortFree({ port, host }) {
  const error = await new Promise((done) => {
    const probe = createServer();
    probe.once('error', done);
    probe.listen(port, host, () => probe.close(() => done(undefined)));
  });
  if (!error) return;
  const other = `Another port: PORT=${port < 65_535 ? Math.max(port + 1, 3001) : 3001} npm start`;
  const noAddress = `HOST=${host} is not an address of this machine. Leave HOST out, or use 0.0.0.0 to be reached by others.`;
  const why = {
    EADDRINUSE: `Port ${port} is taken: perhaps Variorum runs already, look at http://localhost:${port}.\n${other}`,
    EACCES: `Port ${port} may only be used by an administrator.\n${other}`,
    EADDRNOTAVAIL: noAddress,
    ENOTFOUND: noAddress,
  };
  throw new Error(why[error.code] ?? `Cannot listen on ${host}:${port}: ${error.message}`);
}

/**
 * Serves the build in this very process. A child process would survive when npm's shell is killed, keep the port, and
 * answer the next start with the old build.
 */
export async function serve({ port, host, data }) {
  await assertPortFree({ port, host });
  process.env.NODE_ENV = 'production';
  process.env.VARIORUM_DATA = data;
  process.env.HOST = host;
  // Ours: what is under way is answered, unfinished work is given back (lib/server/serving.ts).
  process.env.NEXT_MANUAL_SIG_HANDLE = '1';
  process.env.PORT = String(port);
  process.chdir(root);
  process.argv = [process.execPath, next, 'start', '--port', String(port), '--hostname', host];
  keepSignals();
  announce({ port, host, data });
  await import(pathToFileURL(next).href);
}

async function announce({ port, host, data }) {
  const everywhere = host === '0.0.0.0' || host === '::';
  const near = everywhere ? 'localhost' : host;
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end; await pause(50)) {
    if (!(await answers(port, near))) continue;
    const shown = everywhere || host === '127.0.0.1' || host === '::1' ? 'localhost' : host;
    console.log(`\nVariorum is ready: http://${shown}:${port}\nStories are kept in ${data}. Stop with Ctrl+C.`);
    return;
  }
}

/** By an answer and not by the open port: Next listens before it knows whether the settings can be used. */
function answers(port, host) {
  return new Promise((done) => {
    const request = get({ port, host, path: '/health' }, (answer) => done(answer.resume().statusCode === 200));
    request.once('error', () => done(false));
  });
}
