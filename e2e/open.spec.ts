import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { fiveCopies } from './five-copies.ts';
import { addStory, copyOf, ready, said, shortStory } from './reader.ts';
import { test } from './sound-page.ts';

/** The link that carries a story's copies, as its page gives it. */
async function carriedLink(page: Page, title: string, town: string, copies = shortStory(town)): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await addStory(page, title, copies);
  await page.getByRole('button', { name: 'Copy and download' }).click();
  await page.getByRole('menuitem', { name: 'Link with the texts inside' }).click();
  await expect(said(page)).toHaveText(/the texts travel in it/);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Everything that leaves the page from now on. */
function listenIn(page: Page): () => string {
  const sent: string[] = [];
  page.on('request', (r) => sent.push(`${r.url()} ${r.postData() ?? ''}`));
  return () => sent.join('\n');
}

test('a comparison travels whole in its link: it opens on the desk, without the server seeing a word', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const link = await carriedLink(page, 'Carried', 'Carriedham');
  expect(link).toMatch(/\/open#c=1\.[\w-]+$/);

  const sent = listenIn(page);
  await page.goto(link);
  await ready(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Carried' })).toBeVisible();
  expect(await copyOf(page, 'C')).toContain('the last road we have');
  await expect(page.getByText(/words of 3 versions accounted for/)).toBeVisible();
  expect(await violations(page), 'grid').toEqual([]);

  // The walk, a card, its link; the search; the filters: all of it in the fragment.
  await page.keyboard.press('n');
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByRole('article').getByText('stored nowhere')).toBeVisible();
  await page.keyboard.press('w');
  await expect(said(page)).toHaveText(/save this comparison as one first/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('Carriedham');
  await expect(page).toHaveURL(/#c=1\.[\w-]+&.*q=Carriedham/);
  await page.keyboard.press('Escape');
  await page.locator('.filter', { hasText: 'style' }).click();
  await expect(page).toHaveURL(/#c=1\.[\w-]+&show=style$/);

  for (const view of ['Pair', 'Reading', 'Facts', 'Versions', 'Changes']) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await expect(page.getByRole('link', { name: view, exact: true })).toHaveAttribute('aria-current', 'page');
    expect(await violations(page), view).toEqual([]);
  }
  await page.reload();
  await ready(page);
  await expect(page.getByRole('link', { name: 'Changes', exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('button', { name: /Filters from link/ })).toBeVisible();

  // Another base and fewer columns are drawn here as well; a row has its link, which opens at it.
  await page.getByRole('link', { name: 'Grid', exact: true }).click();
  await page.getByRole('combobox', { name: 'Against' }).selectOption('B');
  await expect(page.getByRole('columnheader', { name: /British.*base/ })).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByRole('columnheader', { name: /Odd one/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Row 4', exact: true }).click();
  await expect(page).toHaveURL(/&r=\w+/);
  await expect(page.locator('.row[data-here]').getByRole('link', { name: 'Row 4', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Copy link to row 4' }).click();
  const row = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(row);
  await ready(page);
  await expect(page.locator('.row[data-here]').getByRole('link', { name: 'Row 4', exact: true })).toBeVisible();

  // A file of it is made here too.
  await page.getByRole('button', { name: 'Copy and download' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Web page in one file' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('The council of Carriedham voted');

  expect(sent()).not.toContain('Carriedham');
  expect(sent()).not.toContain('c=1.');
  expect((await (await request.get('/api/v1/stories?q=Carriedham')).json()).total).toBe(1);
});

test('what came in a link is stored when the reader saves it as a story, and not before', async ({ page, request }) => {
  test.setTimeout(120_000);
  const link = await carriedLink(page, 'To be saved', 'Saveham');
  // As on another server: without the story it came from.
  const stories = async () => (await (await request.get('/api/v1/stories?q=Saveham')).json()).stories;
  const [own] = await stories();
  await request.delete(`/api/v1/stories/${own.id}`);
  expect(await stories()).toEqual([]);
  await page.goto(link);
  await ready(page);
  await page.getByRole('button', { name: 'Save as a story' }).click();
  await expect(page.getByLabel('Title of the story')).toHaveValue('To be saved');
  await expect(page.getByLabel('Label of copy C')).toHaveValue('Odd one');
  expect(await stories()).toEqual([]);
  await page.getByRole('button', { name: /^Compare/ }).click();
  await page.waitForURL(/\/s\//);
  await ready(page);
  expect(await stories()).toHaveLength(1);
});

test('a story that is half-typed gives way to one that is saved, and is offered again after it', async ({ page }) => {
  test.setTimeout(120_000);
  const link = await carriedLink(page, 'In between', 'Betweenham');
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page.getByLabel('Title of the story').fill('Half of another');
  await page.getByLabel('Text of copy A').fill('Only begun.');
  await page.goto(link);
  await ready(page);
  await page.getByRole('button', { name: 'Save as a story' }).click();
  await expect(page.getByLabel('Title of the story')).toHaveValue('In between');
  await page.getByRole('button', { name: /^Compare/ }).click();
  await page.waitForURL(/\/s\//);
  await ready(page);
  await page.goto('/new');
  await expect(page.getByText('kept in this browser: “Half of another”, 1 copy')).toBeVisible();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByLabel('Text of copy A')).toHaveValue('Only begun.');
});

test('where a browser keeps nothing, what came in a link reaches the form, and a name is asked for once', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  const link = await carriedLink(page, 'Kept nowhere', 'Nowhereham');
  const story = page.url();
  await context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const key of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, key, { get: refuse });
  });
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page.waitForTimeout(500); // what was typed would be kept by then
  await expect(page.getByText('no room')).toHaveCount(0);
  await page.getByLabel('Text of copy A').fill('Typed.');
  await expect(page.getByText('This browser has no room to keep it over a reload')).toBeVisible();
  await page.goto(link);
  await ready(page);
  await page.getByRole('button', { name: 'Save as a story' }).click();
  await expect(page.getByLabel('Title of the story')).toHaveValue('Kept nowhere');
  await expect(page.getByLabel('Label of copy C')).toHaveValue('Odd one');

  await page.goto(story);
  await ready(page);
  await page.keyboard.press('n');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByRole('article').getByText('Confirmed by Ada')).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('article').getByText('Confirmed by Ada')).toHaveCount(0);
  await expect(page.getByLabel('Your name')).toHaveValue('Ada');
});

test('a link that was cut says so, and a downloaded file opens by choosing it and stays over a reload', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await addStory(page, 'Filed', shortStory('Filedham'));
  await page.getByRole('button', { name: 'Copy and download' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'JSON', exact: true }).click(),
  ]);
  // As a person had corrected it: what a paragraph is, and what a copy is.
  const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
  file.versions[0].blocks.at(-1).role = 'caption';
  file.versions[0].source = { standing: 'edited' };
  const buffer = Buffer.from(JSON.stringify(file));
  await page.goto('/open#c=1.AAAA');
  await expect(page.getByText('programs that send links often cut long ones')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const sent = listenIn(page);
  await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer });
  await ready(page);
  expect(await copyOf(page, 'A')).toContain('Filedham');
  await page.reload();
  await ready(page);
  expect(await copyOf(page, 'A')).toContain('Filedham');
  await expect(page.getByText(/^1 piece of page furniture in [ABC] \(captions\)$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^What [ABC] is: edited$/ })).toBeVisible();
  expect(sent()).not.toContain('Filedham');

  // Saved where the story is not known, both are kept with it.
  const [own] = (await (await request.get('/api/v1/stories?q=Filedham')).json()).stories;
  await request.delete(`/api/v1/stories/${own.id}`);
  await page.getByRole('button', { name: 'Save as a story' }).click();
  await page.getByRole('button', { name: /^Compare/ }).click();
  await page.waitForURL(/\/s\//);
  await ready(page);
  await expect(page.getByText(/^1 piece of page furniture in [ABC] \(captions\)$/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^What [ABC] is: edited$/ })).toBeVisible();
});

test('Back from an open card of a carried comparison brings back the filters of its address', async ({ page }) => {
  test.setTimeout(120_000);
  const link = await carriedLink(page, 'Back', 'Backham', fiveCopies('Backham'));
  await page.goto(link);
  await ready(page);
  const filter = page.locator('.filter[data-group="quote"]');
  await filter.click();
  await expect(page).toHaveURL(/hide=quote$/);
  await page.locator('.panel .item[data-kind="finding"] > a').first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await filter.click();
  await expect(page).not.toHaveURL(/hide=quote/);
  await page.goBack();
  await expect(page).toHaveURL(/hide=quote$/);
  await expect(filter).toHaveAttribute('aria-pressed', 'false');
  await page.goForward();
  await expect(filter).toHaveAttribute('aria-pressed', 'true');
});
