import { expect, test } from 'vitest';
import { FIRST_STATE } from '../../lib/view/desk-state.ts';
import type { DeskControl } from './desk-control.ts';
import { toggleColumn } from './toggle-column.client.ts';

/** A desk of columns A, B and C of which `shown` stand on the page, and `versions` were asked for last; gives what a toggle asks and says. */
function toggled(letter: string, shown: string, versions: readonly string[] | null, waiting = false) {
  const heard: string[] = [];
  const asks: unknown[] = [];
  const columns = [...'ABC'].map((l) => ({ letter: l, token: l.toLowerCase(), label: l, shown: shown.includes(l) }));
  const desk: Partial<DeskControl> = {
    columns,
    waiting,
    asked: () => ({ ...FIRST_STATE, versions }),
    change: (patch) => asks.push(patch),
    say: (text) => heard.push(text),
  };
  toggleColumn(desk as DeskControl, letter);
  return { asks, heard };
}

test('a shown column is hidden, a hidden one shown, and all of them are no choice', () => {
  expect(toggled('B', 'ABC', null)).toEqual({ asks: [{ versions: ['a', 'c'] }], heard: ['B hidden'] });
  expect(toggled('B', 'A', ['a'])).toEqual({ asks: [{ versions: ['a', 'b'] }], heard: ['B shown'] });
  expect(toggled('B', 'AC', ['a', 'c'])).toEqual({ asks: [{ versions: null }], heard: ['B shown'] });
});

test('the last column stays', () => {
  expect(toggled('A', 'A', ['a'])).toEqual({ asks: [], heard: ['the last column stays'] });
});

test('while the server draws, a toggle goes on from what was asked for and not from what is on the page', () => {
  expect(toggled('A', 'ABC', ['a', 'c'], true).asks).toEqual([{ versions: ['c'] }]);
  expect(toggled('B', 'ABC', ['a', 'c'], true).asks).toEqual([{ versions: null }]);
  expect(toggled('C', 'AB', null, true).asks).toEqual([{ versions: ['a', 'b'] }]);
});
