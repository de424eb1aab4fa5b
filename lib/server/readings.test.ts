import { expect, test } from 'vitest';
import type { Collation } from '../model/collation.ts';
import { FIRST_STATE } from '../view/desk-state.ts';
import { deskHref, storyHref, WHOLE } from '../view/href.ts';
import { readingMessages } from '../view/reading-messages.ts';
import { getContract } from './contracts.ts';
import { COPY, underTest, WIRE, withEmptyStore } from './http/api-under-test.ts';
import { getDeskSource } from './http/desk-source.ts';
import { decide, saveStory } from './mutations.ts';
import { getComparison, getStory, listStories } from './queries.ts';

withEmptyStore();

const copies = [WIRE, COPY].map((text) => ({ content: { kind: 'text' as const, text } }));

/** A story whose comparison was made in May 2024 by engine 1, which saw one difference less and wrote down no checks. */
async function olderStory(
  change: (collation: Collation) => unknown = (c) => c,
): Promise<{ set: string; today: Collation }> {
  const saved = await saveStory({ copies });
  if (!saved.ok) throw new Error('not saved');
  const { set } = saved.value;
  const { store } = underTest.state;
  const [key] = await store.snapshotsOf([set]);
  if (!key) throw new Error('not compared');
  const made = await store.snapshot(key);
  const today = JSON.parse(made?.collation ?? '') as Collation;
  const { checked: _, ...assessment } = today.assessments[0] as Collation['assessments'][number];
  const old = {
    ...today,
    engine: '1',
    variations: today.variations.slice(1),
    assessments: today.assessments.map((a) => ({ ...assessment, version: a.version })),
  } as unknown as Collation;
  const collation = JSON.stringify(change(old));
  await store.putSnapshot({ ...key, engine: '1' }, { collation, summary: made?.summary ?? '' }, Date.UTC(2024, 4, 3));
  return { set, today };
}

test('an old link shows the reading it was made with, and offers today’s', async () => {
  const { set, today } = await olderStory();
  const old = await getComparison(set);
  if (old.kind !== 'found') throw new Error(old.kind);
  expect(old.collation.engine).toBe('1');
  expect(old.collation.variations).toHaveLength(today.variations.length - 1);
  expect(old.collation.versions.map((v) => v.text)).toEqual(today.versions.map((v) => v.text));
  expect(old.reading).toMatchObject({
    engine: '1',
    at: '2024-05-03T00:00:00.000Z',
    today: today.engine,
    marksApart: 1,
  });

  const [message] = readingMessages(old.reading, (engine) => deskHref(set, WHOLE, { ...FIRST_STATE, engine }));
  expect(message?.text).toBe(
    'Made by engine 1 on 3 May 2024, and shown as it was then. Today’s reading differs in 1 mark.',
  );
  expect(message?.href).toBe(`/s/${set}?engine=${today.engine}`);
});

test('today’s reading has a link of its own, which leads back to the old one', async () => {
  const { set, today } = await olderStory();
  const now = await getComparison(set, today.engine);
  if (now.kind !== 'found') throw new Error(now.kind);
  expect(now.collation).toEqual(today);
  expect(now.reading.marksApart).toBe(0);
  const [message] = readingMessages(now.reading, (engine) => `?engine=${engine}`);
  expect(message?.text).toContain('engine 1, of 3 May 2024');
  expect(message?.href).toBe('?engine=1');
});

test('the contract of a link stays the same bytes when the engine is raised, and names its engine', async () => {
  const { set, today } = await olderStory();
  const [old, now] = [await getContract(set), await getContract(set, { engine: today.engine })];
  if (old.kind !== 'found' || now.kind !== 'found') throw new Error('not found');
  const engines = [old, now].map((c) => JSON.parse(new TextDecoder().decode(c.body)).engine);
  expect(engines).toEqual(['1', today.engine]);
  expect(old.etag).not.toBe(now.etag);
  expect(await getContract(set, { known: [old.etag] })).toEqual({ kind: 'unchanged', etag: old.etag });
});

test('an engine nobody has is today’s, and a reading nobody can draw any more is not shown', async () => {
  const fine = await olderStory();
  expect(await getComparison(fine.set, '0.9')).toMatchObject({ kind: 'found', reading: { engine: fine.today.engine } });
  const { store } = underTest.state;
  const [key] = await store.snapshotsOf([fine.set]);
  if (!key) throw new Error('no reading');
  await store.putSnapshot(key, { collation: '{"engine":"1","versions":[{"text":3}]}', summary: '{}' }, 1);
  expect(await getComparison(fine.set)).toMatchObject({ kind: 'found', reading: { engine: fine.today.engine } });
});

test('the list of stories opens today’s reading, and says nothing where the plain link does', async () => {
  const { set, today } = await olderStory();
  const [card] = (await listStories()).stories;
  expect(card?.engine).toBe(today.engine);
  const href = storyHref({ set, engine: card?.engine ?? null });
  expect(href).toBe(`/s/${set}?engine=${today.engine}`);
  const fresh = await saveStory({ copies: copies.slice(0, 1) });
  if (!fresh.ok) throw new Error('not saved');
  expect((await getStory(fresh.value.story))?.engine).toBeNull();
  expect(storyHref({ set: fresh.value.set, engine: null })).toBe(`/s/${fresh.value.set}`);
});

test('a finding that only today’s reading has is decided on from there', async () => {
  const { set, today } = await olderStory((c) => ({ ...c, findings: [] }));
  const finding = today.findings[0];
  const version = today.versions[finding?.target.version ?? 0];
  if (!finding || !version) throw new Error('the copies have a finding');
  const { start, end } = finding.target;
  const anchor = {
    version: version.id,
    range: { start, end },
    exact: version.text.slice(start, end),
    prefix: '',
    suffix: '',
  };
  const asked = {
    target: { kind: 'finding' as const, id: finding.id, anchor },
    verdict: 'confirmed' as const,
    by: 'Ada',
  };
  expect(await decide(set, asked)).toMatchObject({ ok: false, problems: [{ code: 'no-such-finding' }] });
  expect(await decide(set, { ...asked, engine: today.engine })).toMatchObject({ ok: true });
  const shown = await getComparison(set, today.engine);
  expect(shown.kind === 'found' && shown.reviews).toMatchObject([
    { id: finding.id, made: true, verdict: { by: 'Ada' } },
  ]);
});

test('the rows of a long comparison come in the reading that the page shows', async () => {
  const { set, today } = await olderStory();
  const at = (query: string, headers = {}) =>
    getDeskSource(new Request(`http://localhost/api/desk/${set}${query}`, { headers }), set);
  const queries = ['', '?engine=1', `?engine=${today.engine}`, '?engine=0.9', '?engine=%00%3Cb%3E'];
  const answers = await Promise.all(queries.map((query) => at(query)));
  const engines = await Promise.all(answers.map(async (r) => ((await r.json()) as { engine: string }).engine));
  expect(engines).toEqual(['1', '1', today.engine, today.engine, '1']);
  const tags = answers.map((r) => r.headers.get('etag') ?? '');
  expect([tags[1], tags[4], tags[3]]).toEqual([tags[0], tags[0], tags[2]]);
  expect(tags[2]).not.toBe(tags[0]);
  expect((await at('?engine=1', { 'If-None-Match': tags[0] as string })).status).toBe(304);
  expect((await at(`?engine=${today.engine}`, { 'If-None-Match': tags[0] as string })).status).toBe(200);
  expect(underTest.state.opened.size).toBe(2); // and not one for every name that somebody writes into a link
});

test('a comparison with one reading says nothing about readings', async () => {
  const saved = await saveStory({ copies });
  if (!saved.ok) throw new Error('not saved');
  const comparison = await getComparison(saved.value.set);
  if (comparison.kind !== 'found') throw new Error(comparison.kind);
  expect(comparison.reading).toMatchObject({ marksApart: 0, others: [] });
  expect(readingMessages(comparison.reading, () => '')).toEqual([]);
});
