import type { Range } from '../model/range.ts';
import { BEFORE_A_NAME, INSIDE_OR_END, OPENERS } from './abbreviations.ts';
import { foldForm } from './fold.ts';

/** A mark that can end a sentence with what closes after it, orphan closing quotes ("field. ”") included. */
const STOP = /(?:[.!?…]+|[。！？।؟]+)(?:[”’"'»)\]]|\s+[”’»](?=\s|$))*/gu;
const UNSPACED_STOP = /[。！？]/u;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}.]*$/u;
const WORD_AFTER = /^\s*[“‘"'«([]*([\p{L}\p{M}\p{N}’']*)/u;
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
    if (endsSentence(inner, m.index, end)) {
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

function endsSentence(inner: string, at: number, end: number): boolean {
  const mark = inner.slice(at, end);
  if (end >= inner.length) return false; // the end of the block closes the last sentence anyway
  if (UNSPACED_STOP.test(mark)) return !/^[”’」』）"']/u.test(inner.slice(end));
  if (!/\s/u.test(inner[end] as string)) return false;

  const before = foldForm(WORD_BEFORE.exec(inner.slice(Math.max(0, at - LOOK), at))?.[0] ?? '');
  const next = WORD_AFTER.exec(inner.slice(end, end + LOOK))?.[1] ?? '';
  const lower = /^\p{Ll}/u.test(next);
  const closed = /[”’"'»)\]]/u.test(mark);

  if (/^[!?]/.test(mark)) return !lower; // “Really?” he asked. Yahoo! shares rose.
  if (/^(?:…|\.\.)/u.test(mark)) return !lower;
  if (closed) return true;
  if (before === '') return true;
  if (BEFORE_A_NAME.has(before)) return before === 'no' ? !/^\p{N}/u.test(next) : false;
  if (isInitial(inner, at, before)) return lower || OPENERS.has(foldForm(next));
  if (before.includes('.') || INSIDE_OR_END.has(before)) return OPENERS.has(foldForm(next));
  if (/^\p{N}+$/u.test(before) && inner.slice(0, at).trim() === before) return false; // "1. First point"
  return true;
}

/** "George W. Bush": one capital letter between spaces. */
function isInitial(inner: string, at: number, before: string): boolean {
  return before.length === 1 && /\p{Lu}/u.test(inner[at - 1] as string);
}
