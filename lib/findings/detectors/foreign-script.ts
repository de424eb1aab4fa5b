import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { type Cue, placeOf } from '../room.ts';

const ID = 'foreign-script';
const OTHER = /^(?=[\p{L}])(?!\p{Script=Latin})(?!\p{Script=Common})./u;
/** One letter alone is a formula's in Greek (5 µm), and in Cyrillic what is left of `г.`, year, or of `и`, and. */
const LETTER = /^\p{Script=Cyrillic}$/u;
/** Marks of other scripts' typography that no English house sets. */
const MARKS = /[،؛؟。、，；：！？「」『』【】《》¿¡]/gu;
/** What a text in the wrong encoding leaves behind, and marks of a page that was never rendered. */
const BROKEN = /â€[™œž“”˜¢]|Ã[©¨¡³±¶¼]|\ufffd|&(?:amp|nbsp|quot|lt|gt|#\d{2,5});|\[\[\w+\]\]|\{\{\w+\}\}/gu;

export const foreignScript: Detector = {
  id: ID,
  title: 'Another script, or broken encoding',
  category: 'accuracy/untranslated',
  severity: 'major',
  needs: 'alone',
  language: 'en',
  why: 'A word the machine did not know stays in its own letters; a page read in the wrong encoding shows â€™ for an apostrophe.',
  whenNot: 'A gloss in brackets or quotation marks (Wang (王)), a story about the word itself.',
  sources: ['MQM 2.0: accuracy/untranslated', 'Unicode Script property (UAX 24)'],
  examples: {
    flag: [
      { copies: ['The two sides 强调 their friendship.'], words: '强调' },
      { copies: ['The mayorâ€™s plan failed.'], words: 'â€™' },
      { copies: ['She called it неприемлемо again.'], words: 'неприемлемо' },
      { copies: ['The mill has stood empty since 2009 г.'], words: 'г' },
    ],
    pass: [
      { copies: ['Wang (王) means king. The sign read “出口”. Café, naïve, Łódź, Müller, 5 µm.'] },
      { copies: ['The word for crisis, 危机 (weiji), is old. Fans cried “¡Vamos!” all night.'] },
    ],
  },
  detect: ({ copies }) =>
    copies
      .filter((c) => c.english)
      .flatMap((copy) => {
        const cues: Cue[] = [];
        const add = (start: number, end: number, looks: string, says: string): void => {
          const place = { version: copy.version, start, end };
          cues.push(
            ownWords(copy, place, {
              detector: ID,
              message: `“${copy.text.slice(start, end)}” ${looks}.`,
              says,
              strength: 1,
            }),
          );
        };
        for (const block of copy.story) {
          for (let i = block.from; i < block.to; i++) {
            if (!OTHER.test(copy.form(i)) || (copy.kind(i) !== 'word' && copy.kind(i) !== 'cjk')) continue;
            let j = i + 1;
            while (j < block.to && OTHER.test(copy.form(j)) && copy.gap(j).length < 2) j++;
            if (copy.form(i).length > 1 || j > i + 1 || copy.kind(i) === 'cjk' || LETTER.test(copy.form(i))) {
              // Set off as a word: in marks or brackets, or followed by its gloss: 危机 (weiji).
              if (!/^[([“"‘'«「『（]$/.test(copy.form(i - 1)) && !/^[(（]$/.test(copy.form(j))) {
                const place = placeOf(copy, i, j);
                add(place.start, place.end, 'looks untranslated', 'Letters of another script in an English sentence.');
              }
            }
            i = j;
          }
          for (const m of copy.text.slice(block.start, block.end).matchAll(BROKEN)) {
            add(
              block.start + m.index,
              block.start + m.index + m[0].length,
              'looks like broken encoding or an unfilled template',
              'Characters nobody typed. Loading the copy again may mend it.',
            );
          }
          for (const m of copy.text.slice(block.start, block.end).matchAll(MARKS)) {
            const at = block.start + m.index;
            // “¡Vamos!”: words of another language, quoted.
            if (/[¿¡]/.test(m[0]) && /[“"‘'(«]/.test(copy.text[at - 1] ?? '')) continue;
            add(at, at + 1, 'looks like punctuation from another language', 'English does not use this mark.');
          }
        }
        return cues.sort((a, b) => a.place.start - b.place.start);
      }),
};
