import type { Range } from '../../lib/model/range.ts';
import { placeOfKeys } from './last-row.client.ts';
import { drawnText, type SelectedWords } from './page-text.client.ts';

/** Words of a copy that a reader is about to mark; `range` is null while only the paragraph is known. */
export type Markable = {
  /** The column's token. */
  readonly token: string;
  /** The words, or the paragraph to pick them from; `base` is where it begins in the version's text. */
  readonly text: string;
  readonly base: number;
  readonly range: Range | null;
  /** What it is marked as unless the reader says otherwise; absent: flagged. */
  readonly act?: 'query';
};

export function selectedToMark({ token, range }: SelectedWords): Markable {
  return { token, text: drawnText(token).text.slice(range.start, range.end), base: range.start, range };
}

/** The paragraph in which the reader stands, by the focus or by the current mark; null outside the rows. */
export function paragraphAtHand(): Markable | null {
  const at = placeOfKeys()?.closest('.desk-table td') ?? null;
  const current = document.querySelector('.desk-table [data-current]');
  const paragraph =
    placeOfKeys()?.closest<HTMLElement>('.desk-table p[data-v]') ??
    at?.querySelector<HTMLElement>('p[data-v]') ??
    current?.closest<HTMLElement>('p[data-v]');
  return paragraph ? markableIn(paragraph) : null;
}

/** The first paragraph of each column that has one in a row. */
export function paragraphsIn(row: string): readonly { readonly letter: string; readonly words: Markable }[] {
  const cells = document.getElementById(`row-${row}`)?.querySelectorAll<HTMLElement>('td[data-letter]') ?? [];
  return [...cells].flatMap((cell) => {
    const paragraph = cell.querySelector<HTMLElement>('p[data-v]');
    return paragraph ? [{ letter: cell.dataset.letter ?? '', words: markableIn(paragraph) }] : [];
  });
}

function markableIn(paragraph: HTMLElement): Markable {
  const token = paragraph.dataset.v ?? '';
  const base = Number(paragraph.dataset.start);
  const { text, paragraphs } = drawnText(token);
  const next = paragraphs[paragraphs.indexOf(paragraph) + 1];
  return { token, text: text.slice(base, next ? Number(next.dataset.start) : undefined).trimEnd(), base, range: null };
}
