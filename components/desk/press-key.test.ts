import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskControl } from './desk-control.ts';
import { pressKey } from './press-key.client.ts';
import { judge } from './press-on-card.client.ts';
import { step } from './step.client.ts';

vi.mock('./step.client.ts', () => ({ step: vi.fn() }));
vi.mock('./press-on-card.client.ts', () => ({ judge: vi.fn(() => true), onCard: vi.fn(() => true) }));

const card = (id: string) => ({ stop: { id } }) as unknown as NonNullable<DeskControl['current']>;
const cards = [card('v1'), card('f-2')];
const say = vi.fn();
const select = vi.fn();
const desk = (current: string | null) =>
  ({
    cards,
    current: cards.find((c) => c.stop.id === current) ?? null,
    mark: true,
    say,
    select,
  }) as unknown as DeskControl;

/** The focus stands in an element of these data, or in none that says where it is. */
function focusIn(dataset: Readonly<Record<string, string>> | null): void {
  const closest = (selector: string) => (dataset && selector.includes('data-stop') ? { dataset } : null);
  vi.stubGlobal('document', { activeElement: { closest }, getSelection: () => null });
}

beforeEach(() => vi.clearAllMocks());
afterEach(() => vi.unstubAllGlobals());

const steppedFrom = () => vi.mocked(step).mock.calls.map(([from]) => from.current?.stop.id ?? null);
const judged = () => vi.mocked(judge).mock.calls.map(([on, act]) => [on.current?.stop.id, act]);

test('with the card closed the walk goes on from the mark that has the focus, or from its line in the list', () => {
  focusIn({ stop: 'f-2' });
  pressKey('n', desk(null));
  pressKey('P', desk(null));
  focusIn({ item: 'v1' });
  pressKey('n', desk(null));
  expect(steppedFrom()).toEqual(['f-2', 'f-2', 'v1']);
});

test('with the card closed a verdict is on the mark that has the focus, and its card opens for it', () => {
  focusIn({ stop: 'f-2' });
  pressKey('d', desk(null));
  expect(select.mock.calls).toEqual([['f-2']]);
  expect(judged()).toEqual([['f-2', 'dismissed']]);
  expect(say).not.toHaveBeenCalled();
});

test('an open card goes before the focus, and on no mark at all nothing is judged', () => {
  focusIn({ stop: 'v1' });
  pressKey('n', desk('f-2'));
  pressKey('w', desk('f-2'));
  expect(steppedFrom()).toEqual(['f-2']);
  expect(judged()).toEqual([['f-2', 'confirmed']]);
  expect(select).not.toHaveBeenCalled();
  for (const nowhere of [null, { stop: 'v9' }]) {
    focusIn(nowhere);
    pressKey('d', desk(null));
  }
  expect(judged()).toHaveLength(1);
  expect(say.mock.calls).toEqual([['go to a mark first: n'], ['go to a mark first: n']]);
});
