import { expect, test } from 'vitest';
import type { Pin } from '../model/pin.ts';
import type { Entry, StoredPin } from '../store/store.ts';
import { fullyOf, pinsOf, storedFully, storedLink } from './pins.ts';

const link = (a: string, b: string): Pin => ({
  a: { version: a, start: 0 },
  b: { version: b, start: 0 },
  linked: true,
});
const entry = (version: string, ...pins: readonly StoredPin[]): Entry => ({
  version,
  labels: [version],
  source: {},
  language: 'en',
  published: null,
  blocks: [],
  words: 1,
  addedAt: 0,
  pins,
});

test('a link by hand holds only between copies that are both here', () => {
  const [near, far] = [link('a', 'b'), link('a', 'removed')];
  expect(pinsOf([entry('a', storedLink(near), storedLink(far)), entry('b')])).toEqual([near]);
  expect(pinsOf([entry('a', storedLink(near), storedLink(far))])).toEqual([]);
});

test('a row that is to be compared fully is no link, and a link no row', () => {
  const entries = [
    entry('a', storedLink(link('a', 'b')), storedFully({ set: 's', fully: 'row', nth: 0 }, ['a', 'b'])),
    entry('b'),
  ];
  expect(pinsOf(entries)).toEqual([link('a', 'b')]);
  expect(fullyOf('s', entries)).toEqual(['row']);
  expect(fullyOf('another', entries)).toEqual([]);
});

test('what was kept before a pin said its kind is read as it was meant', () => {
  const pin = link('a', 'b');
  const old = [
    { ...storedLink(pin), pin: JSON.stringify(pin) },
    { ...storedFully({ set: 's', fully: 'row' }, ['a', 'b']), pin: JSON.stringify({ set: 's', fully: 'row' }) },
  ];
  const entries = [entry('a', ...old), entry('b')];
  expect(pinsOf(entries)).toEqual([pin]);
  expect(fullyOf('s', entries)).toEqual(['row']);
});
