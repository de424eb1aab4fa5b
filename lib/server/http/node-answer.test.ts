import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { purgeStory } from '../mutations.ts';
import { postStory } from './api.ts';
import { COPY, post, saved, versions, WIRE, withEmptyStore } from './api-under-test.ts';
import { answerComparison } from './comparison.ts';

withEmptyStore();

let server: Server | null = null;
afterEach(() => server?.close());

/** The route as Next calls it, on a server of Node's own: the part of the address stands in `query`. */
async function listening(): Promise<string> {
  const made = createServer((incoming, outgoing) => {
    outgoing.setHeader('Content-Security-Policy', "default-src 'none'; sandbox"); // as next.config.js says of all of /api
    const set = incoming.url?.split(/[?/]/)[1] ?? '';
    void answerComparison(Object.assign(incoming, { query: { set } }), outgoing);
  });
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
}

async function story() {
  return saved(await postStory(post('/stories', versions(WIRE, COPY))));
}

test('an answer goes out in one piece with its length, its tag and what the site says of every answer', async () => {
  const { set } = await story();
  const answer = await fetch(`${await listening()}/${set}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
  expect(answer.headers.get('transfer-encoding')).toBeNull();
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('private, no-cache');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(JSON.parse(new TextDecoder().decode(bytes)).versions).toHaveLength(2);
});

test('who has the bytes already gets none, and who asks for the head gets the head', async () => {
  const { set } = await story();
  const url = `${await listening()}/${set}`;
  const etag = (await fetch(url)).headers.get('etag') ?? '';
  const again = await fetch(url, { headers: { 'If-None-Match': etag } });
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  const head = await fetch(url, { method: 'HEAD' });
  expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1_000);
});

test('a file to keep comes as one, and keeps what the site says of every answer', async () => {
  const { set } = await story();
  const answer = await fetch(`${await listening()}/${set}?format=html`);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z-]+-\d{4}-\d\d-\d\d\.html"$/);
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(await answer.text()).toMatch(/^<!doctype html>/i);
});

test('what was deleted is gone at once, and what never was is not there, each as a problem', async () => {
  const { set, story: id } = await story();
  const at = await listening();
  await fetch(`${at}/${set}`);
  await purgeStory(id);
  const gone = await fetch(`${at}/${set}`);
  expect([gone.status, gone.headers.get('content-type')]).toEqual([410, 'application/problem+json; charset=utf-8']);
  expect((await gone.json()).detail).toMatch(/deleted for good/);
  expect((await fetch(`${at}/${'a'.repeat(32)}`)).status).toBe(404);
});

test('what would change something is refused, and so is a host that is not ours', async () => {
  const { set } = await story();
  const at = await listening();
  const refused = await fetch(`${at}/${set}`, { method: 'DELETE' });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  // fetch names the host itself; a browser that was led here by a foreign name would not.
  const { port } = new URL(at);
  const status = await new Promise((done) => {
    request({ port, path: `/${set}`, headers: { Host: 'evil.example' } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});
