import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { fiveCopies } from './five-copies.ts';
import { addStory, ready, said, shortStory } from './reader.ts';
import { test } from './sound-page.ts';

/** Selects words of a column as a reader's mouse would, and says so to the page. */
async function select(page: Page, letter: string, words: string): Promise<void> {
  await page.evaluate(
    ([column, exact]) => {
      for (const p of document.querySelectorAll(`td[data-letter="${column}"] p`)) {
        const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        for (let n = walker.nextNode(); n; n = walker.nextNode())
          if (!n.parentElement?.closest('[data-apart]')) nodes.push(n as Text);
        const at = nodes
          .map((n) => n.data)
          .join('')
          .indexOf(exact ?? '');
        if (at < 0) continue;
        const place = (offset: number): [Text, number] => {
          let left = offset;
          for (const n of nodes) {
            if (left <= n.data.length) return [n, left];
            left -= n.data.length;
          }
          throw new Error('beyond the paragraph');
        };
        const range = document.createRange();
        range.setStart(...place(at));
        range.setEnd(...place(at + (exact ?? '').length));
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
        p.scrollIntoView({ block: 'center' });
        document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
        return;
      }
      throw new Error(`“${exact}” is not drawn in ${column}`);
    },
    [letter, words],
  );
}

test('words flagged by hand are shown, counted, listed, walked and linked as a finding is, and marked as a person’s', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await addStory(page, 'Flagging', shortStory('Flagham'));
  await select(page, 'C', 'the last road');
  await page.getByRole('button', { name: 'Mark …' }).click();
  const sheet = page.getByRole('dialog', { name: 'Mark words in C' });
  await expect(sheet.getByText('the last road')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await sheet.getByLabel(/^Note/).fill('the others have street');
  await sheet.getByLabel('Your name').fill('Ada');
  await sheet.getByRole('button', { name: 'Flag as garbled' }).click();

  const card = page.getByRole('article', { name: 'Flagged by hand' });
  await expect(card.getByText('Flagged as garbled by Ada')).toBeVisible();
  await expect(card.getByText('“the others have street”')).toBeVisible();
  await expect(page).toHaveURL(/\/f\/\w+/);
  await expect(page.locator('td[data-letter="C"] mark[data-k="flag"]', { hasText: /the last.*road/ })).toBeVisible();
  await expect(page.locator('.panel').getByText('flagged by Ada')).toBeVisible();
  await expect(page.locator('.filter', { hasText: 'garbled' })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('y');
  await expect(said(page)).toHaveText('Link to the finding copied');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(new URL(link).pathname.replace(/\/f\/.*/, ''));
  await ready(page);
  await page.keyboard.press('N');
  await expect(page.getByRole('article', { name: 'Flagged by hand' })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('article', { name: 'Flagged by hand' })).toBeVisible();
  // From the row's gutter: what is marked there, and words of another copy.
  const gutter = page.getByRole('button', { name: /^Marks in row 3: 1 finding/ });
  await gutter.click();
  const row = page.getByRole('dialog', { name: 'Marks in row 3' });
  expect(await violations(page)).toEqual([]);
  await row.getByRole('button', { name: 'A', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Mark words in A' })).toBeVisible();
  await page.keyboard.press('Escape');
  await gutter.click();
  await row.getByRole('button', { name: /the last road.*not judged/ }).click();
  await page.getByRole('article').getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByRole('button', { name: 'Marks in row 3: 1 finding, 1 judged' })).toBeVisible();
  // What is still a question is not done with.
  await page.getByRole('article').getByRole('button', { name: 'Query', exact: true }).click();
  const asked = page.getByRole('button', { name: 'Marks in row 3: 1 finding, 1 judged, 1 queried' });
  await expect(asked).toHaveAttribute('data-done', 'asked');
  // A shared link unfurls with the words.
  expect(await page.locator('meta[name="description"]').getAttribute('content')).toContain('the last road');
});

test('a mark is undone by another entry of the log, and its note stays readable', async ({ page }) => {
  await addStory(page, 'Undoing', shortStory('Undoham'));
  await select(page, 'C', 'the last road');
  await page.keyboard.press('a');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByRole('button', { name: 'Flag as garbled' }).click();
  const card = page.getByRole('article', { name: 'Flagged by hand' });
  await card.getByLabel('Note').fill('not so sure');
  await card.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(card.locator('p[data-verdict="dismissed"]')).toContainText('Dismissed by Ada');
  await expect(card.getByLabel('Note')).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.reload();
  await ready(page);
  await page.keyboard.press('N');
  await card.getByRole('button', { name: 'Undo “Dismissed”' }).click();
  await expect(card.locator('p[data-verdict="dismissed"]')).toHaveCount(0);
  await card.getByText('3 entries in the log').click();
  await expect(card.getByText(/Dismissed by Ada, .*“not so sure”/)).toBeVisible();
  await card.getByRole('button', { name: 'Undo the flag' }).click();
  await expect(page.locator('td[data-letter="C"] mark[data-k="flag"]')).toHaveCount(0);
  // Nobody followed a link to it, and the address leads to nothing that is gone.
  await expect(page.getByText('is no longer reported')).toHaveCount(0);
  await expect(page).not.toHaveURL(/\/f\//);
});

test('a plain difference is marked with e, q, w, d and by button; the mark shows in the text and in the list, and stays', async ({
  page,
}) => {
  const path = await addStory(page, 'Plain marks', shortStory('Plainham'));
  await page.keyboard.press('n');
  const card = page.getByRole('article');
  await card.getByLabel('Your name').fill('Ada');
  await card.getByLabel('Note').fill('ask London');
  await page.keyboard.press('Tab'); // out of the fields: keys are keys again
  await page.keyboard.press('q');
  await expect(card.locator('p[data-verdict="query"]')).toContainText('Queried by Ada');
  await expect(card.getByText('“ask London”')).toBeVisible();
  await expect(page.locator('.desk-table [data-judged="query"]').first()).toBeVisible();
  await expect(page.locator('.panel .item[data-selected="true"]')).toContainText('queried');
  // It accuses nothing: it is no finding.
  await expect(page.locator('.filter', { hasText: 'garbled' })).toHaveCount(0);
  await page.keyboard.press('e');
  await expect(card.getByText('Seen by Ada', { exact: true })).toBeVisible();
  await page.keyboard.press('w');
  await expect(card.locator('p[data-verdict="confirmed"]')).toContainText('Confirmed by Ada');
  await page.keyboard.press('d');
  await expect(card.locator('p[data-verdict="dismissed"]')).toContainText('Dismissed by Ada');
  expect(await violations(page)).toEqual([]);
  // Another base, the pair of the two, a reload: it is the same difference.
  await page.goto(`${path}?base=a`);
  await ready(page);
  await expect(page.locator('.panel .item[data-verdict="dismissed"]')).toHaveCount(1);
  await expect(page.locator('.desk-table [data-judged="dismissed"]').first()).toBeVisible();
  await page.goto(`${path}?view=changes`);
  await ready(page);
  const item = page.locator('.item[data-verdict="dismissed"]');
  await item.getByRole('link').first().click();
  await item.getByRole('button', { name: 'Undo “Dismissed”' }).click();
  await expect(page.locator('.item[data-verdict="dismissed"]')).toHaveCount(0);
  await expect(page.locator('.item[data-verdict="confirmed"]')).toHaveCount(1);
});

test('what asked for the name is what Enter in the name records, by key and by button', async ({ page }) => {
  const path = await addStory(page, 'Asked once', shortStory('Askham'));
  const card = page.getByRole('article');
  const unnamed = async (search = '') => {
    await page.evaluate(() => window.localStorage.removeItem('variorum.name'));
    await page.goto(`${path}${search}`);
    await ready(page);
  };
  const named = async (within: Locator, name: string) => {
    const field = within.getByLabel('Your name');
    await expect(field).toBeFocused();
    await field.pressSequentially(name);
    await page.keyboard.press('Enter');
  };
  const acts = [
    ['d', 'Dismiss', 'Dismissed'],
    ['q', 'Query', 'Queried'],
    ['w', 'Confirm', 'Confirmed'],
  ] as const;
  for (const [key, button, done] of acts) {
    for (const how of ['key', 'button']) {
      await unnamed();
      await page.keyboard.press('n');
      if (how === 'key') await page.keyboard.press(key);
      else await card.getByRole('button', { name: button, exact: true }).click();
      await named(card, `Ada of the ${how}`);
      await expect(card.locator('p[data-verdict]')).toContainText(`${done} by Ada of the ${how}`);
    }
  }

  // Asked for nothing, or thought better of it: Enter in the name records nothing.
  await unnamed();
  await page.keyboard.press('n');
  await page.keyboard.press('d');
  await expect(card.getByLabel('Your name')).toBeFocused();
  await page.keyboard.press('Escape');
  await card.getByLabel('Your name').fill('Bo');
  await page.keyboard.press('Enter');
  await expect(said(page)).toHaveText('Nothing is marked yet: choose Confirm, Dismiss or Query');
  await expect(card.locator('p[data-verdict]')).toContainText('Confirmed by Ada of the button');

  // In the list of changes too, where the form comes with the press.
  await unnamed('?view=changes');
  const item = page.locator('.item').last();
  await item.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await named(item, 'Cy');
  await expect(item.locator('p[data-verdict]')).toContainText('Dismissed by Cy');

  // And of words that are marked by hand.
  for (const [button, done] of [
    ['Flag as garbled', 'Flagged as garbled'],
    ['Query', 'Queried'],
  ] as const) {
    await unnamed();
    await page.getByRole('link', { name: 'Row 3', exact: true }).focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press('l');
    await page.keyboard.press('a');
    const sheet = page.getByRole('dialog', { name: 'Mark words in C' });
    await expect(sheet.getByLabel('Select the words in this paragraph')).toBeFocused();
    for (let i = 0; i < 5; i++) await page.keyboard.press('Shift+ArrowRight');
    await sheet.getByRole('button', { name: button, exact: true }).click();
    await named(sheet, 'Di');
    await expect(card.locator('p', { hasText: `${done} by Di` })).toBeVisible();
  }
});

test('a note is still there when the server does not answer, and after a reload', async ({ page }) => {
  await addStory(page, 'Not answered', fiveCopies('Silentham'));
  await page.keyboard.press('N');
  const card = page.getByRole('article');
  await card.getByLabel('Your name').fill('Ada');
  await card.getByLabel('Note').fill('asked Tokyo, waiting');
  await page.route('**/s/**', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await card.getByRole('button', { name: 'Query', exact: true }).click();
  await expect(card.getByRole('alert')).toContainText('Nothing was lost');
  await expect(card.getByLabel('Note')).toHaveValue('asked Tokyo, waiting');
  await page.reload();
  await expect(card.getByLabel('Note')).toHaveValue('asked Tokyo, waiting');
  const unsent = page.getByText('There is an unsaved note here');
  await expect(unsent).toBeVisible();
  await page.unroute('**/s/**');
  await ready(page);
  await card.getByRole('button', { name: 'Query', exact: true }).click();
  await expect(card.locator('p[data-verdict="query"]')).toContainText('“asked Tokyo, waiting”');
  await expect(card.getByLabel('Note')).toHaveValue('');
  await expect(unsent).toHaveCount(0);
});

test('by keyboard alone: words of a paragraph are picked, flagged and seen', async ({ page }) => {
  await addStory(page, 'Keys only', shortStory('Keyham'));
  await page.getByRole('link', { name: 'Row 3', exact: true }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('l');
  await page.keyboard.press('a');
  const sheet = page.getByRole('dialog', { name: 'Mark words in C' });
  await expect(sheet.getByLabel('Select the words in this paragraph')).toBeFocused();
  for (let i = 0; i < 'Mayor'.length; i++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('who?');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Bo');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter'); // the first button queries
  const card = page.getByRole('article', { name: 'Marked by hand' });
  await expect(card.locator('p[data-verdict="query"]')).toContainText('Queried by Bo');
  await expect(card.locator('b', { hasText: /^Mayor$/ })).toBeVisible();
  await page.keyboard.press('e');
  await expect(card.getByText('Seen by Bo', { exact: true })).toBeVisible();
  await page.keyboard.press('e');
  await expect(card.getByText('Seen by Bo', { exact: true })).toBeHidden();
});

test('what is typed on a shared finding before the scripts come stays, name and note', async ({ page }) => {
  await addStory(page, 'On the train', fiveCopies('Trainham'));
  const href = await page.locator('.panel .item[data-kind="finding"] > a').first().getAttribute('href');
  let hold = true;
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    while (hold) await new Promise((done) => setTimeout(done, 50));
    await route.fallback();
  });
  await page.goto(href ?? '', { waitUntil: 'commit' });
  const card = page.getByRole('article');
  await card.getByLabel('Your name').fill('Ada');
  await card.getByLabel('Note').fill('seen on the train');
  hold = false;
  await ready(page);
  await expect(card.getByLabel('Note')).toHaveValue('seen on the train');
  await card.getByRole('button', { name: 'Query', exact: true }).click();
  await expect(card.locator('p[data-verdict="query"]')).toContainText('Queried by Ada');
  await expect(card.getByText('“seen on the train”')).toBeVisible();
});
