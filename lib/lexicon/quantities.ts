import { readClock } from './clock.ts';
import { isCurrencySign } from './currencies.ts';
import { metresOf, readMeasure } from './measures.ts';
import { FIGURE, figureValue, NUMBER_WORDS, numberValue, readNumber } from './numbers.ts';
import { readSpan } from './spans.ts';

/**
 * A figure that is one thing with what stands beside it, however it is written: what all its writings share, and how many tokens it has. It has several keys where it can be read in
 * several ways: `300m` is 300 metres or 300 million, `12 cents` are of a dollar or of a euro. Two quantities are the same that share one.
 */
export type QuantityReading = { readonly keys: readonly [string, ...string[]]; readonly length: number };

const PENCE = new RegExp(`^(${FIGURE})p$`);
/** Part of a larger coin, and what it is a hundredth of. */
const COINS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['pence penny p', ['£']],
      ['cents cent ¢', ['$', '€']],
    ] as const
  ).flatMap(([words, of]) => words.split(' ').map((w) => [w, of] as const)),
);
const RANK = /^(?:no|number)$/;
const SEED = /^(?:seed|seeded)$/;
/** The decades of a century by their words: `the Fifties`. */
const DECADES: ReadonlyMap<string, number> = new Map(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map((w, i) => [
    w,
    20 + 10 * i,
  ]),
);
/** `the 1990s`, `the 1990’s`, `the 90s`: without a century the last one is meant, as stylebooks have it. */
const DECADE = /^((?:1\d|20)(?=\d0))?(\d0)['’]?s$/;

/** The quantity that begins at `folded[at]`: a time of day, a length of time, a measure, coins, a rank (`No. 1`, the `third` of a `third seed`), a decade; null where a figure stands for itself, and where there is none. */
export function readQuantity(folded: readonly string[], at: number): QuantityReading | null {
  const word = folded[at] ?? '';
  const decade = decadeAt(folded, at);
  if (decade) return decade;
  if (!mayBegin(word)) return seedAt(folded, at);
  const clock = readClock(folded, at);
  if (clock) return { keys: [`clock ${clock.minutes}`], length: clock.length };
  const span = readSpan(folded, at);
  if (span) return { keys: [span.key], length: span.length };
  const measure = readMeasure(folded, at);
  if (measure) return { keys: [`measure ${measure.key}`], length: measure.length };
  return metresAt(folded, at) ?? coinsAt(folded, at) ?? rankAt(folded, at);
}

/** Whether two quantities may be the same. */
export function sharesKey(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

function mayBegin(word: string): boolean {
  return /^(?:\d|an?$|half$|quarter$|noon$|mid|no$|number$)/.test(word) || NUMBER_WORDS.has(word);
}

/** `300m`, unless it is money: then it says millions. */
function metresAt(folded: readonly string[], at: number): QuantityReading | null {
  const metres = metresOf(folded[at] as string);
  const millions = metres === null || isCurrencySign(folded[at - 1] ?? '') ? null : readNumber(folded, at);
  if (metres === null || !millions || millions.unit !== '') return null;
  return { keys: [`number ${numberValue(millions)}`, `measure ${metres}`], length: millions.length };
}

function coinsAt(folded: readonly string[], at: number): QuantityReading | null {
  const pence = PENCE.exec(folded[at] as string)?.[1];
  const number = pence === undefined ? readNumber(folded, at) : null;
  if (pence === undefined && (!number || number.ordinal || number.unit !== '')) return null;
  const count = pence === undefined ? (number as { value: number }).value : figureValue(pence);
  const behind = at + (number?.length ?? 0);
  const hyphen = pence === undefined && folded[behind] === '-' ? 1 : 0;
  const coin = pence === undefined ? (folded[behind + hyphen] ?? '') : 'p';
  const large = COINS.get(coin);
  if (!large) return null;
  const sums = large.map(
    (unit) => `number ${numberValue({ value: Math.round(count * 100) / 1e4, ordinal: false, unit, length: 0 })}`,
  );
  return { keys: [`coins ${count} ${large[0]}`, ...sums], length: pence === undefined ? behind + hyphen + 1 - at : 1 };
}

/** `No. 1`, `No 4`, `number one`: its place in a row, and no denial; of players, `third seed` and `third-seeded` say so too. */
function rankAt(folded: readonly string[], at: number): QuantityReading | null {
  const word = folded[at] as string;
  if (!RANK.test(word)) return seedAt(folded, at);
  const stop = folded[at + 1] === '.' ? 1 : 0;
  const figure = folded[at + 1 + stop] ?? '';
  const value = /^\d{1,3}$/.test(figure) ? Number(figure) : word === 'number' ? NUMBER_WORDS.get(figure) : undefined;
  return value === undefined || value > 100 ? null : { keys: [`rank ${value}`], length: 2 + stop };
}

function seedAt(folded: readonly string[], at: number): QuantityReading | null {
  if (!SEED.test(folded[at + (folded[at + 1] === '-' ? 2 : 1)] ?? '')) return null;
  const number = readNumber(folded, at);
  if (!number?.ordinal || number.length > 1 || number.value > 100) return null;
  // Beside another third it is one all the same.
  return { keys: [`rank ${number.value}`, `number ${numberValue(number)}`], length: 1 };
}

/** True for the word of a decade: Fifties. Folded. */
export function isDecadeWord(folded: string): boolean {
  return DECADES.has(folded);
}

function decadeAt(folded: readonly string[], at: number): QuantityReading | null {
  const word = folded[at] as string;
  const figures = DECADE.exec(word);
  if (figures) return { keys: [`decade ${figures[1] ?? '19'}${figures[2]}`], length: 1 };
  // `In his fifties` is an age.
  const tens = /^(?:the|early|mid|late|-)$/.test(folded[at - 1] ?? '') ? DECADES.get(word) : undefined;
  return tens === undefined ? null : { keys: [`decade 19${tens}`], length: 1 };
}
