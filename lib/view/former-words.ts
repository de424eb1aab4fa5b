import type { Collation } from '../model/collation.ts';
import type { FormerWords } from './nearest-row.ts';

type Held = Pick<Collation, 'versions' | 'rows'>;

/** The paragraphs of a row; empty when there is no such row. */
export function wordsOfRow({ versions, rows }: Held, id: string): readonly FormerWords[] {
  const row = rows.find((r) => r.id === id);
  return (row?.cells ?? []).flatMap((cell, v) => cell.flatMap((b) => paragraph(versions[v], b)));
}

/** The paragraph that holds a place, if one does. */
export function wordsAround(
  { versions }: Held,
  place: { readonly version: number; readonly start: number },
): readonly FormerWords[] {
  const version = versions[place.version];
  const block = version?.blocks.findIndex((b) => b.start <= place.start && place.start < b.end) ?? -1;
  return paragraph(version, block);
}

function paragraph(version: Held['versions'][number] | undefined, index: number): readonly FormerWords[] {
  const block = version?.blocks[index];
  if (!version || !block) return [];
  const { start, end } = block;
  return [{ version: version.id, start, end, text: version.text.slice(start, end) }];
}
