import { type FigureReading, NUMBER_WORDS, readFigure, readNumber, SCALE_WORDS } from '../lexicon/numbers.ts';
import type { Copy } from './room.ts';

type Words = Pick<Copy, 'folded'>;

/** 0.3 billion and 300 million; 31.51 and 31.5, the one rounded to the other's places. */
export function sameAmount(a: Words, i: number, b: Words, j: number): boolean {
  const [x, y] = [amountOf(a, i), amountOf(b, j)];
  if (x === null || y === null) return false;
  if (Math.abs(x.value - y.value) <= 1e-9 * Math.abs(x.value)) return true;
  const [fine, coarse] = x.place < y.place ? [x, y] : [y, x];
  return (
    fine.place < coarse.place && Math.abs(fine.value - coarse.value) <= coarse.place / 2 && coarse.place < coarse.value
  );
}

/** The number in figures at a token, with the word of scale behind it; null for ordinals and times. */
export function amountOf(copy: Words, i: number): FigureReading | null {
  if (!/^\d/.test(copy.folded(i))) return null;
  const figure = readFigure(wordsFrom(copy, i), 0);
  return figure?.ordinal ? null : figure;
}

/** `10km`, `8c`, `4.12am`: a unit that one house glues to its figure and the other sets apart. What counts thousands is no unit. */
const GLUED_UNIT = /(?<=\d)(?:am|pm|mph|kph|km|cm|mm|kg|mw|gw|ft|lb|lbs|p|c|f)$/;

/** Several of a model, `200s`; a decade, `1970s`, is another figure than its first year. */
const SEVERAL = /(?<=^\d{1,3})s$/;

/**
 * A form by which figures compare: digits without separators or unit, ordinals apart from cardinals; null for no number and
 * within one of several words. It is the print that is compared, and not the value as in the table of facts: what a machine
 * lost of 4:30, of 57m or of a list is seen at the token.
 */
export function figureOf(copy: Words, i: number): string | null {
  const folded = copy.folded(i);
  if (NUMBER_WORDS.has(folded)) {
    const number = isWithinNumber(copy, i) ? null : readNumber(wordsFrom(copy, i), 0);
    return number && !number.ordinal ? String(number.value) : null;
  }
  if (!/^\d/.test(folded)) return null;
  return folded
    .replace(/,(?=\d{3})/g, '')
    .replace(GLUED_UNIT, '')
    .replace(SEVERAL, '')
    .replace(/(?<=\d)\.0+$/, '');
}

/** The tokens of a figure, its end exclusive: those of one in words, else its digits alone. */
export function endOfFigure(copy: Words, i: number): number {
  const number = NUMBER_WORDS.has(copy.folded(i)) ? readNumber(wordsFrom(copy, i), 0) : null;
  return i + (number?.length ?? 1);
}

/** `One` of twenty-one, `five` of two hundred and five. */
function isWithinNumber(copy: Words, i: number): boolean {
  const [first, join] = [copy.folded(i - 2), copy.folded(i - 1)];
  return (
    SCALE_WORDS.has(join) || (join === '-' && NUMBER_WORDS.has(first)) || (join === 'and' && SCALE_WORDS.has(first))
  );
}

/** No number in words is longer. */
const LONGEST = 12;

function wordsFrom(copy: Words, i: number): readonly string[] {
  return Array.from({ length: LONGEST }, (_, k) => copy.folded(i + k));
}
