import { ImageResponse } from 'next/og';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CardPicture, PICTURE_SIZE } from '../../components/page/card-picture.tsx';
import { cardFonts } from '../../lib/server/http/sharing.ts';
import { drawable } from '../../lib/view/drawable.ts';
import type { SharedCard } from '../../lib/view/shared-card.ts';

/** Everything the drawing program asks the network for. Its own parts come out of the package, by file addresses. */
const asked: string[] = [];
const before = globalThis.fetch;
beforeEach(() => {
  asked.length = 0;
  globalThis.fetch = (async (input: Parameters<typeof fetch>[0]) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('file:') && !url.startsWith('data:')) asked.push(url);
    throw new Error(`no network: ${url}`);
  }) as typeof fetch;
});
afterEach(() => {
  globalThis.fetch = before;
  vi.restoreAllMocks();
});

const card = (title: string, words = title): SharedCard => ({
  title,
  kicker: 'Row 7 · likely garbled',
  readings: [
    { letters: 'A C D', words, marked: false },
    { letters: 'B', words: '', marked: true },
  ],
  note: 'only B',
});

async function drawn(of: SharedCard): Promise<Buffer> {
  const response = new ImageResponse(<CardPicture card={of} />, { ...PICTURE_SIZE, fonts: [...(await cardFonts())] });
  return Buffer.from(await response.arrayBuffer());
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

test('a card is a PNG of the size that is announced, drawn without the network', async () => {
  const png = await drawn(card('Mayor <b>Wang</b> & Co. opened the bridge “at last” — for €3'));
  expect(png.subarray(0, 4)).toEqual(PNG);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(asked).toEqual([]);
}, 30_000);

test('titles in CJK, Arabic and emoji do not reach for the network once they are made drawable', async () => {
  for (const title of [
    '市長 opens 橋 in Oban, the ferry port',
    'Ferry 🎉👩‍👩‍👧 in قال Oban on Monday',
    'Хабаровск – Αθήνα – Łódź',
  ]) {
    expect((await drawn(card(drawable(title) ?? 'A comparison'))).subarray(0, 4)).toEqual(PNG);
  }
  expect(asked).toEqual([]);
}, 30_000);

test('every character that counts as drawable is in the fonts', async () => {
  let all = '';
  for (let code = 0x20; code < 0x2200; code++) all += String.fromCharCode(code);
  const kept = [...new Set([...all].filter((c) => drawable(`xxxx${c}`) === `xxxx${c}`))];
  expect(kept.length).toBeGreaterThan(600);
  for (let at = 0; at < kept.length; at += 200) {
    await drawn(card('All of them', kept.slice(at, at + 200).join('')));
    expect(asked, kept.slice(at, at + 200).join('')).toEqual([]);
  }
}, 60_000);

test('without that the drawing program would ask: the test sees it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  await drawn(card('市長')).catch(() => null);
  expect(asked.length).toBeGreaterThan(0);
}, 30_000);
