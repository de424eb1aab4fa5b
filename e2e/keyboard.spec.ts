import { expect } from './expect.ts';
import { fiveCopies, openFive } from './five-copies.ts';
import { addStory, ready, said, shortStory } from './reader.ts';
import { test } from './sound-page.ts';

test('by keyboard alone: find the garbled words, read the evidence, confirm them, copy the link', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await addStory(page, 'By keyboard', fiveCopies('Keysham'));
  await page.keyboard.press('N');
  await expect(page.getByRole('article')).toBeVisible();
  await expect(said(page)).toHaveText(/^1 of \d+, .*likely garbled, in [A-E]: “/);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-stop'))).toBe(true);

  const desk = await page.locator('.desk').elementHandle();
  await page.keyboard.press('w'); // no name yet: the browser asks for it
  await expect(page.getByLabel('Your name')).toBeFocused();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').getByText('Confirmed by Ada')).toBeVisible();
  // Once it is drawn in the text the page is as it is stored; the reader still stands at the mark, and what was said is not wiped away.
  await expect(page.locator('[data-stop][data-judged="confirmed"]').first()).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-stop'))).toBe(true);
  expect(await desk?.evaluate((el) => el.isConnected)).toBe(true);
  await expect(said(page)).not.toHaveText('');
  // The name is typed once: from here on the keys are the desk's again.
  await page.keyboard.press('N');
  await expect(said(page)).toHaveText(/^2 of \d+, /);
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('checked with the agency');
  await page.keyboard.press('Escape');
  await page.keyboard.press('w');
  await expect(page.getByRole('article').getByText('Confirmed by Ada')).toBeVisible();
  await expect(page.getByRole('article').getByText('“checked with the agency”')).toBeVisible();

  await page.keyboard.press('y');
  await expect(said(page)).toHaveText('Link to the finding copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(page.getByRole('article').getByText('Confirmed by Ada')).toBeVisible();
});

test('no key fires while typing', async ({ page }) => {
  await addStory(page, 'Typing', shortStory('Typeham'));
  // The first stop of all leads past the masthead.
  await page.reload();
  await ready(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the comparison' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.desk-main')).toBeFocused();
  await page.keyboard.press('w');
  await expect(said(page)).toHaveText('go to a mark first: n');
  const place = page.getByRole('link', { name: 'Row 2', exact: true });
  await place.focus();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Find in all versions').first()).toBeFocused();
  await page.keyboard.type('pnb?');
  await expect(page.getByRole('article')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/q=pnb/);
  await page.keyboard.press('Escape');
  await expect(place).toBeFocused();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys and marks' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByRole('article')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(place).toBeFocused();
  await page.keyboard.press('n');
  await expect(page.getByRole('article')).toHaveCount(1);
});

test('the keys can be turned off, stay off over a reload, and are turned on again where they were turned off', async ({
  page,
}) => {
  await addStory(page, 'Dictated', shortStory('Dictham'));
  await page.keyboard.press('n');
  await expect(page.getByRole('article')).toHaveCount(1);
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /^Single keys are on/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await ready(page);
  for (const key of ['w', 'd', 'n', 'g', 'p', '?', '/']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).not.toHaveURL(/view=/);
  await expect(page.locator('[data-judged]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Keys and help' }).click();
  await page.getByRole('checkbox', { name: /^Single keys are on/ }).check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await expect(said(page)).toHaveText(/ of \d+/);
});

test('n goes to the very words it names, though another copy differs there in style; what is filtered away is no mark to a screen reader', async ({
  page,
}) => {
  const told = (what: string, day = 'on Tuesday') => [
    'Harbour gates stay open',
    `The harbour master counted the ${what} at dawn and wrote the number down.`,
    `The old gates were opened ${day} and nobody had expected them to last so long.`,
  ];
  await addStory(page, 'Style beside substance', [
    { label: 'Capital', text: told('Trawlers').join('\n\n') },
    { label: 'Small', text: told('trawlers').join('\n\n') },
    { label: 'Other', text: told('passengers', 'Tuesday').join('\n\n') },
  ]);
  await page.keyboard.press('n');
  await expect(said(page)).toHaveText(/only C: “passengers”$/);
  expect(await page.evaluate(() => document.activeElement?.closest('td')?.getAttribute('data-letter'))).toBe('C');
  await expect(page.locator('.desk-table [data-current]')).toHaveCount(1);
  const off = page.locator('.desk-table :is(ins, mark, del)[role="none"]');
  expect(await off.count()).toBeGreaterThan(0);
  await expect(page.locator('.desk-table [role="none"][tabindex]')).toHaveCount(0);
  await page.locator('.filter[data-group="style"]').click();
  await expect(off).toHaveCount(0);
  expect(await page.locator('.desk-table mark:not([tabindex="-1"])').count()).toBe(0);
  // A word that others have would lie over this copy's own: it is a caret, and comes when it is looked at.
  const lacks = page.locator('td[data-letter="C"] del[data-g="style"]').filter({ hasText: 'on' });
  await expect(lacks.locator('.said > span')).toHaveCSS('opacity', '0');
  await lacks.focus();
  await expect(lacks.locator('.said > span')).toHaveCSS('opacity', '1');
});

test('j, k, h and l walk the table; digits hide and show columns; b makes a base', async ({ page }) => {
  await addStory(page, 'Moving about', shortStory('Moveham'));
  const at = () =>
    page.evaluate(() => [
      document.activeElement?.closest('tr')?.querySelector('.row-number')?.textContent,
      document.activeElement?.closest('td')?.getAttribute('data-letter') ?? null,
    ]);
  await page.getByRole('link', { name: 'Row 1', exact: true }).focus();
  await page.keyboard.press('j');
  // What keys do is fetched with the first of them.
  await expect.poll(at).toEqual(['Row 2', null]);
  await page.keyboard.press('l');
  await page.keyboard.press('l');
  expect(await at()).toEqual(['Row 2', 'B']);
  await page.keyboard.press('k');
  expect(await at()).toEqual(['Row 1', 'B']);
  await page.keyboard.press('h');
  expect(await at()).toEqual(['Row 1', 'A']);
  await page.keyboard.press('b');
  await expect(page.getByRole('columnheader', { name: /Wire.*base/ })).toBeVisible();
  await page.keyboard.press('2');
  await expect(page.getByRole('columnheader', { name: /British/ })).toHaveCount(0);
  await page.keyboard.press('2');
  await expect(page.getByRole('columnheader', { name: /British/ })).toBeVisible();

  // The same by buttons, which stay while they are used and take the keys’ place from where the focus was.
  await page.getByRole('link', { name: 'Row 1', exact: true }).focus();
  await page.getByRole('button', { name: 'Go to', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Go to' });
  const go = (name: string) => sheet.getByRole('button', { name, exact: true }).click();
  await go('Row after');
  expect(await at()).toEqual(['Row 2', null]);
  await go('Column to the right');
  await go('Column to the right');
  expect(await at()).toEqual(['Row 2', 'B']);
  await go('Row before');
  await go('Column to the left');
  expect(await at()).toEqual(['Row 1', 'A']);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Go to', exact: true })).toBeFocused();

  // What stood on a column that is hidden stands on the comparison.
  await page.getByRole('button', { name: 'Hide B' }).press('Enter');
  await expect(page.getByRole('columnheader', { name: /British/ })).toHaveCount(0);
  await expect(page.locator('.desk-main')).toBeFocused();
  await page.getByRole('button', { name: 'Show B, British' }).press('Enter');
  await expect(page.getByRole('columnheader', { name: /British/ })).toBeVisible();
  await expect(page.locator('.desk-main')).toBeFocused();
});

test('keys pressed before their code is here are kept, and done in their order', async ({ page }) => {
  await openFive(page);
  await page.route('**/*.js', async (route) => {
    await new Promise((later) => setTimeout(later, 1500));
    await route.continue();
  });
  for (const key of ['n', 'n', 'n', 'p']) await page.keyboard.press(key);
  await expect(said(page)).toHaveText(/^2 of \d+,/);
});

test('a column that is put away takes neither the outline nor the place of the reader with it', async ({ page }) => {
  await addStory(page, 'Outlined', fiveCopies('Outlineham'));
  const mark = page.locator('.desk-table [data-current]');
  await page.keyboard.press('N');
  await expect(mark.first()).toBeVisible();
  const letter = await page.locator('td:has([data-current])').first().getAttribute('data-letter');
  await page.keyboard.press('b');
  await expect(page.locator(`.head[data-letter="${letter}"] .sigil`)).toHaveAttribute('data-base', 'true');
  await page.keyboard.press(letter === 'A' ? '2' : '1');
  await expect(page.locator('.head')).toHaveCount(4);
  await expect(page.getByRole('article')).toBeVisible();
  await expect(mark.first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-current'))).toBe(true);
});

test('Esc that ends what an input method composes leaves the note to its writer', async ({ page }) => {
  await addStory(page, 'Composed', shortStory('Composeham'));
  await page.keyboard.press('n');
  await page.keyboard.press('c');
  const note = page.getByRole('textbox', { name: 'Note' });
  await expect(note).toBeFocused();
  await note.dispatchEvent('keydown', { key: 'Escape', isComposing: true });
  await expect(note).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(note).not.toBeFocused();
});
