import type { Env } from '../env.ts';

/** Where readers reach this server: as set, else as the request names it. Without a slash at the end. */
export function originOf(headers: Headers, env: Pick<Env, 'origin' | 'port'>): string {
  if (env.origin) return env.origin;
  const host = headers.get('host') ?? '';
  const known = /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i.test(host);
  return `http://${known ? host : `localhost:${env.port}`}`;
}
