import { violations } from './axe.ts';
import { expect } from './expect.ts';
import { addStory } from './reader.ts';
import { test } from './sound-page.ts';

test('characters nobody can see are counted at the version’s head, named there, and stand as chips in the text', async ({
  page,
}) => {
  const clean = [
    'Allotment holders win a well',
    'The parish of Hiddenham agreed on Monday to dig a well for its forty allotments before the dry months begin.',
    'The gardeners had carried water by hand from the mill race since the old pump broke in the spring.',
  ];
  const odd = clean.map((p) =>
    p.replace('forty allotments', 'forty al\u200blot\u200bments').replace('mill race', '\u202emill race'),
  );
  await addStory(page, 'Hidden characters', [
    { label: 'Clean', text: clean.join('\n\n') },
    { label: 'Odd', text: odd.join('\n\n') },
  ]);

  await expect(page.locator('.head[data-letter="A"]')).not.toContainText('hidden character');
  const head = page.locator('.head[data-letter="B"]');
  await head.getByRole('button', { name: /^3 hidden characters/ }).click();
  const list = page.getByRole('dialog', { name: 'Hidden characters in B' });
  await expect(list.getByRole('listitem')).toHaveText(['U+200B × 2', 'U+202E × 1']);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(head.getByRole('button', { name: /hidden characters/ })).toBeFocused();

  const chips = page.locator('td[data-letter="B"] .hidden-character');
  await expect(chips).toHaveText(['U+200B', 'U+200B', 'U+202E']);
  await expect(page.locator('td[data-letter="A"] .hidden-character')).toHaveCount(0);
});
