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

const WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((w, i) => [w, i] as const),
  ...TENS.map((w, i) => [w, 20 + 10 * i] as const),
]);
const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((w, i) => [w, i] as const),
  ...TENS.map((w, i) => [w.replace(/y$/, 'ieth'), 20 + 10 * i] as const),
]);

/** Scales, in words and glued to a figure: BIPM and the papers' own ($4bn, £4.75m, 16k). */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
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

/** Currencies by sign and by word: the ones agencies print (ISO 4217's most traded). */
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', '$'],
  ['dollar', '$'],
  ['dollars', '$'],
  ['£', '£'],
  ['pound', '£'],
  ['pounds', '£'],
  ['€', '€'],
  ['euro', '€'],
  ['euros', '€'],
  ['¥', '¥'],
  ['yen', '¥'],
  ['yuan', 'yuan'],
  ['₹', '₹'],
  ['rupee', '₹'],
  ['rupees', '₹'],
  ['ruble', 'rouble'],
  ['rubles', 'rouble'],
  ['rouble', 'rouble'],
  ['roubles', 'rouble'],
]);

/**
 * The number that begins at `words[at]` (folded token forms), or null. Reads figures with separators, words (seven,
 * twenty-one, two hundred and five), ordinals, scales, a currency on either side and a percentage after it.
 */
export function readNumber(words: readonly string[], at: number): NumberReading | null {
  let i = at;
  let unit = '';
  const sign = CURRENCIES.get(words[i] ?? '');
  if (sign !== undefined && /^\p{Sc}$/u.test(words[i] as string)) {
    unit = sign;
    i++;
  } else if ((words[i] === 'us' || words[i] === 'u.s.') && words[i + 1] === '$') {
    unit = '$';
    i += 2;
  }
  const core = readFigure(words, i) ?? readWords(words, i);
  if (!core) return null;
  i += core.length;
  const after = unit === '' ? unitAt(words, i) : null;
  if (after) {
    unit = after.unit;
    i += after.length;
  }
  return { value: core.value, ordinal: core.ordinal, unit, length: i - at };
}

type Core = { readonly value: number; readonly ordinal: boolean; readonly length: number };

function readFigure(words: readonly string[], at: number): Core | null {
  const m = /^(\d+(?:,\d{3})*(?:\.\d+)?)(st|nd|rd|th|k|m|mn|bn|b|tn)?$/.exec(words[at] ?? '');
  if (!m) return null;
  const value = Number((m[1] as string).replaceAll(',', ''));
  const tail = m[2] ?? '';
  if (/^(st|nd|rd|th)$/.test(tail)) return { value, ordinal: true, length: 1 };
  const glued = SCALES.get(tail);
  const isMetres = (next: number): boolean => OF_METRES.test(words[words[next] === '-' ? next + 1 : next] ?? '');
  if (tail === 'm' && isMetres(at + 1)) return { value, ordinal: false, length: 1 };
  if (glued !== undefined) return { value: scaled(value, glued), ordinal: false, length: 1 };
  const hyphen = words[at + 1] === '-' ? 1 : 0;
  const scale = SCALES.get(words[at + 1 + hyphen] ?? '');
  if (words[at + 1 + hyphen] === 'm' && isMetres(at + 2 + hyphen)) return { value, ordinal: false, length: 1 };
  if (scale !== undefined && scale >= 100) return { value: scaled(value, scale), ordinal: false, length: 2 + hyphen };
  return { value, ordinal: false, length: 1 };
}

function readWords(words: readonly string[], at: number): Core | null {
  let i = at;
  let total = 0;
  let part = 0;
  let seen = false;
  if (
    (words[i] === 'a' || words[i] === 'an') &&
    (SCALES.get(words[i + 1] ?? '') ?? 0) >= 100 &&
    (words[i + 1] as string).length > 3
  ) {
    part = 1;
    i++;
  }
  for (;;) {
    const word = words[i] ?? '';
    const plain = WORDS.get(word);
    const ordinal = ORDINAL_WORDS.get(word);
    const scale = word.length > 3 ? SCALES.get(word) : undefined;
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
    else if (words[i] === 'and' && (part >= 100 || (part === 0 && total > 0)) && WORDS.has(words[i + 1] ?? '')) i++;
  }
  if (!seen) return null;
  return { value: total + part, ordinal: false, length: i - at };
}

function continues(word: string | undefined): boolean {
  return word !== undefined && (WORDS.has(word) || ORDINAL_WORDS.has(word) || SCALES.has(word));
}

/** 4.75 × 10⁶ without the noise of binary fractions. */
function scaled(value: number, scale: number): number {
  return Math.round(value * scale * 100) / 100;
}

function unitAt(words: readonly string[], at: number): { readonly unit: string; readonly length: number } | null {
  if (words[at] === '%' || words[at] === 'percent' || words[at] === 'pc') return { unit: '%', length: 1 };
  if (words[at] === 'per' && words[at + 1] === 'cent') return { unit: '%', length: 2 };
  // `2.3 billion US dollars`: the sign before it says as much.
  if (/^u\.?s\.?$/.test(words[at] ?? '') && /^dollars?$/.test(words[at + 1] ?? '')) return { unit: '$', length: 2 };
  const currency = CURRENCIES.get(words[at] ?? '');
  return currency !== undefined && !/^\p{Sc}$/u.test(words[at] as string) ? { unit: currency, length: 1 } : null;
}

/** The value made comparable: `7`, `11th`, `30 %`, `4750000 £`. */
export function numberValue(n: NumberReading): string {
  return `${n.value}${n.ordinal ? ordinalEnding(n.value) : ''}${n.unit === '' ? '' : ` ${n.unit}`}`;
}

function ordinalEnding(value: number): string {
  const teens = value % 100 > 10 && value % 100 < 14;
  return teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
}
