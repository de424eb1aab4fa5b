import type { DeskColumn } from '../view/columns.ts';
import type { DeskCell, DeskRow } from '../view/desk-rows.ts';
import { firstWords } from '../view/excerpt.ts';
import type { Group } from '../view/groups.ts';
import { pieces } from '../view/hidden-characters.ts';
import type { Mark } from '../view/marks.ts';
import type { Run } from '../view/runs.ts';
import { attribute, escaped } from './markup.ts';

export type RowHtmlContext = {
  /** The columns of the row's cells, in their order. */
  readonly columns: readonly DeskColumn[];
  /** What a screen reader says before a mark's words, by stop: `only in C`. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly off: readonly Group[];
};

/** Missing words are quoted up to here; the row has them all. */
const SAID_WORDS = 8;

/**
 * One row as a list of its versions: HTML without a script, every word of the texts escaped. Shapes carry the marks (`ins`, `del`,
 * `mark`), and a hidden prefix names them to a screen reader.
 */
export function rowHtml(row: DeskRow, context: RowHtmlContext): string {
  const cells = row.cells.map((cell, i) => {
    const column = context.columns[i];
    return column ? { label: labelHtml(column), words: cellHtml(cell, column, context) } : null;
  });
  return `<dl class="row">\n${told(cells.filter((c) => c !== null)).join('\n')}\n</dl>`;
}

/** Copies that stand beside each other and have the same words to the letter are named together, and their words given once. */
function told(cells: readonly { readonly label: string; readonly words: string }[]): readonly string[] {
  return cells.map(({ label, words }, i) => (cells[i + 1]?.words === words ? label : `${label}\n${words}`));
}

function labelHtml(column: DeskColumn): string {
  return `<dt><b>${column.letter}</b> <bdi>${escaped(column.labels[0] ?? '')}</bdi></dt>`;
}

function cellHtml(cell: DeskCell, column: DeskColumn, context: RowHtmlContext): string {
  const on = cell.presence !== null && !context.off.includes('presence');
  if (cell.blocks.length === 0) {
    return `<dd class="gap${on ? ' marked' : ''}">not in ${column.letter}</dd>`;
  }
  const moved =
    cell.moved && !context.off.includes('move')
      ? `<span class="moved">${cell.moved.direction === 'up' ? '↑' : '↓'} ${cell.moved.afterNumber > 0 ? `in ${column.letter} after row ${cell.moved.afterNumber}` : `opens ${column.letter}`}</span> `
      : '';
  const blocks = cell.blocks.map((b, i) => {
    const words = `${i === 0 ? moved : ''}${runsHtml(b.runs, context)}`;
    return `<p dir="auto"${languageOf(column)}>${words}</p>`;
  });
  return `<dd${on ? ' class="marked"' : ''}>${blocks.join('')}</dd>`;
}

/** ` lang="…"`, when the version's language is one that HTML can name. */
function languageOf({ language }: Pick<DeskColumn, 'language'>): string {
  return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) && language !== 'und' ? ` lang="${language}"` : '';
}

function runsHtml(runs: readonly Run[], context: RowHtmlContext): string {
  return runs
    .map((run) => {
      if (run.kind === 'removed') return context.off.includes(run.mark.group) ? '' : removedHtml(run, context);
      let html = textHtml(run.text);
      for (const mark of [...run.marks].reverse()) {
        if (!context.off.includes(mark.group)) html = markHtml(mark, html, run.first.includes(mark), context);
      }
      return html;
    })
    .join('');
}

function markHtml(mark: Mark, inner: string, first: boolean, context: RowHtmlContext): string {
  const said = first ? `<span class="said">${escaped(context.prefixes.get(mark.stop) ?? '')}: </span>` : '';
  if (mark.kind === 'added') return `<ins>${said}${inner}</ins>`;
  return `<mark class="${mark.kind}">${said}${inner}</mark>`;
}

function removedHtml({ mark, space }: Extract<Run, { kind: 'removed' }>, context: RowHtmlContext): string {
  const { text, more } = firstWords(mark.said, SAID_WORDS);
  const gap = space === 'before' ? ' ' : '';
  const behind = space === 'after' ? ' ' : '';
  const who = `<span class="said">${escaped(context.prefixes.get(mark.stop) ?? '')} without: </span>`;
  return `<del>${who}${gap}${text === '' ? '␣' : textHtml(text)}${more > 0 ? ` … +${more}` : ''}${behind}</del>`;
}

/** Words as they are; a character nobody can see is followed by its code, and bidi controls act on nothing but themselves. */
export function textHtml(text: string): string {
  return pieces(text)
    .map((p) =>
      p.kind === 'text' ? escaped(p.text) : `<bdi>${escaped(p.text)}</bdi><code>${attribute(p.code)}</code>`,
    )
    .join('');
}
