import { FIGURE, figureValue, lastPlace } from './numbers.ts';

/** What a unit measures, and how many of the dimension's first unit it is (of temperatures: above its zero `zero`). */
export type UnitOfMeasure = {
  readonly key: string;
  readonly dimension: string;
  readonly factor: number;
  readonly zero: number;
};

type Row = readonly [key: string, factor: number, forms: readonly string[]];

/**
 * Units that papers convert for their readers, with the ways they are written: tokens, one space between. After the SI brochure (BIPM 2019) and NIST SP 811, appendix B; a gallon is
 * the American one, a month and a year are means of the Gregorian calendar. `Pound` and `m` are left out: more often a currency, and a million.
 */
const TABLE: Readonly<Record<string, readonly Row[]>> = {
  length: [
    ['metre', 1, ['metres', 'meters', 'metre', 'meter']],
    ['km', 1000, ['km', 'kms', 'kilometers', 'kilometres', 'kilometer', 'kilometre']],
    ['cm', 0.01, ['cm', 'centimeters', 'centimetres', 'centimeter', 'centimetre']],
    ['mm', 0.001, ['mm', 'millimeters', 'millimetres', 'millimeter', 'millimetre']],
    ['inch', 0.0254, ['inches', 'inch']],
    ['ft', 0.3048, ['ft', 'feet', 'foot']],
    ['yard', 0.9144, ['yards', 'yard', 'yds', 'yd']],
    ['mile', 1609.344, ['miles', 'mile']],
    ['nautical mile', 1852, ['nautical miles', 'nautical mile']],
  ],
  area: [
    ['acre', 4046.8564, ['acres', 'acre']],
    ['hectare', 10_000, ['hectares', 'hectare', 'ha']],
    [
      'square metre',
      1,
      ['square metres', 'square meters', 'square metre', 'square meter', 'square - metre', 'square - meter', 'sq m'],
    ],
    ['square foot', 0.092_903, ['square feet', 'square foot', 'square - foot', 'sq ft']],
    ['square km', 1e6, ['square kilometres', 'square kilometers', 'square kilometre', 'square kilometer', 'sq km']],
    ['square mile', 2_589_988, ['square miles', 'square mile']],
  ],
  speed: [
    ['mph', 1.609_344, ['mph', 'm.p.h', 'm.p.h.', 'miles per hour', 'miles an hour']],
    [
      'kph',
      1,
      ['kph', 'km / h', 'kilometers per hour', 'kilometres per hour', 'kilometers an hour', 'kilometres an hour'],
    ],
    ['knot', 1.852, ['knots', 'knot']],
  ],
  mass: [
    ['kg', 1, ['kg', 'kgs', 'kilos', 'kilo', 'kilograms', 'kilogrammes', 'kilogram', 'kilogramme']],
    ['lb', 0.453_592, ['lb', 'lbs', 'pounds in weight']],
    ['ounce', 0.028_35, ['ounces', 'ounce', 'oz']],
    ['tonne', 1000, ['tonnes', 'tonne', 'tons', 'ton', 'metric tons', 'metric ton']],
  ],
  volume: [
    ['litre', 1, ['litres', 'liters', 'litre', 'liter']],
    ['gallon', 3.785_412, ['gallons', 'gallon']],
    ['barrel', 158.987_295, ['barrels', 'barrel']],
  ],
  power: [
    ['mw', 1, ['mw', 'megawatts', 'megawatt']],
    ['gw', 1000, ['gw', 'gigawatts', 'gigawatt']],
  ],
  temperature: [
    ['c', 1, ['c', '° c', '°c', '℃', 'degrees celsius', 'degrees centigrade', 'degrees c', 'celsius', 'centigrade']],
    ['f', 5 / 9, ['f', '° f', '°f', '℉', 'degrees fahrenheit', 'degrees f', 'fahrenheit']],
  ],
  time: [
    ['second', 1 / 60, ['seconds', 'second', 'secs', 'sec']],
    ['minute', 1, ['minutes', 'minute', 'mins', 'min']],
    ['hour', 60, ['hours', 'hour', 'hrs', 'hr']],
    ['day', 1440, ['days', 'day']],
    ['week', 10_080, ['weeks', 'week', 'wks', 'wk']],
    ['fortnight', 20_160, ['fortnights', 'fortnight']],
    ['month', 43_829, ['months', 'month']],
    ['year', 525_949, ['years', 'year', 'yrs', 'yr']],
    ['decade', 5_259_490, ['decades', 'decade']],
    ['century', 52_594_900, ['centuries', 'century']],
  ],
  points: [
    [
      'point',
      1,
      ['percentage points', 'percentage point', 'percentage - points', 'percentage - point', 'points', 'point'],
    ],
    ['basis point', 0.01, ['basis points', 'basis point', 'basis - points', 'basis - point']],
  ],
};

/** By the way it is written. */
export const UNITS: ReadonlyMap<string, UnitOfMeasure> = new Map(
  Object.entries(TABLE).flatMap(([dimension, rows]) =>
    rows.flatMap(([key, factor, forms]) => {
      const unit = { key, dimension, factor, zero: key === 'f' ? 32 : 0 };
      return forms.map((form) => [form, unit] as const);
    }),
  ),
);
/** The longest form, in tokens. */
const LONGEST = 3;

/** The unit that begins at `folded[at]`, the longest one, with its length in tokens; null where none does. */
export function unitAt(
  folded: readonly string[],
  at: number,
): { readonly unit: UnitOfMeasure; readonly length: number } | null {
  for (let length = Math.min(LONGEST, folded.length - at); length >= 1; length--) {
    const unit = UNITS.get(folded.slice(at, at + length).join(' '));
    if (unit) return { unit, length };
  }
  return null;
}

/** The share of the larger amount by which two may differ, as a paper rounds what it converts: `6 miles`, `10 km`. */
const ROUNDED = 0.05;
/** However round a figure is, it stands for no amount further off: 100 miles are no 240 km. Of single figures, `1 mile`, `2 km`. */
const ROUNDEST = 0.1;
const ROUNDEST_FIGURE = 0.25;

/**
 * Whether two amounts are the same within rounding: the one, in the other's unit, is what the other is at the places it is given to, or nearly. False for units of two dimensions. `Twenty
 * metres` are no twenty yards, and `five miles` are eight kilometres.
 */
export function isSameAmount(
  a: { readonly value: number; readonly unit: UnitOfMeasure },
  b: { readonly value: number; readonly unit: UnitOfMeasure },
): boolean {
  if (a.unit.dimension !== b.unit.dimension) return false;
  return isRoundedTo(converted(a, b.unit), b.value) || isRoundedTo(converted(b, a.unit), a.value);
}

/** The amount in another unit of its dimension. */
export function converted(
  { value, unit }: { readonly value: number; readonly unit: UnitOfMeasure },
  to: UnitOfMeasure,
): number {
  return ((value - unit.zero) * unit.factor) / to.factor + to.zero;
}

function isRoundedTo(exact: number, printed: number): boolean {
  const size = Math.abs(printed);
  const most = (size < 10 ? ROUNDEST_FIGURE : ROUNDEST) * size;
  const place = lastPlace(size);
  // Twenty metres are no twenty yards.
  return Math.abs(exact - printed) <= Math.max(ROUNDED * size, Math.min((place === 10 ? 1 : place) / 2, most));
}

const GLUED = new RegExp(`^(${FIGURE})([a-z°℃℉]+)$`);

/** The figure with its unit glued on that begins at `folded[at]`, in one token (`18km`) or three (`70km/h`), or null. */
export function gluedUnitAt(
  folded: readonly string[],
  at: number,
): { readonly value: number; readonly unit: UnitOfMeasure; readonly length: number } | null {
  const [, figure, form] = GLUED.exec(folded[at] ?? '') ?? [];
  if (figure === undefined) return null;
  const speed = folded[at + 1] === '/' ? UNITS.get(`${form} / ${folded[at + 2]}`) : undefined;
  // By itself `in` is no unit.
  const unit = speed ?? UNITS.get(form === 'in' ? 'inch' : (form ?? ''));
  return unit ? { value: figureValue(figure), unit, length: speed ? 3 : 1 } : null;
}
