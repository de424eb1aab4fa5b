import { describe, expect, test, vi } from 'vitest';
import { decidedSchema, deletedSchema, storiesSchema, storySchema } from '../../contract/contract.ts';
import { setCurrent } from '../current.ts';
import { deleteStory, getOneStory, getStories, postDecision, postStory, postVersions } from './api.ts';
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

const keyed = (path: string, body: unknown, key: string) => post(path, body, { 'Idempotency-Key': key });

async function decision(set: string, note = '') {
  const contract = await (await getOneComparison(get(`/comparisons/${set}`), set)).json();
  const [version] = contract.versions;
  const anchor = {
    version: version.id,
    range: { start: 0, end: 7 },
    exact: version.text.slice(0, 7),
    prefix: '',
    suffix: '',
  };
  return { target: { kind: 'passage', anchor }, verdict: 'query', by: 'Ada', note };
}

describe('an idempotency key', () => {
  test('gives a request that is sent again its first answer, to the letter, and changes nothing', async () => {
    const first = await postStory(keyed('/stories', versions(WIRE, COPY), 'k1'));
    const again = await postStory(keyed('/stories', versions(WIRE, COPY), 'k1'));
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect(await again.text()).toBe(await first.text());
    // Without the key the store says that it has these texts.
    expect((await postStory(post('/stories', versions(WIRE, COPY)))).status).toBe(200);

    const { set } = await saved(await postStory(keyed('/stories', versions(WIRE, COPY), 'k1')));
    const body = await decision(set);
    for (const _ of [1, 2, 3]) {
      const answer = await postDecision(keyed(`/comparisons/${set}/decisions`, body, 'd'), set);
      expect(decidedSchema.strict().parse(await answer.json())).toMatchObject({ decisions: 1 });
    }
    const other = await postDecision(keyed(`/comparisons/${set}/decisions`, body, 'e'), set);
    expect(await other.json()).toMatchObject({ decisions: 2 });
  });

  test('keeps a decision from being logged twice though the server was killed before it noted its answer', async () => {
    const { set } = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const body = await decision(set, 'once');
    const { store } = underTest.state;
    // The kill: what comes after the change itself never happens.
    const killed = { ...store, keepAnswer: () => Promise.reject(new Error('killed')) };
    setCurrent({ ...underTest.state, store: killed });
    await postDecision(keyed(`/comparisons/${set}/decisions`, body, 'd'), set);
    setCurrent(underTest.state);
    const again = await postDecision(keyed(`/comparisons/${set}/decisions`, body, 'd'), set);
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
    expect(decidedSchema.strict().parse(await again.json())).toMatchObject({ decisions: 1 });
    expect((await store.decisionsOf(set)).map((d) => d.note)).toEqual(['once']);
  });

  test('lets one of several requests at the same time through', async () => {
    const { set } = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const body = await decision(set);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => postDecision(keyed(`/comparisons/${set}/decisions`, body, 'same'), set)),
    );
    for (const a of answers) expect([201, 409]).toContain(a.status);
    expect(answers.filter((a) => a.status === 201 && !a.headers.get('idempotent-replayed'))).toHaveLength(1);
    const last = await postDecision(keyed(`/comparisons/${set}/decisions`, body, 'new'), set);
    expect(await last.json()).toMatchObject({ decisions: 2 });
  });

  test('belongs to one request: another body under it is refused, another path is free', async () => {
    const first = await saved(await postStory(keyed('/stories', versions(WIRE, COPY), 'k')));
    const refused = await problem(await postStory(keyed('/stories', versions(WIRE, MORE), 'k')));
    expect(refused).toMatchObject({ status: 422, code: 'key-used' });
    const added = await postVersions(keyed(`/stories/${first.story}/versions`, versions(MORE), 'k'), first.story);
    expect(added.status).toBe(200);
  });

  test('is given back when the request was refused, so that it can be mended', async () => {
    expect((await problem(await postStory(keyed('/stories', { versions: [] }, 'k')))).status).toBe(400);
    expect((await problem(await postStory(keyed('/stories', versions(' '), 'k')))).status).toBe(422);
    expect((await postStory(keyed('/stories', versions(WIRE, COPY), 'k'))).status).toBe(201);
    expect((await problem(await postStory(keyed('/stories', versions(WIRE), 'x'.repeat(201))))).status).toBe(400);
    expect((await problem(await postStory(keyed('/stories', versions(WIRE), ' ')))).status).toBe(400);
  });

  test('knows a form again though its boundary is another', async () => {
    const form = () => {
      const data = new FormData();
      data.append('text', WIRE);
      data.append('text', COPY);
      return new Request(`${AT}/stories`, {
        method: 'POST',
        body: data,
        headers: { Host: HOST, 'Idempotency-Key': 'f' },
      });
    };
    expect((await postStory(form())).status).toBe(201);
    const again = await postStory(form());
    expect([again.status, again.headers.get('idempotent-replayed')]).toEqual([201, 'true']);
  });

  test('does not bring a purged story back', async () => {
    const { story } = await saved(await postStory(keyed('/stories', versions(WIRE, COPY), 'k')));
    expect(deletedSchema.parse(await (await deleteStory(remove(`/stories/${story}`), story)).json()).set).toBeNull();
    expect(await problem(await postStory(keyed('/stories', versions(WIRE, COPY), 'k')))).toMatchObject({
      status: 410,
      code: 'purged',
    });
    expect((await getStories(get('/stories'))).status).toBe(200);
    expect(await (await getStories(get('/stories'))).json()).toEqual({ stories: [], total: 0 });
  });

  test('too large a body is refused before it is looked at', async () => {
    vi.stubEnv('VARIORUM_MAX_TEXT_BYTES', '1000');
    vi.stubEnv('VARIORUM_MAX_VERSIONS', '2');
    const huge = keyed('/stories', versions('x'.repeat(2_000_000)), 'k');
    expect(await problem(await postStory(huge))).toMatchObject({ status: 413, code: 'body-too-large' });
  });
});

describe('the limit on writes', () => {
  test('holds for all clients together, says when to come again, and lets readers be', async () => {
    let at = 60_000 * 1_000 + 45_500;
    setCurrent({ ...underTest.state, env: { ...underTest.state.env, writesPerMinute: 3 }, now: () => at });
    for (const text of ['One.', 'Two.', 'Three.']) {
      expect((await postStory(post('/stories', versions(text)))).status).toBe(201);
    }
    const over = await postStory(post('/stories', versions('Four.')));
    expect(over.headers.get('retry-after')).toBe('15');
    expect(await problem(over)).toMatchObject({ status: 429, code: 'too-many-writes' });
    expect((await (await getStories(get('/stories'))).json()).total).toBe(3);
    at += 15_000;
    expect((await postStory(post('/stories', versions('Four.')))).status).toBe(201);
  });
});

describe('what is read', () => {
  test('has the form that the description says, and an ETag that holds until something changes', async () => {
    const made = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const list = await getStories(get('/stories'));
    const one = await getOneStory(get('/'), made.story);
    storiesSchema.strict().parse(await list.clone().json());
    storySchema.strict().parse(await one.clone().json());
    const known = (r: Response) => ({ 'If-None-Match': `"x", ${r.headers.get('etag')}` });
    expect((await getStories(get('/stories', known(list)))).status).toBe(304);
    expect((await getOneStory(get('/', known(one)), made.story)).status).toBe(304);
    await postVersions(post(`/stories/${made.story}/versions`, versions(MORE)), made.story);
    expect((await getStories(get('/stories', known(list)))).status).toBe(200);
    expect((await getOneStory(get('/', known(one)), made.story)).status).toBe(200);
  });

  test('a query that makes no sense is refused', async () => {
    for (const query of ['limit=-1', 'limit=x', 'offset=1e3']) {
      expect(await problem(await getStories(get(`/stories?${query}`)))).toMatchObject({
        status: 400,
        code: 'bad-request',
      });
    }
    expect((await getStories(get('/stories?limit=&offset='))).status).toBe(200);
  });
});
