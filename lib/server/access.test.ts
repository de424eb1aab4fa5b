import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openMemoryStore } from '../store/memory-store.ts';
import { AccessRefused } from './access.ts';
import * as contracts from './contracts.ts';
import { closeCurrent, currentOver, setCurrent } from './current.ts';
import { readEnv } from './env.ts';
import { postStory } from './http/api.ts';
import { passageOf } from './http/page-gate.ts';
import { pagePolicy } from './http/page-policy.ts';
import { postSession, wayOn } from './http/session.ts';
import * as mutations from './mutations.ts';
import * as queries from './queries.ts';
import type { Current } from './server-state.ts';

const asked = vi.hoisted(() => ({ headers: null as Headers | null }));
vi.mock('next/headers.js', () => ({
  headers: async () => {
    if (!asked.headers) throw new Error('`headers` was called outside a request scope.');
    return asked.headers;
  },
}));

const PASSWORD = 'a long and winding password';
let state: Current;

beforeEach(() => {
  vi.stubEnv('VARIORUM_PASSWORD', PASSWORD);
  vi.stubEnv('HOST', '0.0.0.0');
  state = currentOver(openMemoryStore({ fold: (t) => t }), readEnv());
  setCurrent(state);
  asked.headers = new Headers({ host: 'desk.example.org' });
});
afterEach(async () => {
  setCurrent(null);
  await closeCurrent(state);
  vi.unstubAllEnvs();
});

/** Open to whoever has the link, or without anything of the store. Whatever is added to these three files is closed, or stands here. */
const OPEN = [
  'unlessUnusable',
  'allowed',
  'getComparison',
  'getPackedDesk',
  'getContract',
  'namedAfter',
  'hasDoor',
  'mayChange',
  'limits',
  'siteOrigin',
  'previewCopies',
  'failureMessage',
];

type Call = (...args: unknown[]) => unknown;
const functions = Object.entries({ ...queries, ...mutations, ...contracts } as Readonly<
  Record<string, unknown>
>).filter((entry): entry is [string, Call] => typeof entry[1] === 'function');

test.each(functions.filter(([name]) => !OPEN.includes(name)))('%s is for those who signed in', async (_name, call) => {
  const attempt = async () => call('a', { id: 'x', copies: [], story: 'a', version: 'b', roles: [], label: 'l' }, []);
  await expect(attempt()).rejects.toBeInstanceOf(AccessRefused);
  asked.headers = null; // nobody to ask: no way round
  await expect(attempt()).rejects.toBeInstanceOf(AccessRefused);
});

test('a stranger is told that nothing may be changed, and nothing else', async () => {
  expect(await queries.mayChange()).toBe(false);
  asked.headers = null;
  expect(await queries.mayChange()).toBe(false);
});

test('who may not mark is told so as a value with a code, and a bug stays an error', async () => {
  const anchor = { version: 'v', range: { start: 0, end: 1 }, exact: 'x', prefix: '', suffix: '' };
  const asked = { target: { kind: 'passage' as const, anchor }, verdict: 'query' as const, by: 'Ada' };
  const result = await mutations.allowed(() => mutations.decide('set', asked));
  expect(result).toMatchObject({ ok: false, problems: [{ code: 'not-signed-in' }] });
  await expect(mutations.allowed(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug');
});

test('a shared link opens for whoever has it', async () => {
  expect(await queries.getComparison('unknown')).toEqual({ kind: 'unknown' });
  expect(await contracts.getContract('unknown')).toEqual({ kind: 'unknown' });
});

test('who signed in reads and writes', async () => {
  const form = new FormData();
  form.set('password', PASSWORD);
  form.set('next', '/new');
  const request = new Request('http://desk.example.org/session', { method: 'POST', body: form });
  const answer = await postSession(request);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/new']);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  asked.headers = new Headers({ host: 'desk.example.org', cookie });
  expect((await queries.listStories()).total).toBe(0);
  expect((await passageOf(new Request('http://desk.example.org/', { headers: { cookie } }))).kind).toBe('on');
});

test('a wrong password leads back to the door and says so', async () => {
  const form = new FormData();
  form.set('password', 'wrong');
  const answer = await postSession(new Request('http://desk.example.org/session', { method: 'POST', body: form }));
  expect([answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([
    303,
    '/login?wrong=1&next=%2F',
    null,
  ]);
});

test('a page of another site can sign nobody in, even with the right password', async () => {
  const form = new FormData();
  form.set('password', PASSWORD);
  const headers = { 'Sec-Fetch-Site': 'cross-site' };
  const answer = await postSession(
    new Request('http://desk.example.org/session', { method: 'POST', headers, body: form }),
  );
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([403, null]);
});

test('a form at the door is read no further than a password is long, and what is no form is refused', async () => {
  const post = (headers: Record<string, string>, body: BodyInit) =>
    postSession(
      new Request('http://desk.example.org/session', { method: 'POST', headers, body, duplex: 'half' } as RequestInit),
    );
  let sent = 0;
  const endless = new ReadableStream({
    pull: (stream) => {
      sent += 65_536;
      stream.enqueue(new Uint8Array(65_536));
    },
  });
  const flood = await post({ 'Content-Type': 'application/x-www-form-urlencoded' }, endless);
  expect(flood.status).toBe(413);
  expect(sent).toBeLessThan(1_000_000);
  expect((await post({ 'Content-Type': 'application/json' }, '{}')).status).toBe(400);
});

test('the API tells a stranger 401 as a problem, and stores nothing', async () => {
  const body = JSON.stringify({ versions: [{ id: 'a', label: 'A', text: 'Words.' }] });
  const headers = { 'Content-Type': 'application/json' };
  const answer = await postStory(
    new Request('http://desk.example.org/api/v1/stories', { method: 'POST', headers, body }),
  );
  expect(answer.status).toBe(401);
  expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer /);
  expect(await answer.json()).toMatchObject({ problems: [{ code: 'not-signed-in' }] });
  expect((await state.store.stories({ words: [], limit: 9, offset: 0 })).total).toBe(0);
});

test('pages send a stranger to the door, but for shared links and the door', async () => {
  const kindOf = async (path: string) => (await passageOf(new Request(`http://desk.example.org${path}`))).kind;
  for (const path of ['/', '/new', '/specimens', '/stories/x', '/sneaky/s/'])
    expect(await kindOf(path), path).toBe('sign-in');
  for (const path of ['/login', '/s/abc', '/s/abc/r/1', '/embed/abc/r/1']) expect(await kindOf(path), path).toBe('on');
});

test('what a page’s action answers to a stranger is its own refusal, as its script cannot read the door', async () => {
  const passage = (method: string) =>
    passageOf(
      new Request('http://desk.example.org/new', {
        method,
        headers: { 'next-action': 'a1', origin: 'http://desk.example.org', host: 'desk.example.org' },
      }),
    );
  expect((await passage('POST')).kind).toBe('on');
  expect((await passage('GET')).kind).toBe('sign-in');
  const refused = await mutations.allowed(() => mutations.purgeStory('any'));
  expect(refused).toMatchObject({ ok: false, problems: [{ code: 'not-signed-in' }] });
});

test('a form of another site is refused before the page sees it', async () => {
  const from = (headers: Record<string, string>) =>
    passageOf(new Request('http://desk.example.org/s/abc', { method: 'POST', headers }));
  for (const headers of [
    { origin: 'https://evil.example', host: 'desk.example.org' },
    { origin: 'null', host: 'desk.example.org' },
    { 'sec-fetch-site': 'cross-site', host: 'desk.example.org' },
  ]) {
    const passage = await from(headers as never);
    expect(passage.kind === 'answered' && passage.response.status).toBe(403);
  }
  expect((await from({ origin: 'http://desk.example.org', host: 'desk.example.org' })).kind).toBe('on');
});

test('a server for this machine gives nothing to a name that was made to lead here, not even to read', async () => {
  vi.stubEnv('HOST', '127.0.0.1');
  vi.stubEnv('VARIORUM_PASSWORD', '');
  await closeCurrent(state);
  state = currentOver(openMemoryStore({ fold: (t) => t }), readEnv());
  setCurrent(state);
  asked.headers = new Headers({ host: 'evil.example:3000' });
  await expect(queries.listStories()).rejects.toThrow(/evil\.example/);
  await expect(queries.getComparison('x')).rejects.toThrow(/evil\.example/);
  const passage = await passageOf(new Request('http://evil.example:3000/', { headers: { host: 'evil.example:3000' } }));
  expect(passage.kind === 'answered' && passage.response.status).toBe(403);
  asked.headers = new Headers({ host: 'localhost:3000' });
  expect((await queries.listStories()).total).toBe(0);
});

test('every page has its own nonce, and no script runs without it', async () => {
  const policies = await Promise.all(
    [1, 2].map(async () => {
      const passage = await passageOf(new Request('http://desk.example.org/s/abc'));
      return passage.kind === 'on' ? passage.policy : '';
    }),
  );
  expect(policies[0]).not.toBe(policies[1]);
  for (const policy of policies) {
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    expect(scripts).toMatch(/^'nonce-[\w+/]{22}==' 'strict-dynamic'$/);
    expect(policy).toContain("frame-ancestors 'none'");
  }
  expect(pagePolicy('n', { developing: false })).not.toContain('unsafe-eval');
});

test('the way on after signing in never leads elsewhere', () => {
  expect(wayOn('/s/abc?view=grid#x')).toBe('/s/abc?view=grid#x');
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/\n/evil',
    'x',
    null,
    undefined,
  ])
    expect(wayOn(next), String(next)).toBe('/');
});
