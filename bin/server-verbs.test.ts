import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentOver, setCurrent } from '../lib/server/current.ts';
import { readEnv } from '../lib/server/env.ts';
import { getStories, postCollate, postStory } from '../lib/server/http/api.ts';
import { openMemoryStore } from '../lib/store/memory-store.ts';
import { answerHere, answerOf, start } from './program-under-test.ts';

const SLOW = 120_000;
const WIRE = 'Council passes budget\n\nThe council passed the budget Monday, Mayor Ana Wang said.';
const COPY = 'Council passes budget\n\nThe council passed the budget on Monday, Mayor Ana King said.';

const ROUTES: Record<string, (request: Request) => Promise<Response>> = {
  'POST /api/v1/collate': postCollate,
  'POST /api/v1/stories': postStory,
  'GET /api/v1/stories': getStories,
};
let server: Server;
let base: string;
let folder: string;
const asked: string[] = [];

/** The API's own handlers behind a socket, over a store in memory. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-verbs-'));
  mkdirSync(join(folder, 'budget'));
  writeFileSync(join(folder, 'budget/wire.txt'), WIRE);
  writeFileSync(join(folder, 'budget/copy.txt'), COPY);
  setCurrent(currentOver(openMemoryStore({ fold: (t) => t.toLowerCase() }), readEnv()));
  server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
    const headers = incoming.headers as Record<string, string>;
    asked.push(headers['idempotency-key'] ?? '');
    const handler = ROUTES[`${incoming.method} ${incoming.url}`];
    const request = new Request(`${base}${incoming.url}`, { method: incoming.method ?? 'GET', headers, ...body });
    const response = handler ? await handler(request) : new Response('no', { status: 404 });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  setCurrent(null);
  rmSync(folder, { recursive: true, force: true });
});

const ask = (...args: string[]) => answerHere(args, { cwd: folder });

test(
  'collate gives the same through a server as here, in every format',
  async () => {
    const unended = join(folder, 'U.S. edition');
    writeFileSync(unended, COPY.replace('budget', 'spending plan'));
    for (const format of ['json', 'tei']) {
      const files = ['collate', 'budget/wire.txt', 'budget/copy.txt', 'U.S. edition', '--format', format];
      const here = await ask(...files);
      expect(await ask(...files, '--server', base)).toEqual(here);
      expect(here.out).toContain('Wang');
    }
    rmSync(unended);
  },
  SLOW,
);

test(
  'import sends each story under a key, and a second time changes nothing',
  async () => {
    const first = await answerOf(['import', '.', '--server', base], { cwd: folder });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^loaded\tbudget\t\/s\/[a-z0-9]{32}\n$/);
    expect(asked.at(-1)).toMatch(/^[0-9a-f]{64}$/);
    expect((await ask('import', '.', '--server', base)).out).toBe(first.out); // the first answer again
    expect((await (await fetch(`${base}/api/v1/stories`)).json()).total).toBe(1);
  },
  SLOW,
);

test(
  'import loads every story also when the reader of its output has seen enough',
  async () => {
    const names = ['one', 'two', 'three', 'four', 'five'];
    for (const name of names) {
      mkdirSync(join(folder, 'many', name), { recursive: true });
      writeFileSync(join(folder, 'many', name, 'wire.txt'), `The ${name} harbours opened again on Monday.`);
    }
    const child = start(['import', 'many', '--server', base], { cwd: folder });
    child.stdout.once('data', () => child.stdout.destroy());
    expect((await once(child, 'close'))[0]).toBe(0);
    const { stories } = await (await fetch(`${base}/api/v1/stories`)).json();
    expect(stories.map((s: { title: string }) => s.title)).toEqual(expect.arrayContaining(names));
  },
  SLOW,
);

test(
  'what a server refuses is said, and so is a server that is not there',
  async () => {
    writeFileSync(join(folder, 'empty.txt'), ' ');
    const refused = await ask('collate', 'empty.txt', '--server', base);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('empty');
    const nobody = await ask('collate', 'budget/wire.txt', '--server', 'http://127.0.0.1:1');
    expect(nobody.code).toBe(1);
    expect(nobody.err).toContain('cannot be reached');
    expect((await ask('collate', 'budget/wire.txt', '--server', 'localhost')).code).toBe(2);
    expect((await ask('collate', 'budget/wire.txt', '--server', base, '--style', 'x')).err).toContain('not both');
  },
  SLOW,
);
