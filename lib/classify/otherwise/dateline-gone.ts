import { afterDateline } from '../rebuilt/parts.ts';
import { gainOf } from '../sentence-walk.ts';
import { sentenceAt, sentenceRange } from '../sentences.ts';
import type { Placed } from '../surroundings.ts';

/** True when all that one version lacks is a dateline, or a piece of one: papers print a byline and no `PORT HALDANE (ANP) -`. */
export function isDatelineGone(place: Placed): boolean {
  const gain = gainOf(place, () => false);
  if (!gain || gain.from === gain.to) return false;
  const sentence = sentenceAt(gain.has, gain.from);
  const [first] = sentenceRange(gain.has, sentence);
  return gain.to <= afterDateline(gain.has, sentence, first);
}
