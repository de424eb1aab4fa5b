import type { Evidence } from '../../model/finding.ts';
import { answerTo } from '../answer-to.ts';
import type { Detector } from '../detector.ts';
import { says } from '../echo.ts';
import { opensQuoted } from '../opens-quoted.ts';
import { others } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Line, placeOf, quote } from '../room.ts';
import { matesIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'cut-sentence';
/** What a clause that only hangs on another begins with. */
const RELATIVE = /^(?:where|which|who|whom|whose|when)$/;
/** Prepositions that lead up to what a verb before them wants. */
const HANGS = /^(?:of|from|at|in|on|to|with|by|for|into|under|about|between|against|near|through)$/;
const SAID = /^(?:said|says|told|added|adds)$/;

export const cutSentence: Detector = {
  id: ID,
  title: 'Sentence cut in two',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'others',
  language: 'en',
  wants: ['sentences'],
  why: 'A machine that translates piece by piece ends a sentence where a piece ends, and its rest stands there without a verb of its own: “The office declined. From speaking about the plan.”',
  whenNot:
    'A sentence that an editor cuts in two: then the second half is a sentence as well. A short afterthought set for effect (“He left. For good.”).',
  sources: ['MQM 2.0: fluency/grammar', 'Quirk et al. 1985, 11.43–11.45 (irregular sentences)'],
  examples: {
    flag: [
      {
        copies: [
          'The office declined. From speaking about the plan of the town.',
          'The office would not speak about the plan of the town.',
          'The office declined to speak about the plan of the town.',
        ],
        words: 'declined. From',
      },
      {
        copies: [
          'The boats were stopped for six hours. At the last lock, where officers searched the holds.',
          'The boats were held for six hours at the last lock, where officers searched the holds.',
          'The boats were held up for six hours at the last lock, where officers searched their holds.',
        ],
        words: 'hours. At',
      },
    ],
    pass: [
      {
        copies: [
          'The boats were stopped for six hours. At the last lock, officers searched the holds.',
          'The boats were held for six hours at the last lock, where officers searched the holds.',
        ],
      },
      { copies: ['The mayor left. For good.', 'The mayor left for good.'] },
      {
        copies: [
          'The mayor spoke. From the town to the sea, all roads of the valley were shut.',
          'The mayor spoke. All roads of the valley from the town to the sea were shut.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

/** A shorter rest is an afterthought. */
const LEAST = 5;
/** Of so many words behind the stop another copy has one in its sentence. */
const NEAREST = 2;

function search({ room, copy }: Backed): Cue[] {
  return copy.sentences.flatMap((s, k) => {
    const rest = copy.sentences[k + 1];
    if (!rest || rest.block !== s.block || copy.blocks[s.block]?.role !== 'body') return [];
    if (copy.form(s.to - 1) !== '.' || opensQuoted(copy, rest) || !isRest(copy, rest)) return [];
    const mates = matesIn(room, room.rowOf(copy.version, s.block), copy.version);
    const shown = mates.flatMap((other): Evidence[] => {
      const whole = joined(room, copy, [s, rest], other);
      return whole ? [quote(other, placeOf(other, whole.from, whole.to), 'One sentence here.')] : [];
    });
    const [head, ...more] = shown;
    if (!head || shown.length * 2 <= mates.length) return [];
    const place = placeOf(copy, s.to - 2, rest.from + 1);
    const have = others(shown.length, { room, mates: mates.length });
    return [
      {
        detector: ID,
        place,
        strength: shown.length > 1 ? 0.9 : 0.7,
        message: `${quotedWords(copy, place)} looks like a sentence cut in two: ${have} it in one.`,
        evidence: [head, ...more],
      },
    ];
  });
}

/** A sentence that begins with a preposition and has no verb of its own: none at all, or all of them in clauses that hang on it. */
function isRest(copy: Copy, s: Line): boolean {
  if (!HANGS.test(copy.folded(s.from)) || copy.form(s.to - 1) !== '.' || s.to - s.from - 1 < LEAST) return false;
  let hanging = false;
  for (let i = s.from + 1; i < s.to; i++) {
    if (/^["“”]$/.test(copy.form(i))) return false;
    if (copy.form(i) === ',') hanging = RELATIVE.test(copy.folded(i + 1)) || SAID.test(copy.folded(i + 1));
    else if (!hanging && mayBeFinite(copy, i)) return false;
  }
  return true;
}

/** Whether a word may be a verb that a subject has: no infinitive, no word in -ing. */
function mayBeFinite(copy: Copy, i: number): boolean {
  if (!/^(?:VERB|AUX)$/.test(copy.pos(i)) && copy.tail(i) !== 'AUX') return false;
  return !/ing$/.test(copy.folded(i)) && copy.folded(i - 1) !== 'to';
}

/** The one sentence of another copy that has what stands on both sides of the stop: one of the words right behind it, and most of both halves. */
function joined(room: Backed['room'], copy: Copy, [s, rest]: readonly [Line, Line], other: Copy): Line | null {
  const whole = answerTo(room, copy, rest, other);
  if (!whole) return null;
  const stems = new Set<number>();
  for (let i = whole.from; i < whole.to; i++) stems.add(other.stem(i));
  const [before, after] = [wordsOf(copy, s), wordsOf(copy, rest)];
  const held = (words: readonly number[]): number => words.filter((i) => stems.has(copy.stem(i))).length;
  if (held(after.slice(0, NEAREST)) === 0) return null;
  return held(before) * 2 >= before.length && held(after) * 2 >= after.length ? whole : null;
}

function wordsOf(copy: Copy, { from, to }: Line): readonly number[] {
  return Array.from({ length: to - from }, (_, k) => from + k).filter((i) => says(copy, i));
}
