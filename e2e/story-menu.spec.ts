import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { addStory, COMPARING, ready, said, shortStory } from './reader.ts';
import { test } from './sound-page.ts';

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'Story', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

const heads = (page: Page) =>
  page.locator('thead th[data-letter]').evaluateAll((all) => all.map((th) => th.getAttribute('aria-label')));

test('a version is added to a story; the old link stays and leads on; what was typed survives a reload', async ({
  page,
}) => {
  const [wire, british, odd] = shortStory('Addham');
  const path = await addStory(page, 'Adding', wire && british ? [wire, british] : []);
  await choose(page, 'Add a version …');
  const sheet = page.getByRole('dialog', { name: 'Add a version' });
  await sheet.getByLabel('Label of copy C').fill('Odd one');
  await sheet.getByLabel('Text of copy C').fill(odd?.text ?? '');
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await ready(page);
  await choose(page, 'Add a version …');
  await expect(sheet.getByLabel('Label of copy C')).toHaveValue('Odd one');
  await sheet.getByRole('button', { name: 'Add and compare' }).click();
  await expect(page.getByRole('columnheader', { name: /Odd one/ })).toBeVisible(COMPARING);
  expect(new URL(page.url()).pathname).not.toBe(path);
  await page.goto(path);
  await expect(page.getByText('Copies have since been added to or taken out')).toBeVisible();
  await expect(page.getByRole('columnheader', { name: /Odd one/ })).toHaveCount(0);
});

test('a version that is taken out comes back with its label and its place', async ({ page }) => {
  const path = await addStory(page, 'Removing', shortStory('Removeham'));
  await choose(page, 'Rename, reorder, remove …');
  await page.getByRole('button', { name: 'Take “British” out' }).click();
  await expect(page.getByText('“British” was taken out of this story')).toBeVisible(COMPARING);
  await expect(page.getByRole('columnheader', { name: /British/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL(`**${path}*`, COMPARING);
  await expect.poll(() => heads(page)).toEqual(['A Wire', 'B British', 'C Odd one']);
  // Later, from the list of what was taken out.
  await choose(page, 'Rename, reorder, remove …');
  await page.getByRole('button', { name: 'Take “Wire” out' }).click();
  await page.getByText('Close', { exact: true }).click(COMPARING);
  await choose(page, 'Rename, reorder, remove …');
  await page.getByRole('button', { name: 'Bring “Wire” back' }).click();
  await expect.poll(() => heads(page), COMPARING).toEqual(['A Wire', 'B British', 'C Odd one']);
});

test('by keyboard: the story and a version are renamed and the columns put in another order, and all of it is kept', async ({
  page,
}) => {
  await addStory(page, 'Naming', shortStory('Nameham'));
  await choose(page, 'Rename, reorder, remove …');
  const sheet = page.getByRole('dialog', { name: 'Rename, reorder, remove' });
  expect(await violations(page)).toEqual([]);
  await sheet.getByLabel('Title of the story').fill('The night ferry');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'The night ferry', includeHidden: true })).toBeAttached();
  await sheet.getByLabel('Label of B').fill('London desk');
  await page.keyboard.press('Enter');
  await sheet.getByRole('button', { name: 'Move “London desk” up' }).press('Enter');
  await expect.poll(() => heads(page)).toEqual(['A London desk', 'B Wire', 'C Odd one']);
  await page.reload();
  await expect.poll(() => heads(page)).toEqual(['A London desk', 'B Wire', 'C Odd one']);
  await page.goto('/?q=night+ferry');
  await expect(page.getByRole('link', { name: 'The night ferry' })).toBeVisible();
});

test('from the head of its column a version is moved, renamed and made the base, by menu and by key', async ({
  page,
}) => {
  await addStory(page, 'Heads', shortStory('Headham'));
  const menu = (letter: string) => page.getByRole('button', { name: `Column ${letter}: more` });
  await menu('A').press('Enter');
  await expect(page.getByRole('menuitem', { name: /Move left/ })).toHaveCount(0);
  await page.getByRole('menuitem', { name: /Move right/ }).press('Enter');
  await expect.poll(() => heads(page)).toEqual(['A British', 'B Wire', 'C Odd one']);
  await expect(menu('B')).toBeFocused();
  await menu('C').click();
  await page.getByRole('menuitem', { name: 'Rename …' }).click();
  const sheet = page.getByRole('dialog', { name: 'Rename C' });
  expect(await violations(page)).toEqual([]);
  await sheet.getByLabel('Label').fill('Evening');
  await page.keyboard.press('Enter');
  await expect.poll(() => heads(page)).toEqual(['A British', 'B Wire', 'C Evening']);
  await page.locator('td[data-letter="C"]').first().focus();
  await page.keyboard.press('H');
  await expect(said(page)).toHaveText('Evening moved left');
  await expect.poll(() => heads(page)).toEqual(['A British', 'B Evening', 'C Wire']);
  await menu('B').click();
  await page.getByRole('menuitem', { name: /Compare the others with B/ }).click();
  await expect(page).toHaveURL(/base=/);
  await page.reload();
  await ready(page);
  await expect.poll(() => heads(page)).toEqual(['A British', 'B Evening, base', 'C Wire']);

  // The code for dragging comes with the first move of the pointer.
  await page.mouse.move(40, 40);
  await page.waitForLoadState('networkidle');
  // By the letter it is dragged; by the star it is the base no more; what it is is said, and kept.
  await page.locator('.head[data-letter="C"] .head-grip').dragTo(page.locator('.head[data-letter="A"] .head-label'), {
    targetPosition: { x: 4, y: 4 },
  });
  await expect(said(page)).toHaveText('Wire moved before British');
  await expect.poll(() => heads(page)).toEqual(['A Wire', 'B British', 'C Evening, base']);
  // With the arrow keys on the letter: the focus stays on it, so that it is moved on or back.
  await page.getByRole('button', { name: /^Move column A/ }).press('ArrowRight');
  await expect(said(page)).toHaveText('Wire moved right');
  await expect.poll(() => heads(page)).toEqual(['A British', 'B Wire', 'C Evening, base']);
  await expect(page.getByRole('button', { name: /^Move column B/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => heads(page)).toEqual(['A Wire', 'B British', 'C Evening, base']);
  await expect(page.getByRole('button', { name: /^Move column A/ })).toBeFocused();
  // Pressed like any button it shows the column's menu, and the entry that has the focus is seen to.
  for (const _ of ['the first time', 'again']) {
    await page.getByRole('button', { name: /^Move column A/ }).press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role="menuitem"][data-highlighted]')).toHaveCSS('outline-style', 'solid');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    // The focus goes back a moment after the menu is gone, and would close one that is opened before.
    await expect(menu('A')).toBeFocused();
  }
  await page.getByRole('button', { name: 'C as the base' }).click();
  await expect.poll(() => heads(page)).toEqual(['A Wire', 'B British', 'C Evening']);
  await page.getByRole('button', { name: /^What A is: wire\? \(proposed\)$/ }).click();
  await page.getByRole('menuitem', { name: /^other/ }).click();
  await expect(page.getByRole('button', { name: 'What A is: other' })).toBeVisible();
  await page.reload();
  await ready(page);
  await page.getByRole('button', { name: 'What A is: other' }).click();
  await page.getByRole('menuitem', { name: 'Take that back' }).click();
  await expect(page.getByRole('button', { name: /^What A is: wire\? \(proposed\)$/ })).toBeVisible();
});

test('a role and a paragraph link are corrected by hand, shown as such, and undone', async ({ page }) => {
  await addStory(page, 'Correcting', shortStory('Mendham'));
  await page.getByRole('link', { name: 'Row 2', exact: true }).focus();
  await choose(page, 'Correct paragraphs …');
  const sheet = page.getByRole('dialog', { name: 'Correct paragraphs' });
  await expect(sheet.getByLabel('Version')).toHaveValue(/.+/);
  expect(await violations(page)).toEqual([]);
  const parted = sheet.getByRole('button', { name: /Take .* of C out/ });
  await parted.first().click();
  await expect(sheet.getByText('Parted by hand:')).toBeVisible(COMPARING);
  await page.keyboard.press('Escape');
  await expect(page.getByText('set by hand').first()).toBeVisible();
  const gap = page.locator('tr', { hasText: 'not in C' });
  await expect(gap.filter({ hasText: 'voted nine to two' }).first()).toBeVisible();

  await page.getByRole('link', { name: 'Row 2', exact: true }).focus();
  await choose(page, 'Correct paragraphs …');
  await sheet.getByRole('button', { name: 'Undo' }).first().click();
  await expect(sheet.getByText('Parted by hand:')).toHaveCount(0, COMPARING);
  await sheet.getByLabel('What it is').selectOption('caption');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/1 piece of page furniture in [ABC] \(captions\)/)).toBeVisible(COMPARING);
});
