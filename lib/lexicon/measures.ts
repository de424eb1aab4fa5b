import { FIGURE, figureValue } from './numbers.ts';
import { gluedUnit, unitAt } from './units.ts';

/** A figure with its unit of measure that begins at some token: what all ways of writing it share, and how many tokens it has. */
export type MeasureReading = { readonly key: string; readonly length: number };

/** Units that houses abbreviate, glue to their figure or write in full (AP style guide). */
const ABBREVIATED = /^(?:mph|kph|km|cm|mm|kg|mw|gw|ft|lb|c|f)$/;
const ALONE = new RegExp(`^${FIGURE}$`);

/** The figure with a unit that begins at `folded[at]` (30mph, 30 mph, 37 °C), or null. Figures only: `thirty miles` is left. */
export function readMeasure(folded: readonly string[], at: number): MeasureReading | null {
  const figure = folded[at] ?? '';
  const glued = gluedUnit(figure);
  const found = glued || !ALONE.test(figure) ? null : unitAt(folded, at + 1);
  const unit = glued?.unit ?? found?.unit;
  if (!unit || !ABBREVIATED.test(unit.key)) return null;
  return { key: `${glued?.value ?? figureValue(figure)} ${unit.key}`, length: 1 + (found?.length ?? 0) };
}
