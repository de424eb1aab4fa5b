import type { APIRequestContext, Page } from '@playwright/test';
import { SAMPLES } from '../lib/samples/samples.ts';
import { expect } from './expect.ts';

/** What a person does on the desk, in the words of a person: the specs read as instructions. */

const [example] = SAMPLES;
if (!example) throw new Error('no worked example ships');
export const EXAMPLE = example;

/** Comparing five copies on a busy machine takes seconds; nothing else here does. */
export const COMPARING = { timeout: 60_000 };

/** Opens the worked example by its address and gives it, without the search. How it is come by from the list is for `worked-example.spec.ts`. */
export async function openExample(page: Page, search = ''): Promise<string> {
  const path = await examplePath(page);
  await page.goto(`${path}${search}`);
  await expect(page.getByRole('heading', { level: 1, name: EXAMPLE.title })).toBeVisible(COMPARING);
  await ready(page);
  return path;
}

/** The worked example's address. */
export async function examplePath(page: Page): Promise<`/s/${string}`> {
  const answer = await page.request.get(`/api/v1/stories?q=${encodeURIComponent(EXAMPLE.title)}`);
  const { stories } = (await answer.json()) as { readonly stories: readonly { title: string; set: string }[] };
  const set = stories.find((story) => story.title === EXAMPLE.title)?.set;
  expect(set, 'the worked example is among the stories').toBeDefined();
  return `/s/${set}`;
}

/** The list of stories with the worked example in it: found by its words, for newer stories of other tests stand before it. */
export async function findExample(page: Page): Promise<void> {
  await page.goto(`/?q=${encodeURIComponent(EXAMPLE.title)}`);
}

/** Waits until the page answers to keys. */
export async function ready(page: Page): Promise<void> {
  await expect(page.locator('.desk[data-ready]')).toBeVisible(COMPARING);
}

export type Paste = { readonly label: string; readonly text: string; readonly url?: string };

/** Fills the form by pasting, one slot a copy, and does not send it. */
export async function pasteCopies(page: Page, copies: readonly Paste[]): Promise<void> {
  for (const [i, { label, text, url }] of copies.entries()) {
    const letter = String.fromCharCode(65 + i);
    const slot = page.getByRole('group', { name: `Copy ${letter}` });
    if ((await slot.count()) === 0) await page.getByRole('button', { name: 'Add another copy' }).click();
    await slot.getByLabel(`Label of copy ${letter}`).fill(label);
    await slot.getByLabel(`Text of copy ${letter}`).fill(text);
    if (url === undefined) continue;
    await slot.getByText('Where it came from').click();
    await slot.getByLabel('Address').fill(url);
  }
}

/** Stores a story without the form, as a newsroom's own system does, and gives its address. */
export async function storeStory(
  request: APIRequestContext,
  title: string,
  copies: readonly (Paste & { readonly language?: string })[],
): Promise<`/s/${string}`> {
  const versions = copies.map(({ url, ...copy }) => ({ ...copy, ...(url === undefined ? {} : { source: { url } }) }));
  const answer = await request.post('/api/v1/stories', { data: { title, versions } });
  // 200: these very texts are a story already.
  expect([200, 201], await answer.text()).toContain(answer.status());
  const { set } = await answer.json();
  return `/s/${set}`;
}

/** Stores a story, opens it at `search` and gives its address without that. What a person does to add one is for `stories.spec.ts`. */
export async function addStory(page: Page, title: string, copies: readonly Paste[], search = ''): Promise<string> {
  const path = await storeStory(page.request, title, copies);
  await page.goto(`${path}${search}`);
  await ready(page);
  return path;
}

/** What the live region says. */
export function said(page: Page) {
  return page.locator('.announcer');
}

/** Presses `n` to the end and gives everything that was announced, in order. */
export async function walkThrough(page: Page, key = 'n'): Promise<string[]> {
  const heard: string[] = [];
  let count = (await said(page).getAttribute('data-count')) ?? '';
  for (let presses = 0; presses < 1500; presses++) {
    await page.keyboard.press(key);
    // Looked for at every frame: some three hundred stops are walked, and between two looks of an assertion a tenth of a second passes.
    const next = await page.waitForFunction((before) => {
      const announcer = document.querySelector<HTMLElement>('.announcer');
      const now = announcer?.dataset.count ?? before;
      return now === before ? null : { now, text: announcer?.innerText ?? '' };
    }, count);
    const news = await next.jsonValue();
    if (!news) throw new Error('nothing was said');
    count = news.now;
    if (/^last of \d+$/.test(news.text)) return heard;
    heard.push(news.text);
  }
  throw new Error('the walk has no end');
}

/** A short story of our own, in copies that differ as copies do; `salt` makes it a story of its own. */
export function shortStory(salt: string): Paste[] {
  const wire = [
    `Harbor town votes to keep its ferry, ${salt}`,
    `The council of ${salt} voted nine to two on Tuesday to keep the night ferry running through the winter.`,
    'Mayor Ines Calder said the boat was “the last street we have” and promised not to raise the fare.',
    'The defense of the pier will cost 4.2 million crowns, an engineer told the meeting.',
  ];
  const british = [
    `Harbour town votes to keep its ferry, ${salt}`,
    `The council of ${salt} voted nine to two on Tuesday to keep the night ferry running through the winter.`,
    'Mayor Ines Calder said the boat was “the last street we have” and promised not to raise the fare.',
    'The defence of the pier will cost 4.2 million crowns, an engineer told the meeting.',
  ];
  const odd = [
    `Harbor town votes to keep its ferry, ${salt}`,
    `The council of ${salt} voted nine to two on Tuesday to keep the night ferry running through the winter.`,
    'Mayor Ines Calder said the boat was “the last road we have” and promised to raise the fare.',
  ];
  return [
    { label: 'Wire', text: wire.join('\n\n') },
    { label: 'British', text: british.join('\n\n') },
    { label: 'Odd one', text: odd.join('\n\n') },
  ];
}

/** The words of a column as the copy has them, without what is only drawn: marks' names, missing words, chips. */
export function copyOf(page: Page, letter: string): Promise<string> {
  return page.locator(`td[data-letter="${letter}"] p`).evaluateAll((paragraphs) =>
    paragraphs
      .map((p) => {
        const copy = p.cloneNode(true) as Element;
        for (const apart of copy.querySelectorAll('[data-apart]')) apart.remove();
        return copy.textContent;
      })
      .join('\n'),
  );
}
