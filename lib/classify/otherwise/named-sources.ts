import { isArticle } from '../../lexicon/function-words.ts';
import { isQuotedAt, type Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** A speaker has at most so many tokens, office and all. */
const SPEAKER = 12;
const PLAINLY = /^(?:say|says|said)$/;
const WORDS = /^(?:according|to|say|says|said|that|,)$/;

/**
 * `Prosecutors said that it sank`, `according to prosecutors, it sank`; `it sank, prosecutors said`, `it sank, according to prosecutors`: the same speaker at either end of the
 * sentence, who plainly says so. The change has no words but these and the speaker's. Never inside a quotation.
 */
export function isSourceTurned({ a, b, change }: Placed): boolean {
  // A glance first: the rest is looked at for every change.
  if (!hasWord(a, change.a) && !hasWord(b, change.b)) return false;
  const [x, y] = [sourceOf(a, change.a), sourceOf(b, change.b)];
  if (x === null || y === null || x.speaker.join(' ') !== y.speaker.join(' ')) return false;
  return (
    isMadeOf(a, change.a, x) && isMadeOf(b, change.b, y) && (x.isAccording !== y.isAccording || x.opens !== y.opens)
  );
}

/** Who says so: without articles; and where in the version its words stand. */
type Source = {
  readonly speaker: readonly string[];
  readonly at: Stretch;
  readonly isAccording: boolean;
  readonly opens: boolean;
};

function hasWord({ folded }: Read, [from, to]: Stretch): boolean {
  return folded.slice(from, to).some((w) => w === 'according' || PLAINLY.test(w));
}

function isMadeOf(read: Read, [from, to]: Stretch, { speaker, at }: Source): boolean {
  for (let t = from; t < to; t++) {
    const word = read.folded[t] as string;
    if (isQuotedAt(read, t)) return false;
    const isOwn = WORDS.test(word) || speaker.includes(word) || isArticle(word);
    // The comma that parted the source from what it says may stand right outside; other words may not go along.
    if (!isOwn || t < at[0] - 1 || t > at[1]) return false;
  }
  return true;
}

function sourceOf(read: Read, stretch: Stretch): Source | null {
  const [low, high] = sentenceAround(read, stretch);
  let end = high;
  while (end > low && /^[.!?]$/.test(read.folded[end - 1] as string)) end--;
  return openingSource(read, low, end) ?? closingSource(read, low, end);
}

/** `According to the board, …`; `The board said (that) …`. */
function openingSource(read: Read, low: number, end: number): Source | null {
  const isAccording = read.folded[low] === 'according' && read.folded[low + 1] === 'to';
  const start = isAccording ? low + 2 : low;
  for (let t = start; t < end && t - start <= SPEAKER; t++) {
    const word = read.folded[t] as string;
    if (isAccording ? word !== ',' : !PLAINLY.test(word)) {
      if (/^[,;:"“”‘’]$/.test(word)) return null;
      continue;
    }
    const to = !isAccording && read.folded[t + 1] === 'that' ? t + 2 : t + 1;
    // `Said on Monday`, `said of it`: more is said of the saying.
    if (!isAccording && /^(?:on|in|at|of|about|to|so|,|:|"|“)$/.test(read.folded[to] as string)) return null;
    return sourced(read, [start, t], { at: [low, to], isAccording, opens: true });
  }
  return null;
}

/** `…, according to the board`; `…, the board said`; `…, said the board`. */
function closingSource(read: Read, low: number, end: number): Source | null {
  let comma = end - 1;
  while (comma > low && end - comma <= SPEAKER && read.folded[comma] !== ',') comma--;
  if (read.folded[comma] !== ',') return null;
  const at: Stretch = [comma, end];
  if (read.folded[comma + 1] === 'according' && read.folded[comma + 2] === 'to')
    return sourced(read, [comma + 3, end], { at, isAccording: true, opens: false });
  if (PLAINLY.test(read.folded[end - 1] as string))
    return sourced(read, [comma + 1, end - 1], { at, isAccording: false, opens: false });
  if (PLAINLY.test(read.folded[comma + 1] as string))
    return sourced(read, [comma + 2, end], { at, isAccording: false, opens: false });
  return null;
}

function sourced(read: Read, [from, to]: Stretch, rest: Omit<Source, 'speaker'>): Source | null {
  const speaker = read.folded.slice(from, to).filter((w) => !isArticle(w));
  return speaker.length === 0 ? null : { ...rest, speaker };
}
