import { isReportingVerb } from '../../lexicon/reporting-verbs.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { others } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Line, placeOf, quote, type Room } from '../room.ts';
import { matesIn, stretchesIn } from '../row-words.ts';

const ID = 'lost-speaker';
/** A quotation of fewer words may be a name or a title: “Harvest,” said to be her best. */
const LEAST = 4;
/** How far from its closing mark a quotation's verb may stand in the other copies. */
const REACH = 8;
const SAID = /^(?:said|says|told|added|replied|answered|explained|wrote)$/;
/** A place or a time where the speaker should be. */
const WHERE = /^(?:in|on|at|during|after|before|from)$/;

export const lostSpeaker: Detector = {
  id: ID,
  title: 'Quotation that nobody says',
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'either',
  language: 'en',
  wants: ['sentences'],
  why: 'Word order is lost round quotations: “We will stay,” said in a statement by the owner; “We will stay,” Ann Lee, 58, lost a brother there.',
  whenNot:
    'A speaker whose gesture stands for the verb (“We will stay,” she shrugged), where no other copy says it otherwise.',
  sources: ['Huddleston & Pullum 2002, 17.5 (parentheticals of reporting)', 'MQM 2.0: fluency/grammar'],
  examples: {
    flag: [
      { copies: ['“We let them all down,” said in a statement by the owner, Ann Lee.'], words: 'said in a' },
      {
        copies: [
          '“The boats come back in May,” Rosa Dolan, 58, lost a brother there in the flood.',
          '“The boats come back in May,” said Rosa Dolan, 58, who lost a brother there in the flood.',
        ],
        words: 'Rosa Dolan',
      },
    ],
    pass: [
      { copies: ['“We let them all down,” said the owner in a statement. “We are sorry,” Ann Lee said.'] },
      { copies: ['Her “Harvest,” said in May to be her best, was sold.'] },
      {
        copies: [
          '“The boats come back in May,” Rosa Dolan shrugged.',
          '“The boats come back in May,” Rosa Dolan said with a shrug.',
        ],
      },
      {
        copies: [
          'She said: “The boats come back in May,” Rosa Dolan or no.',
          '“The boats come back in May,” she said.',
        ],
      },
    ],
  },
  detect: (room) => room.copies.filter((c) => c.english).flatMap((copy) => search(room, copy)),
};

function search(room: Room, copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    for (let i = s.from + LEAST; i + 2 < s.to; i++) {
      if (!/^[”"]$/.test(copy.form(i)) || copy.form(i - 1) !== ',' || copy.gap(i) !== '') continue;
      const opens = openingOf(copy, s, i);
      if (i - opens - 2 < LEAST) continue;
      if (SAID.test(copy.folded(i + 1)) && WHERE.test(copy.folded(i + 2))) {
        const place = placeOf(copy, i + 1, Math.min(s.to, i + 4));
        cues.push({
          detector: ID,
          place,
          strength: 0.9,
          message: `${quotedWords(copy, place)} looks as if the speaker has been lost.`,
          evidence: [quote(copy, place, 'A verb of saying, and nobody before or behind it.')],
        });
      } else if (/^\p{Lu}/u.test(copy.form(i + 1)) && !reported(copy, s, opens, i)) {
        const shown = saidBy(room, copy, s, i);
        const [head, ...rest] = shown;
        if (!head) continue;
        const place = placeOf(copy, i + 1, Math.min(s.to, i + 3));
        const mates = matesIn(room, room.rowOf(copy.version, s.block), copy.version).length;
        cues.push({
          detector: ID,
          place,
          strength: 0.9,
          message: `${quotedWords(copy, place)} looks as if “said” has been lost before it: ${others(shown.length, { room, mates })} “${head.exact}”.`,
          evidence: [head, ...rest],
        });
      }
    }
  }
  return cues;
}

/** Where the quotation opens that closes at a token; the sentence's beginning when it is not in it. */
function openingOf(copy: Copy, s: Line, close: number): number {
  for (let k = close - 1; k >= s.from; k--) if (/^[“"]$/.test(copy.form(k))) return k;
  return s.from;
}

/** Whether the sentence says outside the quotation that somebody said it, or gestured: a past verb right behind the name. */
function reported(copy: Copy, s: Line, open: number, close: number): boolean {
  for (let k = s.from; k < s.to; k++) {
    if (k >= open && k <= close) continue;
    if (isReportingVerb(copy.folded(k))) return true;
  }
  let k = close + 1;
  while (k < s.to && /^\p{Lu}/u.test(copy.form(k))) k++;
  return copy.form(k) !== ',' || copy.blocks[s.block]?.role !== 'body';
}

/** Where the other copies have the same last words of the quotation, and a verb of saying beside them. */
function saidBy(room: Room, copy: Copy, s: Line, close: number): readonly Evidence[] {
  const row = room.rowOf(copy.version, s.block);
  return matesIn(room, row, copy.version).flatMap((other): Evidence[] => {
    for (const { from, to } of stretchesIn(room, row, other.version))
      for (let j = from + 3; j < to; j++) {
        if (!/^[”"]$/.test(other.form(j))) continue;
        const alike = other.stem(j - 2) === copy.stem(close - 2) && other.stem(j - 3) === copy.stem(close - 3);
        if (!alike) continue;
        for (let k = j + 1; k < Math.min(to, j + REACH); k++)
          if (isReportingVerb(other.folded(k)))
            return [quote(other, placeOf(other, k, k + 1), 'The verb of saying here.')];
      }
    return [];
  });
}
