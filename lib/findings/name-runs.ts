import { looksLikeSlip } from '../lexicon/names.ts';
import { withoutPossessive } from '../lexicon/possessive.ts';
import { onceFor } from '../text/once-for.ts';
import type { Copy } from './room.ts';

/** How far a name's parts are looked for to each side: Yu / Ebao, von / der / Leyen. */
const PARTS = 2;
/** Shorter names are alike by chance: Li, Lim. */
const SHORTEST = 5;

/** A word with a capital that neither the sentence's beginning nor a dateline explains, and the tagger agrees. `first` = the sentence's first token. */
export function isName(copy: Copy, i: number, first: number): boolean {
  return (
    copy.isWord(i) &&
    i !== first &&
    /^\p{Lu}\p{L}/u.test(copy.form(i)) &&
    copy.pos(i) === 'PROPN' &&
    !copy.isDateline(i)
  );
}

/** Fewer words than these show no habit. */
const TITLE_WORDS = 4;
/** A sentence with more of its longer words in capitals than this is set as a title. A sentence full of names stays under it. */
const TITLED = 0.8;

/** Whether the tokens from `from` to `to` are set with a capital to each word, as American headlines are. */
export function titled(copy: Copy, from: number, to: number): boolean {
  let [words, high] = [0, 0];
  for (let i = from; i < to; i++) {
    if (!copy.isWord(i) || copy.form(i).length < 4) continue;
    words++;
    if (/^\p{Lu}/u.test(copy.form(i))) high++;
  }
  return words >= TITLE_WORDS && high > TITLED * words;
}

/**
 * How two names at one place are related: `same` when they are one name cut differently (Yu Ebao, Yu'ebao; Xinhua Net, Xinhuanet) or one is the first letters of the other (US, United States),
 * `variant` when one is a slip or another spelling of the other (Kronshtadt, Kronstadt), else null.
 */
export function likeness(a: Copy, i: number, b: Copy, j: number): 'same' | 'variant' | null {
  const own = runs(a, i);
  const theirs = runs(b, j);
  if (own.some((x) => theirs.includes(x)) || isShortFor(a, i, b, j) || isShortFor(b, j, a, i)) return 'same';
  const [x, y] = [own[0] as string, theirs[0] as string];
  return Math.min(x.length, y.length) >= SHORTEST && looksLikeSlip(x, y) ? 'variant' : null;
}

/** Whether a name in capitals is the first letters of words of the other, side by side: EU, European Union. */
function isShortFor(a: Copy, i: number, b: Copy, j: number): boolean {
  const short = a.form(i).replace(/\./g, '');
  if (!/^\p{Lu}{2,4}$/u.test(short)) return false;
  let [from, to] = [j, j + 1];
  while (j - from < short.length && isHigh(b, from - 1)) from--;
  while (to - j < short.length && isHigh(b, to)) to++;
  let initials = '';
  for (let k = from; k < to; k++) initials += b.form(k)[0];
  return to - from > 1 && initials.includes(short);
}

function isHigh(copy: Copy, i: number): boolean {
  return copy.isWord(i) && /^\p{Lu}\p{Ll}/u.test(copy.form(i));
}

/** The letters of the name at a token, then of it with its neighbours that have capitals, up to three parts. */
function runs(copy: Copy, i: number): readonly string[] {
  const out: string[] = [letters(copy.folded(i))];
  for (let from = i; from >= i - PARTS; from--) {
    if (from < i && !joins(copy, from)) break;
    for (let to = i + 1; to <= from + PARTS + 1; to++) {
      if (to > i + 1 && !joins(copy, to - 1)) break;
      if (to - from < 2) continue;
      let run = '';
      for (let k = from; k < to; k++) run += letters(copy.folded(k));
      out.push(run);
    }
  }
  return out;
}

function joins(copy: Copy, i: number): boolean {
  return (copy.isWord(i) && /^\p{Lu}/u.test(copy.form(i))) || /^[-’'‑]$/.test(copy.form(i));
}

function letters(folded: string): string {
  return withoutPossessive(folded).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The most words an outlet's or a section's name has at the end of a page's title. */
const SIGN_OFF = 4;

/** `… off the coast – Harbour`, `… | The Example`: the page's title goes on into the name of where it stands. */
export function signsOff(copy: Copy, sentence: { readonly from: number; readonly to: number }, at: number): boolean {
  if (/^[.!?]$/.test(copy.form(sentence.to - 1))) return false;
  for (let t = at - 1; t > sentence.from && sentence.to - t <= SIGN_OFF + 1; t--)
    if (/^[–—|-]$/.test(copy.form(t))) return copy.gap(t) !== '' && copy.gap(t + 1) !== '';
  return false;
}

/** Whether a word stands first in its sentence, where a capital says nothing. */
export function begins(copy: Copy, i: number): boolean {
  return sentenceStarts(copy).has(i);
}

const sentenceStarts = onceFor(
  (copy: Copy): ReadonlySet<number> =>
    new Set(
      copy.sentences.map((s) => {
        let i = s.from;
        while (i < s.to && !copy.isWord(i)) i++;
        return i;
      }),
    ),
);

/** Where a name ends that goes on behind a hyphen: `Pol-e Sang`, `Saxe-Coburg`. Any other is quoted word by word, as it is weighed. */
export function endOfName(copy: Copy, at: number): number {
  let end = at + 1;
  while (/^[-‑]$/.test(copy.form(end)) && copy.gap(end) === '' && copy.gap(end + 1) === '' && copy.isWord(end + 1)) {
    end += 2;
    if (/^\p{Ll}/u.test(copy.form(end - 1)) && /^\p{Lu}/u.test(copy.form(end))) end++;
  }
  return end;
}

/** How many words a name in brackets may have. */
const GLOSS = 6;

/** `Les Vagues douces (The Gentle Waves)`: a name in brackets right behind another says it in English. */
export function isGlossed(copy: Copy, i: number, first: number): boolean {
  for (let k = i - 1; k > Math.max(first, i - GLOSS); k--) {
    if (copy.form(k) === '(') return copy.isWord(k - 1) && copy.pos(k - 1) !== 'NUM';
    if (!copy.isWord(k)) return false;
  }
  return false;
}
