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
/** Things and qualities that stand in set phrases with `no` and `not`: no doubt, no longer, not least. */
const SET =
  /^(?:more|less|few|long|least|doubt|matter|wonder|way|such|other|soon|good|bad|much|many|same|only|time|sign|clear)$/;
const BOUND = /^(?:until|till|unless|only)$/;
const ARTICLE = /^(?:an?|the|his|her|its|their|any|some|no)$/;
/** Words to each side of a thing or a quality within which nothing may be denied. */
const BESIDE = 5;
/** `Rule out`: a part of the verb that looks like a denial. */
const PARTICLE = /^out$/;
/** Who or what there is none of, and of which there is one. */
const NOBODY = /^(?:nobody|no-one|none)$/;
const SOMEBODY = /^(?:somebody|someone|person|people|everybody|everyone)$/;
/** Clauses end at these marks. */
const PARTS = /^[,;:.!?“”"‘()–—]$/;
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
      {
        copies: [
          'The mill stopped its ovens and said there was a danger to the public.',
          'The mill stopped its ovens and said there was no danger to the public.',
          'The ovens were stopped, and the mill said that the public was not in danger.',
        ],
        words: 'danger',
      },
      {
        copies: [
          'The council had argued that with it the fund would run dry.',
          'The council had argued that without it the fund would run dry.',
          'Without it, the council had argued, the fund would run dry.',
        ],
        words: 'it',
      },
      {
        copies: [
          'Less than half of the bridges have not been inspected since May.',
          'Fewer than half of the bridges have been inspected since May.',
          'Fewer than half of the bridges have been inspected since May.',
        ],
        words: 'not been inspected',
      },
      {
        copies: [
          'The lake had never been high in spring, the mayor said.',
          'The lake had been high in spring, the mayor said.',
          'The lake had been high in spring, the mayor said.',
        ],
        words: 'never been high',
      },
      {
        copies: [
          'The ferry will sail again if there is no danger to the crew.',
          'The ferry will sail again if there is danger to the crew.',
          'The ferry will sail again if there is danger to the crew.',
        ],
        words: 'no danger',
      },
      {
        copies: [
          'Lund said that a sale of the ferry in May was ruled out.',
          'Lund said she would not rule out a sale of the ferry in May.',
          'She did not rule out a sale of the ferry in May.',
        ],
        words: 'ruled',
      },
      {
        copies: [
          'The warden noticed that a person had come back for the nets.',
          'The warden noticed that nobody had come back for the nets.',
          'The warden had noticed that no one had come back for the nets.',
        ],
        words: 'person',
      },
      {
        copies: [
          'The cause was not yet clear, but there were signs that the boat had been holed on purpose.',
          'The cause was not known, he said, but there was no sign that the boat had been holed on purpose.',
          'Its cause is not known, but there is no sign that anybody holed the boat on purpose.',
        ],
        words: 'signs',
      },
    ],
    pass: [
      {
        copies: [
          'The warden noticed that some people had come back for the nets, and nobody had come for the ropes.',
          'The warden noticed that nobody had come back for the ropes.',
        ],
      },
      { copies: ['Lund said a sale was not ruled out.', 'Lund said she would not rule out a sale.'] },
      { copies: ['There were signs at the gate of the mill.', 'The mill had put up signs at its gate. There was no sign of him.'] },
      { copies: ['There was no doubt about the danger.', 'The danger was beyond doubt.', 'There was danger.'] },
      { copies: ['He came with Lund, without a coat.', 'With Lund he came, and had no coat.'] },
      {
        copies: [
          'It is the work of the mills, not of the port.',
          'It is the work of the mills rather than of the port.',
        ],
      },
      { copies: ['The papers were not public until May.', 'The papers became public in May.'] },
      {
        copies: [
          'The jury found the pilot not guilty on both counts.',
          'The jury acquitted the pilot on both counts.',
          'The jury acquitted the pilot on both counts.',
        ],
      },
      {
        copies: [
          'There were no lifeboats on the upper deck, she said in answer to a question.',
          'Asked whether the ferry had lifeboats, she said the upper deck did not.',
          'When asked whether the ferry had lifeboats, she said that the upper deck had none.',
        ],
      },
      {
        copies: [
          'There were no lifeboats on the upper deck, the pilot said.',
          'Had the upper deck lifeboats? The pilot said not.',
          'Had the upper deck lifeboats? The pilot said not.',
        ],
      },
      {
        copies: [
          'The level of the lake, at nine metres, had not been so high in a spring since 1987.',
          'The level of the lake, at nine metres, was the highest in a spring since 1987.',
          'At nine metres the level of the lake in spring was the highest since 1987.',
        ],
      },
      {
        copies: [
          'KERNING — Never in his life had he taken a fee, the pilot assured a court.',
          'KERNING — The pilot told a court that he had never taken a fee in his life.',
          'The pilot went on trial. He told the court that he had never taken a fee in his life.',
        ],
      },
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
      const key = deniable(copy, i);
      if (key === null) continue;
      const [here, ...others] = deniablesIn(room, row, copy.version).get(key) ?? [];
      const own = here?.says ?? null;
      if (own === null || others.length > 0) continue;
      const shown: Evidence[] = [];
      let against = 0;
      for (const other of mates) {
        const theirs = deniablesIn(room, row, other.version).get(key);
        if (!theirs) continue;
        const j = (theirs[0] as Deniable).at;
        if (theirs.every((t) => t.says !== null && t.says !== own) && alike(copy, i, other, j))
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

/** What may be denied at a token, the same for the same in another copy: a verb (`v sound`), a quality (`a public`), a thing (`n danger`), or what goes with something (`with it`). */
function deniable(copy: Copy, i: number): string | null {
  if (!copy.isWord(i)) return null;
  if (/^with(?:out)?$/.test(copy.folded(i - 1))) return ARTICLE.test(copy.folded(i)) ? null : `with ${copy.folded(i)}`;
  const pos = copy.pos(i);
  const lemma = copy.lemma(i);
  if (isQuantifier(copy, i)) return `who ${verbAfter(copy, i)}`;
  if (isThere(copy, i)) return `there ${lemma}`;
  if (pos === 'VERB') return COMMON.test(lemma) || copy.form(i).length < 3 ? null : `v ${lemma}`;
  if ((pos !== 'NOUN' && pos !== 'ADJ') || copy.form(i).length < 4) return null;
  if (SET.test(lemma)) return null;
  return `${pos === 'NOUN' ? 'n' : 'a'} ${lemma}`;
}

/** There was no sign, there were signs: no set phrase. */
function isThere(copy: Copy, i: number): boolean {
  const at = /^(?:an?|no|some)$/.test(copy.folded(i - 1)) ? i - 2 : i - 1;
  return copy.lemma(at) === 'be' && copy.folded(at - 1) === 'there' && /^(?:sign|way|time)$/.test(copy.lemma(i));
}

/** Nobody, no one, a person, someone, as who does something. */
function isQuantifier(copy: Copy, i: number): boolean {
  const word = copy.folded(i);
  if (!NOBODY.test(word) && !isNoOne(copy, i) && !SOMEBODY.test(word)) return false;
  // A person, people: not the person, the people, or those of a place.
  if (/^(?:person|people)$/.test(word) && !/^(?:a|some)$/.test(copy.folded(i - 1))) return false;
  return verbAfter(copy, i) !== '';
}

function isNoOne(copy: Copy, i: number): boolean {
  return copy.folded(i) === 'one' && copy.folded(i - 1) === 'no';
}

/** The verb of which a token is the subject, in dictionary form; nothing when another word stands between. */
function verbAfter(copy: Copy, i: number): string {
  let k = i + 1;
  while (/^(?:AUX|ADV)$/.test(copy.pos(k)) && k < i + REACH) k++;
  return copy.pos(k) === 'VERB' ? copy.lemma(k) : '';
}

/** What may be denied at a token, and whether it is. */
type Deniable = { readonly at: number; readonly says: 'yes' | 'no' | null };

/** What a copy has in a row that may be denied. */
const deniablesIn = oncePerCell((copy, cell): ReadonlyMap<string, readonly Deniable[]> => {
  const out = new Map<string, Deniable[]>();
  for (const { from, to } of cell)
    for (let j = from; j < to; j++) {
      const key = deniable(copy, j);
      if (key === null) continue;
      const found = { at: j, says: says(copy, j) };
      const known = out.get(key);
      if (known) known.push(found);
      else out.set(key, [found]);
    }
  return out;
});

/**
 * Whether it is denied: `no` with a negator right before it; `yes` when nothing is denied in any way, of a verb in its whole sentence, of anything else within a few words;
 * else null.
 */
function says(copy: Copy, i: number): Deniable['says'] {
  const s = sentenceAt(copy, i);
  if (!s || copy.form(s.to - 1) === '?') return null;
  if (from(copy, i) < i) {
    // Had not been so high since May: the highest since. No more than that is denied.
    if (/^(?:as|so|such|that|this)$/.test(copy.folded(i - 1))) return null;
    // Not public until May: public in May.
    for (let k = i + 1; k < Math.min(s.to, i + BESIDE); k++) if (BOUND.test(copy.folded(k))) return null;
    return copy.folded(i - 1) === 'with' ? null : 'no';
  }
  if (copy.folded(i - 1) === 'with') return 'yes';
  if (isQuantifier(copy, i)) {
    if (NOBODY.test(copy.folded(i))) return 'no';
    return (denials(copy).get(s) ?? 0) > 0 ? null : 'yes';
  }
  if (copy.pos(i) === 'VERB' && !isThere(copy, i)) {
    // Was ruled out: the particle belongs to the verb, and denies it no more than it does in `would not rule out`.
    const own = PARTICLE.test(copy.folded(i + 1)) ? 1 : 0;
    return (denials(copy).get(s) ?? 0) > own ? null : 'yes';
  }
  for (let k = Math.max(s.from, i - BESIDE); k < Math.min(s.to, i + BESIDE); k++) if (denies(copy, k)) return null;
  return isOpen(copy, i, s) ? null : 'yes';
}

/** Whether a thing or a quality is asked about or denied in its clause by the verb: whether it had a mast; never took a fee in all his life. */
function isOpen(copy: Copy, i: number, s: Line): boolean {
  for (let k = i - 1; k >= s.from && !PARTS.test(copy.form(k)); k--)
    if (copy.folded(k) === 'whether' || isNegator(copy.folded(k))) return true;
  return false;
}

/** How many words of each sentence deny something in any way. */
const denials = onceFor(
  (copy: Copy): ReadonlyMap<Line, number> =>
    new Map(
      copy.sentences.map((s) => {
        let n = 0;
        for (let k = s.from; k < s.to; k++) if (denies(copy, k)) n++;
        return [s, n];
      }),
    ),
);

function denies(copy: Copy, k: number): boolean {
  const word = copy.folded(k);
  if (isNegator(word) || undone(word)) return true;
  // Fewer than half, at least ten: a bound denies nothing.
  const bounds = (/^(?:fewer|less)$/.test(word) && copy.folded(k + 1) === 'than') || copy.folded(k - 1) === 'at';
  return NEGATIVE.test(word) && !bounds;
}

/** Unknown, disagree: a word that another is under a prefix of denial. */
function undone(folded: string): boolean {
  const rest = folded.replace(/^(?:un|dis|non-?)/, '');
  return rest !== folded && rest.length > 3 && isDictionaryWord(rest);
}

/** Where what is denied begins with its negator; its own token when it has none. `Not only` denies nothing. */
function from(copy: Copy, i: number): number {
  const isVerb = copy.pos(i) === 'VERB';
  if (copy.folded(i - 1) === 'without') return i - 1;
  for (let k = i - 1; k >= Math.max(0, i - REACH); k--) {
    const word = copy.folded(k);
    if (/^(?:not|never|cannot)$|n['’]t$/.test(word)) return copy.folded(k + 1) === 'only' || isFronted(copy, k) ? i : k;
    if (!isVerb && word === 'no') return k;
    if (!copy.isWord(k) || copy.pos(k) === 'NOUN' || copy.pos(k) === 'PROPN') return i;
    // `Not guilty on all counts`: the guilt is denied, and no count.
    if (copy.pos(k) === 'ADP' && copy.pos(k - 1) === 'ADJ') return i;
    // `Did not harm the public`: another word is denied there.
    if (!isVerb && copy.pos(k) === 'VERB' && copy.lemma(k) !== 'be') return i;
  }
  return i;
}

/** `Never in his life had he paid a fee`: set before the clause, it denies the verb. */
function isFronted(copy: Copy, k: number): boolean {
  return /^(?:never|not)$/.test(copy.folded(k)) && copy.pos(k + 1) === 'ADP' && !copy.isWord(k - 1);
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
    if (k !== i && /^(?:NOUN|PROPN|ADJ)$/.test(copy.pos(k))) out.push(copy.stem(k));
  return out;
}
