import { isNegator } from '../../lexicon/negations.ts';
import { isDictionaryWord } from '../../lexicon/thesaurus.ts';
import type { Evidence } from '../../model/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Line, placeOf, quote } from '../room.ts';
import { matesIn, oncePerCell } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { sentenceAt } from '../sentence-at.ts';

const ID = 'lost-negation';
/** How far before a verb its `not` stands: `will not have been seen`. */
const REACH = 4;
/** Words to each side of a verb of which one must be the same in both copies: else it is another clause. */
const NEAR = 6;
/** Verbs that stand in any sentence, so that the same one shows nothing. */
const COMMON = /^(?:be|have|do|say|get|go|make|take|tell|can|will|would|may|could|should|must|know|want|think)$/;
/** What says no without a negator, or bounds a statement so that it needs none: declined to comment, last met in May. */
const NEGATIVE =
  /^(?:declin|refus|den[iy]|reject|fail|lack|avoid|prevent|stop|ceas|halt|bar|ban|forb|block|cancel|oppos|doubt|against|unable|unwilling|unlikely|impossible|few|little|less|least|last|until|till|only|yet|still|too|rather|instead|hard|rare|seldom|stay|remain|miss|ignor|withh|drop|abandon|restrain|refrain|absen|out)/;

export const lostNegation: Detector = {
  id: ID,
  title: 'Not lost, or added',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'A “not” is a short word, and in many languages part of the verb: “the alarm did not sound” comes back as “the alarm sounded”, and reads perfectly well.',
  whenNot: 'A sentence that says no in another way (refused, last met, only); a correction.',
  sources: ['MQM 2.0: accuracy/mistranslation', 'Hossain et al. 2020, Negation in neural machine translation'],
  examples: {
    flag: [
      {
        copies: [
          'The alarm on the bridge sounded before the crash.',
          'The alarm on the bridge did not sound before the crash.',
          'Before the crash the alarm did not sound.',
        ],
        words: 'sounded',
      },
      {
        copies: [
          'The union will not accept the offer of the mill.',
          'The union will accept the offer of the mill.',
          'The union will accept the offer of the mill.',
        ],
        words: 'not accept',
      },
    ],
    pass: [
      { copies: ['The two men last met in May.', 'The two men have not met since May.'] },
      { copies: ['The mayor declined to comment on it.', 'The mayor would not comment on it.'] },
      { copies: ['Nobody heard the alarm sound.', 'The alarm did not sound, as far as anybody heard.'] },
      { copies: ['The union accepted one offer.', 'The union accepted one offer and did not accept the other.'] },
      { copies: ['The alarm sounded at noon in the mill.', 'The bell in the church did not sound.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    const mates = matesIn(room, row, copy.version);
    if (mates.length === 0 || copy.form(s.to - 1) === '?' || copy.blocks[s.block]?.role === 'headline') continue;
    for (let i = s.from; i < s.to; i++) {
      if (!verb(copy, i)) continue;
      const own = says(copy, i);
      if (own === null || verbsIn(room, row, copy.version).get(copy.lemma(i))?.length !== 1) continue;
      const shown: Evidence[] = [];
      let against = 0;
      for (const other of mates) {
        const theirs = verbsIn(room, row, other.version).get(copy.lemma(i));
        if (!theirs) continue;
        const answers = theirs.map((j) => says(other, j));
        const j = theirs[0] as number;
        if (answers.every((a) => a !== null && a !== own) && alike(copy, i, other, j))
          shown.push(quote(other, placeOf(other, from(other, j), j + 1), 'With and without “not”, of the same thing.'));
        else against++;
      }
      const [head, ...rest] = shown;
      if (!head || against > 0 || shown.length * 2 < mates.length) continue;
      const place = placeOf(copy, from(copy, i), i + 1);
      const have = othersHave([head, ...rest], { room, mates: mates.length });
      cues.push({
        detector: ID,
        place,
        strength: rest.length > 0 ? 0.9 : mates.length > 1 ? 0.7 : 0.4,
        message:
          mates.length === 1
            ? `${quotedWords(copy, place)} looks doubtful: ${have}. Check which is right.`
            : `${quotedWords(copy, place)} looks as if a “not” had been ${own === 'yes' ? 'lost' : 'added'}: ${have}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

function verb(copy: Copy, i: number): boolean {
  return copy.isWord(i) && copy.pos(i) === 'VERB' && !COMMON.test(copy.lemma(i)) && copy.form(i).length > 2;
}

/** Where a copy has each verb in a row, by lemma. */
const verbsIn = oncePerCell((copy, cell): ReadonlyMap<string, readonly number[]> => {
  const out = new Map<string, number[]>();
  for (const { from, to } of cell)
    for (let j = from; j < to; j++)
      if (copy.pos(j) === 'VERB') {
        const known = out.get(copy.lemma(j));
        if (known) known.push(j);
        else out.set(copy.lemma(j), [j]);
      }
  return out;
});

/** Whether a verb is denied: `no` with a negator right before it, `yes` when its sentence denies nothing in any way, else null. */
function says(copy: Copy, i: number): 'yes' | 'no' | null {
  if (from(copy, i) < i) return 'no';
  const s = sentenceAt(copy, i);
  return s && !denials(copy).has(s) ? 'yes' : null;
}

/** The sentences that deny something in any way. */
const denials = onceFor((copy: Copy): ReadonlySet<Line> => {
  const denies = (k: number): boolean =>
    isNegator(copy.folded(k)) || NEGATIVE.test(copy.folded(k)) || undone(copy.folded(k));
  return new Set(
    copy.sentences.filter((s) => {
      for (let k = s.from; k < s.to; k++) if (denies(k)) return true;
      return false;
    }),
  );
});

/** Unknown, disagree: a word that another is under a prefix of denial. */
function undone(folded: string): boolean {
  const rest = folded.replace(/^(?:un|dis|non-?)/, '');
  return rest !== folded && rest.length > 3 && isDictionaryWord(rest);
}

/** Where a verb begins with its negator; its own token when it has none. `Not only` denies nothing. */
function from(copy: Copy, i: number): number {
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    if (!copy.isWord(k) || copy.pos(k) === 'NOUN' || copy.pos(k) === 'PROPN') return i;
    if (/^(?:not|never|cannot)$|n['’]t$/.test(copy.folded(k))) return copy.folded(k + 1) === 'only' ? i : k;
  }
  return i;
}

/** A content word beside the verb that both copies have. */
function alike(a: Copy, i: number, b: Copy, j: number): boolean {
  const own = new Set(beside(a, i));
  return beside(b, j).some((stem) => own.has(stem));
}

function beside(copy: Copy, i: number): number[] {
  const s = sentenceAt(copy, i);
  const out: number[] = [];
  if (!s) return out;
  for (let k = Math.max(s.from, i - NEAR); k < Math.min(s.to, i + NEAR + 1); k++)
    if (k !== i && /^(?:NOUN|PROPN)$/.test(copy.pos(k))) out.push(copy.stem(k));
  return out;
}
