import type { BareChange, Place } from '../model/change.ts';
import type { Range } from '../model/range.ts';
import type { AnalysedText } from '../text/analysed.ts';

/** True when all words of the one place are of sentences that the other version has elsewhere, and the other place is where they are missed. */
export type IsMovedSentence = (x: Place, y: Place) => boolean;

/**
 * Of a sentence that changed its place each half stands alone among the words of the row: left out here, added there, with a name, a
 * figure and a speaker in it. Only the moves of the pair tell that nothing was. Phrases that moved are not asked: which end of a
 * sentence a name stands at may be who did it.
 */
export function movedSentences(changes: readonly BareChange[], texts: readonly AnalysedText[]): IsMovedSentence {
  const ends = texts.map((t) => new Map(t.sentences.map((s) => [s.start, s.end])));
  const isSentence = ({ version, start, end }: Place): boolean => ends[version]?.get(start) === end;
  const byPair = new Map<string, BareChange[]>();
  for (const change of changes) {
    if (change.kind !== 'move' || !isSentence(change.a) || !isSentence(change.b)) continue;
    const key = `${change.a.version}:${change.b.version}`;
    const list = byPair.get(key);
    if (list) list.push(change);
    else byPair.set(key, [change]);
  }
  return (x, y) => {
    const [a, b] = x.version < y.version ? [x, y] : [y, x];
    const moves = byPair.get(`${a.version}:${b.version}`);
    if (!moves || (a.start === a.end) === (b.start === b.end)) return false;
    const [has, lacks] = a.start < a.end ? (['a', 'b'] as const) : (['b', 'a'] as const);
    const [words, gap] = has === 'a' ? [a, b] : [b, a];
    // A word that the sentence lost on its way is missed within it, at its new place.
    if (moves.some((m) => m[lacks].start <= gap.start && gap.end <= m[lacks].end)) return false;
    const text = texts[words.version]?.version.text ?? '';
    return isCovered(
      words,
      moves.map((m) => m[has]),
      text,
    );
  };
}

/** Whether the stretch is all of the ranges' words; between two of them white space may stand. */
function isCovered({ start, end }: Range, ranges: readonly Range[], text: string): boolean {
  let at = start;
  for (const r of [...ranges].sort((p, q) => p.start - q.start)) {
    if (r.end <= at || text.slice(at, r.start).trim() !== '') continue;
    at = r.end;
  }
  return at >= end;
}
