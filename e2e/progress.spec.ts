import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { COMPARING, pasteCopies, ready } from './reader.ts';
import { test } from './sound-page.ts';

const COPIES = 7;
const ROWS = 70;

/** A story that takes a machine some seconds: many copies, each with words of its own in every paragraph. */
function slowStory(town: string): { label: string; text: string }[] {
  const [who, what, when] = [
    ['The harbour master', 'A pilot of the port', 'The keeper of the light', 'An engineer', 'The mayor’s clerk'],
    ['counted the boats', 'measured the quay', 'closed the sluice', 'paid for the ropes', 'sold the old crane'],
    ['on Monday', 'before the storm', 'in the first week of May', 'at the council’s request', 'without being asked'],
  ] as const;
  return Array.from({ length: COPIES }, (_, copy) => ({
    label: `Paper ${copy + 1}`,
    text: Array.from({ length: ROWS }, (_, row) =>
      [0, 1, 2]
        .map((s) => {
          const pick = row * 7 + s * 3 + ((copy + row + s) % (2 + s));
          return `${who[pick % 5]} of ${town} ${what[(pick + row) % 5]} ${when[(pick + copy * (s === 2 ? 1 : 0)) % 5]}, at berth ${row * 3 + s}.`;
        })
        .join(' '),
    ).join('\n\n'),
  }));
}

async function send(page: Page, title: string): Promise<void> {
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page.getByLabel('Title of the story').fill(title);
  await pasteCopies(page, slowStory(title));
  await page.getByRole('button', { name: /^Compare/ }).click();
  await page.waitForURL(/\/s\//);
}

const bar = (page: Page) => page.getByRole('progressbar', { name: 'Comparing the copies' });

test('a long comparison shows how far it is, is stopped without losing the story, and shows itself when it is done', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await send(page, 'Bergham');
  await expect(bar(page)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Bergham' })).toBeVisible();
  const before = Number(await bar(page).getAttribute('value'));
  await expect.poll(async () => Number(await bar(page).getAttribute('value')), COMPARING).toBeGreaterThan(before);
  // Rows are there to read before they are compared.
  await expect(page.getByRole('region', { name: 'The first rows, not yet compared' })).toContainText('of Bergham');
  await expect(page.getByText(`Paper ${COPIES}`)).toBeVisible();

  await page.getByRole('button', { name: 'Stop comparing' }).click();
  await expect(page.getByText(`The comparison was stopped. All ${COPIES} copies are stored`)).toBeVisible();
  await page.reload();
  await expect(page.getByText('The comparison was stopped.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.goto('/?q=Bergham');
  await page.getByRole('link', { name: 'Bergham', exact: true }).click();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.locator('.desk')).toBeVisible(COMPARING);
  await ready(page);
  await expect(page.getByRole('columnheader', { name: new RegExp(`Paper ${COPIES}`) })).toBeVisible();
});
