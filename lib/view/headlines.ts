import { isStyleOnly } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import { countWords } from './excerpt.ts';

/**
 * From this share of its words on a headline counts as rewritten. Two headlines of one story share its names and little else; marked word by
 * word, “Harbour city votes to close its oldest bridge” beside “Norway's Norhaven to shut oldest bridge” is three entries of the list, “Harbour” against
 * “Norway's” the first of them, where an editor says one thing: another headline. By half, so that a word or two changed in a headline stay what
 * they are. Judged by eye on three stories.
 */
const REWRITTEN = 0.5;

/**
 * By the index of each difference in a rewritten headline, that of the first one: they are one stop, `v<first>`, those of style too. It
 * hangs on the texts alone and on no way of looking at them, so that what was marked stays where it was.
 */
export function rewrittenHeadlines(
  collation: Pick<Collation, 'versions' | 'rows' | 'variations'>,
): ReadonlyMap<number, number> {
  const rows = new Map<number, number[]>();
  for (const [i, { row }] of collation.variations.entries()) {
    if (!isHeadline(collation, row)) continue;
    rows.set(row, [...(rows.get(row) ?? []), i]);
  }
  const out = new Map<number, number>();
  for (const [row, own] of rows) {
    const first = own[0];
    if (first === undefined || !isRewritten(collation, row, own)) continue;
    for (const i of own) out.set(i, first);
  }
  return out;
}

type Told = Pick<Collation, 'versions' | 'rows' | 'variations'>;

/** Whether a row holds nothing but headlines. */
function isHeadline({ versions, rows }: Told, row: number): boolean {
  return (rows[row]?.cells ?? []).every((blocks, v) =>
    blocks.every((b) => versions[v]?.blocks[b]?.role === 'headline'),
  );
}

function isRewritten({ versions, rows, variations }: Told, row: number, own: readonly number[]): boolean {
  return (rows[row]?.cells ?? []).some((blocks, v) => {
    const text = versions[v]?.text ?? '';
    const words = blocks.reduce((n, b) => {
      const block = versions[v]?.blocks[b];
      return n + (block ? countWords(text.slice(block.start, block.end)) : 0);
    }, 0);
    const other = own.reduce((n, i) => {
      if (isStyleOnly(variations[i]?.classes ?? [])) return n;
      const place = variations[i]?.readings.flatMap((r) => r.ranges).find((p) => p.version === v);
      return n + (place ? countWords(text.slice(place.start, place.end)) : 0);
    }, 0);
    return words > 0 && other >= REWRITTEN * words;
  });
}
