import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { addStory, COMPARING, copyOf, pasteCopies, ready, shortStory } from './reader.ts';
import { test } from './sound-page.ts';

test('files that are dropped or chosen become copies, beside pasted ones', async ({ page }) => {
  const [wire, british, odd] = shortStory('Fileham');
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles([
    { name: 'wire.txt', mimeType: 'text/plain', buffer: Buffer.from(wire?.text ?? '') },
    { name: 'british edit.md', mimeType: 'text/markdown', buffer: Buffer.from(`\uFEFF${british?.text}`) },
  ]);
  await expect(page.getByLabel('Label of copy A')).toHaveValue('wire');
  await expect(page.getByLabel('Label of copy B')).toHaveValue('british edit');
  await page.getByRole('button', { name: 'Add another copy' }).click();
  await page.getByLabel('Label of copy C').fill('Odd one');
  await page.getByLabel('Text of copy C').fill(odd?.text ?? '');
  await page.getByRole('button', { name: 'Compare 3 copies' }).click();
  await page.waitForURL(/\/s\//, COMPARING);
  for (const name of [/wire/, /british edit/, /Odd one/])
    await expect(page.getByRole('columnheader', { name })).toBeVisible();
  expect(await copyOf(page, 'C')).toContain('promised to raise the fare');
});

test('a file that cannot be read is named with what to do, and what was typed stays', async ({ page }) => {
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page.getByLabel('Text of copy A').fill('Typed by hand.');
  await page.getByLabel('Choose files').setInputFiles([
    { name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 …') },
    {
      name: 'latin1.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x6e, 0x6f, 0x69, 0x72]),
    },
    {
      name: 'noise.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 37) % 256)),
    },
    { name: 'huge.txt', mimeType: 'text/plain', buffer: Buffer.alloc(3_000_000, 'a ') },
  ]);
  for (const name of ['report.pdf', 'latin1.txt', 'noise.txt', 'huge.txt']) {
    await expect(page.getByRole('alert').filter({ hasText: name })).toBeVisible();
  }
  await expect(page.getByLabel('Text of copy A')).toHaveValue('Typed by hand.');
  await page.getByRole('button', { name: 'Read it as Windows-1252' }).click();
  await expect(page.getByLabel('Text of copy B')).toHaveValue('café noir');
  await expect(page.getByRole('alert').filter({ hasText: 'latin1.txt' })).toHaveCount(0);
});

test('an empty form, a wrong address and too many copies are refused at their place, and nothing typed is lost', async ({
  page,
}) => {
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page.getByRole('button', { name: /^Compare/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There is no copy yet' })).toBeVisible();

  await pasteCopies(page, [
    { label: 'One', text: 'A text.' },
    { label: 'Two', text: 'Another text.', url: 'wire.example/no-scheme' },
    { label: 'Three', text: ' … ' },
  ]);
  await expect(page.getByRole('alert').filter({ hasText: 'There is no copy yet' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Compare/ }).click();
  await expect(page.getByLabel('Address').nth(1)).toHaveAccessibleDescription(/Start the address with http/);
  await page.getByLabel('Address').nth(1).fill('https://wire.example/1');
  await page.getByRole('button', { name: /^Compare/ }).click();
  await expect(page.getByLabel('Text of copy C')).toHaveAccessibleDescription(/“Three” is empty/);
  await expect(page.getByLabel('Text of copy A')).toHaveValue('A text.');
  await expect(page.getByLabel('Label of copy B')).toHaveValue('Two');

  for (let i = 3; i < 20; i++) {
    await page.getByRole('button', { name: 'Add another copy' }).click();
    await page.locator('textarea').nth(i).fill(`Copy number ${i}.`);
  }
  await expect(page.getByText('20 copies are the most a story holds.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeDisabled();
  const file = { name: 'one more.txt', mimeType: 'text/plain', buffer: Buffer.from('Copy number 20.') };
  await page.getByLabel('Choose files').setInputFiles([file]);
  await expect(page.getByText('21 copies; a story holds at most 20. Remove 1')).toBeVisible();
  await page.getByLabel('Text of copy C').fill('A third text.');
  await page.getByRole('button', { name: /^Compare/ }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'There are 21 copies' })).toBeVisible();
  await expect(page.locator('textarea').nth(20)).toHaveValue('Copy number 20.');
});

/** What the tab keeps of the form a moment after the last key, for a reload. */
const typed = (page: Page) => page.evaluate(() => sessionStorage.getItem('variorum.new-story') ?? '');

/** What the browser keeps of it for a next tab. Opened only once it is there: whoever opens a database first says what is in it. */
const typedAnywhere = (page: Page) =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'variorum')) return '';
    return new Promise<string>((done) => {
      const opening = indexedDB.open('variorum');
      opening.onsuccess = () => {
        const all = opening.result.transaction('drafts').objectStore('drafts').getAll();
        all.onsuccess = () => {
          opening.result.close();
          done(JSON.stringify(all.result));
        };
      };
    });
  });

test('a reload and a step back lose nothing that was typed', async ({ page }) => {
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page.getByLabel('Title of the story').fill('Half-typed');
  await page.getByLabel('Text of copy B').fill('Not yet finished');
  await expect.poll(() => typed(page)).toContain('Not yet finished');
  await page.reload();
  await expect(page.getByLabel('Title of the story')).toHaveValue('Half-typed');
  await page.goto('/');
  await page.goBack();
  await expect(page.getByLabel('Text of copy B')).toHaveValue('Not yet finished');
});

test('what is typed before the scripts come stays, beside what was kept of an earlier visit', async ({ page }) => {
  let release = () => {};
  let held = Promise.resolve();
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  const openSlowly = async () => {
    held = new Promise((done) => {
      release = done;
    });
    await page.goto('/new', { waitUntil: 'commit' });
  };
  await openSlowly();
  await page.getByLabel('Title of the story').fill('Early');
  await page.getByLabel('Text of copy A').fill('Typed at once.');
  release();
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await expect.poll(() => typed(page)).toContain('Typed at once.');
  await expect(page.getByLabel('Title of the story')).toHaveValue('Early');
  await expect(page.getByLabel('Text of copy A')).toHaveValue('Typed at once.');

  await page.goto('about:blank');
  await openSlowly();
  await page.getByLabel('Text of copy A').fill('Typed the next time.');
  release();
  await expect(page.getByRole('button', { name: 'Compare 2 copies' })).toBeVisible();
  await expect(page.getByLabel('Text of copy A')).toHaveValue('Typed at once.');
  await expect(page.getByLabel('Text of copy B')).toHaveValue('Typed the next time.');
  await expect(page.getByLabel('Title of the story')).toHaveValue('Early');
});

test('a copy that is added after a reload is a copy of its own', async ({ page }) => {
  const add = page.getByRole('button', { name: 'Add another copy' });
  await page.goto('/new');
  await add.click();
  for (const letter of 'ABC') await page.getByLabel(`Text of copy ${letter}`).fill(`Text ${letter}.`);
  await expect.poll(() => typed(page)).toContain('Text C.');
  await page.reload();
  await expect(page.getByLabel('Text of copy C')).toHaveValue('Text C.');
  await page.getByRole('button', { name: 'Remove copy A' }).click();
  await expect(page.getByLabel('Label of copy A')).toBeFocused();
  await expect(page.getByText('Copy A was removed.')).toBeVisible();
  await add.click();
  await page.getByLabel('Text of copy C').fill('A new text.');
  await expect(page.locator('textarea')).toHaveCount(3);
  const texts = await page.locator('textarea').evaluateAll((all) => all.map((t) => (t as HTMLTextAreaElement).value));
  expect(texts).toEqual(['Text B.', 'Text C.', 'A new text.']);
});

test('who moves a copy by key stays at it, and hears which it is now', async ({ page }) => {
  await page.goto('/new');
  await page.getByRole('button', { name: 'Add another copy' }).click();
  for (const letter of 'ABC') await page.getByLabel(`Text of copy ${letter}`).fill(`Text ${letter}.`);
  await page.getByRole('button', { name: 'Move copy A down' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copy A is copy B now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Move copy B down' })).toBeFocused();
  await page.keyboard.press('Enter');
  // At the end there is only the way back.
  await expect(page.getByRole('button', { name: 'Move copy C up' })).toBeFocused();
  await expect(page.getByLabel('Text of copy C')).toHaveValue('Text A.');
});

test('where a copy came from stays open about a field that is emptied again', async ({ page }) => {
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page.getByText('Where it came from').first().click();
  const publisher = page.getByLabel('Publisher').first();
  await publisher.focus();
  await page.keyboard.type('W');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('Wire');
  await expect(publisher).toHaveValue('Wire');
  await expect(publisher).toBeFocused();
});

test('what was typed in a tab that was closed is offered in the next one', async ({ page, context }) => {
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await page.getByLabel('Title of the story').fill('Closed too soon');
  await page.getByLabel('Text of copy A').fill('Half a text');
  await expect.poll(() => typedAnywhere(page)).toContain('Half a text');
  const next = await context.newPage();
  await page.close();
  await next.goto('/new');
  await expect(next.getByText('An unfinished story is kept in this browser: “Closed too soon”, 1 copy')).toBeVisible();
  expect(await violations(next)).toEqual([]);
  await next.getByRole('button', { name: 'Bring it back' }).click();
  await expect(next.getByLabel('Text of copy A')).toHaveValue('Half a text');
  await next.goto('/new');
  await expect(next.getByLabel('Text of copy A')).toHaveValue('Half a text');
  await expect(next.getByText('An unfinished story')).toHaveCount(0);
});

test('page furniture is named before anything is saved, and each piece is restored by itself', async ({ page }) => {
  const [wire, british] = shortStory('Foldham');
  const lines = ['Most Read', 'Ten pictures of the harbour in winter', 'How the pier was built'];
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await pasteCopies(page, [{ ...wire!, text: [wire!.text, ...lines].join('\n\n') }, british!]);
  const list = page.getByRole('list', { name: 'Page furniture in copy A' });
  await expect(list.getByRole('listitem')).toHaveCount(lines.length);
  expect(await violations(page)).toEqual([]);
  const folded = await typed(page);
  await list.getByRole('button', { name: `Restore: ${lines[2]}` }).click();
  await expect(list.getByRole('button', { name: `Fold again: ${lines[2]}` })).toBeVisible();
  await expect.poll(() => typed(page)).not.toBe(folded);
  await page.reload();
  await expect(list.getByRole('button', { name: `Fold again: ${lines[2]}` })).toBeVisible();
  await page.getByRole('button', { name: 'Compare 2 copies' }).click();
  await page.waitForURL(/\/s\//, COMPARING);
  await ready(page);
  await expect(page.locator('td[data-letter="A"] p:not([data-furniture])', { hasText: lines[2] })).toBeVisible();
  await expect(page.getByText('2 pieces of page furniture in A')).toBeVisible();

  // The same copies again: the reader is led to their story and told so.
  await page.goto('/new');
  await expect(page.getByRole('button', { name: 'Add another copy' })).toBeVisible();
  await pasteCopies(page, [british!, { ...wire!, text: [wire!.text, ...lines].join('\n\n') }]);
  await page.getByRole('button', { name: 'Compare 2 copies' }).click();
  await page.waitForURL(/\/s\//);
  await expect(page.getByText('These very copies are in the store already')).toBeVisible();
});

test('pasting works without a script, and a refusal gives the words back', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/new');
  await page.getByLabel('Text of copy A').fill('The boat left at nine on Tuesday.');
  await page.getByLabel('Text of copy B').fill('“”');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('Nothing has been saved yet')).toBeVisible();
  await expect(page.getByLabel('Text of copy A')).toHaveValue('The boat left at nine on Tuesday.');
  await page.getByLabel('Text of copy B').fill('The boat left at ten on Tuesday.');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.waitForURL(/\/s\//, COMPARING);
  await expect(page.getByRole('table')).toBeVisible();
  await context.close();
});

test('one copy alone and the same text twice open with a notice of what can be seen', async ({ page }) => {
  const [wire, , odd] = shortStory('Noticeham');
  await addStory(page, 'Alone', wire ? [wire] : []);
  await expect(page.getByText('Only one copy is loaded')).toBeVisible();
  await addStory(page, 'Twins', [wire!, { ...wire!, label: 'Website' }, odd!]);
  await expect(page.getByText(/“Wire” and “Website” are word for word the same \(\d+ words\)/)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Wire / Website' })).toBeVisible();
});

test('a story is found by its words, and once deleted its old link says so', async ({ page }) => {
  const path = await addStory(page, 'A story to delete', shortStory('Deleteham'));
  await page.goto('/');
  await page.getByRole('searchbox', { name: /Search titles/ }).fill('deleteham ferry');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText('1 story with “deleteham ferry”')).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Delete this story for good?' });
  // Before the page's script has come the press is a form's, and the page comes again with the question.
  await page.getByRole('button', { name: 'Delete “A story to delete”' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByRole('link', { name: 'A story to delete' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete “A story to delete”' }).click();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  // Behind an open dialog no role finds the list: that nothing is there says nothing until the dialog has gone, and going on would cut the deletion off.
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name: 'A story to delete' })).toHaveCount(0);

  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This comparison was deleted');
  expect(await violations(page)).toEqual([]);
  await expect(page.getByText('Deleteham')).toHaveCount(0);
});

test('imported text is shown as text, never run or drawn as a page', async ({ page }) => {
  let ran = false;
  page.on('dialog', () => {
    ran = true;
  });
  const nasty = '<img src=x onerror=alert(1)><script>alert(2)</script> The boat & the <b>pier</b> stay.';
  await addStory(page, '<i>Title</i>', [
    { label: '<b>Label</b>', text: nasty },
    { label: 'Other', text: nasty.replace('stay', 'go') },
  ]);
  await expect(page.getByRole('cell', { name: /<script>alert\(2\)<\/script>/ }).first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('<i>Title</i>');
  await ready(page);
  expect(ran).toBe(false);
});
