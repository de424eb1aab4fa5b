import { isQuotedAt, type Read } from '../reader.ts';
import type { Placed } from '../surroundings.ts';

/**
 * `Has [not ]yet decided`, `has [hasn't ]yet`, `has yet to decide`: a denial that only one version spells out, because the other has `yet to`. Never inside a
 * quotation.
 */
export function isYetTo({ a, b, change }: Placed): boolean {
  return spellsOut(a, change.a, b, change.b) || spellsOut(b, change.b, a, change.a);
}

function spellsOut(
  denies: Read,
  [from, to]: readonly [number, number],
  other: Read,
  [otherFrom, otherTo]: readonly [number, number],
): boolean {
  // A glance first: the rest is looked at for every change.
  if (denies.folded[to] !== 'yet' || other.folded[otherTo] !== 'yet' || other.folded[otherTo + 1] !== 'to')
    return false;
  const said = denies.folded.slice(from, to).join(' ');
  const instead = other.folded.slice(otherFrom, otherTo).join(' ');
  const denial = said === 'not' && instead === '';
  return (denial || (said.endsWith("n't") && said.slice(0, -3) === instead)) && !isQuotedAt(denies, from);
}
