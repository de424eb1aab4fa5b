import type { Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** So much for each (Quirk et al. 1985, 6.51, 13.48). */
const APIECE = /^(?:each|apiece|every|per|respectively)$/;
/** So much for all. */
const TOGETHER = /^(?:total|altogether|combined|between|jointly|shared?)$/;
/** `Each year`, `every trip`: how often, and no sharing. */
const OFTEN =
  /^(?:seconds?|minutes?|hours?|days?|nights?|mornings?|evenings?|weeks?|weekends?|months?|seasons?|quarters?|years?|time|other|trip|side|end)$/;
/** `All three were fined`, `both were fined`: for each of them, as one reads it. */
const ALL = /^(?:all|both)$/;

/**
 * Whether a figure that was for each is for all, or nobody says any longer: `fined £200 each`, `fined a total of £200`. Told at the words that share it out, in a sentence with a figure
 * that is not the number of those who share.
 */
export function sharesOut({ a, b, change }: Placed): boolean {
  const [own, other] = [isAt(a, change.a, APIECE), isAt(b, change.b, APIECE)];
  const isTotal = isAt(a, change.a, TOGETHER) || isAt(b, change.b, TOGETHER);
  if (!own && !other && !isTotal) return false;
  const [x, y] = [sentenceAround(a, change.a), sentenceAround(b, change.b)];
  if (isAt(a, x, APIECE) === isAt(b, y, APIECE)) return false;
  const [has, lacks] = isAt(a, x, APIECE)
    ? [
        { read: a, at: x },
        { read: b, at: y },
      ]
    : [
        { read: b, at: y },
        { read: a, at: x },
      ];
  return !isAt(lacks.read, lacks.at, ALL) && hasShare(has.read, has.at);
}

function isAt({ folded }: Read, [from, to]: Stretch, words: RegExp): boolean {
  for (let t = from; t < to; t++) if (words.test(folded[t] as string)) return true;
  return false;
}

/** `Each` before a noun or `of` is no sharing by itself (`each boat`, `each of the nine boats`): a figure must follow that is not the number of those. */
function hasShare(read: Read, [from, to]: Stretch): boolean {
  for (let t = from; t < to; t++) {
    if (!/^(?:each|apiece)$/.test(read.folded[t] as string)) continue;
    if (read.folded[t] === 'apiece') return true;
    if (OFTEN.test(read.folded[t + 1] ?? '')) continue;
    const isBefore = isFigure(read, t - 1) || isFigure(read, t - 2) || isFigure(read, t - 3);
    let behind = t + 1;
    if (read.folded[behind] === 'of') {
      behind++;
      while (
        behind < to &&
        (/^(?:the|its|his|her|their|these|those)$/.test(read.folded[behind] as string) || isFigure(read, behind))
      )
        behind++;
    }
    for (let k = behind; k < to; k++) if (isFigure(read, k)) return true;
    if (isBefore && read.folded[t + 1] !== 'of') return true;
  }
  return false;
}

function isFigure(read: Read, token: number): boolean {
  return read.expressionAt(token)?.kind === 'number';
}
