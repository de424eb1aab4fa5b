import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { DOOR, PASSWORD } from './door.ts';
import { expect } from './expect.ts';
import { fiveCopies } from './five-copies.ts';
import { addStory, EXAMPLE, ready, said, shortStory } from './reader.ts';
import { test } from './sound-page.ts';

test.use({ baseURL: DOOR });

test('behind the door: a wrong password is told so, the right one opens the stories, and one can leave again', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Password of this server').fill('four loud gulls');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('That is not the password.')).toBeVisible();

  await page.getByLabel('Password of this server').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: EXAMPLE.title, exact: true })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto('/new');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

/** Through the door, to the form for a new story. */
async function enter(page: Page): Promise<void> {
  await page.goto('/new');
  await page.getByLabel('Password of this server').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Title of the story')).toBeVisible();
}

test('a shared link is read without signing in, says so, and offers nothing that would be refused', async ({
  page,
  browser,
}) => {
  await enter(page);
  await addStory(page, 'Shared', shortStory('Shareham'));
  await expect(page.getByRole('button', { name: 'Story', exact: true })).toBeVisible();
  const reader = await browser.newPage();
  await reader.goto(page.url());
  await ready(reader);
  await expect(reader.getByText('Reading a shared link')).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Story', exact: true })).toHaveCount(0);
  await reader.keyboard.press('n');
  const card = reader.getByRole('article');
  await expect(card.getByText('to mark it: this is a shared link.')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
  await reader.keyboard.press('w');
  await expect(said(reader)).toHaveText('sign in to mark: this is a shared link');
  expect(await violations(reader)).toEqual([]);
  await reader.locator('.masthead').getByRole('link', { name: 'Sign in' }).click();
  await reader.getByLabel('Password of this server').fill(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader.getByRole('button', { name: 'Story', exact: true })).toBeVisible();
  await reader.close();
});

test('whoever is not signed in goes on to the page they asked for', async ({ page }) => {
  await page.goto('/new');
  await page.getByLabel('Password of this server').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${DOOR}/new`);
  await expect(page.getByLabel('Title of the story')).toBeVisible();
});

test('a shared link to a finding has its card in what the server sends, for a reader who is not signed in too', async ({
  page,
  browser,
}) => {
  await enter(page);
  await addStory(page, 'Shared finding', fiveCopies('Sharedham'));
  const href = await page.locator('.panel .item[data-kind="finding"] > a').first().getAttribute('href');
  const reader = await browser.newPage({ baseURL: DOOR });
  for (const at of [href ?? '', `${href}?view=changes`]) {
    const answer = await reader.request.get(at);
    expect(answer.status(), at).toBe(200);
    expect(await answer.text()).toContain('to mark it: this is a shared link.');
  }
  await reader.goto(href ?? '');
  await ready(reader);
  await reader.getByRole('article').getByRole('link', { name: 'Sign in' }).click();
  await reader.getByLabel('Password of this server').fill(PASSWORD);
  await reader.keyboard.press('Enter');
  await expect(reader).toHaveURL(`${DOOR}${href}`);
  await reader.close();
});
