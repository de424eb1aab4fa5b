import type { Range } from '../model/range.ts';
import { BEFORE_A_FIGURE, BEFORE_A_NAME, INSIDE_OR_END, NEVER_LAST, OPENERS, TIME_OF_DAY } from './abbreviations.ts';
import { foldForm } from './fold.ts';

/** A mark that can end a sentence with what closes after it, orphan closing quotes ("field. ”") included. */
const STOP = /(?:[.!?…]+|[。！？।؟]+)(?:[”’"'»)\]」』]|\s+[”’»](?=\s|$))*/gu;
const UNSPACED_STOP = /[。！？]/u;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}.]*$/u;
const WORD_AFTER = /^\s*[“‘"'«([]*([\p{L}\p{M}\p{N}’']*)/u;
/** 「行く。」と彼は言った: behind a Japanese quotation the particle that says it is one, or a comma, goes on with the sentence. */
const GOES_ON = /[」』]$/u;
const TOLD = /^(?:[”’」』）"'、，]|と|って|など)/u;
/** "at 9 p.m. Monday", "… Eastern time", "… EST": what may follow a time of day with a capital. */
const AFTER_A_TIME =
  /^\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,2}\.|\p{Lu}{2,5}\b|\p{Lu}\p{L}+ [Tt]ime\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \p{N})/u;
/** No abbreviation, initial or opener is longer; a bounded look keeps a line of a megabyte linear. */
const LOOK = 40;

/**
 * The sentences of one block, in order; every word of the block lies in exactly one. Ranges are offsets into `text`.
 *
 * Hand rules for news English. `Intl.Segmenter` was measured and is wrong on abbreviations and quotations, differs
 * between machines and is quadratic in Node 20. A full stop before a lower-case word still ends a sentence: in copy that
 * went through a translation machine ("… a third country.” and questioning …") that border is the damage to be shown.
 */
export function splitSentences(text: string, block: Range): Range[] {
  const inner = text.slice(block.start, block.end);
  const out: Range[] = [];
  let from = 0;
  for (const m of inner.matchAll(STOP)) {
    const end = m.index + m[0].length;
    if (endsSentence(inner, { from, at: m.index, end })) {
      push(from, end);
      from = end;
    }
  }
  push(from, inner.length);
  return out;

  function push(a: number, b: number): void {
    const piece = inner.slice(a, b);
    const body = piece.trim();
    if (body === '') return;
    const start = block.start + a + piece.indexOf(body);
    const last = out.at(-1);
    // "Ukraine. ." – a piece without a word is a stray mark of the sentence before it.
    if (last && !/[\p{L}\p{N}]/u.test(body)) out[out.length - 1] = { start: last.start, end: start + body.length };
    else out.push({ start, end: start + body.length });
  }
}

/** A mark that may end the sentence that begins at `from`: it stands from `at` up to `end`. */
type Stop = { readonly from: number; readonly at: number; readonly end: number };

function endsSentence(inner: string, { from, at, end }: Stop): boolean {
  const mark = inner.slice(at, end);
  if (end >= inner.length) return false; // the end of the block closes the last sentence anyway
  if (UNSPACED_STOP.test(mark))
    return !(GOES_ON.test(mark) ? TOLD : /^[”’」』）"']/u).test(inner.slice(end, end + LOOK));
  if (!/\s/u.test(inner[end] as string)) return false;

  const before = WORD_BEFORE.exec(inner.slice(Math.max(0, at - LOOK), at))?.[0] ?? '';
  const after = inner.slice(end, end + LOOK);
  const next = WORD_AFTER.exec(after)?.[1] ?? '';
  const lower = /^\p{Ll}/u.test(next);

  if (/^[!?]/.test(mark)) return !lower; // “Really?” he asked. Yahoo! shares rose.
  if (/^(?:…|\.\.)/u.test(mark)) return !lower;
  if (before === '') return true;
  if (DOTTED.test(before) && lower) return false; // the U.S. and China; the “U.S.” is big
  if (/[”’"'»)\]]/u.test(mark)) return true;
  // "1. First point. 2. Second point."
  if (/^\p{N}+$/u.test(before) && at - from <= LOOK && inner.slice(from, at).trim() === before) return false;
  return endsAfterWord(before, next, after);
}

/** U.S, a.m, Ph.D; no 3.5 and no example.com. */
const DOTTED = /^(?=.*(?:^|\.)\p{L}(?:\.|$))\p{L}{1,4}(?:\.\p{L}{1,4})+$/u;

/** Whether a full stop right behind the word `before` ends the sentence. `next`: the word after it, and `after` all that follows. */
function endsAfterWord(before: string, next: string, after: string): boolean {
  const word = foldForm(before);
  const opens = OPENERS.has(foldForm(next));
  if (BEFORE_A_FIGURE.has(word) && !isInitial(before)) return !/^[\s$€£#]*\p{N}/u.test(after); // “no. 6”, and “She likes art. Music bores her.”
  if (NEVER_LAST.has(word)) return false;
  const title = BEFORE_A_NAME.has(word);
  if (!title && !isInitial(before) && !INSIDE_OR_END.has(word) && !DOTTED.test(before)) return true;
  if (/^\p{Ll}/u.test(next)) return false; // Jan. and Feb., Acme Inc. and others
  if (title) return word === before && opens;
  if (TIME_OF_DAY.has(word)) return !AFTER_A_TIME.test(after);
  return opens;
}

/** "George W. Bush": one capital letter between spaces. */
function isInitial(before: string): boolean {
  return /^\p{Lu}$/u.test(before);
}
