import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'title-behind-name';
/** Titles that English sets before a name and never behind it. Doctor, Sir and the ranks may stand alone (`Thank you, Doctor`). */
const TITLE = /^(?:Mr|Mrs|Ms|Mx)$/;
/** What a title may stand before without a name: `Mr. and Mrs. Lee`. */
const JOINS = /^(?:and|or|&|\/)$/;

export const titleBehindName: Detector = {
  id: ID,
  title: 'Title behind the name',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  wants: ['capitals'],
  why: 'Japanese, Korean and Chinese set the title behind the name (さん, 씨, 先生), and a machine leaves it there: “met Carl Lund Mr., the deputy”.',
  whenNot: 'A couple (“Mr. and Mrs. Lee”), a list of titles on a form.',
  sources: ['Martin 1975, A Reference Grammar of Japanese (titles follow the name)'],
  examples: {
    flag: [
      { copies: ['They met the deputy, Carl Lund Mr., on Monday.'], words: 'Lund Mr' },
      { copies: ['They say that Lund Mr. came on Monday.'], words: 'Lund Mr' },
    ],
    pass: [
      { copies: ['They met Mr. Lund, Mrs Lee and the Rev. Mr. Roe on Monday. Both Mr. and Mrs. Lee came.'] },
      { copies: ['At the Hall Mr. Lund spoke. Dear Mr. Lund, he wrote. In Kerning Mr. de Roe spoke.'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  return copy.story.flatMap((block) => {
    const cues: Cue[] = [];
    for (let i = block.from + 1; i < block.to; i++) {
      if (!TITLE.test(copy.form(i)) || !/^\p{Lu}\p{Ll}/u.test(copy.form(i - 1)) || copy.pos(i - 1) !== 'PROPN')
        continue;
      const dotted = copy.form(i + 1) === '.' && copy.gap(i + 1) === '';
      const next = i + (dotted ? 2 : 1);
      if (next < block.to && (JOINS.test(copy.form(next)) || named(copy, next))) continue;
      const place = placeOf(copy, i - 1, next);
      cues.push(
        ownWords(copy, place, {
          detector: ID,
          message: `${quotedWords(copy, place)} looks like a title left behind the name.`,
          says: 'English sets the title before the name.',
          strength: 0.9,
        }),
      );
    }
    return cues;
  });
}

/** Whether a name begins here, also behind a particle: `Mr. Lund`, `Mr. de Roe`. */
function named(copy: Copy, i: number): boolean {
  const high = (k: number): boolean => /^\p{Lu}/u.test(copy.form(k));
  return high(i) || (copy.isWord(i) && copy.form(i).length <= 4 && high(i + 1));
}
