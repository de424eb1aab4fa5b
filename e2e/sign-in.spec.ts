import { expect, test } from '@playwright/test';
import { violations } from './axe.ts';
import { DOOR, PASSWORD } from './door.ts';
import { EXAMPLE } from './reader.ts';

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

test('whoever is not signed in goes on to the page they asked for', async ({ page }) => {
  await page.goto('/new');
  await page.getByLabel('Password of this server').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(`${DOOR}/new`);
  await expect(page.getByLabel('Title of the story')).toBeVisible();
});
