import { describe, expect, test } from 'vitest';
import { collationSchema } from '../../contract/contract.ts';
import { EXPORTERS } from '../../export/export.ts';
import {
  deleteStory,
  deleteVersion,
  getOneStory,
  getStories,
  postCollate,
  postDecision,
  postStory,
  postVersions,
} from './api.ts';
import {
  AT,
  COPY,
  get,
  getOneComparison,
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

describe('a story', () => {
  test('is stored, listed, found and shown', async () => {
    const response = await postStory(post('/stories', { title: 'The budget', ...versions(WIRE, COPY) }));
    expect(response.status).toBe(201);
    const story = await saved(response.clone());
    expect(response.headers.get('location')).toBe(`/api/v1/stories/${story.story}`);
    expect(story).toMatchObject({ title: 'The budget', created: true, notices: [] });

    const list = await (await getStories(get('/stories?q=ana%20WANG'))).json();
    expect(list).toMatchObject({
      total: 1,
      stories: [{ id: story.story, set: story.set, title: 'The budget', sample: false }],
    });
    expect(list.stories[0].versions).toMatchObject([{ labels: ['Paper 0'] }, { labels: ['Paper 1'] }]);
    expect(list.stories[0].summary).toMatchObject({ otherStories: 0 });
    expect(list.stories[0].summary.substantive).toBeGreaterThan(0);
    expect(await (await getStories(get('/stories?q=nowhere'))).json()).toEqual({ stories: [], total: 0 });

    const one = await (await getOneStory(get('/stories/x'), story.story)).json();
    expect(one.versions[0]).toMatchObject({ labels: ['Paper 0'], language: 'en', published: null });
    expect((await problem(await getOneStory(get('/stories/x'), 'nope'))).status).toBe(404);
  });

  test('is called after its headline when nobody gave a title', async () => {
    expect((await saved(await postStory(post('/stories', versions(WIRE, COPY))))).title).toBe('Council passes budget');
  });

  test('of texts that are there is not stored a second time, in any order', async () => {
    const first = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const response = await postStory(post('/stories', { title: 'Other title', ...versions(COPY, WIRE) }));
    expect(response.status).toBe(200);
    const again = await saved(response);
    expect(again).toMatchObject({
      story: first.story,
      set: first.set,
      created: false,
      notices: [{ code: 'already-stored' }],
    });
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
    const one = await (await getOneStory(get('/stories/x'), story.story)).json();
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
    const { versions: listed } = await (await getOneStory(get('/stories/x'), story.story)).json();
    const [wire, copy, more] = listed.map((v: { id: string }) => v.id);
    const less = await saved(await deleteVersion(remove('/x'), story.story, more));
    expect(less.set).not.toBe(story.set);
    expect((await getOneComparison(get(''), story.set)).status).toBe(200);

    const purged = await deleteVersion(remove('/x?purge=true'), story.story, wire);
    expect(await purged.json()).toMatchObject({ story: story.story, notices: [] });
    for (const set of [story.set, less.set]) {
      const gone = await problem(await getOneComparison(get(''), set));
      expect(gone).toMatchObject({
        status: 410,
        code: 'purged',
        detail: expect.stringMatching(/A copy of this comparison was deleted.*\/s\//),
      });
    }
    expect((await (await getOneStory(get('/stories/x'), story.story)).json()).title).toBe('Council passes budget');
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
    expect((await problem(await getOneStory(get('/stories/x'), story.story))).status).toBe(404);
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

  test('is a file in every other format, under an ETag of its own', async () => {
    const { set } = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const plain = await getOneComparison(get(`/comparisons/${set}`), set);
    expect(plain.headers.get('content-disposition')).toBeNull();
    const named = await getOneComparison(get(`/comparisons/${set}?format=json`), set);
    expect(named.headers.get('content-disposition')).toMatch(/^attachment; .*\.json"$/);
    expect(await named.text()).toBe(await plain.clone().text());
    for (const { format, mediaType, extension } of EXPORTERS.slice(1)) {
      const response = await getOneComparison(get(`/comparisons/${set}?format=${format}`), set);
      expect(response.headers.get('content-type')).toBe(`${mediaType}; charset=utf-8`);
      const disposition = response.headers.get('content-disposition') ?? '';
      expect(disposition).toMatch(/^attachment; filename="council-passes-budget-\d{4}-\d\d-\d\d\.[a-z.]+"$/);
      expect(disposition).toContain(`.${extension}"`);
      expect(response.headers.get('etag')).not.toBe(plain.headers.get('etag'));
      const body = await response.text();
      expect(body).toContain('Wang');
      const etag = response.headers.get('etag') ?? '';
      const again = await getOneComparison(get(`/comparisons/${set}?format=${format}`, { 'If-None-Match': etag }), set);
      expect(again.status).toBe(304);
    }
    const none = await problem(await getOneComparison(get(`/comparisons/${set}?format=docx`), set));
    expect(none).toMatchObject({ status: 400, code: 'bad-request' });
    expect(none.detail).toContain('json, html, markdown');
  });

  test('is written out once for many readers, and leaves no copy behind when it is purged', async () => {
    const story = await saved(await postStory(post('/stories', versions(WIRE, COPY))));
    const bodies = await Promise.all(
      Array.from({ length: 5 }, async () => (await getOneComparison(get(''), story.set)).text()),
    );
    expect(new Set(bodies).size).toBe(1);
    expect(underTest.state.rendered.count).toBe(1);
    await deleteStory(remove(''), story.story);
    expect(underTest.state.rendered.count).toBe(0);
    expect((await getOneComparison(get(''), story.set)).status).toBe(410);
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
    const { versions: listed } = await (await getOneStory(get('/stories/x'), story.story)).json();
    const start = WIRE.indexOf('Wang');
    const anchor = {
      version: listed[0].id,
      range: { start, end: start + 4 },
      exact: 'Wang',
      prefix: 'Ana ',
      suffix: ' said',
    };
    const decision = { target: { kind: 'passage', anchor }, verdict: 'query', by: 'Ada', note: 'Which of the two?' };
    const response = await postDecision(post('', decision), story.set);
    expect([response.status, await response.json()]).toEqual([
      201,
      { decisions: 1, review: expect.stringMatching(/^\w+$/) },
    ]);

    // What was marked is in the contract and in every export from then on, under another ETag.
    const before = await getOneComparison(get(''), story.set);
    expect((await before.clone().json()).marks).toMatchObject([
      { kind: 'passage', words: 'Wang', verdict: { by: 'Ada' } },
    ]);
    const flag = { ...decision, verdict: 'flagged', by: 'Bo', note: 'a king' };
    expect((await postDecision(post('', flag), story.set)).status).toBe(201);
    const after = await getOneComparison(get('', { 'If-None-Match': before.headers.get('etag') ?? '' }), story.set);
    expect(after.status).toBe(200);
    const marked = await after.json();
    expect(collationSchema.parse(marked)).toEqual(marked);
    expect(marked.marks[0]).toMatchObject({ flagged: { by: 'Bo', note: 'a king' } });
    for (const { format } of EXPORTERS.filter((e) => e.format !== 'changes-csv')) {
      const file = await getOneComparison(get(`/comparisons/${story.set}?format=${format}`), story.set);
      expect(await file.text(), format).toContain('a king');
    }

    const lost = { ...decision, target: { kind: 'passage', anchor: { ...anchor, exact: 'King' } } };
    expect((await problem(await postDecision(post('', lost), story.set))).code).toBe('anchor-lost');
    const none = { ...decision, target: { kind: 'finding', id: 'zzz', anchor } };
    expect((await problem(await postDecision(post('', none), story.set))).code).toBe('no-such-finding');
    expect((await problem(await postDecision(post('', { ...decision, by: ' ' }), story.set))).code).toBe('no-name');
    expect((await problem(await postDecision(post('', { ...decision, verdict: 'maybe' }), story.set))).code).toBe(
      'bad-request',
    );
    expect((await problem(await postDecision(post('', decision), 'a'.repeat(32)))).status).toBe(404);
  });
});

describe('collating without storing', () => {
  test('gives the contract with the callers ids, and stores nothing', async () => {
    const response = await postCollate(
      post('/collate', {
        id: 'mine',
        versions: [
          { id: 'x', text: WIRE },
          { id: 'y', text: COPY },
        ],
      }),
    );
    const body = await response.json();
    expect(collationSchema.parse(body)).toEqual(body);
    expect(body.id).toBe('mine');
    expect(body.versions.map((v: { id: string }) => v.id).sort()).toEqual(['x', 'y']);
    expect((await (await getStories(get('/stories'))).json()).total).toBe(0);
  });
});
