import { violationsInBoth } from './axe.ts';
import { expect } from './expect.ts';
import { fiveCopies, openFive } from './five-copies.ts';
import { addStory, examplePath, ready, said, shortStory } from './reader.ts';
import { test } from './sound-page.ts';

test('axe finds nothing on the stories, the form, the specimens and the pages that say no, light and dark', async ({
  page,
}) => {
  test.setTimeout(120_000);
  for (const path of ['/', '/?q=nothing-like-it', '/new', '/specimens', '/nothing/here']) {
    await page.goto(path);
    expect(await violationsInBoth(page), path).toEqual([]);
  }
  await page.goto('/new');
  await page.getByRole('button', { name: /^Compare/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is no copy yet' })).toBeVisible();
  expect(await violationsInBoth(page), 'a refused form').toEqual([]);
});

test('axe finds nothing on the desk, light and dark: grid, card, style on, folds open, changes, help, stacked rows', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const path = await openFive(page, '?show=style&folds=open');
  expect(await violationsInBoth(page), 'all marks, all rows, the list').toEqual([]);
  await page.goto(path);
  await ready(page);
  await page.keyboard.press('N');
  await expect(page.getByRole('article')).toBeVisible();
  expect(await violationsInBoth(page), 'grid, card').toEqual([]);
  await page.goto(`${path}?view=changes`);
  await ready(page);
  expect(await violationsInBoth(page), 'changes').toEqual([]);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violationsInBoth(page, { within: '[role="dialog"]' }), 'help').toEqual([]);
  for (const width of [360, 900]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/specimens?view=rows');
    await ready(page);
    expect(await violationsInBoth(page), `rows at ${width}`).toEqual([]);
  }
});

test('at 320 px no page scrolls sideways, and every finding can be reached', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const path = await examplePath(page);
  for (const at of ['/', '/new', '/specimens', `${path}?view=rows`, `${path}?view=rows&folds=open&show=style`, path]) {
    await page.goto(at);
    if (at.startsWith('/s/')) await ready(page);
    const [content, window_] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
    expect(content, at).toBeLessThanOrEqual(window_ ?? 0);
  }
  await expect(page.getByRole('button', { name: 'Story', exact: true })).toBeInViewport();
  const list = page.getByRole('region', { name: 'Findings and changes' }).locator('details[data-group="garble"] .item');
  const garbled = Number((await page.locator('details[data-group="garble"] h3').innerText()).replace(/\D/g, ''));
  expect(await list.count()).toBe(garbled);
  await list.first().getByRole('link').click();
  await expect(list.first().getByRole('button', { name: 'Confirm' })).toBeVisible();
  await list.first().getByRole('button', { name: 'Show in the text' }).click();
  await expect(page.locator('.desk-table [data-current]').first()).toBeInViewport();
});

test('the table has row and column headers, stacked as well', async ({ page }) => {
  await addStory(page, 'Headers', shortStory('Headham'));
  for (const width of [1440, 800]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page.getByRole('columnheader')).toHaveCount(4);
    await expect(page.getByRole('rowheader', { name: 'Row 2' })).toBeVisible();
    await expect(
      page
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader', { name: 'Row 2' }) })
        .getByRole('cell'),
    ).toHaveCount(3);
  }
});

test('a server without a password has no door to try', async ({ page }) => {
  await page.goto('/login');
  await expect(page).toHaveURL('/');
});

test('the printed page names what is hidden and lays rows beneath each other', async ({ page }) => {
  const path = await addStory(page, 'Printing', shortStory('Printham'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/hidden \(style\)/)).toBeVisible();
  await expect(page.getByRole('button').first()).toBeHidden();
  const overflow = await page.locator('.desk-main').evaluate((el) => getComputedStyle(el).overflowY);
  expect(overflow).toBe('visible');

  // The list of changes is a list on paper too, and not the rows behind it.
  await page.goto(`${path}?view=changes`);
  await expect(page.locator('.desk-table')).toBeHidden();
  await expect(page.locator('.panel .item').last()).toBeVisible();
});

test('on paper every flag has its reason and what people said of it, in the list as under the rows', async ({
  page,
}) => {
  const path = await addStory(page, 'On paper', fiveCopies('Paperham'));
  await page.keyboard.press('N');
  await expect(said(page)).toHaveText(/^1 of /);
  const finding = new URL(page.url()).pathname.split('/').at(-1);
  const card = page.getByRole('article');
  const message = (await card.locator('p.font-copy').first().textContent()) ?? '';
  // Read whole, the card still shows what to do with it.
  await expect(card.getByRole('button', { name: 'Confirm' })).toBeInViewport({ ratio: 1 });
  await card.getByLabel('Your name').fill('Ada');
  await card.getByLabel('Note').fill('ask the agency');
  await card.getByRole('button', { name: 'Query', exact: true }).click();
  await expect(card.locator('p[data-verdict="query"]')).toContainText('Queried by Ada');
  await page.goto(path);
  await ready(page);
  await expect(page.locator('.print-findings')).toBeHidden();
  // Three sheets: a row is not broken, and the rows are no chain that leaves the first sheet white.
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g);
  expect(sheets).toHaveLength(3);
  await page.emulateMedia({ media: 'print' });
  const printed = page.locator('.print-findings li').filter({ hasText: message });
  await expect(printed.first()).toContainText(
    /^[A-E], (?:row \d+|page furniture), .* %\. .*Queried by Ada, .*: “ask the agency”\.$/,
  );

  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${path}?view=changes`);
  await ready(page);
  await page.emulateMedia({ media: 'print' });
  const item = page.locator(`.item[data-item="f-${finding}"]`);
  await expect(item.getByText('“ask the agency”')).toBeVisible();
  await expect(item.getByText('Queried by Ada')).toBeVisible();
  await expect(item.locator('.item-evidence li').first()).toBeVisible();
});
