import { type ChangeClass, isStyleOnly } from '../../lib/model/change.ts';
import type { Drawn } from './draws.ts';

type Labelled = Drawn & { readonly classes: readonly ChangeClass[] };

/** How far two labellers agree on style against substance. F1 (percent, one decimal) takes one for the truth; it is the same either way. */
export type Agreement = {
  readonly places: number;
  readonly same: number;
  /** Cohen's kappa: agreement beyond what their shares of style alone would give; 1 is full, 0 is chance. Two places. */
  readonly kappa: number;
  readonly style: number;
  readonly substance: number;
  /** One calls style what the other calls substance: only the second labeller, only the first. */
  readonly onlySecond: number;
  readonly onlyFirst: number;
};

/** Agreement on the places that both have labelled; null when there is none. Cohen, A coefficient of agreement for nominal scales (1960). */
export function agreement(first: readonly Labelled[], second: readonly Labelled[]): Agreement | null {
  const known = new Map(first.map((l) => [keyOf(l), isStyleOnly(l.classes)]));
  const both = second.flatMap((l) => {
    const one = known.get(keyOf(l));
    return one === undefined ? [] : [{ one, two: isStyleOnly(l.classes) }];
  });
  const n = both.length;
  if (n === 0) return null;
  const count = (one: boolean, two: boolean): number => both.filter((b) => b.one === one && b.two === two).length;
  const [style, substance] = [count(true, true), count(false, false)];
  const [onlyFirst, onlySecond] = [count(true, false), count(false, true)];
  const chance =
    ((style + onlyFirst) * (style + onlySecond) + (substance + onlySecond) * (substance + onlyFirst)) / n ** 2;
  const seen = (style + substance) / n;
  const f1 = (right: number): number =>
    right === 0 ? 0 : Math.round((2000 * right) / (2 * right + onlyFirst + onlySecond)) / 10;
  return {
    places: n,
    same: style + substance,
    kappa: chance === 1 ? 1 : Math.round((100 * (seen - chance)) / (1 - chance)) / 100,
    style: f1(style),
    substance: f1(substance),
    onlySecond,
    onlyFirst,
  };
}

function keyOf({ set, story, a, b }: Drawn): string {
  return [set, story, a.version, a.start, a.end, b.version, b.start, b.end].join(' ');
}
