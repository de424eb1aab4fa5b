import { scryptSync } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMemoryStore } from '../store/memory-store.ts';
import type { Store } from '../store/store.ts';
import { type Gate, openGate } from './gate.ts';
import { hashPassword, isHash, verifyPassword } from './password.ts';

const PASSWORD = 'a long and winding password';
/** The same as a hash that costs next to nothing: for the tests that try it by dozens, as each try is made to cost a guesser dear. */
const CHEAP = `scrypt$64$8$1$${Buffer.from('salt').toString('base64url')}$${scryptSync(PASSWORD, 'salt', 32, { N: 64, r: 8, p: 1 }).toString('base64url')}`;
let at: number;
let store: Store;
let gate: Gate;
const now = () => at;
const NOBODY = new Headers();
const withCookie = (cookie: string) => new Headers({ cookie: `other=1; ${cookie.split(';')[0]}` });
const from = (address: string) => ({ headers: new Headers({ 'x-forwarded-for': address }) });

beforeEach(() => {
  at = Date.UTC(2024, 0, 1);
  store = openMemoryStore({ fold: (t) => t });
  gate = openGate(store, PASSWORD, now);
});
afterEach(() => store.close());

async function cookieFor(g: Gate, password = PASSWORD): Promise<string> {
  const answer = await g.signIn(password, from('1.1.1.1'));
  if (answer.kind !== 'signed-in') throw new Error(answer.kind);
  return answer.cookie;
}

test('without a password everybody may enter; there is nothing to sign in to', async () => {
  const open = openGate(store, null, now);
  expect(await open.mayEnter(NOBODY)).toBe(true);
  expect(await open.signIn('x', { headers: NOBODY })).toEqual({ kind: 'wrong' });
});

test('with one, only a signed session enters, in every process of the instance', async () => {
  expect(await gate.mayEnter(NOBODY)).toBe(false);
  const cookie = await cookieFor(gate);
  expect(cookie).toMatch(/^__Host-variorum=[^;]+; Path=\/; Max-Age=604800; HttpOnly; Secure; SameSite=Lax$/);
  expect(await gate.mayEnter(withCookie(cookie))).toBe(true);
  const other = openGate(store, PASSWORD, now);
  expect(await other.mayEnter(withCookie(cookie))).toBe(true);
});

test('a session that is forged, altered, of another instance or too old does not', async () => {
  const cookie = await cookieFor(gate);
  const [, until, salt, signature] = /=(\d+)\.([\w-]+)\.([\w-]+);/.exec(cookie) ?? [];
  for (const value of [
    '',
    'x',
    `${until}.${salt}.`,
    `${Number(until) + 1}.${salt}.${signature}`,
    `${until}.${salt}x.${signature}`,
  ])
    expect(await gate.mayEnter(withCookie(`__Host-variorum=${value}`)), value).toBe(false);
  const stranger = openGate(openMemoryStore({ fold: (t) => t }), PASSWORD, now);
  expect(await gate.mayEnter(withCookie(await cookieFor(stranger)))).toBe(false);
  at += 7 * 24 * 3_600_000 + 1;
  expect(await gate.mayEnter(withCookie(cookie))).toBe(false);
});

test('another password ends every session; the same one, or its hash, ends none', async () => {
  const cookie = await cookieFor(gate);
  const kept = JSON.parse((await store.setting('gate')) as string) as { hash: string };
  expect(kept.hash).not.toContain('winding');
  const again = openGate(store, kept.hash, now);
  expect(await again.mayEnter(withCookie(cookie))).toBe(true);
  expect((await again.signIn(PASSWORD, from('2.2.2.2'))).kind).toBe('signed-in');
  const changed = openGate(store, 'quite another password', now);
  expect(await changed.mayEnter(withCookie(cookie))).toBe(false);
  expect(await changed.signIn(PASSWORD, from('2.2.2.2'))).toEqual({ kind: 'wrong' });
});

test('tries are limited for an address and for all, counted across processes, and the right password is no way around', async () => {
  gate = openGate(store, CHEAP, now);
  const other = openGate(store, CHEAP, now);
  for (let i = 0; i < 20; i++)
    expect((await [gate, other][i % 2]?.signIn('wrong', from('9.9.9.9')))?.kind).toBe('wrong');
  expect(await gate.signIn(PASSWORD, from('9.9.9.9'))).toEqual({ kind: 'wait', seconds: 900 });
  expect((await gate.signIn(PASSWORD, from('8.8.8.8'))).kind).toBe('signed-in');
  at += 15 * 60_000;
  expect((await gate.signIn(PASSWORD, from('9.9.9.9'))).kind).toBe('signed-in');
});

test('who lies about the address runs into the limit for all', async () => {
  for (let i = 0; i < 200; i++) await store.countOne('sign-in', at - (at % 900_000));
  expect((await gate.signIn('wrong', from('7.7.7.7'))).kind).toBe('wait');
});

test('a program enters with the password as its bearer token, and is limited like everybody', async () => {
  const bearer = (password: string) => new Headers({ authorization: `Bearer ${password}` });
  gate = openGate(store, CHEAP, now);
  expect(await gate.mayEnter(bearer(PASSWORD))).toBe(true);
  for (let i = 0; i < 30; i++) expect(await gate.mayEnter(bearer(PASSWORD))).toBe(true);
  for (let i = 0; i < 20; i++) expect(await gate.mayEnter(bearer(`wrong ${i}`))).toBe(false);
  const fresh = openGate(store, CHEAP, now);
  expect(await fresh.mayEnter(bearer(PASSWORD))).toBe(false);
});

test('two processes that start at once agree on one hash', async () => {
  const empty = openMemoryStore({ fold: (t) => t });
  const [a, b] = [openGate(empty, PASSWORD, now), openGate(empty, PASSWORD, now)];
  expect(await Promise.all([a.mayEnter(NOBODY), b.mayEnter(NOBODY)])).toEqual([false, false]);
  expect(await b.mayEnter(withCookie(await cookieFor(a)))).toBe(true);
});

test('a password is hashed with its own salt, and only the right one fits', async () => {
  const [one, two] = [await hashPassword('é'), await hashPassword('é')];
  expect(one).not.toBe(two);
  expect([isHash(one), isHash('scrypt'), isHash(PASSWORD)]).toEqual([true, false, false]);
  expect([
    await verifyPassword('e\u0301', one),
    await verifyPassword('e', one),
    await verifyPassword('x', 'none'),
  ]).toEqual([true, false, false]);
});
