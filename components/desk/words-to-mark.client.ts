import type { Range } from '../../lib/model/range.ts';
import { drawnText, type SelectedWords } from './page-text.client.ts';

/** Words of a copy that a reader is about to mark; `range` is null while only the paragraph is known. */
export type Markable = {
  /** The column's token. */
  readonly token: string;
  /** The words, or the paragraph to pick them from; `base` is where it begins in the version's text. */
  readonly text: string;
  readonly base: number;
  readonly range: Range | null;
};

export function selectedToMark({ token, range }: SelectedWords): Markable {
  return { token, text: drawnText(token).text.slice(range.start, range.end), base: range.start, range };
}

/** The paragraph in which the reader stands, by the focus or by the current mark; null outside the rows. */
export function paragraphAtHand(): Markable | null {
  const at = document.activeElement?.closest('.desk-table td') ?? null;
  const current = document.querySelector('.desk-table [data-current]');
  const paragraph =
    document.activeElement?.closest<HTMLElement>('.desk-table p[data-v]') ??
    at?.querySelector<HTMLElement>('p[data-v]') ??
    current?.closest<HTMLElement>('p[data-v]');
  if (!paragraph) return null;
  const token = paragraph.dataset.v ?? '';
  const base = Number(paragraph.dataset.start);
  const { text, paragraphs } = drawnText(token);
  const next = paragraphs[paragraphs.indexOf(paragraph) + 1];
  return { token, text: text.slice(base, next ? Number(next.dataset.start) : undefined).trimEnd(), base, range: null };
}
