import { expect, test } from 'vitest';
import type { Stop } from '../../lib/view/stops.ts';
import type { DeskControl } from './desk-control.ts';
import { step } from './step.client.ts';

/** Steps on a desk whose stops are one letter each, capitals for findings; `walk` are those that the filters leave. Gives where it went and what was said. */
function stepped(walk: string, at: string | null, by: 1 | -1, kind?: 'finding', loading = false) {
  const stops = [...'aBcdE'].map(
    (id): Stop => ({
      id,
      kind: id < 'a' ? 'finding' : 'variation',
      row: id,
      rowNumber: 1,
      groups: ['wording'],
      classes: ['wording'],
      who: 'only C',
      words: id,
      coveredBy: null,
    }),
  );
  const went: (string | null)[] = [];
  const heard: string[] = [];
  const current = stops.find((s) => s.id === at);
  const desk: Partial<DeskControl> = {
    loading,
    order: stops,
    walk: stops.filter((s) => walk.includes(s.id)),
    current: current ? ({ stop: current } as DeskControl['current']) : null,
    select: (id) => went.push(id),
    say: (text) => heard.push(text),
  };
  step(desk as DeskControl, by, kind);
  return { went, heard };
}

test('the next one is the next in the text, from the first on and from one that the filters hide', () => {
  expect(stepped('acE', null, 1).went).toEqual(['a']);
  expect(stepped('acE', 'B', 1).went).toEqual(['c']);
  expect(stepped('acE', 'd', -1).went).toEqual(['c']);
  expect(stepped('aBcdE', 'c', 1, 'finding').went).toEqual(['E']);
  expect(stepped('aBcdE', 'c', -1, 'finding').went).toEqual(['B']);
});

test('at an end, and where nothing is to be gone to, it stays and says so', () => {
  expect(stepped('acE', 'E', 1)).toEqual({ went: [], heard: ['last of 3'] });
  expect(stepped('acE', 'a', -1)).toEqual({ went: [], heard: ['first of 3'] });
  expect(stepped('acE', null, -1)).toEqual({ went: [], heard: ['first of 3'] });
  expect(stepped('ac', 'a', 1, 'finding')).toEqual({ went: [], heard: ['no findings under these filters'] });
  expect(stepped('', null, 1)).toEqual({ went: [], heard: ['nothing is marked under these filters'] });
  expect(stepped('acE', null, 1, undefined, true)).toEqual({ went: [], heard: ['the rows are still being fetched'] });
});
