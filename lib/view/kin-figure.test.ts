import { expect, test } from 'vitest';
import { columnsOf } from './columns.ts';
import { kinFigure } from './kin-figure.ts';
import { kin, kinSources } from './kin-under-test.ts';

const drawn = (...published: (string | undefined)[]) => {
  const { nodes, lines, layers } = kinFigure(kin, columnsOf(kin, kinSources(published)));
  return {
    layers,
    nodes: nodes.map((n) => `${n.column.letter}${n.layer}`),
    lines: lines.map(
      (l) => `${l.from.letter}${l.kind === 'copied' ? '>' : l.kind === 'perhaps' ? '?' : '~'}${l.to.letter}`,
    ),
  };
};

test('what was likely made from another stands a layer behind it, what shares no story stands alone', () => {
  const { nodes, lines, layers } = drawn('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04');
  expect(nodes).toEqual(['A0', 'B1', 'C2', 'D0']);
  expect(lines).toEqual(['A>B', 'B>C']);
  expect(layers).toBe(3);
});

test('without dates no arrow is drawn, two that are closest to each other are one line, and all stand in one layer', () => {
  const { nodes, lines } = drawn();
  expect(nodes).toEqual(['A0', 'B0', 'C0', 'D0']);
  expect(lines).toEqual(['B~A', 'B~C']);
});

test('every version has a place of its own', () => {
  const sources = kin.versions.map((_, index) => ({ index, labels: [], source: {} }));
  const { nodes } = kinFigure(kin, columnsOf(kin, sources));
  expect(new Set(nodes.map((n) => `${n.layer}/${n.place}`)).size).toBe(nodes.length);
});
