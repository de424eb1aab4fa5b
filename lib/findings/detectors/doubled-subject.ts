import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, type Stretch } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'doubled-subject';
const SAYS =
  /^(?:said|says|noted|notes|added|adds|stated|states|declared|declares|explained|explains|stressed|emphasized|emphasised|announced|claimed|wrote|told|replied)$/;
const PRONOUN = /^(?:he|she|they)$/;

export const doubledSubject: Detector = {
  id: ID,
  title: 'Name and pronoun for one subject',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Where the source keeps the verb far from its subject, or has the pronoun inside the verb, a machine writes both: “the minister Maria Berg she noted that”.',
  whenNot: 'Clauses without “that” (“the Berg he told us of”); verse and songs.',
  sources: ['seen on copies that went through Russian and Italian'],
  examples: {
    flag: [
      { copies: ['The minister of the interior Maria Berg she noted that the border is closed.'], words: 'she noted' },
      { copies: ['The president he received in his office on Sunday the ambassador of Norway.'], words: 'he received' },
    ],
    pass: [
      {
        copies: ['The president he received on Sunday was ill. The day she left it rained. The town they saw is gone.'],
      },
      { copies: ['Maria Berg, she noted, had left. As for Berg, he said no. When asked by Berg he said no.'] },
      { copies: ['The minister Maria Berg noted that the border is closed.'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const taken = takenUp(copy, s);
    if (taken) cues.push(taken);
    for (let i = s.from + 1; i + 2 < s.to; i++) {
      if (!PRONOUN.test(copy.form(i)) || !SAYS.test(copy.folded(i + 1))) continue;
      const name = copy.pos(i - 1) === 'PROPN' && copy.isWord(i - 1) && /^\p{Lu}/u.test(copy.form(i - 1));
      // What follows must be what is said; and before the name nothing may rule it (“asked by Berg he said”).
      if (!name || !/^(?:that|:|“|")$/.test(copy.form(i + 2)) || ruled(copy, i - 1, s.from)) continue;
      const place = placeOf(copy, i, i + 2);
      const says = 'The subject has just been named.';
      cues.push(
        ownWords(copy, place, {
          detector: ID,
          message: `${quotedWords(copy, place)} looks like the subject given twice.`,
          says,
          strength: 0.7,
          shownBy: placeOf(copy, i - 1, i),
        }),
      );
    }
  }
  return cues;
}

/**
 * “The president he received …”: a subject at the head of a sentence, at once taken up by a pronoun, and no verb left for the noun.
 * Where another verb follows, it is a clause without “whom” (“the president he received was ill”).
 */
function takenUp(copy: Copy, s: Stretch): Cue | null {
  let i = s.from;
  if (copy.pos(i) === 'DET') i++;
  while (copy.pos(i) === 'ADJ') i++;
  const noun = i;
  while (/^(?:NOUN|PROPN)$/.test(copy.pos(i)) && copy.isWord(i)) i++;
  if (i === noun || i - noun > 3 || !PRONOUN.test(copy.form(i)) || copy.pos(i + 1) !== 'VERB' || i + 4 > s.to)
    return null;
  if (/ing$/.test(copy.folded(i + 1))) return null;
  for (let k = i + 2; k < s.to; k++) {
    if (
      /^(?:VERB|AUX)$/.test(copy.pos(k)) ||
      !(copy.isWord(k) || copy.kind(k) === 'number' || /^[.]$/.test(copy.form(k)))
    )
      return null;
  }
  const place = placeOf(copy, s.from, i + 2);
  const says = 'The subject has just been named.';
  return ownWords(copy, place, {
    detector: ID,
    message: `${quotedWords(copy, place)} looks like the subject given twice.`,
    says,
    strength: 0.6,
    shownBy: placeOf(copy, i - 1, i),
  });
}

/** Whether a preposition or a verb stands before the name and its titles: then the name is no subject. */
function ruled(copy: Copy, last: number, from: number): boolean {
  let i = last;
  while (i > from && copy.pos(i) === 'PROPN') i--;
  if (i === from && copy.pos(i) === 'PROPN') return false;
  return /^(?:ADP|VERB|AUX|SCONJ|CCONJ)$/.test(copy.pos(i)) || copy.form(i) === ',';
}
