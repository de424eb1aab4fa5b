import type { Copy } from './room.ts';

const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['m', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** 0.3 billion and 300 million; 31.51 and 31.5, the one rounded to the other's places. */
export function sameAmount(a: Copy, i: number, b: Copy, j: number): boolean {
  const [x, y] = [amountOf(a, i), amountOf(b, j)];
  if (x === null || y === null) return false;
  if (Math.abs(x.value - y.value) <= 1e-9 * Math.abs(x.value)) return true;
  const [fine, coarse] = x.unit < y.unit ? [x, y] : [y, x];
  return (
    fine.unit < coarse.unit && Math.abs(fine.value - coarse.value) <= coarse.unit / 2 && coarse.unit < coarse.value
  );
}

/** The number with the word of scale behind it, and what its last place is worth; null for ordinals and times. */
export function amountOf(copy: Copy, i: number): { readonly value: number; readonly unit: number } | null {
  const m = /^(\d[\d,]*)(?:\.(\d+))?(k|m|mn|bn)?$/.exec(copy.folded(i));
  if (!m) return null;
  const next = /^[-‑]$/.test(copy.form(i + 1)) ? i + 2 : i + 1;
  const scale = SCALES.get(m[3] ?? copy.folded(next)) ?? 1;
  const whole = Number((m[1] as string).replaceAll(',', ''));
  const places = m[2]?.length ?? 0;
  const value = Number(`${whole}.${m[2] ?? '0'}`) * scale;
  return { value, unit: places === 0 && scale === 1 ? 1 : scale * 10 ** -places };
}

const WORDS: ReadonlyMap<string, string> = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (w, i) => [w, String(i)],
  ),
);

/** `10km`, `8c`, `4.12am`: a unit that one house glues to its figure and the other sets apart. What counts thousands is no unit. */
const GLUED_UNIT = /(?<=\d)(?:am|pm|mph|kph|km|cm|mm|kg|mw|gw|ft|lb|lbs|p|c|f)$/;

/** Several of a model, `200s`; a decade, `1970s`, is another figure than its first year. */
const SEVERAL = /(?<=^\d{1,3})s$/;

/** A form by which figures compare: digits without separators or unit, ordinals apart from cardinals; null for no number. */
export function figureOf(folded: string): string | null {
  const word = WORDS.get(folded);
  if (word) return word;
  if (!/^\d/.test(folded)) return null;
  return folded
    .replace(/,(?=\d{3})/g, '')
    .replace(GLUED_UNIT, '')
    .replace(SEVERAL, '')
    .replace(/(?<=\d)\.0+$/, '');
}
