import { isBody } from '../../lexicon/bodies.ts';
import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Cue, placeOf } from '../room.ts';

const ID = 'misread-article';
/** What else takes an article in English and is followed by what it does: “There Region will present”. */
const LIKE_BODIES =
  /^(?:chamber|region|province|municipality|prosecutor|prefecture|league|federation|republic|president|presidency|society|company|procura|camera|duma|procuracy|authority|bank|nato)$/;
/** After these “there” is itself: there is, there was. */
const BE =
  /^(?:is|are|was|were|be|been|being|has|have|had|seems?|seemed|remains?|remained|exists?|existed|comes?|came)$/;
/** Written with a vowel, spoken without one. */
const SPOKEN_U = /^(?:u[bcfhjkmnqrstvwxyz]|uni|use|usu|usa|uto|ura|uro|eu|ewe|on[ce]e?|oui)/;

const A_OR_AN = 'looks mismatched';

export const misreadArticle: Detector = {
  id: ID,
  title: '“The” or “a” misread',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'alone',
  language: 'en',
  why: 'Italian la is “the” and là is “there”: “There Duma, the lower house, approved …”. And an “a” or “an” that does not fit the next word was written for a different one.',
  whenNot: 'Inverted sentences (There Lee stayed), letters and abbreviations that are spelt out when spoken.',
  sources: ['seen on a copy that went through Italian'],
  examples: {
    flag: [
      { copies: ['There Duma, the lower house, today approved the law.'], words: 'There Duma' },
      { copies: ['He showed an picture of the bridge.'], words: 'an picture' },
      { copies: ['The driver of a automobile was hurt.'], words: 'a automobile' },
      { copies: ['There Commission will present the rules on Wednesday.'], words: 'There Commission' },
      { copies: ['There Cabinet will decide on the bridge on Friday.'], words: 'There Cabinet' },
    ],
    pass: [
      {
        copies: [
          'It was a one-off, a useful idea and a European union; vitamin a is good. There Commission members met.',
        ],
      },
      {
        copies: [
          'There is hope. There, Duma members met. There Lee stayed. An hour and a university; an MP, an X-ray, a UN plan, a one-off, an SUV, an 11th-hour deal, an honest heir.',
        ],
      },
    ],
  },
  detect: ({ copies }) =>
    copies
      .filter((c) => c.english)
      .flatMap((copy) => {
        const cues: Cue[] = [];
        for (const s of copy.sentences) {
          if (
            copy.form(s.from) === 'There' &&
            s.from + 2 < s.to &&
            /^\p{Lu}\p{Ll}/u.test(copy.form(s.from + 1)) &&
            copy.pos(s.from + 1) === 'PROPN' &&
            copy.form(s.from + 2) === ','
          ) {
            add(
              s.from,
              s.from + 2,
              'looks like “the” misread as “there”',
              'Italian “la” (the) and “là” (there) are easily mixed up.',
              1,
            );
          }
          if (
            copy.form(s.from) === 'There' &&
            /^\p{Lu}\p{Ll}/u.test(copy.form(s.from + 1)) &&
            (isBody(copy.folded(s.from + 1)) || LIKE_BODIES.test(copy.folded(s.from + 1))) &&
            s.from + 2 < s.to &&
            /^(?:VERB|AUX)$/.test(copy.pos(s.from + 2)) &&
            !BE.test(copy.folded(s.from + 2))
          )
            add(
              s.from,
              s.from + 2,
              'looks like “the” misread as “there”',
              'Italian “la” (the) and “là” (there) are easily mixed up.',
              0.9,
            );
          for (let i = s.from; i + 1 < s.to; i++) {
            const word = copy.form(i + 1);
            if (
              copy.form(i) === 'a' &&
              i > s.from &&
              copy.gap(i) === ' ' &&
              copy.gap(i + 1) === ' ' &&
              /^[aeiou][a-z]{2,}$/.test(word) &&
              !SPOKEN_U.test(word) &&
              /^(?:NOUN|ADJ)$/.test(copy.pos(i + 1)) &&
              !/^(?:vitamins?|hepatitis|grade|class|type|group|plan|team|list|category|option|section)$/.test(
                copy.folded(i - 1),
              )
            )
              add(i, i + 2, A_OR_AN, `“${word}” takes “an”; the “a” was written for another word.`, 0.6);
            if (
              !/^an$/i.test(copy.form(i)) ||
              copy.gap(i + 1) !== ' ' ||
              !/^[bcdfgjklmnpqrstvwxyz][a-z]{2,}$/.test(word) ||
              word.startsWith('y')
            )
              continue;
            add(i, i + 2, A_OR_AN, `“${word}” takes “a”; the “an” was written for another word.`, 0.6);
          }
        }
        return cues;

        function add(from: number, to: number, looks: string, says: string, strength: number): void {
          const place = placeOf(copy, from, to);
          cues.push(
            ownWords(copy, place, { detector: ID, message: `${quotedWords(copy, place)} ${looks}.`, says, strength }),
          );
        }
      }),
};
