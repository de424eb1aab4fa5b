import { IDIOMS } from '../../lexicon/idioms.ts';
import { relationOf } from '../../lexicon/thesaurus.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { type Copy, type Cue, placeOf, quote, type Room } from '../room.ts';

const ID = 'literal-idiom';
const CLOSE = 6;

export const literalIdiom: Detector = {
  id: ID,
  title: 'A set phrase taken word for word',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Idioms do not survive a machine: “responded in kind” came back as “responded kindly”, “on the sidelines” as “on the touchline”.',
  whenNot: 'A writer who plays with the idiom; a copy that says the plain thing in place of it (“replied likewise”).',
  sources: ['list of idioms in news: lib/lexicon/idioms.ts', 'WordNet 3.1'],
  examples: {
    flag: [
      { copies: ['The mayor responded kindly on Monday.', 'The mayor responded in kind on Monday.'], words: 'kindly' },
      {
        copies: ['They met on the touchline of the fair.', 'They met on the sidelines of the fair.'],
        words: 'touchline',
      },
    ],
    pass: [
      { copies: ['The mayor responded likewise on Monday.', 'The mayor responded in kind on Monday.'] },
      { copies: ['They met during the fair.', 'They met on the sidelines of the fair.'] },
    ],
  },
  detect: (room) =>
    room.copies.length < 2 ? [] : room.copies.filter((c) => c.english).flatMap((c) => search(room, c)),
};

type Found = { readonly other: Copy; readonly from: number; readonly to: number; readonly key: string };

function search(room: Room, copy: Copy): Cue[] {
  const { instead, of } = room.backing();
  const support = of[copy.version];
  const cues: Cue[] = [];
  if (!support) return cues;
  for (const s of copy.sentences) {
    for (let i = s.from; i < s.to; i++) {
      if (!copy.isWord(i) || copy.form(i).length < 4 || (support.kept[i] as number) > 0.5) continue;
      const shown: Evidence[] = [];
      for (const x of instead(copy.version, i)) {
        if (x.own.to - x.own.from > CLOSE || x.to - x.from > CLOSE) continue;
        const found = idiomAt(room.copies[x.version] as Copy, x.from, x.to);
        if (!found || !literal(copy, i, found)) continue;
        shown.push(quote(found.other, placeOf(found.other, found.from, found.to), 'This copy has the set phrase.'));
      }
      const [head, ...rest] = shown;
      if (!head || shown.length * 2 < (support.mates[i] as number)) continue;
      cues.push({
        detector: ID,
        place: placeOf(copy, i, i + 1),
        strength: 0.9,
        message: `“${copy.form(i)}” looks like “${head.exact}” taken word for word.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

/** An idiom that covers a word of the stretch: with its neighbours, for half of an idiom is often kept. */
function idiomAt(other: Copy, from: number, to: number): Found | null {
  for (let j = Math.max(0, from - 3); j < Math.max(to, from + 1); j++) {
    for (let n = 6; n >= 2; n--) {
      if (j + n <= from || j + n > other.count) continue;
      let key = '';
      for (let k = 0; k < n; k++) key += (k ? ' ' : '') + other.folded(j + k);
      if (IDIOMS.has(key)) return { other, from: j, to: j + n, key };
    }
  }
  return null;
}

/** The word is made of a word of the idiom, or is its dictionary neighbour, and is not in the idiom itself. */
function literal(copy: Copy, i: number, { other, from, to }: Found): boolean {
  const word = copy.folded(i);
  for (let j = from; j < to; j++) {
    const theirs = other.folded(j);
    if (theirs === word) return false;
  }
  for (let j = from; j < to; j++) {
    const theirs = other.folded(j);
    if (theirs.length < 4) continue;
    if (word.startsWith(theirs) && word.length - theirs.length <= 4 && word !== `${theirs}s`) return true;
    const relation = relationOf(word, theirs);
    if (relation !== null && relation !== 'same') return true;
  }
  return false;
}
