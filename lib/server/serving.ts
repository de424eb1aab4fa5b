import { channel } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { closeCurrent, processState } from './current.ts';
import { routeOf } from './http/route-of.ts';
import { log, logError } from './log.ts';
import { metrics } from './metrics.ts';

type Message = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly server: Server };
type Serving = { draining: boolean; open: number };

/** Together below the ten seconds after which schedulers kill. */
const ANSWER_MS = 7_000;
const CLOSE_MS = 2_000;

const KEY = Symbol.for('variorum.serving');

/** Whether this process is on its way out: it answers what it has begun, and asks for no more. */
export function isDraining(): boolean {
  return state().draining;
}

/**
 * Watches the process's own HTTP server, whoever made it: counts and logs each answer, and on SIGTERM lets what is under way be
 * answered, gives unfinished work back and ends. Called once, at the start.
 */
export function watchServing(): void {
  const servers = new Set<Server>();
  const began = new WeakMap<IncomingMessage, number>();
  channel('http.server.request.start').subscribe((message) => {
    const { request, response, server } = message as Message;
    servers.add(server);
    began.set(request, performance.now());
    state().open++;
    response.once('close', () => {
      state().open--;
      answered(request, response, performance.now() - (began.get(request) ?? 0));
    });
    if (state().draining) response.setHeader('Connection', 'close');
  });
  if (process.env.NEXT_MANUAL_SIG_HANDLE) {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void drain(signal, servers));
  }
}

function answered(request: IncomingMessage, response: ServerResponse, ms: number): void {
  const route = routeOf(request.url ?? '');
  const { requests, requestSeconds } = metrics();
  const method = request.method ?? '';
  requests.inc({ method, route, status: String(response.statusCode) });
  requestSeconds.observe({ route }, ms / 1000);
  const line = { event: 'answered', method, route, status: response.statusCode, ms: Math.round(ms) };
  if (response.statusCode >= 500) log().warn(line);
  else log().info(line);
}

async function drain(signal: string, servers: ReadonlySet<Server>): Promise<void> {
  const now = state();
  if (now.draining) return;
  now.draining = true;
  log().info({ event: 'draining', signal, open: now.open });
  for (const server of servers) {
    server.close();
    server.closeIdleConnections();
  }
  for (const end = Date.now() + ANSWER_MS; now.open > 0 && Date.now() < end; ) await pause(25);
  try {
    await Promise.race([processState().then(closeCurrent), pause(CLOSE_MS)]);
  } catch (error) {
    logError('closing', error);
  }
  log().info({ event: 'drained', open: now.open });
  process.exit(now.open > 0 ? 1 : 0);
}

function state(): Serving {
  const holder = globalThis as { [KEY]?: Serving };
  holder[KEY] ??= { draining: false, open: 0 };
  return holder[KEY];
}
