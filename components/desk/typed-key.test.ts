import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskControl } from './desk-control.ts';
import { areKeysOff, turnKeys } from './keys-off.client.ts';
import { pressKey } from './press-key.client.ts';
import { typeKey } from './typed-key.client.ts';

vi.mock('./press-key.client.ts', () => ({ pressKey: vi.fn(() => true) }));

const change = vi.fn();
const desk = { change, views: [{ name: 'pair', key: 'p' }] } as unknown as DeskControl;
const pressed = () => vi.mocked(pressKey).mock.calls.map(([key]) => key);
let kept: Map<string, string>;

beforeEach(() => {
  vi.clearAllMocks();
  kept = new Map();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  };
  vi.stubGlobal('window', { localStorage });
  vi.stubGlobal('document', { querySelector: () => null });
});
afterEach(() => {
  turnKeys('on');
  vi.unstubAllGlobals();
});

test('where the keys are off no letter does anything, so that nothing said aloud signs a verdict; Esc still closes', () => {
  turnKeys('off');
  for (const key of ['w', 'd', 'q', 'e', 'n', 'g', 'p', '/', '?', '1']) expect(typeKey(key, desk, 0), key).toBe(false);
  expect(pressed()).toEqual([]);
  expect(change).not.toHaveBeenCalled();
  expect(typeKey('Escape', desk, 0)).toBe(true);
  turnKeys('on');
  expect(typeKey('w', desk, 0)).toBe(true);
  expect(pressed()).toEqual(['Escape', 'w']);
});

test('an open dialog or menu has the keys for itself', () => {
  vi.stubGlobal('document', { querySelector: () => ({}) });
  for (const key of ['n', 'w', 'g', 'Escape']) expect(typeKey(key, desk, 0), key).toBe(false);
  expect(pressed()).toEqual([]);
});

test('off holds on the next page, and on this one where the browser keeps nothing', () => {
  turnKeys('off');
  expect([...kept.values()]).toEqual(['off']);
  turnKeys('on');
  expect([...kept.values()]).toEqual(['on']);
  vi.stubGlobal('window', {});
  turnKeys('off');
  expect(areKeysOff()).toBe(true);
});

test('g and the letter of a view go there, and the letter is itself again a while later', () => {
  expect(typeKey('g', desk, 1000)).toBe(false);
  expect(typeKey('p', desk, 1500)).toBe(true);
  expect(change).toHaveBeenCalledWith({ view: 'pair' });
  expect(pressed()).toEqual([]);
  typeKey('g', desk, 2000);
  typeKey('p', desk, 4000);
  expect(pressed()).toEqual(['p']);
});
