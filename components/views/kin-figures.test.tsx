import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { DeskColumn } from '../../lib/view/columns.ts';
import type { KinFigure } from '../../lib/view/kin-figure.ts';
import { CopyingFigure } from './kin-figures.tsx';

const NUMBER = { width: 32, height: 11 };

/** The numbers and the lines of a drawing, the lines as points. `layers` gives each version's; a line is `AD 73`. */
function drawn(layers: readonly number[], told: readonly string[]) {
  const columns = layers.map((_, i) => {
    const letter = String.fromCharCode(65 + i);
    return { id: letter, letter, labels: [`Paper ${letter}`] } as unknown as DeskColumn;
  });
  const of = (letter: string) => columns.find((c) => c.letter === letter) as DeskColumn;
  const figure: KinFigure = {
    layers: 1 + Math.max(...layers),
    nodes: layers.map((layer, i) => ({
      column: columns[i] as DeskColumn,
      layer,
      place: layers.slice(0, i).filter((l) => l === layer).length,
    })),
    lines: told.map((l) => ({ from: of(l[0] ?? ''), to: of(l[1] ?? ''), kind: 'close', percent: Number(l.slice(3)) })),
  };
  const html = renderToStaticMarkup(<CopyingFigure figure={figure} />);
  const numbers = [...html.matchAll(/class="kin-percent" x="([\d.]+)" y="([\d.]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y) - 4,
  }));
  const lines = [...html.matchAll(/class="kin-line"[^>]* d="([^"]+)"/g)].map(([, d]) => {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0, dx = 0, dy = 0] = (d?.match(/-?[\d.]+/g) ?? []).map(Number);
    return Array.from({ length: 201 }, (_, i) => {
      const t = i / 200;
      const mix = (a: number, b: number, c: number, e: number) =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * e;
      return { x: mix(ax, bx, cx, dx), y: mix(ay, by, cy, dy) };
    });
  });
  expect([numbers.length, lines.length]).toEqual([told.length, told.length]);
  return { numbers, lines };
}

/** How many numbers stand on another number, or on a line that is not theirs. */
function collisions({ numbers, lines }: ReturnType<typeof drawn>): number {
  return numbers.filter((n, i) => {
    const onNumber = numbers.some(
      (o, j) => j < i && Math.abs(o.x - n.x) < NUMBER.width && Math.abs(o.y - n.y) < NUMBER.height,
    );
    const onLine = lines.some(
      (points, j) =>
        j !== i &&
        points.some((p) => Math.abs(p.x - n.x) * 2 < NUMBER.width && Math.abs(p.y - n.y) * 2 < NUMBER.height),
    );
    return onNumber || onLine;
  }).length;
}

test('no number stands on another, nor on a line that is not its own: copies that are all near the first', () => {
  expect(collisions(drawn([0, 0, 0, 0], ['AD 73', 'BA 64', 'CA 37']))).toBe(0);
  expect(collisions(drawn([0, 0, 0, 0], ['AB 73', 'BC 64', 'CD 37']))).toBe(0);
  expect(collisions(drawn([0, 0, 0, 0, 0, 0], ['AF 73', 'BA 64', 'CA 37', 'DA 51', 'EA 48']))).toBe(0);
  expect(collisions(drawn([0, 0, 0, 0, 0, 0], ['AD 73', 'BF 64', 'CE 37']))).toBe(0);
});

test('nor where lines cross on their way from layer to layer', () => {
  expect(collisions(drawn([0, 0, 1, 1], ['AD 73', 'BC 32', 'AC 61', 'BD 58']))).toBe(0);
  expect(collisions(drawn([0, 1, 1, 2, 2], ['AB 73', 'AC 32', 'BE 61', 'CD 58', 'AD 40']))).toBe(0);
});
