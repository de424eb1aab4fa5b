import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { PROBLEM_KINDS } from '../../contract/contract.ts';
import { setCurrent } from '../current.ts';
import { log } from '../log.ts';
import { refusal } from './answers.ts';
import {
  deleteStory,
  deleteVersion,
  getOneStory,
  getStories,
  health,
  postCollate,
  postDecision,
  postStory,
  postVersions,
  ready,
} from './api.ts';
import {
  AT,
  COPY,
  get,
  getOneComparison,
  HOST,
  MORE,
  post,
  problem,
  remove,
  saved,
  underTest,
  versions,
  WIRE,
  withEmptyStore,
} from './api-under-test.ts';

withEmptyStore();

/** Codes of notices, which refuse nothing, and of refusals that only a page can meet. */
const ELSEWHERE = [
  ...['already-stored', 'date-not-read', 'language-not-read', 'not-scrubbed', 'one-version', 'own-style-unread'],
  ...['role-not-used', 'same-text', 'shared-texts', 'title-cut', 'url-not-used'],
  ...['empty-label', 'empty-title', 'no-flag-on-a-change', 'no-such-block', 'not-coarse', 'too-many-pins'],
];

test('every refusal the server can make is titled by its own kind, not by its status', async () => {
  const sources = ['..', '../../ingest', '../../ingest/importers'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, import.meta.url), { recursive: folder === '..', encoding: 'utf8' })
      .filter((name) => /^(?!.*(\.test|-under-test)\.ts$).*\.ts$/.test(name))
      .map((name) => readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8')),
  );
  const codes = new Set(
    sources.flatMap((text) => [...text.matchAll(/\bcode: '([a-z0-9-]+)'/g)].map((m) => m[1] ?? '')),
  );
  const untold = [...codes].filter((code) => !(code in PROBLEM_KINDS) && !ELSEWHERE.includes(code));
  expect(untold).toEqual([]);
  expect(codes.size).toBeGreaterThan(40);
  const title = async (code: string) => (await problem(refusal([{ code, message: '' }]))).title;
  expect(await title('key-used')).toMatch(/key/);
  expect(await title('draining')).not.toMatch(/store/);
});

describe('bad requests', () => {
  test('every bad copy is named at once, and nothing is stored', async () => {
    const body = { versions: [{ text: '   ', label: 'Empty one' }, { text: WIRE }, { text: 'nul \0', label: 'Nul' }] };
    const refused = await problem(await postStory(post('/stories', body)));
    expect(refused).toMatchObject({
      status: 422,
      problems: [
        { code: 'empty-text', copy: 0 },
        { code: 'nul-character', copy: 2 },
      ],
    });
    expect(refused.detail).toContain('“Empty one”');
    expect((await (await getStories(get('/stories'))).json()).total).toBe(0);
  });

  test('twenty-one copies, also when they come one after the other', async () => {
    const many = versions(...Array.from({ length: 20 }, (_, i) => `Story text number ${i}.`));
    const story = await saved(await postStory(post('/stories', many)));
    const refused = await problem(await postVersions(post('', versions(MORE)), story.story));
    expect(refused).toMatchObject({ status: 422, code: 'too-many-versions' });
    expect((await (await getOneStory(get('/stories/x'), story.story)).json()).versions).toHaveLength(20);
    const more = { versions: [...many.versions, { id: 'z', text: MORE }] };
    expect((await problem(await postStory(post('/stories', more)))).code).toBe('too-many-versions');
  });

  test('files that are no text', async () => {
    const form = new FormData();
    form.append('file', new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], 'shot.txt'));
    form.append('file', new File([Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x0a)], 'latin.txt'));
    const refused = await problem(await postStory(new Request(`${AT}/stories`, { method: 'POST', body: form })));
    expect(refused.problems).toMatchObject([
      { code: 'unsupported-format', copy: 0, message: expect.stringContaining('shot.txt') },
      { code: 'invalid-utf8', copy: 1, message: expect.stringContaining('offset 3') },
    ]);
  });

  test('bodies that are not what they say', async () => {
    expect((await problem(await postStory(post('/stories', '{"versions":')))).code).toBe('bad-json');
    expect((await problem(await postStory(post('/stories', '[]')))).code).toBe('bad-request');
    expect((await problem(await postStory(post('/stories', { versions: [] })))).status).toBe(400);
    expect((await problem(await postStory(post('/stories', 'text', { 'Content-Type': 'text/plain' })))).status).toBe(
      415,
    );
    const broken = { 'Content-Type': 'multipart/form-data; boundary=x' };
    expect((await problem(await postStory(post('/stories', '--x\r\nnothing', broken)))).code).toBe('bad-form');
    expect((await problem(await getStories(get('/stories?limit=-1')))).status).toBe(400);
  });

  test('a body over the limit is refused by its announced length, before a byte is read', async () => {
    const body = new ReadableStream({
      pull: () => {
        throw new Error('the body was read');
      },
    });
    const init = {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'Content-Type': 'application/json', 'Content-Length': '999999999' },
    };
    expect((await problem(await postStory(new Request(`${AT}/stories`, init as RequestInit)))).code).toBe(
      'body-too-large',
    );
  });

  test('a body that announces nothing is cut off at the limit', async () => {
    vi.stubEnv('VARIORUM_MAX_TEXT_BYTES', '1000');
    vi.stubEnv('VARIORUM_MAX_VERSIONS', '2');
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
        if (sent > 50_000_000) controller.close();
      },
    });
    const init = { method: 'POST', body, duplex: 'half', headers: { 'Content-Type': 'application/json' } };
    expect((await problem(await postStory(new Request(`${AT}/stories`, init as RequestInit)))).status).toBe(413);
    expect(sent).toBeLessThan(2_000_000);
  });

  test('text that looks like HTML stays text', async () => {
    const story = await saved(
      await postStory(post('/stories', versions('<script>alert(1)</script> The council met on Monday.'))),
    );
    const response = await getOneComparison(get(''), story.set);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await response.json()).versions[0].text).toContain('<script>');
    expect(story.notices).toMatchObject([{ code: 'one-version' }]);
  });
});

describe('requests from other sites', () => {
  const refused: Record<string, Record<string, string>> = {
    'a form on another site': { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    'a sister site': { 'sec-fetch-site': 'same-site', origin: 'http://other.localhost:3000' },
    'an old browser': { origin: 'https://evil.example' },
    'another port': { origin: 'http://localhost:4000' },
    'a sandboxed page': { origin: 'null' },
    'a sandboxed page elsewhere': { origin: 'null', 'sec-fetch-site': 'cross-site' },
    'a name that points here': {
      origin: 'http://evil.example:3000',
      host: 'evil.example:3000',
      'sec-fetch-site': 'same-origin',
    },
  };
  test.each(Object.entries(refused))('%s may change nothing', async (_, headers) => {
    const story = await saved(await postStory(post('/stories', versions(WIRE))));
    for (const response of [
      await postStory(post('/stories', versions(COPY), headers)),
      await postVersions(post('', versions(COPY), headers), story.story),
      await deleteStory(remove('', { host: HOST, ...headers }), story.story),
      await deleteVersion(remove('/x', { host: HOST, ...headers }), story.story, 'x'),
      await postCollate(post('/collate', versions(COPY), headers)),
      await postDecision(post('', {}, headers), story.set),
    ]) {
      expect(await problem(response)).toMatchObject({ status: 403, code: 'cross-site' });
    }
    expect((await getOneStory(get('/stories/x'), story.story)).status).toBe(200);
  });

  test('our own pages and programs may', async () => {
    const own = { 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` };
    expect((await postStory(post('/stories', versions(WIRE), own))).status).toBe(201);
    expect((await postStory(post('/stories', versions(COPY), {}))).status).toBe(201);
  });

  test('a plain form of our own pages may, though no-referrer keeps it from naming its origin', async () => {
    const plain = { 'sec-fetch-site': 'same-origin', origin: 'null' };
    expect((await postStory(post('/stories', versions(WIRE), plain))).status).toBe(201);
  });

  test('behind a proxy the configured origin counts', async () => {
    vi.stubEnv('VARIORUM_ORIGIN', 'https://variorum.example.org');
    const proxied = { host: '127.0.0.1:3000', origin: 'https://variorum.example.org', 'sec-fetch-site': 'same-origin' };
    expect((await postStory(post('/stories', versions(WIRE), proxied))).status).toBe(201);
    expect(
      (await postStory(post('/stories', versions(COPY), { ...proxied, origin: 'http://127.0.0.1:3000' }))).status,
    ).toBe(403);
  });
});

describe('the state of the server', () => {
  test('health answers, ready reads the store', async () => {
    expect(await (await health()).json()).toEqual({ status: 'ok' });
    expect(await (await ready()).json()).toEqual({ status: 'ready' });
  });

  test('a store that cannot be used is said, and tried again at the next request', async () => {
    const logged = vi.spyOn(log(), 'error').mockImplementation(() => {});
    setCurrent(null);
    vi.stubEnv('VARIORUM_DATA', '/dev/null/nowhere');
    const refused = await problem(await ready());
    expect(refused).toMatchObject({
      status: 503,
      code: 'store-unusable',
      detail: expect.stringContaining('VARIORUM_DATA'),
    });
    expect(logged).toHaveBeenCalled();
    setCurrent(underTest.state);
    expect((await ready()).status).toBe(200);
    logged.mockRestore();
  });

  test('what goes wrong inside is logged and not shown', async () => {
    const logged = vi.spyOn(log(), 'error').mockImplementation(() => {});
    setCurrent({
      ...underTest.state,
      store: { ...underTest.state.store, stories: () => Promise.reject(new Error('secret detail of the inside')) },
    });
    const refused = await problem(await getStories(get('/stories')));
    expect(refused).toMatchObject({ status: 500, code: 'server-error' });
    expect(refused.detail).not.toContain('secret');
    // Where it happened, but no message that may quote a text.
    const line = JSON.stringify(logged.mock.calls[0]?.[0]);
    expect(line).toContain('api-refusals.test.ts');
    expect(line).not.toContain('secret');
    logged.mockRestore();
  });
});
