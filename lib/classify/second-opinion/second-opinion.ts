import type { ChangeClass } from '../../model/change.ts';
import type { Placed } from '../surroundings.ts';
import { MEASURES, measuresOf } from './measures.ts';
import { standsElsewhere } from './stands-elsewhere.ts';
import weights from './weights.json' with { type: 'json' };

/** Classes that say only that words differ, and not in what. With any other the rules saw something, and no opinion is asked for. */
const OPEN: ReadonlySet<ChangeClass> = new Set(['wording', 'addition', 'omission']);

/**
 * A second opinion on a change that no rule explains: what it is as style, or null when it is substance as far as anybody can tell. A logistic model over
 * `MEASURES`, learnt from places that readers labelled (bench/classify/fit-opinion.ts); it says style only where at most one in twenty changes of
 * substance would be hidden in documents left out of the fit. `ruled`: its classes by the
 * rules; `left`: those without what only stands elsewhere. Where a thing does (a name, a number, a date), all other words must too.
 */
export function secondOpinion(
  place: Placed,
  ruled: readonly ChangeClass[],
  left: readonly ChangeClass[],
): ChangeClass | null {
  if (!left.every((c) => OPEN.has(c))) return null;
  if (!isOpen(ruled, left)) return standsElsewhere(place) ? 'house-style' : null;
  const measures = measuresOf(place);
  if (measures === null || leaning(measures) < weights.threshold) return null;
  return isAmongContent(measures) ? 'synonym' : 'house-style';
}

/** Things: where one only stands elsewhere, nobody but a reader says whether it stands there for the same. Opened too, names gained 0.3 of F1, and hid an agency's. */
const THINGS: ReadonlySet<ChangeClass> = new Set(['name', 'number', 'date']);

/** True for a change on which an opinion is given at all, by its classes by the rules and by what is left of them without what only stands elsewhere. */
export function isOpen(ruled: readonly ChangeClass[], left: readonly ChangeClass[]): boolean {
  return left.every((c) => OPEN.has(c)) && !ruled.some((c) => THINGS.has(c));
}

/** The logarithm of the odds that a reader calls it style, rounded, so that no machine's last digit decides. */
function leaning(measures: readonly number[]): number {
  let sum = weights.constant;
  for (let k = 0; k < measures.length; k++)
    sum += ((weights.weights as readonly number[])[k] as number) * (measures[k] as number);
  return Math.round(sum * 1e4) / 1e4;
}

function isAmongContent(measures: readonly number[]): boolean {
  return (measures[MEASURES.indexOf('content')] as number) > 0;
}
