import pino, { type Logger } from 'pino';
import { StoreUnusable } from '../store/store-unusable.ts';
import { AccessRefused } from './access.ts';
import { CollatingFailed } from './collator.ts';

const KEY = Symbol.for('variorum.log');

/**
 * One line of JSON an event, to the standard output. `VARIORUM_LOG` says from which level on (`warn`). Routes are named by their shape and
 * errors by where they happened, as an address or a message may hold words of a draft.
 */
export function log(): Logger {
  const holder = globalThis as { [KEY]?: Logger };
  holder[KEY] ??= pino({ level: process.env.VARIORUM_LOG || 'warn', base: { pid: process.pid } });
  return holder[KEY];
}

/** Logs an error of our own making or another's, without words that may come from a text. */
export function logError(event: string, error: unknown): void {
  log().error({ event, ...described(error) });
}

/** Our own messages are written for people and hold no text; those of engines and parsers may quote one. */
export function described(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const ours = error instanceof StoreUnusable || error instanceof CollatingFailed || error instanceof AccessRefused;
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...('code' in error ? { code: String(error.code) } : {}),
    ...(ours ? { message: error.message } : {}),
    at: stack.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: described(error.cause) }),
  };
}
