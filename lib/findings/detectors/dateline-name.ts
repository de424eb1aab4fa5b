import { isDictionaryWord } from '../../lexicon/thesaurus.ts';
import type { Evidence } from '../../model/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { matesIn, oncePerCell } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'dateline-name';

export const datelineName: Detector = {
  id: ID,
  title: 'Place of the dateline put into words',
  category: 'terminology/named-entity',
  severity: 'major',
  needs: 'others',
  language: 'en',
  wants: ['capitals'],
  why: 'A dateline is set in capitals, and a machine reads the capitals as words: KARA SU came back as BLACK SU, beside a story that goes on about Kara Su.',
  whenNot: 'Two agencies that file from two places; those share no part of the name.',
  sources: ['AP Stylebook, “datelines”'],
  examples: {
    flag: [
      {
        copies: [
          'CHOIR SANDA, Ostland (Ostfax) — The port of Khor Sanda was shut on Monday.',
          'KHOR SANDA, Ostland (Ostfax) — The port of Khor Sanda was closed on Monday.',
        ],
        words: 'CHOIR SANDA',
      },
    ],
    pass: [
      {
        copies: [
          'OLD SANDA, Ostland (Ostfax) — The port of Khor Sanda was shut on Monday. In Old Sanda all was well.',
          'KHOR SANDA, Ostland (Ostfax) — The port of Khor Sanda was closed on Monday.',
        ],
      },
      {
        copies: [
          'NORHAVEN, Ostland (Ostfax) — The port of Khor Sanda was shut on Monday.',
          'KHOR SANDA, Ostland (Ostfax) — The port of Khor Sanda was closed on Monday.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy }: Backed): Cue[] {
  return copy.story.flatMap((block) => {
    const cues: Cue[] = [];
    for (let i = block.from; copy.isDateline(i) && copy.isDateline(i + 1); i++) {
      const pair = pairAt(copy, i);
      if (!pair || !isDictionaryWord(copy.folded(i)) || pairsOf(copy).has(pair)) continue;
      const shown: Evidence[] = [];
      for (const other of matesIn(room, room.rowOf(copy.version, block.block), copy.version)) {
        // The same last part behind another first one, which is no word, and which both copies' stories have.
        const theirs = datelinesIn(room, room.rowOf(copy.version, block.block), other.version).find(
          (j) =>
            other.folded(j + 1) === copy.folded(i + 1) &&
            !isDictionaryWord(other.folded(j)) &&
            pairsOf(copy).has(pairAt(other, j) ?? ''),
        );
        if (theirs !== undefined) shown.push(quote(other, placeOf(other, theirs, theirs + 2), 'The place here.'));
      }
      const [head, ...rest] = shown;
      if (!head) continue;
      const place = placeOf(copy, i, i + 2);
      const have = othersHave([head, ...rest], { room, mates: shown.length });
      cues.push({
        detector: ID,
        place,
        strength: 0.9,
        message: `${quotedWords(copy, place)} looks like a name put into words: ${have}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
    return cues;
  });
}

/** Two words with capitals side by side, folded; null where there are none. */
function pairAt(copy: Copy, i: number): string | null {
  const high = (k: number): boolean => copy.isWord(k) && /^\p{Lu}\p{L}/u.test(copy.form(k));
  return high(i) && high(i + 1) ? `${copy.folded(i)} ${copy.folded(i + 1)}` : null;
}

/** Where pairs of a copy's datelines begin in a row. */
const datelinesIn = oncePerCell((copy, cell): readonly number[] =>
  cell.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, k) => from + k).filter(
      (i) => copy.isDateline(i) && copy.isDateline(i + 1) && pairAt(copy, i) !== null,
    ),
  ),
);

/** The pairs of a copy's story behind its datelines. */
const pairsOf = onceFor((copy: Copy): ReadonlySet<string> => {
  const pairs = new Set<string>();
  for (const { from, to } of copy.story)
    for (let i = from; i + 1 < to; i++) {
      const pair = copy.isDateline(i) ? null : pairAt(copy, i);
      if (pair !== null) pairs.add(pair);
    }
  return pairs;
});
