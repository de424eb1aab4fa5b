import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect } from './expect.ts';
import { COMPARING, ready, walkThrough } from './reader.ts';
import { test } from './sound-page.ts';

/** Real copies, kept beside the repository where they may be read but not stored. */
const SEEDS = new URL('../../shared/seeds/', import.meta.url);
const present = existsSync(SEEDS);
if (!present)
  console.warn('SKIPPED: ../shared/seeds is not here, so the main job was not run on real copies in the browser.');

test('on the real copies n reaches the damage, and the later story is told apart', async ({ page }) => {
  test.skip(!present, '../shared/seeds is not here: the main job was NOT run on real copies');
  test.setTimeout(300_000);
  const files = readdirSync(SEEDS)
    .filter((f) => f.endsWith('.txt'))
    .sort();
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page
    .getByLabel('Choose files')
    .setInputFiles(files.map((name) => ({ name, mimeType: 'text/plain', buffer: readFileSync(new URL(name, SEEDS)) })));
  await expect(page.getByRole('button', { name: `Compare ${files.length} copies` })).toBeVisible(COMPARING);
  await page.getByRole('button', { name: /^Compare/ }).click();
  await page.waitForURL(/\/s\//, { timeout: 120_000 });
  await ready(page);

  await expect(page.getByText('E looks like a different story')).toBeVisible();
  await expect(page.getByText(/words of 5 versions accounted for/)).toBeVisible();

  const heard = (await walkThrough(page)).map((h) => h.toLowerCase());
  const reached = (words: string) => heard.filter((h) => h.includes(words)).length;
  for (const words of ['rice field', 'refuting', 'anthony']) expect(reached(words), words).toBeGreaterThan(0);
  expect(reached('11-hour') + reached('“11'), '11-hour warning').toBeGreaterThan(0);
  expect(reached('the king'), 'the king stands three times').toBeGreaterThanOrEqual(3);
  for (const h of heard) expect(h).not.toMatch(/: “defen[cs]e”$/);
});
