import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Store } from '../store/store.ts';
import { hashPassword, isHash, verifyPassword } from './password.ts';

/** What an instance with a password keeps in its store, for all its processes: the hash, and the key that signs sessions. */
type Kept = { readonly hash: string; readonly key: string };

/** A request as the gate sees it. */
type Asking = Pick<Headers, 'get'>;

export type SignIn =
  | { readonly kind: 'signed-in'; readonly cookie: string }
  | { readonly kind: 'wrong' }
  /** Too many tries; in how many seconds the next one is listened to. */
  | { readonly kind: 'wait'; readonly seconds: number };

const SETTING = 'gate';
/** `__Host-`: the browser sends it over HTTPS (or to this machine) only, to this host only, and no subdomain can set it. */
const COOKIE = '__Host-variorum';
const SESSION_MS = 7 * 24 * 3_600_000;
/** Tries are counted right or wrong, before the slow hash: an office behind one address signs in, a guesser gets nowhere. */
const WINDOW_MS = 15 * 60_000;
const TRIES_AN_ADDRESS = 20;
const TRIES_IN_ALL = 200;

/** Says who may come in. Without a password everybody may: the server then listens to this machine only. */
export type Gate = {
  mayEnter(headers: Asking): Promise<boolean>;
  signIn(password: string, from: { readonly headers: Asking }): Promise<SignIn>;
  /** The header that takes a session back. */
  readonly signOut: string;
};

/** The gate of a store. `password` is VARIORUM_PASSWORD, a password or its hash; another one than before ends every session. */
export function openGate(store: Store, password: string | null, now: () => number): Gate {
  const signOut = cookie('', 0);
  if (password === null) {
    return { mayEnter: async () => true, signIn: async () => ({ kind: 'wrong' }), signOut };
  }
  let prepared: Promise<void> | undefined;
  /** Passwords of programs that were right, under the key of the day: scrypt for every request would be a way to stop the server. */
  const right = new Set<string>();

  async function kept(): Promise<Kept> {
    prepared ??= keepHash(store, password as string);
    await prepared.catch((error) => {
      prepared = undefined; // the store may be back next time
      throw error;
    });
    return JSON.parse((await store.setting(SETTING)) as string) as Kept;
  }

  async function tooMany(headers: Asking): Promise<number | null> {
    const at = now();
    const from = at - (at % WINDOW_MS);
    const one = await store.countOne(`sign-in ${digest(addressOf(headers))}`, from);
    const all = await store.countOne('sign-in', from);
    return one > TRIES_AN_ADDRESS || all > TRIES_IN_ALL ? Math.ceil((from + WINDOW_MS - at) / 1000) : null;
  }

  return {
    async mayEnter(headers) {
      const { key, hash } = await kept();
      const session = cookieOf(headers);
      if (session !== null && isSigned(session, key, now())) return true;
      const given = /^Bearer +(.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
      if (given === undefined) return false;
      const name = createHmac('sha256', key).update(given).digest('base64url');
      if (right.has(name)) return true;
      if ((await tooMany(headers)) !== null || !(await verifyPassword(given, hash))) return false;
      right.clear(); // one password is right at a time
      right.add(name);
      return true;
    },
    async signIn(given, { headers }) {
      const seconds = await tooMany(headers);
      if (seconds !== null) return { kind: 'wait', seconds };
      const { key, hash } = await kept();
      if (!(await verifyPassword(given, hash))) return { kind: 'wrong' };
      return { kind: 'signed-in', cookie: cookie(signed(now() + SESSION_MS, key), SESSION_MS / 1000) };
    },
    signOut,
  };
}

/** Several processes may do this at once: the first one's hash and key stay. */
async function keepHash(store: Store, password: string): Promise<void> {
  for (;;) {
    const from = await store.setting(SETTING);
    const kept = from === null ? null : (JSON.parse(from) as Kept);
    const same = kept && (isHash(password) ? kept.hash === password : await verifyPassword(password, kept.hash));
    if (same) return;
    const hash = isHash(password) ? password : await hashPassword(password);
    const to = JSON.stringify({ hash, key: randomBytes(32).toString('hex') } satisfies Kept);
    if (await store.replaceSetting(SETTING, { from, to })) return;
  }
}

function signed(until: number, key: string): string {
  const claim = `${until}.${randomBytes(12).toString('base64url')}`;
  return `${claim}.${createHmac('sha256', key).update(claim).digest('base64url')}`;
}

function isSigned(session: string, key: string, now: number): boolean {
  const [until = '', salt = '', signature = ''] = session.split('.');
  const right = createHmac('sha256', key).update(`${until}.${salt}`).digest();
  const found = Buffer.from(signature, 'base64url');
  return found.length === right.length && timingSafeEqual(found, right) && Number(until) > now;
}

function cookieOf(headers: Asking): string | null {
  const pairs = (headers.get('cookie') ?? '').split(/; */);
  return pairs.find((p) => p.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? null;
}

function cookie(value: string, seconds: number): string {
  return `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Lax`;
}

/** As Next and proxies pass it on. A caller may lie about it, which is why all tries together have a limit as well. */
function addressOf(headers: Asking): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
}

/** Addresses of people are not kept as such. */
function digest(address: string): string {
  return createHash('sha256').update(address).digest('base64url').slice(0, 16);
}
