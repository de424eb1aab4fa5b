import { boundOf, isNearBound } from '../lexicon/bounds.ts';
import { readClock } from '../lexicon/clock.ts';
import { isYear } from '../lexicon/dates.ts';
import { readFraction } from '../lexicon/fractions.ts';
import { isMinus, numberValue } from '../lexicon/numbers.ts';
import { readQuantity } from '../lexicon/quantities.ts';
import { readSpan, type SpanReading } from '../lexicon/spans.ts';
import { gluedUnitAt, isSameAmount, UNITS, type UnitOfMeasure, unitAt } from '../lexicon/units.ts';
import type { Bound } from '../model/fact.ts';
import type { Story } from './story.ts';

/** A figure with what makes it an amount; token indices, end exclusive. */
export type Amount = {
  readonly value: number;
  readonly ordinal: boolean;
  /** `%`, a currency, the key of its unit of measure, `o’clock` of a time of day, or ''. */
  readonly unit: string;
  readonly measure: UnitOfMeasure | null;
  /** What it is as well: `300m` may be metres, `12 cents` are $0.12. Made comparable as `amountValue` does. */
  readonly also: readonly string[];
  /** True of a share in words: `a third` is 33 % and 33.3 %. */
  readonly isShare: boolean;
  /** True where it is printed with a decimal point. */
  readonly isDecimal: boolean;
  readonly bound: Bound | null;
  /** True where its words are read as a bound or not: over five years, would not meet half. Such a one contradicts no bound. */
  readonly isOpen: boolean;
  /** The figure alone, and with its bound and unit. */
  readonly from: number;
  readonly to: number;
  /** The end of its unit. */
  readonly end: number;
  readonly whole: readonly [number, number];
};

type Unit = Pick<Amount, 'unit' | 'measure'>;
type Printed = Pick<Amount, 'value' | 'ordinal' | 'unit' | 'isShare' | 'also' | 'from' | 'to'> & {
  /** The tokens of its paragraph. */
  readonly within: readonly [number, number];
};

/** The amounts of a story, in order: its numbers, shares and parts in words, and figures with their unit glued on. */
export function readAmounts(story: Story): Amount[] {
  const out: Amount[] = [];
  let next = 0;
  for (const p of story.passages) {
    for (let t = p.from; t < p.to; ) {
      while ((story.expressions[next]?.from ?? Number.POSITIVE_INFINITY) < t) next++;
      const own = story.expressions[next]?.from === t ? story.expressions[next] : undefined;
      const clock = own?.kind === 'date' ? null : readClock(story.folded, t);
      const share = own?.kind === 'date' || clock ? null : readFraction(story.folded, t);
      const span = own?.kind === 'date' || clock ? null : spanAt(story, t);
      const quantity = own?.kind === 'date' || clock || span ? null : readQuantity(story.folded, t);
      const glued = own || clock || share || span ? null : gluedUnitAt(story.folded, t);
      const read = clock ?? span ?? share ?? glued;
      const to = read ? t + read.length : (own?.to ?? t + 1);
      const also = (quantity?.keys ?? []).slice(1).map((key) => key.replace(/^(?:number|measure) /, ''));
      const place = { ordinal: false, isShare: false, also, from: t, to, within: [p.from, p.to] as const };
      if (clock) out.push(amountOf(story, { ...place, value: clock.minutes, unit: CLOCK }));
      else if (span) out.push(amountOf(story, { ...place, value: span.count, unit: '' }, span.measure));
      else if (share) out.push(amountOf(story, { ...place, ...share, isShare: share.unit === '%' }));
      else if (own?.kind === 'number')
        out.push(amountOf(story, { ...place, ...own.number }, isInMetres(own.number.value, also) ? METRE : null));
      else if (glued) out.push(amountOf(story, { ...place, value: glued.value, unit: '' }, glued.unit));
      else if (also.length > 0)
        out.push(amountOf(story, { ...place, value: Number.parseFloat(story.folded[t] as string), unit: '' }));
      t = to;
    }
  }
  return out.map((amount, i) => inBrackets(story, amount, out[i - 1]));
}

/** A length of time told in several parts, or counted by `a`: `2hr 51min`, `a fortnight`. Of one part the figure and its unit are read as those of any measure. */
function spanAt(
  { folded }: Story,
  t: number,
): { readonly count: number; readonly measure: UnitOfMeasure; readonly length: number } | null {
  const span = readSpan(folded, t);
  const isOnePart = span?.parts === 1 && !/^an?$/.test(folded[t] as string);
  const measure = span === null || isOnePart ? undefined : UNITS.get(span.months > 0 ? 'month' : 'minute');
  return span && measure ? { count: countOf(span), measure, length: span.length } : null;
}

/** In months or in minutes; what is told in both is not told in news. */
function countOf({ months, seconds }: SpanReading): number {
  return Math.round((months > 0 ? months : seconds / 60) * 1e4) / 1e4;
}

const METRE = UNITS.get('metre') as UnitOfMeasure;

/** `300m high`: read as 300, which only metres are. */
function isInMetres(value: number, also: readonly string[]): boolean {
  return also.includes(`${value} metre`);
}

/** The unit of a time of day, in minutes since midnight. */
const CLOCK = 'o’clock';

/** How many words may stand between an amount and what it is converted to: `61,000 Australian dollars ($40,000)`. */
const BETWEEN = 2;

/** `More than 20 kilometres (12 miles)`: what is converted has the bound of what it converts. */
function inBrackets({ folded }: Story, amount: Amount, before: Amount | undefined): Amount {
  const [from, to] = amount.whole;
  const isConverted =
    amount.unit !== '' &&
    amount.bound === null &&
    before?.bound &&
    folded[from - 1] === '(' &&
    folded[to] === ')' &&
    from - 1 - before.whole[1] <= BETWEEN;
  return isConverted ? { ...amount, bound: before.bound, isOpen: before.isOpen } : amount;
}

function amountOf(story: Story, { within, ...figure }: Printed, glued: UnitOfMeasure | null = null): Amount {
  const { folded } = story;
  const hyphen = folded[figure.to] === '-' ? 1 : 0;
  const found = glued || figure.ordinal || figure.unit !== '' ? null : unitAt(folded, figure.to + hyphen);
  const measure = glued ?? found?.unit ?? null;
  const unit = measure?.key ?? figure.unit;
  const from = isNegative(story, figure.from) ? figure.from - 1 : figure.from;
  const to = found ? figure.to + hyphen + found.length : figure.to;
  const bound = figure.ordinal ? null : boundOf(folded, [from, to], within);
  return {
    ...figure,
    isDecimal: folded.slice(figure.from, figure.to).some((w) => /\d\.\d/.test(w)),
    value: from < figure.from ? -figure.value : figure.value,
    unit,
    measure,
    bound: bound?.bound ?? null,
    isOpen:
      isPoint(story, { ...figure, unit }) ||
      (bound ? isPlace(story, bound.from, { value: figure.value, unit, measure }) : isNearBound(folded, from)),
    end: to,
    whole: [bound ? Math.min(from, bound.from) : from, bound ? Math.max(to, bound.to) : to],
  };
}

function isNegative({ folded, text: { tokens } }: Story, at: number): boolean {
  const { starts, ends } = tokens;
  return isMinus(folded[at - 1] ?? '', { apart: ends[at - 2] !== starts[at - 1], glued: ends[at - 1] === starts[at] });
}

/** Nobody is so old: `over 400` of whatever is a bound, `under 15` is as often an age. */
const OLDEST = 120;

/** `Over five years` is as often a span as a bound, and children under 15 have an age. */
function isPlace(
  { folded }: Story,
  bound: number,
  { value, unit, measure }: Unit & { readonly value: number },
): boolean {
  return (
    /^(?:over|under|above|below|around)$/.test(folded[bound] as string) &&
    ((unit === '' && value < OLDEST) || measure?.dimension === 'time')
  );
}

/** A year is a point and no amount; `1,900` is an amount. */
function isPoint({ folded }: Story, { from, to, unit }: Pick<Amount, 'from' | 'to' | 'unit'>): boolean {
  return unit === '' && to - from === 1 && isYear(folded[from] as string);
}

/** The amount made comparable: `7`, `11th`, `30 %`, `20 metre`, `15:30`. */
export function amountValue({ value, ordinal, unit }: Amount): string {
  if (unit === CLOCK) return `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
  return numberValue({ value, ordinal, unit, length: 0 });
}

/** A share in words is the same as one in figures that is no further from it, in per cent: two thirds are 67, and cut off 66. */
const SHARE_ROUNDED = 0.7;

/** Whether two amounts of one unit, or of two that measure the same, say the same number, converted within rounding. */
export function isOneAmount(a: Amount, b: Amount): boolean {
  if ([...a.also, amountValue(a)].some((value) => b.also.includes(value)) || a.also.includes(amountValue(b)))
    return true;
  if (a.measure && b.measure && a.measure !== b.measure)
    return isSameAmount({ value: a.value, unit: a.measure }, { value: b.value, unit: b.measure });
  if (a.unit !== b.unit) return false;
  return a.value === b.value || ((a.isShare || b.isShare) && Math.abs(a.value - b.value) <= SHARE_ROUNDED);
}
