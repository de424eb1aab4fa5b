import { readFraction } from './fractions.ts';
import { FIGURE, figureValue, readNumber } from './numbers.ts';
import { converted, gluedUnitAt, UNITS, type UnitOfMeasure, unitAt } from './units.ts';

/** An amount with its unit of measure that begins at some token: what all ways of writing it share, and how many tokens it has. */
export type MeasureReading = { readonly key: string; readonly length: number };

/** Units that houses abbreviate, glue to their figure or write in full (AP style guide). */
const ABBREVIATED =
  /^(?:mph|kph|km|cm|mm|kg|mw|gw|inch|ft|yard|lb|c|f|metre|hectare|square metre|square foot|square km|ounce)$/;
const METRES = new RegExp(`^(${FIGURE})m$`);
const POINT = UNITS.get('percentage point') as UnitOfMeasure;

/**
 * The amount with a unit that begins at `folded[at]`, or null: 30mph, 30 mph, thirty miles an hour, 37 °C, 400-metre, 15,000 sq ft, 25 basis points, a quarter of a percentage point.
 * Units that every house writes in full (`30 miles`) are left.
 */
export function readMeasure(folded: readonly string[], at: number): MeasureReading | null {
  const glued = gluedUnitAt(folded, at);
  if (glued) return reading(glued.value, glued.unit.key, glued.length);
  const part = readFraction(folded, at);
  if (part?.unit === '' && part.value < 1) {
    const unit = unitAt(folded, at + part.length);
    return unit?.unit.dimension === POINT.dimension
      ? reading(inPoints(part.value, unit.unit), POINT.key, part.length + unit.length)
      : null;
  }
  const number = readNumber(folded, at);
  if (!number || number.ordinal || number.unit !== '') return null;
  const behind = at + number.length;
  const hyphen = folded[behind] === '-' ? 1 : 0;
  const found = unitAt(folded, behind + hyphen);
  if (!found) return null;
  const length = number.length + hyphen + found.length;
  if (found.unit.dimension === POINT.dimension) {
    // Points are won as well: `four points clear`.
    const isWhole = found.unit.key === POINT.key && Number.isInteger(number.value);
    return isWhole ? null : reading(inPoints(number.value, found.unit), POINT.key, length);
  }
  return ABBREVIATED.test(found.unit.key) ? reading(number.value, found.unit.key, length) : null;
}

/** `300m` as metres, which it may be as well as millions; null for anything else. */
export function metresOf(folded: string): string | null {
  const figure = METRES.exec(folded)?.[1];
  return figure === undefined ? null : reading(figureValue(figure), 'metre', 1).key;
}

function reading(value: number, unit: string, length: number): MeasureReading {
  return { key: `${value} ${unit}`, length };
}

/** Without the noise of binary fractions. */
function inPoints(value: number, unit: UnitOfMeasure): number {
  return Math.round(converted({ value, unit }, POINT) * 1e4) / 1e4;
}
