import { expect, test } from 'vitest';
import type { Pin } from '../model/pin.ts';
import type { Entry } from '../store/store.ts';
import { keyOfPin, pinsOf } from './pins.ts';

const link = (a: string, b: string): Pin => ({
  a: { version: a, start: 0 },
  b: { version: b, start: 0 },
  linked: true,
});
const stored = (pin: Pin) => ({
  key: keyOfPin(pin),
  versions: [pin.a.version, pin.b.version] as const,
  pin: JSON.stringify(pin),
});
const entry = (version: string, ...pins: readonly Pin[]): Entry => ({
  version,
  labels: [version],
  source: {},
  language: 'en',
  published: null,
  blocks: [],
  words: 1,
  addedAt: 0,
  pins: pins.map(stored),
});

test('a link by hand holds only between copies that are both here', () => {
  const [near, far] = [link('a', 'b'), link('a', 'removed')];
  expect(pinsOf([entry('a', near, far), entry('b')])).toEqual([near]);
  expect(pinsOf([entry('a', near, far)])).toEqual([]);
});
