import type { Range } from '../model/range.ts';
import { locate, nearestTo } from '../text/anchors.ts';
import type { SpanLink } from './span-fragment.ts';

/** Where a link's words are in the text as it is now. `gone` has the nearest place, to be offered and never to be taken for the words. */
export type SpanFound =
  | { readonly kind: 'found'; readonly range: Range; readonly moved: boolean }
  | { readonly kind: 'gone'; readonly nearest: Range | null };

/**
 * Finds a link's words again: to the letter but for white space and the shape of quotation marks. Words that were edited are gone; what
 * stands in their place is offered as the nearest.
 */
export function findSpan(text: string, span: SpanLink): SpanFound {
  const { exact, prefix, suffix } = span;
  const start = span.start ?? 0;
  const anchor = { version: span.version, range: { start, end: start + exact.length }, exact, prefix, suffix };
  const found = locate(text, anchor);
  if (found && (found.how !== 'changed' || plain(text.slice(found.range.start, found.range.end)) === plain(exact))) {
    return { kind: 'found', range: found.range, moved: found.how === 'moved' };
  }
  return { kind: 'gone', nearest: found?.range ?? nearestTo(text, anchor) };
}

function plain(words: string): string {
  return words
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
}
