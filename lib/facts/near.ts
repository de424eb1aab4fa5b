import type { Figure } from './figure.ts';

/** Two figures that nothing but their place joins are one where neither is further off: other counts of one thing lie near each other. */
const NEAR = 1.25;

/** Near in value, or off by what a hand slips by: a digit turned, a nought too many (of counts only where two digits show it: 20,000 people are no two surgeons). Of dates: behind one preposition. */
export function isNear(f: Figure, g: Figure, isCount: boolean): boolean {
  if (!f.amount || !g.amount) return wordBefore(f) === wordBefore(g);
  const isOneUnit = f.amount.unit === g.amount.unit || f.amount.unit === '' || g.amount.unit === '';
  const digits = isOneUnit ? digitsOf(f.amount.value) : '';
  const isSlip = digits === digitsOf(g.amount.value) && digits.length > (isCount ? 1 : 0);
  return isSlip || ratioOf(f, g) <= NEAR;
}

/** By how much two figures differ, as a ratio; dates by nothing. */
export function ratioOf({ amount: x }: Figure, { amount: y }: Figure): number {
  if (!x || !y) return 1;
  const isMeasured = x.measure !== null && y.measure !== null;
  const [p, q] = [x, y].map((m) => Math.abs(m.value * (isMeasured ? (m.measure?.factor ?? 1) : 1))) as [number, number];
  return p === q ? 1 : Math.max(p, q) / Math.min(p, q);
}

function wordBefore({ story, from }: Figure): string {
  return story.folded[from - 1] ?? '';
}

/** Its digits without noughts, sorted. */
function digitsOf(value: number): string {
  return [...`${value}`]
    .filter((d) => /[1-9]/.test(d))
    .sort()
    .join('');
}

/** How exact a date is: two of different grain (a year, a day) do not contradict each other; null for `yesterday` of an unknown day. */
export function grainOf(value: string): string | null {
  if (value.startsWith('day ')) return null;
  return value
    .replace(/\d/g, '0')
    .replace(/[a-z]+/, 'weekday')
    .replace(/^-?0*-/, '-');
}
