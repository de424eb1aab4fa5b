import type { Place } from '../../model/change.ts';
import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { type Cue, placeOf } from '../room.ts';

const ID = 'stray-mark';
const STOPS: ReadonlySet<string> = new Set(['.', ',', ';', ':', '!', '?']);
/** Two marks that no house sets next to each other, spaces or none. `!?`, `?!`, `.,` (after Inc.) and `...` are habits. */
const CLASHES: ReadonlySet<string> = new Set([
  '. .',
  ', .',
  ', ,',
  '; .',
  '; ,',
  ': .',
  ': ,',
  '. ;',
  '; ;',
  ', ;',
  '? .',
  '! .',
  '. :',
  '? ,',
]);

export const strayMark: Detector = {
  id: ID,
  title: 'Stray or doubled punctuation',
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'A machine that drops a clause leaves its full stop behind (“troops. .”), and a scraper that cuts a link leaves its comma.',
  whenNot: 'Spaced dots for words left out, French spacing before a colon, marks that are themselves being discussed.',
  sources: ['MQM 2.0: fluency/punctuation'],
  examples: {
    flag: [
      { copies: ['The river rose again on Monday. .'], words: '.' },
      { copies: ['The river rose,, and the bridge was shut.'], words: ',,' },
      { copies: ['“We follow the river”, - said the mayor on Monday.'], words: ', - said' },
      { copies: ['The river rose again , and the bridge was shut.'], words: ',' },
    ],
    pass: [
      { copies: ['The river rose again on Monday . . . and then it fell.'] },
      { copies: ['Acme Inc., the U.S. builder, said so. “It rose.”'] },
      { copies: ['What?! He left at 4.30 p.m., they said…'] },
    ],
  },
  detect: ({ copies }) =>
    copies
      .filter((c) => c.english)
      .flatMap((copy) => {
        const cues: Cue[] = [];
        for (const block of copy.story) {
          for (let i = block.from + 1; i < block.to; i++) {
            const mark = copy.form(i);
            if (speech(i))
              add(
                i - 1,
                i + 2,
                [
                  'The dash before the speaker looks like Russian punctuation.',
                  'English papers do not put a dash between a quotation and its speaker.',
                ],
                0.8,
              );
            if (!STOPS.has(mark)) continue;
            const before = copy.form(i - 1);
            const pair = `${before} ${mark}`;
            const spaced = copy.gap(i) !== '';
            // etc.; and Inc.: are an abbreviation and a mark of the sentence.
            const short = before === '.' && !spaced && mark !== '.';
            if (CLASHES.has(pair) && !short && !inDots(i))
              add(
                i - 1,
                i + 1,
                [
                  `“${wordsOf(placed(i - 1, i + 1))}” looks to have one mark too many.`,
                  'A dropped clause or a cut link leaves its mark behind.',
                ],
                1,
              );
            else if (spaced && copy.isWord(i - 1) && !inDots(i) && !/[\r\n]/.test(copy.gap(i)) && !digitNext(i)) {
              add(
                i - 1,
                i + 1,
                [`The space before “${mark}” looks left over.`, 'Words cut out here would leave such a space.'],
                0.5,
              );
            }
          }
        }
        return cues;

        /** “We follow it”, - said the spokesman: comma or mark, dash, verb. */
        function speech(i: number): boolean {
          return (
            /^[-–—]$/.test(copy.form(i)) &&
            copy.gap(i + 1) === ' ' &&
            /^(?:said|says|noted|added|stated|wrote|explained|emphasized|emphasised|stressed|declared)$/.test(
              copy.form(i + 1),
            ) &&
            (copy.form(i - 1) === ',' || (/^[”"»]$/.test(copy.form(i - 1)) && copy.gap(i) === ' '))
          );
        }
        /** Part of three dots or more, spaced or not. */
        function inDots(i: number): boolean {
          const dot = (j: number): boolean => copy.form(j) === '.';
          return dot(i) && ((dot(i - 1) && (dot(i - 2) || dot(i + 1))) || (dot(i + 1) && dot(i + 2)));
        }
        function digitNext(i: number): boolean {
          return copy.gap(i + 1) === '' && (copy.kind(i + 1) === 'number' || copy.isWord(i + 1));
        }
        /** With the word before, where a mark hangs on it. */
        function placed(from: number, to: number): Place {
          return placeOf(copy, from > 0 && !copy.isWord(from) && copy.gap(from) === '' ? from - 1 : from, to);
        }
        function wordsOf({ start, end }: Place): string {
          return copy.text.slice(start, end).replace(/\s+/g, ' ');
        }
        function add(from: number, to: number, [message, says]: readonly [string, string], strength: number): void {
          cues.push(ownWords(copy, placed(from, to), { detector: ID, message, says, strength }));
        }
      }),
};
