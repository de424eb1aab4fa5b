import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { others } from '../others-have.ts';
import { quotedStretches } from '../quoted-stretches.ts';
import { type Copy, type Cue, placeOf, quote, type Stretch } from '../room.ts';
import { matesIn, oncePerCell } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { firstFrom } from '../sorted-places.ts';
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
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy }: Backed): Cue[] {
  return hangingMarks(copy).flatMap(({ token, way }): Cue[] => {
    const block = copy.story[firstFrom(copy.story, token + 1, (b) => b.from) - 1];
    if (!block || token >= block.to) return [];
    const row = room.rowOf(copy.version, block.block);
    const mates = matesIn(room, row, copy.version);
    const found = mates.flatMap((other) => {
      const theirs = quotationsIn(room, row, other.version);
      const at = (way === 'closes' ? beginning : ending)({ copy, mark: token, block, other, theirs });
      return at ? [at] : [];
    });
    const [first] = found;
    if (!first) return [];
    // The others must have it at the same words.
    const [head, ...rest] = found.filter((f) => f.word === first.word).map((f) => f.evidence);
    if (!head) return [];
    const place = placeOf(copy, first.word, way === 'closes' ? first.word + 1 : endOf(copy, first.word));
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
  });
}

/** A copy's quotations in a row by the stems of their first two words; the first of each. */
const quotationsIn = oncePerCell((copy, cell): ReadonlyMap<string, Stretch> => {
  const out = new Map<string, Stretch>();
  const all = quotedStretches(copy);
  for (const { from, to } of cell)
    for (let k = firstFrom(all, from, (q) => q.from); k < all.length && (all[k] as Stretch).to <= to; k++) {
      const q = all[k] as Stretch;
      const key = keyOf(copy, wordsFrom(copy, q.from, q.to));
      if (key !== null && !out.has(key)) out.set(key, q);
    }
  return out;
});

function keyOf(copy: Copy, [a, b]: readonly number[]): string | null {
  return a === undefined || b === undefined ? null : `${copy.stem(a)} ${copy.stem(b)}`;
}

type Found = { readonly word: number; readonly evidence: Evidence };
type Hanging = {
  readonly copy: Copy;
  readonly mark: number;
  readonly block: Stretch;
  readonly other: Copy;
  readonly theirs: ReadonlyMap<string, Stretch>;
};

/** The word before which the mark that a hanging one closes is lost: another copy's quotation begins with it and the next. */
function beginning({ copy, mark, block, other, theirs }: Hanging): Found | null {
  let from = mark - 1;
  while (from >= block.from && !isMark(copy, from)) from--;
  const words = wordsFrom(copy, from + 1, mark);
  for (let k = 0; k + 1 < words.length; k++) {
    const q = theirs.get(keyOf(copy, [words[k] as number, words[k + 1] as number]) ?? '');
    if (!q) continue;
    const second = wordsFrom(other, q.from, q.to)[1] as number;
    return { word: words[k] as number, evidence: quote(other, placeOf(other, q.from - 1, second + 1), OPENS) };
  }
  return null;
}

/** The word after which the mark that ends a hanging quotation is lost: another copy's, which begins alike, ends with the one before and it, or both end their paragraphs. */
function ending({ copy, mark, block, other, theirs }: Hanging): Found | null {
  let end = mark + 1;
  while (end < block.to && !isMark(copy, end)) end++;
  const own = wordsFrom(copy, mark + 1, end);
  const q = theirs.get(keyOf(copy, own) ?? '');
  if (!q) return null;
  const [a, b] = wordsFrom(other, q.from, q.to).slice(-2) as [number, number];
  const evidence = quote(other, placeOf(other, a, q.to + 1), CLOSES);
  for (let k = own.length - 1; k > 0; k--) {
    const [i, j] = [own[k - 1] as number, own[k] as number];
    if (copy.stem(i) === other.stem(a) && copy.stem(j) === other.stem(b)) return { word: j, evidence };
  }
  const last = own.at(-1);
  const closes = q.to + 1 >= other.count || /[\r\n]/.test(other.gap(q.to + 1));
  return last !== undefined && end === block.to && closes ? { word: last, evidence } : null;
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
