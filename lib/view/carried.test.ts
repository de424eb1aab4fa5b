import { expect, test } from 'vitest';
import { ROLES } from '../model/block.ts';
import {
  type Carried,
  carriedHref,
  carriedIn,
  carriedPlaceIn,
  LONG_LINK,
  readCarried,
  rolesOfLetters,
} from './carried.ts';
import { FIRST_STATE, parseDeskState } from './desk-state.ts';
import { deskHref } from './href.ts';
import { parseSpan, withSpan } from './span-fragment.ts';

const STORY: Carried = {
  title: 'Brücke “A” & 橋',
  copies: [
    { label: 'Wire', text: 'Mayor Wang opened the bridge.\n\nقال 👩‍👩‍👧 it — 市長', publisher: 'Wire & Co' },
    { label: '<b>Copy</b>', text: 'Mayor King opened the bridge.' },
  ],
};
const fragmentOf = async (carried: Carried) => (await carriedHref(carried)).slice('/open'.length);

test('a comparison comes back from its link to the letter, and no word of it is readable in the address', async () => {
  const fragment = await fragmentOf(STORY);
  expect(fragment).toMatch(/^#c=1\.[\w-]+$/);
  expect(fragment).not.toContain('Wang');
  expect(await readCarried(fragment)).toEqual(STORY);
});

test('two short copies make a link that mail does not cut', async () => {
  const text = (odd: string) => `The ${odd} council met on Monday and talked about the harbour at length. `.repeat(40);
  const copies = [text('old'), text('new')].map((t, i) => ({ label: `${i}`, text: t }));
  expect((await fragmentOf({ title: 'T', copies })).length).toBeLessThan(LONG_LINK);
});

test('a link that was cut, or carries something else, opens nothing', async () => {
  const fragment = await fragmentOf(STORY);
  for (const bad of ['', '#', '#c=1.', '#c=2.abc', '#t=a:b', fragment.slice(0, -9), `${fragment}!`, '#c=1.AAAA']) {
    expect(await readCarried(bad), bad).toBeNull();
  }
});

test('a fragment that would fill the memory is left packed', async () => {
  const bomb = await fragmentOf({ title: '', copies: [{ label: 'x', text: 'a'.repeat(6_000_000) }] });
  expect(bomb.length).toBeLessThan(20_000);
  expect(await readCarried(bomb)).toBeNull();
});

test('a file opens when it is a downloaded comparison or what the API takes', () => {
  const contract = {
    schema: 'variorum/collation@1',
    id: 'budget',
    versions: [{ id: 'a', label: 'Wire', text: 'One.' }],
  };
  expect(carriedIn(JSON.stringify(contract))).toEqual({ title: 'budget', copies: [{ label: 'Wire', text: 'One.' }] });
  expect(carriedIn('{"title":"T","versions":[{"text":"One.","source":{"publisher":"P"}}]}')).toEqual({
    title: 'T',
    copies: [{ label: 'Copy 1', text: 'One.', publisher: 'P' }],
  });
  for (const bad of ['', 'x', 'null', '[]', '{}', '{"versions":[{"text":3}]}', '{"versions":[{"text":"a"},{}]}']) {
    expect(carriedIn(bad)).toBeNull();
  }
});

test('what a person said a copy and its paragraphs are travels, and what names no role or standing does not', async () => {
  const blocks = ['headline', 'caption', 'body'].map((role, i) => ({ role, start: i, end: i + 1 }));
  const copyOf = (rest: object) =>
    carriedIn(JSON.stringify({ versions: [{ label: 'Wire', text: 'One.', ...rest }] }))?.copies[0];
  const known = copyOf({ blocks, source: { standing: 'wire' } });
  expect(known).toEqual({ label: 'Wire', text: 'One.', standing: 'wire', roles: 'hcb' });
  expect(rolesOfLetters('hcb')).toEqual(['headline', 'caption', 'body']);
  expect(await readCarried(await fragmentOf({ title: '', copies: known ? [known] : [] }))).toEqual({
    title: '',
    copies: [known],
  });
  for (const rest of [
    { blocks: [{ role: 'king' }] },
    { blocks: [null] },
    { roles: 'hz' },
    { source: { standing: 'king' } },
  ])
    expect(copyOf(rest)).toEqual({ label: 'Wire', text: 'One.' });
});

test('every role has a letter of its own', () => {
  const letters = ROLES.map((role) => carriedIn(JSON.stringify({ versions: [{ text: 'One.', blocks: [{ role }] }] })));
  const roles = letters.map((carried) => rolesOfLetters(carried?.copies[0]?.roles ?? '')?.[0]);
  expect(roles).toEqual([...ROLES]);
});

test('the copies stand in the order that is asked for, and a text that came in twice is two copies again', () => {
  const versions = [
    { id: 'bb22', label: 'Site', text: 'Two.' },
    {
      id: 'aa11',
      label: 'Wire',
      text: 'One.',
      source: { url: 'https://wire.example' },
      also: [{ id: 'x', label: 'Feed' }],
    },
  ];
  const labels = (order?: string[]) => carriedIn(JSON.stringify({ versions }), order)?.copies.map((c) => c.label);
  expect(labels()).toEqual(['Site', 'Wire', 'Feed']);
  expect(labels(['aa', 'bb'])).toEqual(['Wire', 'Feed', 'Site']);
  expect(carriedIn(JSON.stringify({ versions }))?.copies.map((c) => c.url)).toEqual([
    undefined,
    'https://wire.example',
    undefined,
  ]);
});

test('a state and a place may follow the texts, and are no part of them', async () => {
  const fragment = await fragmentOf(STORY);
  expect(await readCarried(`${fragment}&f=abc&view=pair`)).toEqual(STORY);
  const href = deskHref(fragment, { kind: 'finding', id: 'abc' }, { ...FIRST_STATE, view: 'pair', query: 'a&b' });
  expect(href).toBe(`/open${fragment}&f=abc&view=pair&q=a%26b`);
  const params = new URLSearchParams(href.slice('/open#'.length));
  expect(carriedPlaceIn(params)).toEqual({ kind: 'finding', id: 'abc' });
  expect(parseDeskState(params)).toMatchObject({ view: 'pair', query: 'a&b' });
  const words = withSpan(href, { version: 'aa11', exact: 'the & king', prefix: '', suffix: '' });
  expect(parseSpan(new URL(words, 'http://x').hash)).toMatchObject({ version: 'aa11', exact: 'the & king' });
  expect(deskHref('#', { kind: 'row', id: 'r1' })).toBe('/open#r=r1');
});
