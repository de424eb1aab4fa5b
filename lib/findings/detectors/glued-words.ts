import type { Detector } from '../detector.ts';
import { type Cue, placeOf, quote } from '../room.ts';

const ID = 'glued-words';
const TAIL = /^(\p{Lu}\p{L}{2,})(he|she|they)$/u;
/** “Mr Bergthe minister of defence”: an article glued on before what the person is. Names that end so have no office right behind them. */
const ARTICLE = /^(\p{Lu}\p{L}{3,})the$/u;
const TITLE = /^(?:Mr|Mrs|Ms|Dr|Sir|Lord|President|Chancellor|Premier|General|Senator|Minister)$/;

export const gluedWords: Detector = {
  id: ID,
  title: 'Name run together with another word',
  category: 'fluency/spelling',
  severity: 'minor',
  needs: 'either',
  language: 'en',
  why: 'Where the source leaves the pronoun out, a machine supplies one, and a lost comma runs it into the name: “Dmitry Peskovhe said”.',
  whenNot:
    'A name that happens to end that way. It is marked only if the shorter name appears elsewhere and the longer one does not.',
  sources: ['seen on a copy that went through Italian'],
  examples: {
    flag: [
      { copies: ['At the fair Mr Lundthe harbour master, will meet the crews.'], words: 'Lundthe' },
      { copies: ['The spokesman, Dmitry Antonovhe said, was away. Antonov will return.'], words: 'Antonovhe' },
      {
        copies: ['The spokesman, Pavel Orlovhe said, was away.', 'The spokesman, Pavel Orlov, said he was away.'],
        words: 'Orlovhe',
      },
    ],
    pass: [
      {
        copies: [
          'Mr Goethe wrote. Mr Smythe left. Martin met Martinez. Scotthe and Scott met; Scotthe left. Roche and Roc met. Lewishe Street, near Lewis Road, is long.',
        ],
      },
    ],
  },
  detect: ({ copies }) => {
    const counts = new Map<string, number>();
    const cues: Cue[] = [];
    for (const c of copies)
      for (const b of c.story)
        for (let i = b.from; i < b.to; i++) if (c.isWord(i)) counts.set(c.form(i), (counts.get(c.form(i)) ?? 0) + 1);
    for (const copy of copies) {
      if (!copy.english) continue;
      for (const b of copy.story) {
        for (let i = b.from; i < b.to; i++) {
          const [, owner] = ARTICLE.exec(copy.form(i)) ?? [];
          if (
            owner &&
            TITLE.test(copy.form(i - 1)) &&
            /^\p{Ll}/u.test(copy.form(i + 1)) &&
            copy.pos(i + 1) === 'NOUN'
          ) {
            const place = placeOf(copy, i - 1, i + 2);
            const says = `“the” seems to belong to “${copy.form(i + 1)}”.`;
            cues.push({
              detector: ID,
              place,
              strength: 0.9,
              message: `“${copy.form(i)}” looks like two words run together.`,
              evidence: [quote(copy, placeOf(copy, i, i + 1), says)],
              suggestion: `${owner}, the`,
            });
            continue;
          }
          const [, name, tail] = TAIL.exec(copy.form(i)) ?? [];
          if (!name || !tail || !counts.has(name) || (counts.get(copy.form(i)) ?? 0) > 1) continue;
          const verb = copy.pos(i + 1) === 'VERB' || copy.pos(i + 1) === 'AUX';
          if (!verb) continue;
          const place = placeOf(copy, Math.max(b.from, i - 1), i + 2);
          const says = `Elsewhere in the story it is “${name}”.`;
          cues.push({
            detector: ID,
            place,
            strength: 1,
            message: `“${copy.form(i)}” looks like two words run together.`,
            evidence: [quote(copy, placeOf(copy, i, i + 1), says)],
            suggestion: `${name}, ${tail}`,
          });
        }
      }
    }
    return cues;
  },
};
