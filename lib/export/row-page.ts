import type { Collation } from '../model/collation.ts';
import type { ColumnSource } from '../view/columns.ts';
import { viewDesk } from '../view/desk.ts';
import { FIRST_STATE } from '../view/desk-state.ts';
import { classText } from '../view/groups.ts';
import { labelOf } from '../view/label.ts';
import { attribute, escaped } from './markup.ts';
import { rowHtml } from './row-html.ts';
import { ROW_STYLE } from './row-style.ts';

export type RowPage = {
  readonly title: string;
  /** The row's address on the site, absolute; null where there is none. */
  readonly href: string | null;
  /** Something to say above the row; null when there is nothing. */
  readonly note: string | null;
  readonly collation: Collation;
  /** The copies in the story's order. */
  readonly versions: readonly ColumnSource[];
  /** The row's id. */
  readonly row: string;
};

/**
 * One row as a page of its own, to be framed by other sites: no script, nothing loaded, every word escaped. Null when the comparison
 * has no such row.
 */
export function rowPage({ title, href, note, collation, versions, row }: RowPage): string | null {
  const card = rowCard({ collation, versions, row });
  if (!card) return null;
  const link = href
    ? `<p class="meta"><a href="${attribute(href)}" target="_blank" rel="noopener noreferrer">${escaped(card.name)} of “${escaped(title)}”</a></p>`
    : '';
  return `${[
    '<!DOCTYPE html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escaped(`${card.name} · ${title}`)}</title>`,
    `<style>${ROW_STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1 class="said">${escaped(title)}</h1>`,
    note ? `<p class="meta">${escaped(note)}</p>` : '',
    card.html,
    link,
    '</main>',
    '</body>',
    '</html>',
  ]
    .filter((line) => line !== '')
    .join('\n')}\n`;
}

/** A row with its marks as the desk first shows it: HTML, and what it is called. */
function rowCard({
  collation,
  versions,
  row,
}: Pick<RowPage, 'collation' | 'versions' | 'row'>): { readonly name: string; readonly html: string } | null {
  const desk = viewDesk(collation, versions, FIRST_STATE);
  const own = desk.rows.find((r) => r.id === row);
  if (!own) return null;
  const stops = desk.differences.stops.filter((s) => s.row === row);
  const prefixes = new Map(stops.map((s) => [s.id, `${labelOf(s)}, ${s.who}`]));
  const classes = [...new Set(stops.flatMap((s) => s.classes.map(classText)))];
  const name = own.number > 0 ? `Row ${own.number}` : 'Page furniture';
  const kinds = classes.length > 0 ? `: ${escaped(classes.join(', '))}` : '';
  const html = `<section class="paragraph">\n<h2>${name}${kinds}</h2>\n${rowHtml(own, { columns: desk.shown, prefixes, off: desk.off })}\n</section>`;
  return { name, html };
}
