import type { Problem } from '../../contract/contract.ts';
import type { Env } from '../env.ts';

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

/**
 * Why a request that changes something is refused, or null. Browsers name the site a request comes from (Sec-Fetch-Site, Origin), so a
 * page elsewhere cannot make a reader's browser save or delete here. Under our own no-referrer a plain form names no origin
 * (`null`); then the browser's word that it comes from this site is enough. A server that listens on this machine only also refuses
 * foreign host names, or a name that is made to point to it (DNS rebinding) would pass for the same site. Programs send
 * neither header and pass.
 */
export function crossSite(headers: Pick<Headers, 'get'>, env: Pick<Env, 'origin' | 'host'>): Problem | null {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none')
    return refused(`it was sent by a page of another site (${site})`);
  const home = env.origin ? new URL(env.origin).host : (headers.get('host') ?? '');
  const origin = headers.get('origin');
  const unnamed = origin === 'null' && site === 'same-origin';
  if (origin !== null && !unnamed && hostOf(origin) !== home)
    return refused(`it was sent by ${origin === 'null' ? 'a page without an origin' : origin}`);
  return foreignHost(headers, env);
}

/**
 * Why a request is refused whose host is not ours, or null: a server for this machine only answers to its names only. Otherwise a page
 * elsewhere could have its own name lead here and read drafts as if they were its own (DNS rebinding).
 */
export function foreignHost(headers: Pick<Headers, 'get'>, env: Pick<Env, 'origin' | 'host'>): Problem | null {
  const host = headers.get('host') ?? '';
  if (!env.origin && LOOPBACK.test(env.host) && host !== '' && !LOOPBACK.test(host)) {
    return refused(
      `it names the host ${host}, and this server answers to localhost only (set VARIORUM_ORIGIN to change that)`,
    );
  }
  return null;
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

function refused(why: string): Problem {
  return { code: 'cross-site', message: `The request was refused because ${why}. Nothing was changed.` };
}
