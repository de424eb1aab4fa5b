import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'circular-clause';
/** Words to a noun and its clause: “The suspended treaty, which had suspended”. */
const REACH = 7;
/** What has no owner and no parts that a clause with “whose” could be about. */
const TIME = /^(?:moment|time|hour|minute|instant|occasion)$/;

export const circularClause: Detector = {
  id: ID,
  title: 'Clause attached to the wrong noun',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'alone',
  language: 'en',
  why: 'Japanese, Korean and Turkish put the clause before its noun. A machine attaches it to the nearest one (“at a dangerous moment whose collapse …”) or repeats what the noun already says (“The suspended treaty, which had suspended visits”).',
  whenNot: 'A play on words; verse; “a time whose end nobody knew”.',
  sources: ['Huddleston & Pullum 2002, ch. 12 (relative clauses)', 'seen on a copy that went through Japanese'],
  examples: {
    flag: [
      {
        copies: ['The suspended permit, which had suspended fishing since May, is to be renewed.'],
        words: 'suspended fishing',
      },
      { copies: ['The talks came at a difficult moment whose failure could close the port.'], words: 'moment whose' },
    ],
    pass: [
      {
        copies: [
          'The closed mill, which had been sold twice, was closed again. The talks came at a moment when failure could close the port. The mill, whose owner left, is old.',
        ],
      },
      {
        copies: [
          'The elected mayor, who was elected in May, resigned. The damaged roof, which was damaged in the storm, is open.',
        ],
      },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    for (let i = s.from + 1; i + 2 < s.to; i++) {
      const word = copy.folded(i);
      if (word === 'whose' && TIME.test(copy.folded(i - 1)))
        add(i - 1, i + 2, `“whose” cannot refer to “${copy.form(i - 1)}”.`);
      // The actor of the clause is what the word was done to: active “had suspended”, not passive “was suspended”.
      if (!/^(?:which|who)$/.test(word) || copy.form(i - 1) !== ',' || !/^(?:had|has|have)$/.test(copy.folded(i + 1)))
        continue;
      const verb = copy.folded(i + 2);
      if (!/(?:ed|en)$/.test(verb) || verb === 'been') continue;
      for (let k = i - 2; k >= Math.max(s.from, i - REACH); k--) {
        if (/^[,;:]$/.test(copy.form(k))) break;
        if (copy.folded(k) === verb && !/^(?:ADP|CCONJ|AUX|PRON|DET|SCONJ|PART)$/.test(copy.pos(k + 1)))
          add(i, i + 3, `“${copy.form(k)}” has already been said of the noun itself.`);
      }
    }
  }
  return cues;

  function add(from: number, to: number, says: string): void {
    const place = placeOf(copy, from, to);
    cues.push(
      ownWords(copy, place, {
        detector: ID,
        message: `${quotedWords(copy, place)} looks attached to the wrong noun.`,
        says,
        strength: 0.7,
      }),
    );
  }
}
