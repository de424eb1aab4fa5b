import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The real server as its own process: `npm start` without npm, of the build that is there. */
export type AppProcess = {
  readonly url: string;
  readonly pid: number;
  /** Resolves with the exit code or signal. */
  readonly ended: Promise<string>;
  /** kill -9: no goodbye. */
  kill(): Promise<void>;
  /** SIGTERM; gives how long it took in ms. */
  stop(): Promise<number>;
  output(): string;
};

const READY_MS = 90_000;

/** Starts it; `settings` go into its environment. Waits for `/ready` unless told not to. */
export async function startApp(
  settings: Readonly<Record<string, string>>,
  { port, wait = true }: { readonly port?: number; readonly wait?: boolean } = {},
): Promise<AppProcess> {
  const at = port ?? (await freePort());
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', HOST: '127.0.0.1', PORT: String(at), ...settings };
  const child: ChildProcess = spawn(process.execPath, ['scripts/run.mjs', 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output = (output + chunk).slice(-20_000);
  });
  child.stderr?.on('data', (chunk) => {
    output = (output + chunk).slice(-20_000);
  });
  const ended = new Promise<string>((done) => {
    child.once('exit', (code, signal) => done(signal ?? String(code)));
  });
  const clean = () => child.kill('SIGKILL');
  process.once('exit', clean);
  ended.then(() => process.removeListener('exit', clean));
  const app: AppProcess = {
    url: `http://127.0.0.1:${at}`,
    pid: child.pid as number,
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      const began = Date.now();
      child.kill('SIGTERM');
      await ended;
      return Date.now() - began;
    },
    output: () => output,
  };
  if (wait) await ready(app);
  return app;
}

/** Waits until its store can be read. Throws with its output when it ends or stays silent. */
export async function ready(app: AppProcess): Promise<void> {
  let over: string | null = null;
  app.ended.then((how) => {
    over = how;
  });
  for (const end = Date.now() + READY_MS; Date.now() < end; await pause(30)) {
    if (over !== null) throw new Error(`the server ended (${over}) before it was ready:\n${app.output()}`);
    const answer = await fetch(`${app.url}/ready`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`the server is not ready after ${READY_MS / 1000} s:\n${app.output()}`);
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
