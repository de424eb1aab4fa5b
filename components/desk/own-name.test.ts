import { afterEach, expect, test, vi } from 'vitest';
import { recallName, rememberName } from './own-name.client.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a name is asked for once on a page, though the browser keeps nothing', () => {
  const refuse = () => {
    throw new Error('refused');
  };
  vi.stubGlobal('window', {
    get localStorage() {
      return refuse();
    },
  });
  rememberName('Ada');
  expect(recallName()).toBe('Ada');
});

test('another tab’s name is the newer one', () => {
  const kept = new Map<string, string>();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  };
  vi.stubGlobal('window', { localStorage });
  rememberName('Ada');
  kept.set('variorum.name', 'Ben');
  expect(recallName()).toBe('Ben');
});
