import type { Detector } from '../detector.ts';
import type { Copy, Cue, Line } from '../room.ts';
import { inEnglish } from '../searched.ts';
import { wordForWord } from '../word-for-word.ts';

const ID = 'no-agreement';
/** Verbs whose past is their base: “she set the date” is sound. */
const UNCHANGED =
  /^(?:bet|bid|broadcast|burst|cast|cost|cut|fit|forecast|hit|hurt|input|let|offset|overcome|put|quit|read|reset|rid|run|set|shed|shut|slit|spit|split|spread|sublet|thrust|upset|wed|wet|sweat|knit|beat|become|come)$/;
const ONE = /^(?:he|she|it)$/;
const MANY = /^(?:they|we)$/;
const THESE = /^(?:these|those|both|several|many|few|various|numerous)$/;
/** Said of one only. `was` after `we` and `they` is dialect, and stands in quotations: see `speech`. */
const SINGULAR_AUX = /^(?:was|is|has)$/;
/** Plurals by their ending that take a singular verb, or either. */
const EITHER =
  /^(?:news|series|species|means|headquarters|politics|economics|mathematics|maths|physics|ethics|athletics|gymnastics|statistics|tactics|logistics|electronics|genetics|linguistics|aerobics|acoustics|barracks|crossroads|works|premises|sports|arms|odds|measles|diabetes|mumps|billiards|darts|customs|damages|games|spacecraft|aircraft|gallows|innings|kudos|lens|gas|bus|basis|crisis|analysis|thesis|status|campus|virus|census|consensus|bonus|focus|chorus|circus|corps|chassis|savings|earnings|headphones|proceeds|thanks|whereabouts|data|media|police|staff|people)$/;

export const noAgreement: Detector = {
  id: ID,
  title: 'Subject and verb do not agree',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  wants: ['sentences'],
  why: 'Chinese, Japanese, Korean and Vietnamese verbs do not change with the subject, so a word-for-word translation says “She open the hall” and “The prices was high”.',
  whenNot:
    'Speech taken down as spoken, and dialect: words inside quotation marks are passed over. Names of works (The Simpsons is on).',
  sources: ['Huddleston & Pullum 2002, 5.17 (subject–verb agreement)'],
  examples: {
    flag: [
      { copies: ['Lin Hong thanked the donors. She open the hall on Saturday morning.'], words: 'She open' },
      { copies: ['The fair closed early. The prices was too high for most.'], words: 'prices was' },
      { copies: ['They has not yet signed the treaty.'], words: 'They has' },
    ],
    pass: [
      {
        copies: [
          'She set the date. He put it off. It cost much. He let them go. Did she open it? They asked that she open it. Let it rest. It is late.',
        ],
      },
      {
        copies: [
          'The news was good. The series is old. These are new. One of the prices was low. “They was good lads,” he said. The United States has left.',
        ],
      },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    if (speech(copy, s)) continue;
    const first = copy.folded(s.from);
    const verb = next(copy, s, s.from + 1);
    if (verb < 0) continue;
    if (ONE.test(first)) {
      if (bare(copy, s, verb)) add(s.from, verb + 1);
    } else if (MANY.test(first)) {
      if (SINGULAR_AUX.test(copy.folded(verb))) add(s.from, verb + 1);
    } else plural(s);
  }
  return cues;

  /** The prices was, Several new plants is: the first noun of a sentence, with nothing but adjectives before it. */
  function plural(s: Line): void {
    const first = copy.folded(s.from);
    if (!/^(?:the|its|their|his|her|our)$/.test(first) && !THESE.test(first)) return;
    let i = s.from + 1;
    while (i < s.to && i < s.from + 4 && copy.pos(i) === 'ADJ') i++;
    const word = copy.folded(i);
    const several = copy.pos(i) === 'NOUN' && copy.form(i) === word && /[^s]s$/.test(word) && copy.lemma(i) !== word;
    if (!several || EITHER.test(word) || i + 1 >= s.to) return;
    if (SINGULAR_AUX.test(copy.folded(i + 1))) add(i, i + 2);
  }

  function add(from: number, to: number): void {
    const says = 'Subject and verb do not agree.';
    cues.push(wordForWord(copy, { from, to }, { detector: ID, looks: 'looks ungrammatical', says, strength: 0.7 }));
  }
}

/** A sentence that begins in a quotation or holds one is passed over: people are quoted as they speak. */
function speech(copy: Copy, s: Line): boolean {
  return /[“”"„«»‘]/.test(copy.text.slice(s.start, s.end));
}

/** The verb after the subject, one adverb let pass (“He also open”); -1 when there is none or something stands between. */
function next(copy: Copy, s: Line, i: number): number {
  const at = i < s.to && copy.pos(i) === 'ADV' && copy.folded(i) !== 'not' ? i + 1 : i;
  return at < s.to && copy.isWord(at) ? at : -1;
}

/** A verb in its base form, with an object after it: nothing else the tagger may take for a verb stands so. */
function bare(copy: Copy, s: Line, verb: number): boolean {
  const word = copy.folded(verb);
  if (/^(?:have|are|am)$/.test(word)) return true;
  if (copy.pos(verb) !== 'VERB' || copy.lemma(verb) !== word || UNCHANGED.test(word) || /(?:s|ed|ing)$/.test(word))
    return false;
  return verb + 1 < s.to && /^(?:DET|PRON|NUM|ADP|PROPN|PART)$/.test(copy.pos(verb + 1));
}
