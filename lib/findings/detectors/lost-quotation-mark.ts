import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { others } from '../others-have.ts';
import { quotedStretches } from '../quoted-stretches.ts';
import { type Copy, type Cue, placeOf, quote, type Stretch } from '../room.ts';
import { matesIn, stretchesIn } from '../row-words.ts';
import { besideOthers } from '../searched.ts';
import { hangingMarks } from './quotation-marks.ts';

export const LOST_MARK = 'lost-quotation-mark';

export const lostQuotationMark: Detector = {
  id: LOST_MARK,
  title: 'Quotation mark lost',
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'others',
  language: 'en',
  why: 'A quotation of which one mark is left shows that the other is gone, and not where it stood: reported words and the writer’s own run together. The other copies have both marks, at the same words.',
  whenNot: 'A copy whose marks are all in pairs is never asked, whatever the others quote.',
  sources: ['MQM 2.0: fluency/punctuation/unpaired marks'],
  examples: {
    flag: [
      {
        copies: [
          'Lund waited. Nobody left the hall, and nobody spoke,” he said.',
          'Lund waited. “Nobody left the hall, and nobody spoke,” he said.',
        ],
        words: 'Nobody',
      },
      {
        copies: [
          'Lund waited. “I saw the boats come in for the first time since the winter.\n\nThe hall was shut.',
          'Lund waited. “I saw the boats come in for the first time since the winter.”\n\nThe hall was shut.',
        ],
        words: 'winter.',
      },
      {
        copies: [
          'Lund waited. “The boats come in, and nobody waits for the tap.\n\nThe hall was shut.',
          'Lund waited. “The boats come in, and nobody waits for the crane.”\n\nThe hall was shut.',
        ],
        words: 'tap.',
      },
    ],
    pass: [
      {
        copies: [
          'Lund waited. Nobody left the hall, and nobody spoke, he said.',
          'Lund waited. “Nobody left the hall, and nobody spoke,” he said.',
        ],
      },
      { copies: ['Lund waited. The hall was shut,” he said.', 'Lund waited. “Nobody left the hall,” he said.'] },
    ],
  },
  detect: (room) =>
    besideOthers(room, ({ copy }) =>
      hangingMarks(copy).flatMap(({ token, way }): Cue[] => {
        const block = copy.story.find((b) => b.from <= token && token < b.to);
        if (!block) return [];
        const row = room.rowOf(copy.version, block.block);
        const mates = matesIn(room, row, copy.version);
        const found = mates.flatMap((other) => {
          const cell = stretchesIn(room, row, other.version);
          const theirs = quotedStretches(other).filter((q) => cell.some((c) => c.from <= q.from && q.to <= c.to));
          const at =
            way === 'closes' ? beginning(copy, token, block, other, theirs) : ending(copy, token, block, other, theirs);
          return at ? [at] : [];
        });
        // The others must have it at the same words.
        const [first] = found;
        if (!first) return [];
        const [head, ...rest] = found.filter((f) => f.word === first.word).map((f) => f.evidence);
        if (!head) return [];
        const end = way === 'closes' ? first.word + 1 : endOf(copy, first.word);
        const place = placeOf(copy, first.word, end);
        const words = copy.text.slice(place.start, place.end);
        const have = others(rest.length + 1, { room, mates: mates.length });
        return [
          {
            detector: LOST_MARK,
            place,
            strength: 0.9,
            message: `A quotation mark looks lost ${way === 'closes' ? 'before' : 'after'} “${words}”: ${have} one there.`,
            evidence: [head, ...rest, quote(copy, placeOf(copy, token, token + 1), 'Its partner, left alone.')],
          },
        ];
      }),
    ),
};

type Found = { readonly word: number; readonly evidence: Evidence };

/** The word before which the mark that a hanging one closes is lost: another copy's quotation begins with it and the next. */
function beginning(copy: Copy, mark: number, block: Stretch, other: Copy, theirs: readonly Stretch[]): Found | null {
  let from = mark - 1;
  while (from >= block.from && !isMark(copy, from)) from--;
  for (const { from: start, to } of theirs) {
    const [a, b] = wordsFrom(other, start, to);
    if (a === undefined || b === undefined) continue;
    for (let i = from + 1; i < mark; i++) {
      const next = copy.isWord(i) ? wordsFrom(copy, i, mark)[1] : undefined;
      if (next === undefined || copy.stem(i) !== other.stem(a) || copy.stem(next) !== other.stem(b)) continue;
      return { word: i, evidence: quote(other, placeOf(other, start - 1, b + 1), OPENS) };
    }
  }
  return null;
}

/** The word after which the mark that ends a hanging quotation is lost: another copy's ends with the one before and it, or both end their paragraphs. */
function ending(copy: Copy, mark: number, block: Stretch, other: Copy, theirs: readonly Stretch[]): Found | null {
  let end = mark + 1;
  while (end < block.to && !isMark(copy, end)) end++;
  const own = wordsFrom(copy, mark + 1, end);
  for (const q of theirs) {
    const words = wordsFrom(other, q.from, q.to);
    // It is the same quotation: it begins alike.
    const alike = [0, 1].every((k) => words[k] !== undefined && own[k] !== undefined && sameStem(k));
    const [a, b] = words.slice(-2);
    if (!alike || a === undefined || b === undefined) continue;
    const evidence = quote(other, placeOf(other, a, q.to + 1), CLOSES);
    for (let k = own.length - 1; k > 0; k--) {
      const [i, j] = [own[k - 1] as number, own[k] as number];
      if (copy.stem(i) === other.stem(a) && copy.stem(j) === other.stem(b)) return { word: j, evidence };
    }
    const last = own.at(-1);
    const closes = !other.isWord(q.to + 1) || /[\r\n]/.test(other.gap(q.to + 1));
    if (last !== undefined && end === block.to && closes) return { word: last, evidence };

    function sameStem(k: number): boolean {
      return copy.stem(own[k] as number) === other.stem(words[k] as number);
    }
  }
  return null;
}

const OPENS = 'The quotation begins here.';
const CLOSES = 'The quotation ends here.';

function isMark(copy: Copy, i: number): boolean {
  return /^[“”"]$/.test(copy.form(i));
}

function wordsFrom(copy: Copy, from: number, to: number): readonly number[] {
  const out: number[] = [];
  for (let i = from; i < to; i++) if (/[\p{L}\p{N}]/u.test(copy.form(i))) out.push(i);
  return out;
}

/** Behind the stop or comma that hangs on a word. */
function endOf(copy: Copy, word: number): number {
  return /^[.,!?]$/.test(copy.form(word + 1)) && copy.gap(word + 1) === '' ? word + 2 : word + 1;
}
