import { ENDING_NOUNS, ENDING_PHRASES } from '../../lexicon/sentence-ends.ts';
import { answerTo } from '../answer-to.ts';
import type { Detector } from '../detector.ts';
import { others } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote, type Stretch } from '../room.ts';
import { matesIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'leftover-ending';
/** What leads up to a noun of the sentence's own: `in the rice field`, `an oil field`, `of field`. */
const LEADS = /^(?:DET|ADJ|ADP|NUM|NOUN|PROPN|PART|CCONJ)$/;
/** After these even two words are no leftover: `a rice field`, `in rice fields`. */
const LEADS_PHRASE = /^(?:DET|ADJ|ADP|PART|CCONJ)$/;

/** How many words of the others' sentence end are quoted. */
const SHOWN = 5;

export const leftoverEnding: Detector = {
  id: ID,
  title: 'Verb ending left over as a noun',
  category: 'accuracy/addition',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'A Japanese sentence ends in た, です or ます, and a machine that reads the ending as a word hangs a rice field (田), a desk or a trout (鱒) on a sentence that is whole without it: “They will meet again in May rice field.”',
  whenNot: 'A story that has rice fields in it: then another copy has the word as well, or an article leads up to it.',
  sources: ['Martin 1975, A Reference Grammar of Japanese', 'KANJIDIC2 (CC BY-SA 4.0)'],
  examples: {
    flag: [
      {
        copies: [
          'They said that they would meet again before May ends rice field.',
          'They said that they would meet again before the end of May.',
        ],
        words: 'rice field',
      },
      {
        copies: [
          '“We hope that the bridge will be open next month rice field,” the mayor said.',
          '“We hope that the bridge will be open next month,” the mayor said.',
        ],
        words: 'rice field',
      },
      {
        copies: ['The mayor said that he would come soon desk.', 'The mayor said that he would come soon.'],
        words: 'desk',
      },
    ],
    pass: [
      { copies: ['They met in the rice field.', 'They met outside the village.'] },
      { copies: ['They met behind a wet rice field.', 'They met behind a farm.'] },
      { copies: ['They grow rice and work the paddy fields.', 'They grow rice and work the paddy fields.'] },
      { copies: ['They have found an oil field.', 'They have found oil.'] },
      { copies: ['They found the road. It ended, rice field and all.', 'The road ended in a rice field.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy, support }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const mates = matesIn(room, room.rowOf(copy.version, s.block), copy.version);
    if (mates.length === 0 || copy.blocks[s.block]?.role === 'headline') continue;
    for (let end = s.from + 2; end <= s.to; end++) {
      const own = end === s.to || /^[.,;:!?”"’]$/.test(copy.form(end)) ? tailAt(copy, end) : null;
      if (!own || own.from <= s.from) continue;
      if (!everyToken(own, (i) => support.known[i] === 0)) continue;
      const [head, ...rest] = mates.flatMap((other) => {
        const theirs = answerTo(room, copy, s, other);
        if (!theirs) return [];
        const place = placeOf(other, Math.max(theirs.from, theirs.to - SHOWN), theirs.to);
        return [quote(other, place, 'The sentence ends here without the noun.')];
      });
      if (!head) continue;
      const place = placeOf(copy, own.from, own.to);
      const have = others(rest.length + 1, { room, mates: mates.length });
      cues.push({
        detector: ID,
        place,
        strength: 1,
        message: `${quotedWords(copy, place)} looks like a verb ending read as a noun: ${have} nothing for it.`,
        evidence: [head, ...rest],
      });
    }
  }
  return cues;
}

/** The leftover that ends right before a token, or null. */
function tailAt(copy: Copy, end: number): Stretch | null {
  const two = `${copy.folded(end - 2)} ${copy.folded(end - 1)}`;
  if (ENDING_PHRASES.has(two))
    return !LEADS_PHRASE.test(copy.pos(end - 3)) && copy.isWord(end - 3) ? { from: end - 2, to: end } : null;
  if (!ENDING_NOUNS.has(copy.folded(end - 1)) || /^\p{Lu}/u.test(copy.form(end - 1))) return null;
  return !LEADS.test(copy.pos(end - 2)) && copy.isWord(end - 2) ? { from: end - 1, to: end } : null;
}

function everyToken({ from, to }: Stretch, is: (token: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (!is(i)) return false;
  return true;
}
