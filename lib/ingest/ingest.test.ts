import { expect, test } from 'vitest';
import { versionId } from '../text/version-id.ts';
import { carriedDraft, draftOf } from './ingest.ts';

const PAGE = 'Pier to close for winter\n\nBy Ann Lee\n\nThe harbour board voted on Monday to close the old pier.\n';

test('a text comes out verbatim, with a role for each of its lines', () => {
  const draft = draftOf({ id: 'x', text: PAGE });
  expect(draft.text).toBe(PAGE);
  expect(draft.blocks.map((b) => [b.role, PAGE.slice(b.start, b.end), b.settled])).toEqual([
    ['headline', 'Pier to close for winter', false],
    ['byline', 'By Ann Lee', false],
    ['body', 'The harbour board voted on Monday to close the old pier.', false],
  ]);
});

test('given paragraphs are body each, joined by a blank line, and settled: no role is guessed', () => {
  const draft = draftOf({ id: 'x', paragraphs: ['Most Read', 'Advertisement\nsecond line', ''], text: 'ignored' });
  expect(draft.text).toBe('Most Read\n\nAdvertisement\nsecond line\n\n');
  expect(draft.blocks.map((b) => draft.text.slice(b.start, b.end))).toEqual([
    'Most Read',
    'Advertisement\nsecond line',
    '',
  ]);
  expect(draft.blocks.every((b) => b.role === 'body' && b.settled)).toBe(true);
});

test("a person's correction of a role wins over the guess and is settled", () => {
  const draft = draftOf({ id: 'x', text: PAGE, roles: [{ start: 0, role: 'body' }] });
  expect(draft.blocks[0]).toEqual({ start: 0, end: 24, role: 'body', settled: true });
  expect(draft.blocks[1]?.settled).toBe(false);
});

test('a copy carried with its roles is the version it was: settled is only what differs from the guess, and what was left out', () => {
  const plain = draftOf({ id: 'x', text: PAGE });
  const asGuessed = carriedDraft({ id: 'x', text: PAGE }, ['headline', 'byline', 'body']);
  expect(versionId(asGuessed)).toBe(versionId(plain));
  const corrected = carriedDraft({ id: 'x', text: PAGE }, ['headline', 'body', 'caption']);
  expect(corrected.blocks.map((b) => [b.role, b.settled])).toEqual([
    ['headline', false],
    ['body', true],
    ['caption', true],
  ]);
  expect(versionId(corrected)).toBe(versionId(plain));
  expect(carriedDraft({ id: 'x', text: PAGE }, ['body'])).toEqual(plain);
  const advert = { id: 'y', text: 'Advertisement' };
  expect(carriedDraft(advert, [draftOf(advert).blocks[0]?.role ?? 'body'])).toEqual(draftOf(advert));
});

test('lone surrogates are made well-formed, whole emoji are left alone', () => {
  expect(draftOf({ id: 'x', text: 'a\uD800b\uDC00c \u{1F30D}' }).text).toBe('a\uFFFDb\uFFFDc \u{1F30D}');
});

test('the language is guessed from the words unless the caller names it', () => {
  expect(draftOf({ id: 'x', text: '今日は晴れです。明日は雨でしょう。' }).language).toBe('ja');
  expect(draftOf({ id: 'x', text: PAGE }).language).toBe('en');
  expect(draftOf({ id: 'x', text: PAGE, language: 'en-GB' }).language).toBe('en-GB');
  const german =
    'Der Hafenvorstand hat am Montag beschlossen, den alten Fähranleger vor den Winterstürmen zu schließen. '.repeat(3);
  expect(draftOf({ id: 'x', text: german }).language).toBe('de');
});

test('label, source and date default to what is known', () => {
  const draft = draftOf({ id: 'x', text: PAGE, source: { publisher: 'Island Wire', published: '2026-03-02' } });
  expect([draft.label, draft.published, draft.source.publisher]).toEqual(['x', '2026-03-02', 'Island Wire']);
});
