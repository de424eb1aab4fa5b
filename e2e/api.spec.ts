import { expect } from './expect.ts';
import { test } from './sound-page.ts';

test('an upload of 20 MB arrives whole: the last copy of twenty is read and refused by name', async ({ request }) => {
  test.setTimeout(120_000);
  const line = 'The council met on Monday and talked about the harbour at some length.\n\n';
  const text = line.repeat(Math.floor(1_000_000 / line.length));
  const versions = Array.from({ length: 20 }, (_, i) => ({ label: `Copy ${i}`, text: `${i} ${text}` }));
  versions[19] = { label: 'The last one', text: `${text}\0` };
  const answer = await request.post('/api/v1/stories', { data: { versions } });
  expect(answer.status()).toBe(422);
  const { problems } = await answer.json();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ copy: 19 });

  const tooMuch = await request.post('/api/v1/stories', {
    data: { versions: Array.from({ length: 60 }, () => ({ text })) },
  });
  expect(tooMuch.status()).toBe(413);
});

test('the API describes itself, and an export comes as a file', async ({ request }) => {
  const description = await (await request.get('/api/v1/openapi.json')).json();
  expect(description.openapi).toMatch(/^3\.1/);
  const { stories } = await (await request.get('/api/v1/stories')).json();
  const page = await request.get(`/api/v1/comparisons/${stories[0].set}?format=html`);
  expect(page.headers()['content-disposition']).toMatch(/^attachment; filename="[\w-]+-\d{4}-\d\d-\d\d\.html"/);
  expect(page.headers()['content-security-policy']).toContain('sandbox');
  expect(await page.text()).toContain('<!DOCTYPE html>');
});
