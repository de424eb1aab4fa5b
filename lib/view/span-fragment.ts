import type { Range } from '../model/range.ts';

/** Words of one version as a link carries them: a quote selector. `version` is a column token (see `columnToken`). */
export type SpanLink = {
  readonly version: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** A context may be cut through an emoji, and half of one cannot be escaped. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Characters of context on each side: enough to tell "the king" from "the king" two rows on, short enough for a link. */
const CONTEXT = 32;

/** The link of a range. `exact` is verbatim; the context stops at the text's ends. */
export function spanLink(version: string, text: string, { start, end }: Range): SpanLink {
  return {
    version,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
}

/** `#t=<version>:<exact>,<prefix>,<suffix>`, each part escaped. */
export function printSpan(span: SpanLink): string {
  const part = (s: string) => encodeURIComponent(s.replace(LONE_SURROGATE, '\ufffd'));
  return `#t=${part(span.version)}:${part(span.exact)},${part(span.prefix)},${part(span.suffix)}`;
}

/** Null for a fragment that is no span, or a damaged one. */
export function parseSpan(fragment: string): SpanLink | null {
  const m = /^#?t=([^:,]+):([^,]+)(?:,([^,]*))?(?:,([^,]*))?$/.exec(fragment);
  if (!m) return null;
  try {
    const [version = '', exact = '', prefix = '', suffix = ''] = m.slice(1).map((s) => decodeURIComponent(s ?? ''));
    return exact.trim() === '' ? null : { version, exact, prefix, suffix };
  } catch {
    return null; // a broken escape
  }
}

/** Where the words stand now; `sure` is false when neither side's context backs the place. */
export type FoundSpan = { readonly range: Range; readonly sure: boolean };

/**
 * Finds the words again. Among several places the one with the most of the context wins, the earlier one between equals; the words
 * themselves have to be there to the letter (white space aside), so a link never attaches itself to other words. Null: gone.
 */
export function findSpan(text: string, span: SpanLink): FoundSpan | null {
  let best: { range: Range; score: number } | null = null;
  for (const range of occurrences(text, span.exact)) {
    const score =
      sharedEnd(text.slice(Math.max(0, range.start - CONTEXT), range.start), span.prefix) +
      sharedStart(text.slice(range.end, range.end + CONTEXT), span.suffix);
    if (!best || score > best.score) best = { range, score };
  }
  if (!best) return null;
  const context = span.prefix.length + span.suffix.length;
  return { range: best.range, sure: context === 0 || best.score >= Math.min(SURE_CONTEXT, context) };
}

/** Characters of agreeing context below which a place is only offered as the nearest: about one long word. */
const SURE_CONTEXT = 8;

function occurrences(text: string, exact: string): Range[] {
  const pattern = exact
    .trim()
    .split(/\s+/u)
    .map((w) => w.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('\\s+');
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  return n;
}

function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n += 1;
  return n;
}
