import type { ChangeClass } from '../../model/change.ts';
import type { Placed } from '../surroundings.ts';
import { MEASURES, measuresOf } from './measures.ts';
import weights from './weights.json' with { type: 'json' };

/** Classes that say only that words differ, and not in what. With any other the rules saw something, and no opinion is asked for. */
const OPEN: ReadonlySet<ChangeClass> = new Set(['wording', 'addition', 'omission']);

/**
 * A second opinion on a change that no rule explains: what it is as style, or null when it is substance as far as anybody can tell. A logistic model over
 * `MEASURES`, learnt from places that readers labelled (bench/classify/fit-opinion.ts); it says style only where at most one in twenty changes of
 * substance would be hidden in documents left out of the fit. `given`: the classes by the rules.
 */
export function secondOpinion(place: Placed, given: readonly ChangeClass[]): ChangeClass | null {
  if (!isOpen(given)) return null;
  const measures = measuresOf(place);
  if (measures === null || leaning(measures) < weights.threshold) return null;
  return isAmongContent(measures) ? 'synonym' : 'house-style';
}

/** True for a change on which an opinion is given at all. */
export function isOpen(given: readonly ChangeClass[]): boolean {
  return given.every((c) => OPEN.has(c));
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
