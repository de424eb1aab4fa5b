import type { SentenceLink } from '../model/link.ts';
import type { Copy, Room } from './room.ts';

/** How a sentence of one copy stands to one of another: linked; apart, for it is linked to others of that copy; unknown, for it is linked to none there. */
export type Linking = 'linked' | 'unknown' | 'apart';

type Linkings = {
  readonly sentenceOf: readonly Int32Array[];
  readonly partners: ReadonlyMap<number, readonly number[]>;
};

const known = new WeakMap<readonly SentenceLink[], Linkings>();

/** How the sentence of a copy's token stands to that of another copy's. */
export function linkingOf(
  room: Room,
  [copy, i]: readonly [Copy, number],
  [other, j]: readonly [Copy, number],
): Linking {
  const { sentenceOf, partners } = known.get(room.sentenceLinks) ?? read(room);
  const own = partners.get(keyOf(room, copy.version, sentenceOf[copy.version]?.[i] ?? -1)) ?? NONE;
  const theirs = keyOf(room, other.version, sentenceOf[other.version]?.[j] ?? -1);
  if (own.includes(theirs)) return 'linked';
  return own.some((key) => key % room.copies.length === other.version) ? 'apart' : 'unknown';
}

function read(room: Room): Linkings {
  const partners = new Map<number, number[]>();
  const note = (from: number, to: number): void => {
    const list = partners.get(from);
    if (list) list.push(to);
    else partners.set(from, [to]);
  };
  for (const { a, b } of room.sentenceLinks) {
    const [x, y] = [keyOf(room, a.version, a.sentence), keyOf(room, b.version, b.sentence)];
    note(x, y);
    note(y, x);
  }
  const sentenceOf = room.copies.map((copy) => {
    const out = new Int32Array(copy.count).fill(-1);
    room.texts[copy.version]?.sentences.forEach((range, sentence) => {
      const { from, to } = copy.tokensIn(range);
      out.fill(sentence, from, to);
    });
    return out;
  });
  const made = { sentenceOf, partners };
  known.set(room.sentenceLinks, made);
  return made;
}

const NONE: readonly number[] = [];

function keyOf(room: Room, version: number, sentence: number): number {
  return sentence * room.copies.length + version;
}
