import type { Range } from '../model/range.ts';

/** A quoted stretch: `range` with its marks, as far as they are there; `inner` without. `closed` false when no mark ends it. */
export type QuoteSpan = { readonly range: Range; readonly inner: Range; readonly closed: boolean };

const BEFORE_OPENING = /[\s([{—–\-:,;“‘"']/u;
const AFTER_CLOSING = /[\s.,;:!?)\]}—–\-…”’"']/u;

/**
 * The quotations of one paragraph of `text`, outermost only, in order. Reads “ ”, ‘ ’, „ “, « » and straight marks. An
 * apostrophe never closes one: inside a word it is none, and after a plural (the workers’ pay) only when a later mark can
 * close. A paragraph that never closes its quotation is quoted to its end, as in a quotation over several paragraphs.
 */
export function quoteSpans(text: string, block: Range): QuoteSpan[] {
  const out: QuoteSpan[] = [];
  // Marks of which none closes any more from here on: looked for once, not again at each (‘Umar, ‘Ayn).
  const unclosed = new Set<string>();
  for (let i = block.start; i < block.end; ) {
    const mark = text[i] as string;
    const opens =
      mark === '“' ||
      mark === '„' ||
      mark === '«' ||
      ((mark === '"' || mark === "'" || mark === '‘') && isOpening(text, i, block));
    if (!opens) {
      i++;
      continue;
    }
    const close = unclosed.has(mark) ? null : closing(text, i, block);
    if (close === null && mark !== '“' && mark !== '"') {
      unclosed.add(mark);
      i++;
      continue;
    }
    const end = close ?? (mark === '“' ? nextOpening(text, i, block) : block.end);
    const opensNext = close === null && end < block.end && isOpening(text, end, block);
    const marked = end < block.end && !opensNext;
    if (text.slice(i + 1, end).trim() !== '') {
      out.push({
        range: { start: i, end: marked ? end + 1 : end },
        inner: { start: i + 1, end },
        closed: close !== null,
      });
    }
    i = opensNext ? end : end + 1;
  }
  return out;
}

/** An open “ is quoted to the next one, which closes it with the wrong mark (`“too late“ and left`) or opens another; else to the end. */
function nextOpening(text: string, open: number, block: Range): number {
  const next = text.indexOf('“', open + 1);
  return next < 0 || next >= block.end ? block.end : next;
}

function isOpening(text: string, i: number, block: Range): boolean {
  const before = i === block.start ? ' ' : (text[i - 1] as string);
  const after = text[i + 1] ?? ' ';
  if (!BEFORE_OPENING.test(before) || /[\s.,;:!?)]/u.test(after)) return false;
  if (text[i] === '"') return true;
  // The ’90s, ’em, ’til: an elision begins a word and quotes nothing.
  return !/^\d\ds|^(?:em|til|tis|twas|cause)\b/u.test(text.slice(i + 1, i + 7));
}

/** Where the quotation opened at `open` ends, or null. */
function closing(text: string, open: number, block: Range): number | null {
  const mark = text[open] as string;
  const ends =
    mark === '“' ? '”' : mark === '„' ? '“”' : mark === '«' ? '»' : mark === '"' ? '"' : mark === '‘' ? '’' : "'";
  const single = ends === '’' || ends === "'";
  let doubtful: number | null = null;
  for (let i = open + 1; i < block.end; i++) {
    const c = text[i] as string;
    // A second “ with no ” between: the first was left open, and what follows is another quotation.
    if (mark === '“' && c === '“') return null;
    if (mark === '‘' && c === '‘' && doubtful !== null) return doubtful;
    if (mark === "'" && c === "'" && doubtful !== null && isOpening(text, i, block)) return doubtful;
    if (!ends.includes(c)) continue;
    const after = i + 1 >= block.end ? ' ' : (text[i + 1] as string);
    if (!single) {
      if (mark === '"' && !AFTER_CLOSING.test(after) && BEFORE_OPENING.test(text[i - 1] as string)) return null;
      return i;
    }
    if (!AFTER_CLOSING.test(after)) continue;
    if (/\s/u.test(text[i - 1] as string)) continue;
    const plural = text[i - 1] === 's' && /^\s\p{Ll}/u.test(text.slice(i + 1, i + 3));
    if (!plural) return i;
    doubtful ??= i;
  }
  return doubtful;
}
