/** A figure with its unit of measure that begins at some token: what all ways of writing it share, and how many tokens it has. */
export type MeasureReading = { readonly key: string; readonly length: number };

/** Units that houses abbreviate, glue to their figure or write in full; after the SI brochure (BIPM 2019) and the AP style guide. Tokens, with spaces between. */
const UNITS: readonly (readonly string[])[] = [
  ['mph', 'miles per hour', 'miles an hour'],
  ['kph', 'km / h', 'kilometers per hour', 'kilometres per hour', 'kilometers an hour', 'kilometres an hour'],
  ['km', 'kms', 'kilometers', 'kilometres', 'kilometer', 'kilometre'],
  ['cm', 'centimeters', 'centimetres', 'centimeter', 'centimetre'],
  ['mm', 'millimeters', 'millimetres', 'millimeter', 'millimetre'],
  ['kg', 'kgs', 'kilos', 'kilo', 'kilograms', 'kilogrammes', 'kilogram', 'kilogramme'],
  ['mw', 'megawatts', 'megawatt'],
  ['gw', 'gigawatts', 'gigawatt'],
  ['ft', 'feet', 'foot'],
  ['lb', 'lbs', 'pounds in weight'],
  ['c', '° c', '°c', '℃', 'degrees celsius', 'degrees centigrade', 'degrees c'],
  ['f', '° f', '°f', '℉', 'degrees fahrenheit', 'degrees f'],
];
/** By the way it is written; the longest is looked for first. */
const KEYS: ReadonlyMap<string, string> = new Map(
  UNITS.flatMap((set) => set.map((form) => [form, set[0] as string] as const)),
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
