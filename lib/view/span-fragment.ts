import type { Range } from '../model/range.ts';

/** Words of one version as a link carries them: a quote selector. `version` is a column token (see `columnToken`). */
export type SpanLink = {
  readonly version: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words stood: tells equal places apart. Links made by hand have none. */
  readonly start?: number;
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
    start,
  };
}

/** `#t=<version>:<exact>,<prefix>,<suffix>,<start>`, each part escaped. */
export function printSpan(span: SpanLink): string {
  const part = (s: string) => encodeURIComponent(s.replace(LONE_SURROGATE, '\ufffd'));
  const at = span.start === undefined ? '' : `,${span.start}`;
  return `#t=${part(span.version)}:${part(span.exact)},${part(span.prefix)},${part(span.suffix)}${at}`;
}

/** The address of a comparison with the words put to it; one that carries its texts has a fragment already. */
export function withSpan(href: string, span: SpanLink): string {
  const fragment = printSpan(span);
  return href.includes('#') ? `${href}&${fragment.slice(1)}` : href + fragment;
}

/** Null for a fragment that is no span, or a damaged one. */
export function parseSpan(fragment: string): SpanLink | null {
  const m = /^(?:#|.*[#&])?t=([^:,]+):([^,]+)(?:,([^,]*))?(?:,([^,]*))?(?:,(\d{1,9}))?$/.exec(fragment);
  if (!m) return null;
  try {
    const [version = '', exact = '', prefix = '', suffix = ''] = m.slice(1, 5).map((s) => decodeURIComponent(s ?? ''));
    const start = m[5] === undefined ? {} : { start: Number(m[5]) };
    return exact.trim() === '' ? null : { version, exact, prefix, suffix, ...start };
  } catch {
    return null; // a broken escape
  }
}
