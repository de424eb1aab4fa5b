import type { Detector } from '../detector.ts';
import type { Copy, Cue } from '../room.ts';
import { inEnglish } from '../searched.ts';
import { wordForWord } from '../word-for-word.ts';

const ID = 'missing-object';
/** Verbs that name whom they speak to before they say what: told reporters that. */
const TRANSITIVE = /^(?:told|tells|informed|informs|reminded|reminds|notified|notifies|convinced|persuaded)$/;
/** Who speaks, where the tagger sees no name. Behind a plain noun the verb may be a participle: a man told that he had won. Not every body: “Court told that …” is a headline. */
const SPEAKER =
  /^(?:he|she|it|they|who|minister|ministry|president|spokesman|spokeswoman|spokesperson|police|agency|official|officials|source|sources|mayor|governor|ambassador|senator|deputy|secretary|chancellor|prosecutor|department|statement|report|newspaper|publication)$/;
/** Before a speaker these make the verb passive or the speaker an object: was he told that, once he told that. */
const TURNED = /^(?:was|were|is|are|be|been|being|am|had|once|when)$/;

export const missingObject: Detector = {
  id: ID,
  title: 'Told, but not whom',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Russian, Korean, Turkish and Spanish say “he told that”; English says whom. Translated word for word, there is a gap: “The minister informed that the border is closed.”',
  whenNot: 'Participles (“Berg, told that he had won, …”), speech taken down as spoken.',
  sources: ['Huddleston & Pullum 2002, 11.4 (complement clauses after communication verbs)'],
  examples: {
    flag: [
      { copies: ['The minister informed that the border is closed.'], words: 'informed that' },
      { copies: ['He told that the bridge would open in June.'], words: 'told that' },
    ],
    pass: [
      { copies: ['He was told that the bridge would open. Berg, told that he had won, wept.'] },
      { copies: ['The minister told reporters that the border is closed. A man told that he was late ran.'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    for (let i = s.from + 1; i + 2 < s.to; i++) {
      if (!TRANSITIVE.test(copy.folded(i)) || copy.folded(i + 1) !== 'that' || copy.gap(i + 1) !== ' ') continue;
      const speaker = SPEAKER.test(copy.folded(i - 1)) || (copy.pos(i - 1) === 'PROPN' && copy.isWord(i - 1));
      if (!speaker || (i - 2 >= s.from && TURNED.test(copy.folded(i - 2)))) continue;
      const says = 'In English somebody is told; other languages can leave them out.';
      cues.push(
        wordForWord(
          copy,
          { from: i, to: i + 2 },
          { detector: ID, looks: 'looks incomplete: it does not say whom', says, strength: 0.7 },
        ),
      );
    }
  }
  return cues;
}
