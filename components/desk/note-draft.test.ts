import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepNote, recallNote, unsentNotes } from './note-draft.client.ts';

/** As a browser's: what is stored are its own properties. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

let local: Storage;
const tab = (sessionStorage: Storage) => vi.stubGlobal('window', { sessionStorage, localStorage: local });

beforeEach(() => {
  local = storage();
  tab(storage());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a note outlives its tab until it is stored', () => {
  keepNote('set.king', 'ask London');
  tab(storage());
  expect(recallNote('set.king')).toBe('ask London');
  expect(unsentNotes('set.')).toEqual(['king']);
  keepNote('set.king', '');
  expect(recallNote('set.king')).toBe('');
  expect(unsentNotes('set.')).toEqual([]);
});

test('of two tabs each keeps its own note, and storing one does not forget the other', () => {
  const [one, two] = [storage(), storage()];
  tab(one);
  keepNote('set.king', 'first');
  tab(two);
  keepNote('set.king', 'second');
  tab(one);
  expect(recallNote('set.king')).toBe('first');
  keepNote('set.king', '');
  tab(two);
  expect(recallNote('set.king')).toBe('second');
  tab(storage());
  expect(recallNote('set.king')).toBe('second');
});

test('what nobody came back for in a week is forgotten, and other comparisons’ notes are not named', () => {
  vi.useFakeTimers({ now: 0 });
  keepNote('old.king', 'ask');
  vi.setSystemTime(6 * 86_400_000);
  keepNote('set.v3', 'why');
  expect(unsentNotes('old.')).toEqual(['king']);
  vi.setSystemTime(8 * 86_400_000);
  expect(unsentNotes('old.')).toEqual([]);
  expect(unsentNotes('set.')).toEqual(['v3']);
  expect(Object.keys(local)).toEqual(['variorum.note.set.v3']);
});

test('where the browser keeps nothing, nothing is recalled and nothing breaks', () => {
  const shut = new Proxy({} as Storage, {
    get: () => () => {
      throw new Error('shut off');
    },
  });
  vi.stubGlobal('window', { sessionStorage: shut, localStorage: shut });
  keepNote('set.king', 'ask');
  expect(recallNote('set.king')).toBe('');
});
