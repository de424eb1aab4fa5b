import { isQuotedAt } from '../reader.ts';
import { gainOf } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

const MARK = /^["“”„«»‘’]$/;

/**
 * True when a quotation that one version interrupts (`“It is late,” she said. [“]We wait.”`) goes on in the other without a mark (`She said: “It is late. []We wait.”`): the
 * words behind the mark are quoted in both, and in the second those before it too.
 */
export function isQuotationJoined(place: Placed): boolean {
  const gain = gainOf(place, () => false);
  if (!gain || gain.to - gain.from !== 1 || !MARK.test(gain.has.forms[gain.from] as string)) return false;
  const { has, lacks, to, gap } = gain;
  return (
    has.folded[to] !== undefined &&
    has.folded[to] === lacks.folded[gap] &&
    isQuotedAt(has, to) &&
    isQuotedAt(lacks, gap) &&
    isQuotedAt(lacks, gap - 1)
  );
}
