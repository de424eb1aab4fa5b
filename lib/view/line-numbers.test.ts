import { expect, test } from 'vitest';
import { lineNumbers, type NumberedCurve, type Spot } from './line-numbers.ts';

/** A straight line, its number best in its middle. */
const line = (a: Spot, d: Spot): NumberedCurve => {
  const at = (share: number) => ({ x: a.x + share * (d.x - a.x), y: a.y + share * (d.y - a.y) });
  return { points: [a, at(1 / 3), at(2 / 3), d], wish: 0.5 };
};

const flat = (y: number) => line({ x: 0, y }, { x: 200, y });

test('a number with nothing in its way stands where it is best', () => {
  const numbers = lineNumbers([flat(0), flat(80)], [{ x: 0, y: 0, width: 28, height: 28 }]);
  expect(numbers.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
    [100, 0],
    [100, 80],
  ]);
});

test('where two lines cross neither number stands on the other, nor on the other line', () => {
  const down = line({ x: 0, y: 0 }, { x: 200, y: 80 });
  const up = line({ x: 0, y: 80 }, { x: 200, y: 0 });
  const [first, second] = lineNumbers([down, up], []);
  if (!first || !second) throw new Error('both lines have a number');
  expect(Math.abs(first.x - second.x) > 30 || Math.abs(first.y - second.y) > 12).toBe(true);
  for (const [number, slope] of [
    [first, -1],
    [second, 1],
  ] as const) {
    // Where the other line is at the number's place.
    const other = 40 + slope * 0.4 * (number.x - 100);
    expect(Math.abs(number.y - other)).toBeGreaterThan(10);
  }
});

test('a number keeps off what is written on its line, and is not lost where there is no room at all', () => {
  const [aside] = lineNumbers([flat(0)], [{ x: 100, y: 0, width: 40, height: 16 }]);
  expect(Math.abs((aside?.x ?? 100) - 100)).toBeGreaterThan(36);
  const [crowded] = lineNumbers([flat(0)], [{ x: 100, y: 0, width: 400, height: 16 }]);
  expect(crowded?.x).toBeCloseTo(100);
});
