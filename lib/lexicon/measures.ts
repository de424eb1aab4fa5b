import { UNITS } from './units.ts';

/** A figure with its unit of measure that begins at some token: what all ways of writing it share, and how many tokens it has. */
export type MeasureReading = { readonly key: string; readonly length: number };

/** Units that houses abbreviate, glue to their figure or write in full (AP style guide). */
const ABBREVIATED = /^(?:mph|kph|km|cm|mm|kg|mw|gw|ft|lb|c|f)$/;
/** By the way it is written; the longest is looked for first. */
const KEYS: ReadonlyMap<string, string> = new Map(
  [...UNITS].flatMap(([form, { key }]) => (ABBREVIATED.test(key) ? [[form, key] as const] : [])),
);
const LONGEST = 3;

const FIGURE = /^(\d+(?:,\d{3})*(?:\.\d+)?)(.*)$/;
const GLUED = /^[a-z°℃℉]+$/;

/** The figure with a unit that begins at `folded[at]` (30mph, 30 mph, 37 °C), or null. Figures only: `thirty miles` is left. */
export function readMeasure(folded: readonly string[], at: number): MeasureReading | null {
  const figure = FIGURE.exec(folded[at] ?? '');
  if (!figure) return null;
  const value = (figure[1] as string).replaceAll(',', '');
  const glued = figure[2] as string;
  if (glued !== '') {
    const unit = GLUED.test(glued) ? KEYS.get(glued) : undefined;
    return unit === undefined ? null : { key: `${value} ${unit}`, length: 1 };
  }
  for (let length = LONGEST; length >= 1; length--) {
    const unit = KEYS.get(folded.slice(at + 1, at + 1 + length).join(' '));
    if (unit !== undefined) return { key: `${value} ${unit}`, length: 1 + length };
  }
  return null;
}
