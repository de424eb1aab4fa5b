import { isCurrencySign } from '../../lexicon/currencies.ts';
import { isVerbPhrase } from '../../lexicon/verb-phrases.ts';
import type { Detector } from '../detector.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'doubled-words';
/** Words that are well said twice. */
const TWICE: ReadonlySet<string> = new Set([
  'had',
  'that',
  'very',
  'no',
  'so',
  'ha',
  'bye',
  'yes',
  'really',
  'much',
  'many',
  'long',
  'far',
  'more',
  'never',
  'again',
  'do',
  'tut',
  'knock',
  'hear',
  'there',
  'now',
  'well',
  'please',
  'is',
  'in',
  'her',
]);
/** Links of phrases that repeat on purpose: over and over and over, day after day after day. */
const LINKS: ReadonlySet<string> = new Set(['and', 'after', 'by', 'upon', 'or', 'to', 'on']);
/** Particles that a verb has without an object, and that open a phrase as well. */
const PARTICLE = /^(?:on|in|by|over|off|through|about|around)$/;
const LONGEST = 8;
/** A decoder that loops says a phrase of this many words this often in a row, commas and all. */
const LOOP_WORDS = 3;
const LOOP_TIMES = 3;
const LOOP_LONGEST = 12;
/** A single word or two must come this often: a chant of three or four is a person's. */
const LOOP_SHORT_TIMES = 6;

export const doubledWords: Detector = {
  id: ID,
  title: 'Words repeated in a row',
  category: 'fluency/grammar',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Machines stutter (“since last summer since last summer”) and editors slip (“at at”); a translated quotation can leave its last word behind (“law.” law. “).',
  whenNot: 'Deliberate repetition (“never, never”), names (Duran Duran), “had had”, “that that”.',
  sources: ['Holtzman et al. 2020, The Curious Case of Neural Text Degeneration', 'retext-repeated-words (the idea)'],
  examples: {
    flag: [
      { copies: ['They met at at the harbour.'], words: 'at' },
      { copies: ['They met on on Friday.'], words: 'on' },
      { copies: ['It has been dry since last summer since last summer, she said.'], words: 'since last summer' },
      { copies: ['We must never break the law.” law. “'], words: 'law' },
      {
        copies: ['It sold the old mill, the old mill, the old mill, the old mill and a bridge.'],
        words: 'the old mill, the old mill',
      },
      {
        copies: ['He taught at the school of Kern, Kern, Kern, Kern, Kern, Kern, Kern for years.'],
        words: 'Kern, Kern',
      },
    ],
    pass: [
      { copies: ['The firm is liable for a A$190 million fee.'] },
      { copies: ['He had had enough. She knew that that was it. It rained day after day after day.'] },
      { copies: ['The lights went on on Friday, and the crew moved on on foot.'] },
      { copies: ['They sang “we will not go, we will not go, we will not go” all day.'] },
      { copies: ['Duran Duran played. “No, no, no,” he said. It was very very late.'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const block of copy.story) {
    let i = block.from;
    while (i < block.to) {
      const loop = looped(copy, i, block.from, block.to);
      if (loop) {
        add(i, i + loop.size, i + loop.size, i + loop.size * loop.times, 1);
        i += loop.size * loop.times;
        continue;
      }
      const n = doubled(copy, i, block.to);
      if (n > 0) {
        add(i, i + n, i + n, i + 2 * n, n === 1 ? 0.8 : 1);
        i += 2 * n;
        continue;
      }
      const again = echo(copy, i, block.to);
      if (again > 0) add(i, i + 1, again, again + 1, 1);
      i++;
    }
  }
  return cues;

  function add(a: number, aEnd: number, b: number, bEnd: number, strength: number): void {
    const first = placeOf(copy, a, aEnd);
    const place = { ...first, end: copy.end(bEnd - 1) };
    const words = copy.text.slice(first.start, first.end);
    cues.push({
      detector: ID,
      place,
      strength,
      message: `${quotedWords(copy, first)} looks repeated by accident.`,
      evidence: [quote(copy, placeOf(copy, b, bEnd), 'The repeat.')],
      suggestion: words,
    });
  }
}

/** How many tokens from `i` on stand there twice over; 0 when none. */
function doubled(copy: Copy, i: number, end: number): number {
  for (let n = Math.min(LONGEST, Math.floor((end - i) / 2)); n >= 1; n--) {
    let same = true;
    for (let k = 0; k < n && same; k++) {
      same =
        copy.folded(i + k) === copy.folded(i + n + k) &&
        copy.isWord(i + k) &&
        plainGap(copy, i + k, i) &&
        plainGap(copy, i + n + k, i);
    }
    if (!same) continue;
    // A A$5 note.
    if (isCurrencySign(copy.form(i + 2 * n)) && copy.gap(i + 2 * n) === '') continue;
    if (n === 1) {
      const capital = /^\p{Lu}/u.test(copy.form(i)) && /^\p{Lu}/u.test(copy.form(i + 1));
      // Three in a row is a chant, not a slip.
      const chant = copy.folded(i + 2) === copy.folded(i) || copy.folded(i - 1) === copy.folded(i);
      if (
        capital ||
        chant ||
        isParticleTwice(copy, i) ||
        TWICE.has(copy.folded(i)) ||
        (copy.form(i).length === 1 && copy.folded(i) !== 'a')
      )
        continue;
    } else if (Array.from({ length: n }, (_, k) => copy.folded(i + k)).some((w) => LINKS.has(w)) && n === 2) continue;
    return n;
  }
  return 0;
}

/** `The lights went on on Friday`: the verb has the one, the day the other. */
function isParticleTwice(copy: Copy, i: number): boolean {
  return (
    PARTICLE.test(copy.folded(i)) && copy.pos(i - 1) === 'VERB' && isVerbPhrase(copy.folded(i - 1), copy.folded(i))
  );
}

/** The phrase from `i` on that follows itself twice or more; null when none does. A chant between quotation marks is none. */
function looped(copy: Copy, i: number, from: number, end: number): { size: number; times: number } | null {
  if (!copy.isWord(i) || (i > from && /^[“"‘']$/.test(copy.form(i - 1)))) return null;
  for (let size = 1; size <= LOOP_LONGEST && i + size * LOOP_TIMES <= end; size++) {
    if (copy.folded(i) !== copy.folded(i + size) || copy.folded(i) !== copy.folded(i + 2 * size)) continue;
    let same = size;
    while (i + same < end && copy.folded(i + same) === copy.folded(i + same - size)) same++;
    const times = Math.floor(same / size);
    let words = 0;
    for (let k = i; k < i + size; k++) if (copy.isWord(k)) words++;
    if (words > 0 && times >= (words < LOOP_WORDS ? LOOP_SHORT_TIMES : LOOP_TIMES)) return { size, times };
  }
  return null;
}

/** The word after the one at `i`, said again behind a closing mark and closed again: law.” law. */
function echo(copy: Copy, i: number, end: number): number {
  if (!copy.isWord(i) || copy.folded(i).length < 3) return 0;
  let j = i + 1;
  while (j < end && j < i + 4 && /^[.,!?”"’]$/.test(copy.form(j))) j++;
  if (j === i + 1 || j >= end || copy.folded(j) !== copy.folded(i)) return 0;
  const marks = copy.text.slice(copy.end(i), copy.start(j));
  return /[.!?]/.test(marks) && /[”"]/.test(marks) && /^[.!?”"]$/.test(copy.form(j + 1)) ? j : 0;
}

/** Nothing but spaces before the token (the first token's own gap does not matter). */
function plainGap(copy: Copy, token: number, first: number): boolean {
  return token === first || /^ +$/.test(copy.gap(token));
}
