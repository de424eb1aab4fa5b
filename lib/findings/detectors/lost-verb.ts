import { formsOf } from '../../lexicon/word-forms.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { says } from '../echo.ts';
import { opensQuoted } from '../opens-quoted.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Line, placeOf, quote } from '../room.ts';
import { matesIn, oncePerCell, votersIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'lost-verb';
/** Between a subject and its object at most so many words: `have laid down new`. */
const REACH = 5;
/** A shorter line is set for effect. */
const LEAST = 3;

export const lostVerb: Detector = {
  id: ID,
  title: 'Sentence without its verb',
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'others',
  language: 'en',
  wants: ['sentences'],
  why: 'A machine that drops what it cannot translate may drop the verb: “But both towns conditions”, where all others have set conditions.',
  whenNot: 'Captions, headings, and lines without a verb that are set for effect (“No comment”).',
  sources: ['MQM 2.0: fluency/grammar', 'Huddleston & Pullum 2002, 2.2 (the verb is obligatory)'],
  examples: {
    flag: [
      {
        copies: [
          'The hall opens in May. But both towns conditions.',
          'The hall opens in May, but both towns have set conditions.',
          'The hall opens in May, but both towns have laid down conditions.',
        ],
        words: 'towns conditions',
      },
    ],
    pass: [
      {
        copies: [
          'The hall opens in May. The mayor plans changes.',
          'The hall opens in May. The mayor has planned changes.',
        ],
      },
      { copies: ['Boats in the harbour of the town.', 'Boats lie in the harbour of the town.'] },
      {
        copies: [
          'The hall opens in May. Good news for both towns.',
          'The hall opens in May, which is good news for both towns.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy }: Backed): Cue[] {
  return copy.sentences.flatMap((s) => {
    const block = copy.blocks[s.block];
    // A paragraph of one line without a verb is a caption or a heading.
    if (block?.role !== 'body' || (s.start <= block.start && s.end >= block.end)) return [];
    if (copy.form(s.to - 1) !== '.' || s.to - s.from - 1 < LEAST || !isVerbless(copy, s) || opensQuoted(copy, s))
      return [];
    const row = room.rowOf(copy.version, s.block);
    const mates = matesIn(room, row, copy.version);
    for (let i = s.from; i + 1 < s.to; i++) {
      if (!says(copy, i) || !says(copy, i + 1)) continue;
      const shown = mates.flatMap((other): Evidence[] => {
        const at = verbsBetween(room, row, other.version).get(keyOf(copy, i, i + 1));
        return at ? [quote(other, placeOf(other, at[0], at[1] + 1), 'The verb stands between them here.')] : [];
      });
      const [head, ...rest] = shown;
      if (!head || shown.length * 2 <= votersIn(room, row, copy.version)) continue;
      const place = placeOf(copy, s.from, s.to - 1);
      const have = othersHave([head, ...rest], { room, mates: mates.length });
      return [
        {
          detector: ID,
          place,
          strength: rest.length > 0 ? 0.9 : 0.7,
          message: `${quotedWords(copy, place)} looks like a sentence that has lost its verb: ${have}.`,
          evidence: [head, ...rest],
        },
      ];
    }
    return [];
  });
}

/** No word of it is read as a verb, and none can only be one. */
function isVerbless(copy: Copy, { from, to }: Line): boolean {
  for (let i = from; i < to; i++) {
    if (/^(?:VERB|AUX)$/.test(copy.pos(i)) || copy.tail(i) === 'AUX') return false;
    if (/^["“”’]$/.test(copy.form(i))) return false;
    const parts = new Set(formsOf(copy.folded(i)).map((f) => f.part));
    if (parts.size === 1 && parts.has('v')) return false;
  }
  return true;
}

/** By two words between which a copy has a verb in a row, where they stand: the first place of each. Neither is the verb itself. */
const verbsBetween = oncePerCell((copy, cell): ReadonlyMap<string, readonly [number, number]> => {
  const out = new Map<string, readonly [number, number]>();
  const isVerb = (k: number): boolean => /^(?:VERB|AUX)$/.test(copy.pos(k));
  for (const { from, to } of cell)
    for (let i = from; i < to; i++) {
      if (!says(copy, i) || isVerb(i)) continue;
      let seen = false;
      for (let k = i + 1; k < Math.min(to, i + REACH + 1) && copy.isWord(k); k++) {
        if (isVerb(k)) seen = true;
        else if (seen && says(copy, k) && !out.has(keyOf(copy, i, k))) out.set(keyOf(copy, i, k), [i, k]);
      }
    }
  return out;
});

function keyOf(copy: Copy, i: number, k: number): string {
  return `${copy.stem(i)} ${copy.stem(k)}`;
}
