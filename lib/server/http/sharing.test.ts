import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { oembedSchema } from '../../contract/contract.ts';
import { purgeStory, saveStory } from '../mutations.ts';
import { getComparison } from '../queries.ts';
import { COPY, get, HOST, problem, WIRE, withEmptyStore } from './api-under-test.ts';
import { embeddedAt, getCard, getEmbeddedRow, getOembed } from './sharing.ts';

withEmptyStore();

const TRAP =
  'Council <script>alert(1)</script> & "passes" budget\n\nIt will \u202e cost $3 million, said <img src=x onerror=alert(1)>.';

async function story(...texts: string[]) {
  const saved = await saveStory({
    title: 'The <b>budget</b> & "more"',
    copies: texts.map((text) => ({ content: { kind: 'text' as const, text }, label: '</dt><script>x</script>' })),
  });
  if (!saved.ok) throw new Error('not saved');
  const comparison = await getComparison(saved.value.set);
  if (comparison.kind !== 'found') throw new Error(comparison.kind);
  return { ...saved.value, rows: comparison.collation.rows.map((r) => r.id), findings: comparison.collation.findings };
}

const from = (path: string) => get(path, { Host: HOST });

test('a row is embedded as a page that runs nothing, loads nothing and may be framed', async () => {
  const { set, rows } = await story(WIRE, COPY, TRAP);
  for (const row of rows) {
    const response = await getEmbeddedRow(from('/'), set, row);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(response.headers.get('x-frame-options')).toBeNull();
    const page = await response.text();
    expect(page).not.toMatch(/<(script|img|iframe|link|object|form|base)\b/i);
    expect(page).not.toMatch(/<[^>]+\son\w+\s*=/i);
    expect(page).toContain(`href="http://${HOST}/s/${set}/r/${row}"`);
    const report = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(page);
    expect(report.results.flatMap((r) => r.messages.map((m) => `${m.ruleId} ${m.message}`))).toEqual([]);
  }
});

test('a row that is not there, or was deleted, says so in the frame', async () => {
  const { set, rows, story: id } = await story(WIRE, COPY);
  expect((await getEmbeddedRow(from('/'), set, 'nope')).status).toBe(404);
  const cut = await getEmbeddedRow(from('/'), set, rows[0]?.slice(0, 8) ?? '');
  expect(cut.status).toBe(200);
  expect(await cut.text()).toContain('this is the nearest one');
  await purgeStory(id);
  const gone = await getEmbeddedRow(from('/'), set, rows[0] ?? '');
  expect(gone.status).toBe(404);
  expect(await gone.text()).not.toContain('Wang');
  expect(await getCard(set, { kind: 'whole' })).toBeNull();
});

test('oEmbed gives a frame of the row, for a whole comparison its card, and for nothing else', async () => {
  const { set, rows } = await story(WIRE, COPY);
  const ask = (url: string, more = '') => getOembed(from(`/oembed?url=${encodeURIComponent(url)}${more}`));
  const answer = await ask(`http://${HOST}/s/${set}/r/${rows[1]}?view=grid`, '&maxwidth=300');
  const oembed = oembedSchema.parse(await answer.json());
  if (oembed.type !== 'rich') throw new Error(oembed.type);
  expect(oembed).toMatchObject({ type: 'rich', width: 300, title: 'The <b>budget</b> & "more"' });
  expect(oembed.html).toContain(`src="http://${HOST}/embed/${set}/r/${rows[1]}"`);
  expect(oembed.html).toContain('title="The &#60;b&#62;budget');
  for (const url of [
    `http://elsewhere.example/s/${set}/r/${rows[1]}`,
    `http://${HOST}/s/${set}/r/nope`,
    `http://${HOST}/s/nope`,
    `http://${HOST}/`,
  ]) {
    expect(await problem(await ask(url))).toMatchObject({ status: 404 });
  }
  const body = await (await ask(`http://${HOST}/s/${set}?view=changes`)).json();
  expect(oembedSchema.parse(body)).toEqual(body);
  expect(body).toMatchObject({ type: 'link', thumbnail_url: `http://${HOST}/embed/${set}/card.png` });
  expect((await problem(await getOembed(from('/oembed')))).status).toBe(400);
  expect((await problem(await ask(`http://${HOST}/s/${set}/r/${rows[1]}`, '&format=xml'))).status).toBe(400);
});

test('addresses below /embed are a row to frame or a picture of a place, and nothing else', () => {
  expect(embeddedAt(['r', 'abc'])).toEqual({ kind: 'row', row: 'abc' });
  expect(embeddedAt(['card.png'])).toEqual({ kind: 'picture', place: { kind: 'whole' } });
  expect(embeddedAt(['f', 'abc', 'card.png'])).toEqual({ kind: 'picture', place: { kind: 'finding', id: 'abc' } });
  for (const path of [[], ['f', 'abc'], ['r'], ['x', 'y'], ['r', 'a', 'b']]) expect(embeddedAt(path)).toBeNull();
});
