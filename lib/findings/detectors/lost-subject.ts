import { formsOf } from '../../lexicon/word-forms.ts';
import type { Detector } from '../detector.ts';
import { opensQuoted } from '../opens-quoted.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Line, placeOf } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'lost-subject';
/** Shorter sentences are an author's stride: `Left early.` */
const LEAST = 4;
/** A shorter line with an auxiliary is a note of somebody's life: `Has been married twice.` */
const LEAST_HELPED = 6;
const HELPERS = /^(?:is|are|was|were|has|have)$/;
/** What an object begins with: `Announced three days`, `Said that`. */
const OBJECT = /^(?:DET|NUM|NOUN|PROPN|ADJ|SCONJ)$/;
/** After these a verb is a participle: `Born in 1980 …`, `Asked about it …`. */
const PARTICIPLES = /^(?:asked|based|born|built|compared|followed|given|led|made|pressed|set|written|founded)$/;

export const lostSubject: Detector = {
  id: ID,
  title: 'Sentence without its subject',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  wants: ['sentences'],
  why: 'Spanish, Italian, Polish, Chinese and Japanese leave the subject out where it is plain, and so does the translation: “The mayor cut short a trip. Announced three days of mourning.”',
  whenNot: 'Notes, captions and lists; a columnist’s stride (“Left early.”); an order or an advertisement.',
  sources: ['Huddleston & Pullum 2002, 4.2 (the subject is obligatory)', 'Haspelmath et al., WALS 101'],
  examples: {
    flag: [
      {
        copies: ['The mayor cut short a trip and flew home. Announced three days of mourning.'],
        words: 'Announced three days',
      },
      { copies: ['Lin Hong thanked the donors. Said that the hall would open in May.'], words: 'Said that' },
      { copies: ['The hall is new.\n\nIs expected to open in May, after a year of work.'], words: 'Is expected' },
    ],
    pass: [
      { copies: ['Announced in May, the plan has cost a lot. Asked about it, he left. Left alone. Buried the dead.'] },
      { copies: ['Wanted a horse. He waited. Raised prices, cut wages, and nobody laughed.\n\nClosed the file.'] },
      { copies: ['She spoke. Listed properties and painted walls are dear. Tired men slept there.'] },
      { copies: ['“I ran home. Told the boys to come,” she said.'] },
      { copies: ['Is the hall open? Was it new, they asked. Had he known, he would have come. “Is gone for good.”'] },
      { copies: ['Has two children.\n\nIs known for his hall in Kerning, the town where he was born\n\nHe spoke.'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  return copy.sentences.flatMap((s) => {
    const first = s.from;
    const block = copy.blocks[s.block];
    if (block?.role !== 'body' || !copy.isWord(first) || !/^\p{Lu}/u.test(copy.form(first))) return [];
    if (copy.form(s.to - 1) !== '.' || s.to - first - 1 < LEAST || opensQuoted(copy, s)) return [];
    const helped = isHelped(copy, s);
    if (!helped && (s.start <= block.start || !isDone(copy, s))) return [];
    const place = placeOf(copy, first, Math.min(s.to - 1, first + (helped ? 2 : 3)));
    return [
      ownWords(copy, place, {
        detector: ID,
        message: `${quotedWords(copy, place)} looks like a sentence that has lost its subject.`,
        says: helped ? 'It does not say who or what.' : `It does not say who ${copy.folded(first)} it.`,
        strength: 0.9,
      }),
    ];
  });
}

/** `Announced three days of mourning`: a verb in the past with its object. */
function isDone(copy: Copy, s: Line): boolean {
  const first = s.from;
  if (PARTICIPLES.test(copy.folded(first)) || !past(copy, first) || copy.pos(first) !== 'VERB') return false;
  return OBJECT.test(copy.pos(first + 1)) && goesToObject(copy, s);
}

/** `Is expected to open`, `Has been shut`: an auxiliary right before its verb; in a question or a condition the subject stands between. */
function isHelped(copy: Copy, s: Line): boolean {
  const [first, second] = [copy.folded(s.from), copy.folded(s.from + 1)];
  if (s.to - s.from - 1 < LEAST_HELPED || !HELPERS.test(first)) return false;
  return /^(?:been|being)$/.test(second) || (/ed$/.test(second) && copy.pos(s.from + 1) === 'VERB');
}

/** No other verb is the sentence's own: `Listed properties are dear` has one, `Said that the hall would open` has not. */
function goesToObject(copy: Copy, s: Line): boolean {
  if (/^(?:that|whether)$/.test(copy.folded(s.from + 1))) return true;
  // `Announced three days` has its object; `Tired men` may be a participle before its noun, and then a verb follows.
  const plain = /^(?:DET|NUM)$/.test(copy.pos(s.from + 1));
  for (let i = s.from + 1; i < s.to; i++) {
    if (/^[,:;]$/.test(copy.form(i))) return false;
    if (!plain && /^(?:VERB|AUX)$/.test(copy.pos(i))) return false;
  }
  return true;
}

/** A past tense: `announced`, `said`. */
function past(copy: Copy, i: number): boolean {
  return formsOf(copy.folded(i)).some((f) => f.part === 'v' && f.form.startsWith('past'));
}
