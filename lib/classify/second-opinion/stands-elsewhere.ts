import { isYear } from '../../lexicon/dates.ts';
import type { Placed } from '../surroundings.ts';
import { aroundOf } from './around.ts';
import { isBarred } from './bars.ts';
import { alone, changesSides, oneSided, pair, type Side, sideOf } from './sides.ts';
import { areOneWord, type Word } from './words.ts';

/**
 * Whether each content word of a change that has no partner in it is one that the other sentence has to spare: `[In 2003, ]a quake killed 8,000`, `a quake killed
 * 8,000[ in 2003]`. Each spare word answers once, and no noun may change sides of a verb. For changes that name a thing which stands as often in both
 * sentences; of the 22 labelled places that it takes for style 20 are.
 */
export function standsElsewhere(place: Placed): boolean {
  const A = sideOf(place.a, place.change.a);
  const B = sideOf(place.b, place.change.b);
  if (isBarred(place, [A, B], oneSided(A.words, B.words))) return false;
  const partners = pair(A.content, B.content);
  if (partners.some((p) => p.bond !== 'form' && p.bond !== 'root')) return false;
  const { spareA, spareB } = aroundOf(A, B);
  return (
    areAnswered({ words: alone(A.content, partners, 'a'), own: A, other: B, spare: spareB }) &&
    areAnswered({ words: alone(B.content, partners, 'b'), own: B, other: A, spare: spareA })
  );
}

type Asked = {
  readonly words: readonly Word[];
  readonly own: Side;
  readonly other: Side;
  readonly spare: readonly Word[];
};

/** `A family of four and a driver`, `four families and a driver`. What a year or a day of the month stands before it does not count. */
function countsAnother([w, own]: readonly [Word, Side], [answer, other]: readonly [Word, Side]): boolean {
  if (own.read.expressionAt(w.at)?.kind !== 'number' || isYear(w.folded)) return false;
  const [x, y] = [own.column.words[w.at + 1], other.column.words[answer.at + 1]];
  return (x?.isContent === true || y?.isContent === true) && !(x && y && areOneWord(x, y));
}

function areAnswered({ words, own, other, spare }: Asked): boolean {
  const left = [...spare];
  return words.every((w) => {
    const at = left.findIndex((s) => areOneWord(s.word, w.word));
    const answer = left[at];
    if (!answer || changesSides(w, own, other) || countsAnother([w, own], [answer, other])) return false;
    left.splice(at, 1);
    return true;
  });
}
