import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { collationSchema, problemDetailsSchema, savedSchema } from '../../contract/contract.ts';
import { closeCurrent, openCurrent, setCurrent } from '../current.ts';
import { readEnv } from '../env.ts';
import type { Current } from '../server-state.ts';
import {
  deleteStory,
  deleteVersion,
  getOneComparison,
  getOneStory,
  getStories,
  health,
  postCollate,
  postDecision,
  postStory,
  postVersions,
  ready,
} from './api.ts';

const HOST = 'localhost:3000';
const AT = `http://${HOST}/api/v1`;

const WIRE = 'Council passes budget\n\nThe council passed the budget Monday, Mayor Ana Wang said.\n\nIt will cost $3 million.';
const COPY = 'Council passes budget\n\nThe council passed the budget on Monday, Mayor Ana King said.\n\nIt will cost $3 million.';
const MORE = 'Budget passed\n\nA third paper tells the story of the council and the money in its own words.';

let folder: string;
let state: Current;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'variorum-api-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(async () => {
  vi.stubEnv('VARIORUM_DATA', mkdtempSync(join(folder, 'data-')));
  state = await openCurrent(readEnv());
  setCurrent(state);
});
afterEach(async () => {
  setCurrent(null);
  await closeCurrent(state);
  vi.unstubAllEnvs();
});

function post(path: string, body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(`${AT}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Host: HOST, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
const get = (path: string, headers: Record<string, string> = {}) => new Request(`${AT}${path}`, { headers });
const remove = (path: string, headers: Record<string, string> = {}) => new Request(`${AT}${path}`, { method: 'DELETE', headers });
const versions = (...texts: string[]) => ({ versions: texts.map((text, i) => ({ id: `v${i}`, label: `Paper ${i}`, text })) });

async function problem(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const details = problemDetailsSchema.parse(await response.json());
  expect(details.status).toBe(response.status);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  return { status: details.status, code: details.problems[0]?.code, detail: details.detail, problems: details.problems };
}

async function saved(response: Response) {
  expect([200, 201]).toContain(response.status);
  return savedSchema.parse(await response.json());
}

describe('a story', () => {
  test('is stored, listed, found and shown', async () => {
    const response = await postStory(post('/stories', { title: 'The budget', ...versions(WIRE, COPY) }));
    expect(response.status).toBe(201);
    const story = await saved(response.clone());
    expect(response.headers.get('location')).toBe(`/api/v1/stories/${story.story}`);
    expect(story).toMatchObject({ title: 'The budget', created: true, notices: [] });

    const list = await (await getStories(get('/stories?q=ana%20WANG'))).json();
    expect(list).toMatchObject({ total: 1, stories: [{ id: story.story, set: story.set, title: 'The budget', sample: false }] });
    expect(list.stories[0].versions).toMatchObject([{ labels: ['Paper 0'] }, { labels: ['Paper 1'] }]);
    expect(list.stories[0].summary).toMatchObject({ otherStories: 0 });
    expect(list.stories[0].summary.substantive).toBeGreaterThan(0);
    expect(await (await getStories(get('/stories?q=nowhere'))).json()).toEqual({ stories: [], total: 0 });

    const one = await (await getOneStory(story.story)).json();
    expect(one.versions[0]).toMatchObject({ labels: ['Paper 0'], language: 'en', published: null });
    expect((await problem(await getOneStory('nope'))).status).toBe(404);
  });

  test('is called after its headline when nobody gave a title', async () => {
    expect((await saved(await postStory(post('/stories', versions(WIRE, COPY))))).title).toBe('Council passes budget');
  });

  test('of texts that are there is not stored a second time, in any order', async () => {
    const first = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const response = await postStory(post('/stories', { title: 'Other title', ...versions(COPY, WIRE) }));
    expect(response.status).toBe(200);
    const again = await saved(response);
    expect(again).toMatchObject({ story: first.story, set: first.set, created: false, notices: [{ code: 'already-stored' }] });
    expect((await (await getStories(get('/stories'))).json()).total).toBe(1);
  });

  test('comes in as files of a form, too', async () => {
    const form = new FormData();
    form.append('title', 'From files');
    form.append('file', new File([WIRE], 'wire.txt'));
    form.append('file', new File([`\uFEFF${COPY}`], 'copy.md'));
    form.append('text', MORE);
    form.append('label', '');
    form.append('label', 'The second');
    form.append('publisher', 'Continental Wire');
    const response = await postStory(new Request(`${AT}/stories`, { method: 'POST', body: form }));
    const story = await saved(response);
    const one = await (await getOneStory(story.story)).json();
    expect(one.versions.map((v: { labels: string[] }) => v.labels[0])).toEqual(['wire', 'The second', 'Copy 3']);
    expect(one.versions[0].source).toEqual({ publisher: 'Continental Wire' });
    const contract = await (await getOneComparison(get(''), story.set)).json();
    expect(contract.versions.map((v: { text: string }) => v.text).sort()).toEqual([WIRE, COPY, MORE].sort());
  });

  test('grows by copies, and its old link stays', async () => {
    const first = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const second = await saved(await postVersions(post('', { versions: [{ text: MORE }] }), first.story));
    expect(second.set).not.toBe(first.set);
    const old = await (await getOneComparison(get(''), first.set)).json();
    expect(old.versions).toHaveLength(2);
    expect((await (await getOneComparison(get(''), second.set)).json()).versions).toHaveLength(3);
    const same = await saved(await postVersions(post('', { versions: [{ label: 'Again', text: WIRE }] }), first.story));
    expect(same).toMatchObject({ set: second.set, notices: [{ code: 'same-text' }] });
    expect((await problem(await postVersions(post('', versions(MORE)), 'nope'))).code).toBe('no-such-story');
  });

  test('gives up a copy, but not the last, and purges one for good', async () => {
    const story = await saved(await postStory(post('/stories', versions(WIRE, COPY, MORE))));
    const { versions: listed } = await (await getOneStory(story.story)).json();
    const [wire, copy, more] = listed.map((v: { id: string }) => v.id);
    const less = await saved(await deleteVersion(remove('/x'), story.story, more));
    expect(less.set).not.toBe(story.set);
    expect((await getOneComparison(get(''), story.set)).status).toBe(200);

    const purged = await deleteVersion(remove('/x?purge=true'), story.story, wire);
    expect(await purged.json()).toMatchObject({ story: story.story, notices: [] });
    for (const set of [story.set, less.set]) {
      const gone = await problem(await getOneComparison(get(''), set));
      expect(gone).toMatchObject({ status: 410, code: 'purged', detail: expect.stringMatching(/A copy of this comparison was deleted.*\/s\//) });
    }
    expect((await (await getOneStory(story.story)).json()).title).toBe('Council passes budget');
    expect((await problem(await deleteVersion(remove('/x'), story.story, copy))).code).toBe('last-copy');
    expect((await problem(await deleteVersion(remove('/x'), story.story, wire))).status).toBe(404);
    expect((await problem(await deleteVersion(remove('/x?purge=yes'), story.story, copy))).status).toBe(400);
  });

  test('is deleted for good, and its link says so', async () => {
    const story = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    expect((await deleteStory(remove(''), story.story)).status).toBe(200);
    const gone = await problem(await getOneComparison(get(''), story.set));
    expect(gone).toMatchObject({ status: 410, detail: expect.stringContaining('This story was deleted for good') });
    expect(gone.detail).not.toMatch(/budget|Wang/);
    expect((await problem(await getOneStory(story.story))).status).toBe(404);
    expect((await problem(await deleteStory(remove(''), story.story))).status).toBe(404);
    expect((await problem(await getOneComparison(get(''), 'a'.repeat(32)))).status).toBe(404);
  });
});

describe('a comparison', () => {
  test('is the contract, with an ETag that spares a second reading', async () => {
    const story = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const response = await getOneComparison(get(''), story.set);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    const body = await response.json();
    expect(collationSchema.parse(body)).toEqual(body);
    expect(body.id).toBe(story.set);
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await getOneComparison(get('', { 'If-None-Match': `"other", W/${etag}` }), story.set);
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await getOneComparison(get('', { 'If-None-Match': '"other"' }), story.set)).status).toBe(200);
  });

  test('changes its ETag with a label, and keeps its link', async () => {
    const story = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const before = (await getOneComparison(get(''), story.set)).headers.get('etag');
    await postVersions(post('', { versions: [{ label: 'Again', text: WIRE }] }), story.story);
    const after = await getOneComparison(get(''), story.set);
    expect(after.headers.get('etag')).not.toBe(before);
    const body = await after.json();
    expect(body.versions.flatMap((v: { also?: unknown[] }) => v.also ?? [])).toMatchObject([{ label: 'Again' }]);
    expect(collationSchema.parse(body)).toEqual(body);
  });

  test('takes decisions on words that are there, and no others', async () => {
    const story = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const { versions: listed } = await (await getOneStory(story.story)).json();
    const start = WIRE.indexOf('Wang');
    const anchor = { version: listed[0].id, range: { start, end: start + 4 }, exact: 'Wang', prefix: 'Ana ', suffix: ' said' };
    const decision = { target: { kind: 'passage', anchor }, verdict: 'query', by: 'Ada', note: 'Which of the two?' };
    const response = await postDecision(post('', decision), story.set);
    expect([response.status, await response.json()]).toEqual([201, { decisions: 1 }]);

    const lost = { ...decision, target: { kind: 'passage', anchor: { ...anchor, exact: 'King' } } };
    expect((await problem(await postDecision(post('', lost), story.set))).code).toBe('anchor-lost');
    const none = { ...decision, target: { kind: 'finding', id: 'zzz', anchor } };
    expect((await problem(await postDecision(post('', none), story.set))).code).toBe('no-such-finding');
    expect((await problem(await postDecision(post('', { ...decision, by: ' ' }), story.set))).code).toBe('no-name');
    expect((await problem(await postDecision(post('', { ...decision, verdict: 'maybe' }), story.set))).code).toBe('bad-request');
    expect((await problem(await postDecision(post('', decision), 'a'.repeat(32)))).status).toBe(404);
  });
});

describe('collating without storing', () => {
  test('gives the contract with the callers ids, and stores nothing', async () => {
    const response = await postCollate(post('/collate', { id: 'mine', versions: [{ id: 'x', text: WIRE }, { id: 'y', text: COPY }] }));
    const body = await response.json();
    expect(collationSchema.parse(body)).toEqual(body);
    expect(body.id).toBe('mine');
    expect(body.versions.map((v: { id: string }) => v.id).sort()).toEqual(['x', 'y']);
    expect((await (await getStories(get('/stories'))).json()).total).toBe(0);
  });
});

describe('bad requests', () => {
  test('every bad copy is named at once, and nothing is stored', async () => {
    const body = { versions: [{ text: '   ', label: 'Empty one' }, { text: WIRE }, { text: 'nul \0', label: 'Nul' }] };
    const refused = await problem(await postStory(post('/stories', body)));
    expect(refused).toMatchObject({ status: 422, problems: [{ code: 'empty-text', copy: 0 }, { code: 'nul-character', copy: 2 }] });
    expect(refused.detail).toContain('“Empty one”');
    expect((await (await getStories(get('/stories'))).json()).total).toBe(0);
  });

  test('twenty-one copies, also when they come one after the other', async () => {
    const many = versions(...Array.from({ length: 20 }, (_, i) => `Story text number ${i}.`));
    const story = await saved(await postStory(post('/stories', many)));
    const refused = await problem(await postVersions(post('', versions(MORE)), story.story));
    expect(refused).toMatchObject({ status: 422, code: 'too-many-versions' });
    expect((await (await getOneStory(story.story)).json()).versions).toHaveLength(20);
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
    expect((await problem(await postStory(post('/stories', 'text', { 'Content-Type': 'text/plain' })))).status).toBe(415);
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
    const init = { method: 'POST', body, duplex: 'half', headers: { 'Content-Type': 'application/json', 'Content-Length': '999999999' } };
    expect((await problem(await postStory(new Request(`${AT}/stories`, init as RequestInit)))).code).toBe('body-too-large');
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
    const story = await saved(await postStory(post('/stories', versions('<script>alert(1)</script> The council met on Monday.'))));
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
    'a name that points here': { origin: 'http://evil.example:3000', host: 'evil.example:3000', 'sec-fetch-site': 'same-origin' },
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
    expect((await getOneStory(story.story)).status).toBe(200);
  });

  test('our own pages and programs may', async () => {
    const own = { 'sec-fetch-site': 'same-origin', origin: `http://${HOST}` };
    expect((await postStory(post('/stories', versions(WIRE), own))).status).toBe(201);
    expect((await postStory(post('/stories', versions(COPY), {}))).status).toBe(201);
  });

  test('behind a proxy the configured origin counts', async () => {
    vi.stubEnv('VARIORUM_ORIGIN', 'https://variorum.example.org');
    const proxied = { host: '127.0.0.1:3000', origin: 'https://variorum.example.org', 'sec-fetch-site': 'same-origin' };
    expect((await postStory(post('/stories', versions(WIRE), proxied))).status).toBe(201);
    expect((await postStory(post('/stories', versions(COPY), { ...proxied, origin: 'http://127.0.0.1:3000' }))).status).toBe(403);
  });
});

describe('the state of the server', () => {
  test('health answers, ready reads the store', async () => {
    expect(await (await health()).json()).toEqual({ status: 'ok' });
    expect(await (await ready()).json()).toEqual({ status: 'ready' });
  });

  test('a store that cannot be used is said, and tried again at the next request', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    setCurrent(null);
    vi.stubEnv('VARIORUM_DATA', '/dev/null/nowhere');
    const refused = await problem(await ready());
    expect(refused).toMatchObject({ status: 503, code: 'store-unusable', detail: expect.stringContaining('VARIORUM_DATA') });
    expect(logged).toHaveBeenCalled();
    setCurrent(state);
    expect((await ready()).status).toBe(200);
    logged.mockRestore();
  });

  test('what goes wrong inside is logged and not shown', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    setCurrent({ ...state, store: { ...state.store, stories: () => Promise.reject(new Error('secret detail of the inside')) } });
    const refused = await problem(await getStories(get('/stories')));
    expect(refused).toMatchObject({ status: 500, code: 'server-error' });
    expect(refused.detail).not.toContain('secret');
    expect(String(logged.mock.calls[0]?.[0])).toContain('secret detail');
    logged.mockRestore();
  });
});
