const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Halves of a surrogate pair, which no UTF-8 can hold, as U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(LONE, '\ufffd');
}

/** What XML 1.0 cannot hold: most control characters, the two non-characters, halves of a pair. */
const UNWRITABLE = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser turns a bare one into a line feed.
  '\r': '&#13;',
};

/**
 * Text for any place of an XML or HTML document, between tags or inside quotation marks. `>` is escaped too, since `]]>` may not stand
 * in XML; what no XML document can hold becomes U+FFFD.
 */
export function escaped(text: string): string {
  return wellFormed(text)
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"'\r]/g, (c) => ENTITIES[c] ?? c);
}

/** The same for an XML attribute, where a parser would turn line ends and tabs into spaces. */
export function attribute(text: string): string {
  return escaped(text).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** An http or https address as it may be linked to, or null: a `javascript:` one is no source. */
export function linkable(url: string | undefined): string | null {
  if (url === undefined) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
