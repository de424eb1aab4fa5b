import type { Detector } from '../detector.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';

const ID = 'doubled-subject';
const SAYS =
  /^(?:said|says|noted|notes|added|adds|stated|states|declared|declares|explained|explains|stressed|emphasized|emphasised|announced|claimed|wrote|told|replied)$/;
const PRONOUN = /^(?:he|she|they)$/;

export const doubledSubject: Detector = {
  id: ID,
  title: 'A name and a pronoun for one speaker',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Where the source puts the verb far from its subject or carries a pronoun in the verb, the translator says both: “the minister Maria Berg she noted that”.',
  whenNot: 'Contact clauses (“the Berg he told us of”); poems and songs.',
  sources: ['seen on copies that went through Russian and Italian'],
  examples: {
    flag: [
      { copies: ['The minister of the interior Maria Berg she noted that the border is closed.'], words: 'she noted' },
    ],
    pass: [
      { copies: ['Maria Berg, she noted, had left. As for Berg, he said no. When asked by Berg he said no.'] },
      { copies: ['The minister Maria Berg noted that the border is closed.'] },
    ],
  },
  detect: ({ copies }) => copies.filter((c) => c.english).flatMap(search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    for (let i = s.from + 1; i + 2 < s.to; i++) {
      if (!PRONOUN.test(copy.form(i)) || !SAYS.test(copy.folded(i + 1))) continue;
      const name = copy.pos(i - 1) === 'PROPN' && copy.isWord(i - 1) && /^\p{Lu}/u.test(copy.form(i - 1));
      // What follows must be what is said; and before the name nothing may rule it (“asked by Berg he said”).
      if (!name || !/^(?:that|:|“|")$/.test(copy.form(i + 2)) || ruled(copy, i - 1, s.from)) continue;
      const place = placeOf(copy, i, i + 2);
      const says = `“${copy.form(i - 1)}” has just been named.`;
      cues.push({
        detector: ID,
        place,
        strength: 0.7,
        message: `“${copy.text.slice(place.start, place.end)}” looks like a subject said twice. ${says}`,
        evidence: [quote(copy, placeOf(copy, i - 1, i), says)],
      });
    }
  }
  return cues;
}

/** Whether a preposition or a verb stands before the name and its titles: then the name is no subject. */
function ruled(copy: Copy, last: number, from: number): boolean {
  let i = last;
  while (i > from && copy.pos(i) === 'PROPN') i--;
  if (i === from && copy.pos(i) === 'PROPN') return false;
  return /^(?:ADP|VERB|AUX|SCONJ|CCONJ)$/.test(copy.pos(i)) || copy.form(i) === ',';
}
