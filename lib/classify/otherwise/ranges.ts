import { type NumberReading, numberValue } from '../../lexicon/numbers.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

const BETWEEN = /^(?:to|and|through|until|-|–|—)$/;
/** How many tokens before a change its range may begin: `from`, a number and what joins it to the next. */
const BACK = 4;

type Range = { readonly from: number; readonly to: number; readonly low: NumberReading; readonly high: NumberReading };

/** True when a change lies in one range of numbers written in two ways: `2019-21`, `2019 to 2021`; `between 3 and 5`, `3–5`. */
export function isSameRange({ a, b, change }: Placed): boolean {
  const [inA, inB] = [rangesOf(a), rangesOf(b)];
  if (inA.size === 0 || inB.size === 0) return false;
  const others = rangesAround(inB, change.b);
  // As much of the one is left of the change as of the other, else the two are not the same piece of text.
  return (
    others.length > 0 &&
    rangesAround(inA, change.a).some((x) => others.some((y) => isSameNumber(x.low, y.low) && isSameEnd(x, y)))
  );
}

function rangesAround(ranges: ReadonlyMap<number, Range>, [from, to]: readonly [number, number]): readonly Range[] {
  const out: Range[] = [];
  for (let t = from - BACK; t <= from; t++) {
    const range = ranges.get(t);
    if (range && range.to >= to) out.push(range);
  }
  return out;
}

/** Every range of a version by the token it begins at; made once, since a version has few and changes are many. */
const rangesOf = onceFor((read: Read): ReadonlyMap<number, Range> => {
  const out = new Map<number, Range>();
  for (let t = 0; t < read.folded.length; t++) {
    const range = rangeAt(read, t);
    if (range) out.set(t, range);
  }
  return out;
});

function rangeAt(read: Read, start: number): Range | null {
  const first = /^(?:from|between)$/.test(read.folded[start] ?? '') ? start + 1 : start;
  const low = numberAt(read, first);
  if (!low || !BETWEEN.test(read.folded[low.to] ?? '')) return null;
  const high = numberAt(read, low.to + 1);
  // `Seven and eight` are two numbers, `between seven and eight` is a range.
  if (!high || (read.folded[low.to] === 'and' && read.folded[start] !== 'between')) return null;
  return { from: start, to: high.to, low: low.number, high: high.number };
}

/** A number or a year that begins at a token, and where it ends. */
function numberAt(read: Read, t: number): { readonly number: NumberReading; readonly to: number } | null {
  const word = read.folded[t] ?? '';
  if (/^\d{4}$/.test(word)) return { number: { value: Number(word), ordinal: false, unit: '', length: 1 }, to: t + 1 };
  const e = read.expressionAt(t);
  return e?.kind === 'number' && e.from === t ? { number: e.number, to: e.to } : null;
}

function isSameNumber(x: NumberReading, y: NumberReading): boolean {
  return numberValue(x) === numberValue(y) || (x.value === y.value && (x.unit === '' || y.unit === ''));
}

/** `2019–21`: of the second year only the end is said. */
function isSameEnd(x: Range, y: Range): boolean {
  if (numberValue(x.high) === numberValue(y.high)) return true;
  const [short, full] = x.high.value < y.high.value ? [x, y] : [y, x];
  const century = 100 * Math.floor(short.low.value / 100);
  return short.low.value >= 1000 && short.high.value < 100 && century + short.high.value === full.high.value;
}
