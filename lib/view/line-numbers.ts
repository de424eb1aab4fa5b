/** A cubic curve by its four points, and where along it (0–1) its number would best stand. */
export type NumberedCurve = { readonly points: readonly [Spot, Spot, Spot, Spot]; readonly wish: number };

export type Spot = { readonly x: number; readonly y: number };

/** By its middle. */
export type Box = Spot & { readonly width: number; readonly height: number };

/** A number of up to three digits and its sign, with the space about it that keeps it from what is next to it. */
const NUMBER = { width: 36, height: 14 };
/** Nearer to the ends it stands on the letters. */
const ALONG = { from: 0.1, to: 0.9, step: 0.025 };
/** So close that no line passes between two of its points unseen. */
const SAMPLES = 60;

/**
 * Where the numbers of the lines stand, by their middle: each on its own line, as near to where it would stand best as it is clear of
 * the numbers before it, of the other lines and of `boxes`. Where no place is clear, the one with the least in its way.
 */
export function lineNumbers(curves: readonly NumberedCurve[], boxes: readonly Box[]): readonly Spot[] {
  const drawn = curves.map((c) => Array.from({ length: SAMPLES + 1 }, (_, i) => pointAt(c, i / SAMPLES)));
  const placed: Box[] = [];
  for (const [i, curve] of curves.entries()) {
    const others = drawn.filter((_, j) => j !== i);
    // On the letters or on another number it cannot be read; a line it only cuts.
    const inTheWay = (at: Spot) =>
      2 * SAMPLES * [...placed, ...boxes].filter((b) => overlaps(b, at)).length +
      others.reduce((n, points) => n + points.filter((p) => overlaps({ ...p, width: 0, height: 0 }, at)).length, 0);
    const tried = steps(curve.wish).map((t) => pointAt(curve, t));
    const [first, ...rest] = tried.map((at) => ({ at, cost: inTheWay(at) }));
    if (!first) continue;
    const best = rest.reduce((x, y) => (y.cost < x.cost ? y : x), first);
    placed.push({ ...best.at, ...NUMBER });
  }
  return placed.map(({ x, y }) => ({ x, y }));
}

/** Along the curve, the nearest to `wish` first. */
function steps(wish: number): readonly number[] {
  const count = Math.round((ALONG.to - ALONG.from) / ALONG.step);
  const all = Array.from({ length: count + 1 }, (_, i) => ALONG.from + i * ALONG.step);
  return [wish, ...all.sort((x, y) => Math.abs(x - wish) - Math.abs(y - wish))];
}

function pointAt({ points: [a, b, c, d] }: NumberedCurve, t: number): Spot {
  const s = 1 - t;
  const mix = (axis: 'x' | 'y') =>
    s ** 3 * a[axis] + 3 * s ** 2 * t * b[axis] + 3 * s * t ** 2 * c[axis] + t ** 3 * d[axis];
  return { x: mix('x'), y: mix('y') };
}

function overlaps(box: Box, at: Spot): boolean {
  return (
    Math.abs(box.x - at.x) * 2 < box.width + NUMBER.width && Math.abs(box.y - at.y) * 2 < box.height + NUMBER.height
  );
}
