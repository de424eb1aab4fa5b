import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FIRST_STATE,
  LAYOUTS,
  parseDeskState,
  printDeskState,
  substanceShown,
  toggleGroup,
  toggleSubstance,
  VIEWS,
} from './desk-state.ts';
import { GROUPS } from './groups.ts';
import { paramsOf } from './search-params.ts';

const parse = (query: string) => parseDeskState(new URLSearchParams(query));

test('the plain link is the first state, and the first state prints as the plain link', () => {
  expect(parse('')).toEqual(FIRST_STATE);
  expect(printDeskState(FIRST_STATE)).toBe('');
});

test('a state comes back from its own link', () => {
  fc.assert(
    fc.property(
      fc.record({
        view: fc.constantFrom(null, ...VIEWS),
        base: fc.constantFrom(null, 'majority', 'a', '0123abcd'),
        of: fc.constantFrom(null, 'b', 'feed0001'),
        layout: fc.constantFrom(null, ...LAYOUTS),
        anyway: fc.constantFrom(null, ['d'], ['d', '0123abcd']),
        wide: fc.constantFrom(null, ['c'], ['c', '0123abcd']),
        versions: fc.constantFrom(null, ['a'], ['a', 'b'], ['0123abcd', 'feed0001']),
        off: fc.subarray([...GROUPS]),
        query: fc.string({ unit: 'grapheme' }),
        unfolded: fc.boolean(),
        engine: fc.constantFrom(null, '1', '2.1'),
      }),
      (state) => {
        expect(parse(printDeskState(state))).toEqual(state);
      },
    ),
    { seed: 6 },
  );
});

test('unknown keys, words and views are ignored', () => {
  expect(parse('view=hologram&layout=round&show=nonsense&hide=,,&utm_source=mail&v=')).toEqual(FIRST_STATE);
});

test('style is shown by show, the rest hidden by hide, and only the difference is written', () => {
  expect(parse('show=style').off).toEqual([]);
  expect(parse('hide=wording').off).toEqual(['wording', 'style']);
  expect(printDeskState(toggleGroup(FIRST_STATE, 'style'))).toBe('show=style');
  expect(printDeskState(toggleGroup(FIRST_STATE, 'facts'))).toBe('hide=facts');
  expect(printDeskState(toggleGroup(toggleGroup(FIRST_STATE, 'facts'), 'facts'))).toBe('');
});

test('commas of lists stay readable in the link', () => {
  expect(printDeskState({ ...FIRST_STATE, versions: ['a', 'b'], query: 'rice, field & co' })).toBe(
    'v=a,b&q=rice,%20field%20%26%20co',
  );
});

test('a key that stands twice counts by its first value', () => {
  expect(parseDeskState(paramsOf({ view: ['rows', 'grid'], base: 'a' }))).toEqual({
    ...FIRST_STATE,
    view: 'rows',
    base: 'a',
  });
});

test('all of substance is hidden and shown at once; what looks garbled, and style, stay as they are', () => {
  const none = toggleSubstance({ ...FIRST_STATE, off: [] });
  expect(none.off).toEqual(GROUPS.filter((g) => g !== 'garble' && g !== 'style'));
  expect(substanceShown(none)).toBe('none');
  const some = { ...FIRST_STATE, off: ['garble', 'wording', 'style'] as const };
  expect(substanceShown(some)).toBe('some');
  expect(toggleSubstance(some).off).toEqual(['garble', 'style']);
  expect(substanceShown(toggleSubstance(some))).toBe('all');
});
