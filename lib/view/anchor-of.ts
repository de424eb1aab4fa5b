import type { Anchor } from '../model/anchor.ts';
import type { Range } from '../model/range.ts';
import { spanLink } from './span-fragment.ts';

/** The anchor of a range of a version: its words with the same context that links carry. */
export function anchorOf(version: { readonly id: string; readonly text: string }, { start, end }: Range): Anchor {
  const { start: _, ...words } = spanLink(version.id, version.text, { start, end });
  return { ...words, range: { start, end } };
}
