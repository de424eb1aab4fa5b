import type { Card } from './cards.ts';

export type QuotedPlace = {
  readonly title: string;
  /** The place's absolute address. */
  readonly href: string;
  readonly columns: readonly { readonly letter: string; readonly label: string }[];
  /** The mark the reader stands at; null for the comparison as a whole. */
  readonly card: Card | null;
};

/** What the copies say at a place, with their names and the link, to paste where Markdown is read. No word of a text acts as Markdown. */
export function markdownQuote({ title, href, columns, card }: QuotedPlace): string {
  const lines = linesOf(columns, card).map(
    ({ words, who }) => `> ${words === null ? 'not there' : `“${plain(words)}”`} — ${plain(who)}`,
  );
  const finding = card?.finding ? [`${plain(card.finding.message)}`, ''] : [];
  const name = placeName(card);
  return `${[...finding, ...interleaved(lines, '>'), ...(lines.length > 0 ? [''] : []), `[${plain(name ? `${name} of “${title}”` : title)}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`].join('\n')}\n`;
}

/** The same as a piece of HTML that stands alone: no style sheet, no script, every word escaped. */
export function htmlQuote({ title, href, columns, card }: QuotedPlace): string {
  const lines = linesOf(columns, card).map(
    ({ words, who }) =>
      `<p dir="auto">${words === null ? '<i>not there</i>' : `“${escaped(words)}”`} — <cite>${escaped(who)}</cite></p>`,
  );
  const name = placeName(card);
  const message = card?.finding ? `<p>${escaped(card.finding.message)}</p>` : '';
  const link = `<p><a href="${escaped(href)}">${escaped(name ? `${name} of “${title}”` : title)}</a></p>`;
  return `<blockquote cite="${escaped(href)}">${message}${lines.join('')}${link}</blockquote>`;
}

function placeName(card: Card | null): string | null {
  if (!card) return null;
  return card.stop.rowNumber > 0 ? `Row ${card.stop.rowNumber}` : 'Page furniture';
}

function linesOf(
  columns: QuotedPlace['columns'],
  card: Card | null,
): readonly { readonly words: string | null; readonly who: string }[] {
  const name = (letter: string) => columns.find((c) => c.letter === letter)?.label ?? letter;
  if (!card) return [];
  if (card.readings.length > 0) {
    return card.readings.map((r) => ({ words: r.words === '' ? null : r.words, who: r.letters.map(name).join(', ') }));
  }
  return card.context ? [{ words: card.context.words, who: name(card.context.letter) }] : [];
}

function interleaved(lines: readonly string[], between: string): readonly string[] {
  return lines.flatMap((line, i) => (i === 0 ? [line] : [between, line]));
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|#~!&]/g, (c) => (c === '<' ? '&lt;' : c === '>' ? '&gt;' : c === '&' ? '&amp;' : `\\${c}`));
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
