import { currencyInWordsAt, currencyOf, isCurrencySign } from './currencies.ts';

/** A number as read: its value, whether it orders (11th) or counts, what it is of (`%`, `$`, or ''), and how many words it took. */
export type NumberReading = {
  readonly value: number;
  readonly ordinal: boolean;
  readonly unit: string;
  readonly length: number;
};

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];

/** Numbers of one word below a hundred, and the ranks. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((w, i) => [w, i] as const),
  ...TENS.map((w, i) => [w, 20 + 10 * i] as const),
]);
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((w, i) => [w, i] as const),
  ...TENS.map((w, i) => [w.replace(/y$/, 'ieth'), 20 + 10 * i] as const),
]);

/** Scales in words (BIPM), and those of India's papers. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['crore', 1e7],
  ['crores', 1e7],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
/** And the papers' own, glued to a figure or behind it ($4bn, £4.75m, 16k). */
const SCALES: ReadonlyMap<string, number> = new Map([
  ...SCALE_WORDS,
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['bn', 1e9],
  ['b', 1e9],
  ['tn', 1e12],
]);

/** What is said of metres, and never of millions: `10 m high`, `the 100m hurdles`. */
const OF_METRES =
  /^(?:high|long|deep|wide|tall|thick|away|apart|above|below|underwater|freestyle|breaststroke|backstroke|butterfly|medley|sprint|dash|hurdles|relay|air)$/;

/**
 * The number that begins at `words[at]` (folded token forms), or null. Reads figures with separators, words (seven,
 * twenty-one, two hundred and five), ordinals, scales, a currency on either side and a percentage after it.
 */
export function readNumber(words: readonly string[], at: number): NumberReading | null {
  let i = at;
  let unit = '';
  const sign = currencyOf(words[i] ?? '');
  if (sign !== undefined && isCurrencySign(words[i] as string)) {
    unit = sign;
    i++;
  } else if ((words[i] === 'us' || words[i] === 'u.s.') && words[i + 1] === '$') {
    unit = '$';
    i += 2;
  }
  const share = GLUED_PERCENT.exec(words[i] ?? '')?.[1];
  if (share !== undefined && unit === '') return { value: figureValue(share), ordinal: false, unit: '%', length: 1 };
  const core = readFigure(words, i) ?? readWords(words, i);
  if (!core) return null;
  i += core.length;
  // `A 5-dollar fee`; but a 30-pound cod weighs them.
  const hyphen = words[i] === '-' && !/^pounds?$/.test(words[i + 1] ?? '') ? 1 : 0;
  const after = unit === '' ? unitAt(words, i + hyphen) : null;
  if (after) {
    unit = after.unit;
    i += hyphen + after.length;
  }
  return { value: core.value, ordinal: core.ordinal, unit, length: i - at };
}

/** A figure with or without separators, the source of a regular expression: 1,550, 4.75. */
export const FIGURE = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;
/** `4.75pc`, as some British papers print it. */
const GLUED_PERCENT = new RegExp(`^(${FIGURE})pc$`);
const FIGURE_AND_TAIL = new RegExp(`^(${FIGURE})(st|nd|rd|th|k|m|mn|bn|b|tn)?$`);

/** True for a figure with a scale glued on, folded: 40m, 4.75bn. */
export function isScaledFigure(folded: string): boolean {
  return SCALES.has(FIGURE_AND_TAIL.exec(folded)?.[2] ?? '');
}

/** The value of such a figure. */
export function figureValue(figure: string): number {
  return Number(figure.replaceAll(',', ''));
}

/** The last place that a value is given to, as far as it shows: 100 of 500, 10 of 140, 0.1 of 2.5. */
export function lastPlace(value: number): number {
  const text = `${value}`;
  const decimals = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  return decimals > 0 ? 10 ** -decimals : 10 ** (/0*$/.exec(text)?.[0].length ?? 0);
}

type Core = { readonly value: number; readonly ordinal: boolean; readonly length: number };
/** `place`: what the last place that is printed is worth, 0.01 of 4.75 and 10,000 of 4.75 million. */
export type FigureReading = Core & { readonly place: number };

/** The number in figures that begins at `words[at]` with its scale, or null. */
export function readFigure(words: readonly string[], at: number): FigureReading | null {
  const mixed = readMixed(words, at);
  const [, figure, tail] = mixed ? [] : (FIGURE_AND_TAIL.exec(words[at] ?? '') ?? []);
  if (!mixed && figure === undefined) return null;
  const value = mixed?.value ?? figureValue(figure as string);
  const place = 10 ** -((mixed ? `${value}` : (figure as string)).split('.')[1]?.length ?? 0);
  const length = mixed?.length ?? 1;
  if (/^(?:st|nd|rd|th)$/.test(tail ?? '')) return { value, place, ordinal: true, length };
  const next = at + length;
  const scaleAt = tail ? at : words[next] === '-' ? next + 1 : next;
  const sign = tail ?? words[scaleAt] ?? '';
  const isMetres = sign === 'm' && OF_METRES.test(words[words[scaleAt + 1] === '-' ? scaleAt + 2 : scaleAt + 1] ?? '');
  const scale = isMetres ? undefined : SCALES.get(sign);
  return scale === undefined
    ? { value, place, ordinal: false, length }
    : { value: scaled(value, scale), place: place * scale, ordinal: false, length: scaleAt + 1 - at };
}

/** Parts in one character (Unicode's vulgar fractions that papers print). */
const VULGAR: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);
/** What a figure is parted into behind a whole number: halves to eighths, and the sixteenths of rates and inches. */
const PARTED = /^(?:[2-8]|16)$/;

/** A whole number and a part of one: `5 1/4`, `5-1/2`, `5¼`; null where there is none. */
function readMixed(words: readonly string[], at: number): { readonly value: number; readonly length: number } | null {
  const [, glued, sign] = /^(\d+)([½⅓⅔¼¾⅛⅜⅝⅞])$/.exec(words[at] ?? '') ?? [];
  if (glued !== undefined) return { value: parted(glued, VULGAR.get(sign as string) as number), length: 1 };
  const whole = words[at] ?? '';
  if (!/^\d+$/.test(whole)) return null;
  const part = VULGAR.get(words[at + 1] ?? '');
  if (part !== undefined) return { value: parted(whole, part), length: 2 };
  const from = words[at + 1] === '-' ? at + 2 : at + 1;
  const [over, slash, under] = [words[from] ?? '', words[from + 1], words[from + 2] ?? ''];
  if (slash !== '/' || !PARTED.test(under) || !/^\d{1,2}$/.test(over) || words[from + 3] === '/') return null;
  const share = Number(over) / Number(under);
  return share > 0 && share < 1 ? { value: parted(whole, share), length: from + 3 - at } : null;
}

function parted(whole: string, part: number): number {
  return Math.round((Number(whole) + part) * 1e4) / 1e4;
}

function readWords(words: readonly string[], at: number): Core | null {
  let i = at;
  let total = 0;
  let part = 0;
  let seen = false;
  if ((words[i] === 'a' || words[i] === 'an') && SCALE_WORDS.has(words[i + 1] ?? '')) {
    part = 1;
    i++;
  }
  for (;;) {
    const word = words[i] ?? '';
    const plain = NUMBER_WORDS.get(word);
    const ordinal = ORDINAL_WORDS.get(word);
    const scale = SCALE_WORDS.get(word);
    if (plain !== undefined && (part % 100 === 0 || (part % 10 === 0 && plain < 10 && plain > 0 && part % 100 >= 20))) {
      part += plain;
    } else if (
      ordinal !== undefined &&
      (word !== 'second' || seen) &&
      (!seen || words[i - 1] === '-' || words[i - 1] === 'and')
    ) {
      return { value: total + part + ordinal, ordinal: true, length: i + 1 - at };
    } else if (ordinal === 2 && !seen) {
      return { value: 2, ordinal: true, length: 1 };
    } else if (scale !== undefined && part > 0) {
      if (scale === 100) part *= 100;
      else {
        total += part * scale;
        part = 0;
      }
    } else break;
    seen = true;
    i++;
    if (words[i] === '-' && continues(words[i + 1])) i++;
    else if (words[i] === 'and' && (part >= 100 || (part === 0 && total > 0)) && NUMBER_WORDS.has(words[i + 1] ?? ''))
      i++;
  }
  if (!seen) return null;
  return { value: total + part, ordinal: false, length: i - at };
}

function continues(word: string | undefined): boolean {
  return word !== undefined && (NUMBER_WORDS.has(word) || ORDINAL_WORDS.has(word) || SCALES.has(word));
}

/** 4.75 × 10⁶ without the noise of binary fractions. */
function scaled(value: number, scale: number): number {
  return Math.round(value * scale * 100) / 100;
}

/** `12 per cent`, `12 %`: whether words, joined by a space, say that a share is meant. */
export function isPercent(words: string): boolean {
  return /^(?:%|percent|pc|per cent)$/.test(words);
}

/** Whether what stands before a figure puts it below zero: `minus 8`, ` -8`. A dash does so only `apart` from what is before it and `glued` to the figure: not in `2-1`. */
export function isMinus(
  folded: string,
  { apart, glued }: { readonly apart: boolean; readonly glued: boolean },
): boolean {
  return folded === 'minus' || (apart && glued && /^[-−–]$/.test(folded));
}

function unitAt(words: readonly string[], at: number): { readonly unit: string; readonly length: number } | null {
  for (const length of [1, 2]) if (isPercent(words.slice(at, at + length).join(' '))) return { unit: '%', length };
  // `2.3 billion US dollars`: the sign before it says as much.
  return currencyInWordsAt(words, at);
}

/** The value made comparable: `7`, `11th`, `30 %`, `4750000 £`. */
export function numberValue(n: NumberReading): string {
  return `${n.value}${n.ordinal ? ordinalEnding(n.value) : ''}${n.unit === '' ? '' : ` ${n.unit}`}`;
}

function ordinalEnding(value: number): string {
  const teens = value % 100 > 10 && value % 100 < 14;
  return teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
}
