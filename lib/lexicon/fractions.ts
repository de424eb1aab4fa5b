import { readNumber, SCALE_WORDS } from './numbers.ts';

/**
 * A share of something in words, in per cent (`%`), or a part or a dozen of what follows (`half an hour`: 0.5, `half a million`: 500,000; unit ''). `length` in tokens, up to where
 * the unit begins.
 */
export type FractionReading = { readonly value: number; readonly unit: '%' | ''; readonly length: number };

const PARTS: ReadonlyMap<string, number> = new Map([
  ...['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'].flatMap((word, i) =>
    i === 0 ? [[word, 2] as const] : [[word, i + 2] as const, [`${word}s`, i + 2] as const],
  ),
  ['hundredth', 100],
  ['hundredths', 100],
  ['thousandth', 1000],
  ['thousandths', 1000],
]);
const SCALES: ReadonlyMap<string, number> = new Map([...SCALE_WORDS, ['dozen', 12]]);
/** What shows before it that a share is meant and no rank: `by a third`, `nearly a fifth`, but `a third man`. */
const SHARED = /^(?:by|than|to|from|nearly|almost|about|around|roughly|approximately|over|under|some|least)$/;
/** `As many as a third could go`, but `as a third man`. */
const AS_MANY = /^(?:many|much|few|little|high|low) as$/;
/** `The second half of the match`, `the other half of the town`. */
const WHICH =
  /^(?:first|second|other|top|bottom|latter|last|next|final|opening|closing|early|late|northern|southern|eastern|western|upper|lower|the|every|each)$/;
/** What follows a half that is one of something: `half of them`, `half its members`. */
const WHOLE = /^(?:of|the|its|their|his|her|our|all|these|those)$/;
/** Units of which halves and quarters are told: `half an hour`, `a quarter-mile`, `half a percentage point`. */
const UNIT = /^(?:hour|mile|percentage|point|metre|meter|pint|acre)s?$/;
/** Of which parts are told too, but not behind a hyphen: a `third-year` student is in his third. */
const UNIT_OF_TIME = /^(?:second|minute|day|week|month|year|decade|century)$/;
/** `Two in five days`, `one in three per cent`: no share. */
const NO_CROWD = /^(?:minute|hour|day|week|month|year|decade|game|match|race|-|%|per|percent|a\.m|p\.m)/;

/** The share, part or dozen that begins at `folded[at]`: `a third of`, `two-thirds`, `nine out of ten`, `half of`, `half a point`, `two dozen`; null where none does. */
export function readFraction(folded: readonly string[], at: number): FractionReading | null {
  return readHalf(folded, at) ?? readDozen(folded, at) ?? readParts(folded, at) ?? readOneIn(folded, at);
}

function readHalf(folded: readonly string[], at: number): FractionReading | null {
  if (folded[at] !== 'half') return null;
  const before = folded[at - 1] ?? '';
  const next = folded[at + 1] ?? '';
  const scale = next === 'a' ? SCALES.get(folded[at + 2] ?? '') : undefined;
  if (scale !== undefined) return { value: scale / 2, unit: '', length: 3 };
  const isUnit = UNIT.test(folded[at + 2] ?? '') || (next !== '-' && UNIT_OF_TIME.test(folded[at + 2] ?? ''));
  if (/^(?:a|an|-)$/.test(next) && isUnit) return { value: 0.5, unit: '', length: 2 };
  if (WHICH.test(before) || before === '-' || next === '-') return null;
  return WHOLE.test(next) ||
    (SHARED.test(before) && /^by$/.test(folded[at - 2] ?? '')) ||
    (before === 'by' && next !== 'time')
    ? { value: 50, unit: '%', length: 1 }
    : null;
}

function readDozen(folded: readonly string[], at: number): FractionReading | null {
  const count = folded[at] === 'a' ? { value: 1, length: 1 } : plainAt(folded, at);
  return count && folded[at + count.length] === 'dozen' && count.value < 12
    ? { value: 12 * count.value, unit: '', length: count.length + 1 }
    : null;
}

function readParts(folded: readonly string[], at: number): FractionReading | null {
  // `One-third` would be read as a rank, the fourth.
  const count = /^(?:an?|one)$/.test(folded[at] ?? '') ? { value: 1, length: 1 } : plainAt(folded, at);
  if (!count || /^(?:the|this|that|every|each)$/.test(folded[at - 1] ?? '')) return null;
  const hyphen = folded[at + count.length] === '-' ? 1 : 0;
  const partAt = at + count.length + hyphen;
  const word = folded[partAt] ?? '';
  const part = PARTS.get(word);
  if (part === undefined || part === 2 || count.value >= part || count.value > 1 !== word.endsWith('s')) return null;
  const length = partAt + 1 - at;
  const unitAt =
    /^(?:of an? |- )/
      .exec(folded.slice(at + length, at + length + 3).join(' '))?.[0]
      .trim()
      .split(' ').length ?? 0;
  const unit = folded[at + length + unitAt] ?? '';
  if (unitAt > 0 && (UNIT.test(unit) || (unitAt > 1 && UNIT_OF_TIME.test(unit))))
    return { value: rounded(count.value / part, part), unit: '', length: length + unitAt };
  // `By a quarter point`: of a percentage point.
  if (/^(?:percentage|points?)$/.test(folded[at + length] ?? ''))
    return { value: rounded(count.value / part), unit: '', length };
  const isShare =
    folded[at + length] === 'of' ||
    SHARED.test(folded[at - 1] ?? '') ||
    AS_MANY.test(folded.slice(Math.max(0, at - 2), at).join(' ')) ||
    (hyphen > 0 && folded[at + length] !== '-');
  return isShare ? { value: rounded((100 * count.value) / part), unit: '%', length } : null;
}

function readOneIn(folded: readonly string[], at: number): FractionReading | null {
  const few = plainAt(folded, at);
  if (!few || few.value < 1 || few.value > 9) return null;
  const behind = folded.slice(at + few.length, at + few.length + 3).join(' ');
  const link = /^(?:out of every|of every|out of|in every|in)\b/.exec(behind)?.[0];
  if (link === undefined) return null;
  const manyAt = at + few.length + link.split(' ').length;
  const many = plainAt(folded, manyAt);
  if (!many || many.value <= few.value || many.value > 1000 || NO_CROWD.test(folded[manyAt + many.length] ?? ''))
    return null;
  return { value: rounded((100 * few.value) / many.value), unit: '%', length: manyAt + many.length - at };
}

/** A plain count: no rank, sum or share. */
function plainAt(folded: readonly string[], at: number): { readonly value: number; readonly length: number } | null {
  const number = readNumber(folded, at);
  return number && !number.ordinal && number.unit === '' && Number.isInteger(number.value) ? number : null;
}

/** To two places; what is told in hundredths or thousandths, as finely. */
function rounded(value: number, part = 100): number {
  const places = Math.max(100, part);
  return Math.round(value * places) / places;
}
