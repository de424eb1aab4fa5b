import { isStory } from '../model/block.ts';
import type { Row } from '../model/row.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { heaviestChain } from '../text/chain.ts';
import { digest } from '../text/digest.ts';
import type { BareRow } from './bare-row.ts';
import { type BlockLinks, type Blocks, WHOLE } from './block-links.ts';
import type { Sets } from './components.ts';
import { weightOf } from './moves.ts';
import { orderRows } from './order.ts';
import { round4 } from './round.ts';

/**
 * Rows are the groups of blocks that links hold together; furniture stands alone. Every block of every version is in exactly
 * one row. `stories`: the rank of each version's story.
 */
export function buildRows(
  texts: readonly AnalysedText[],
  blocks: Blocks,
  {
    links,
    groups,
    stories,
  }: { readonly links: BlockLinks; readonly groups: Sets; readonly stories: readonly number[] },
): Row[] {
  const ordered = orderRows(grouped(texts, blocks, links, groups), stories);
  const moved = movedVersions(texts, ordered);
  const words = ordered.map((row) => wordsOf(texts, row));
  const seen = new Map<string, number>();
  return ordered.map((row, k) => {
    const bare = digest(words[k] as string[]);
    const ordinal = seen.get(bare) ?? 0;
    seen.set(bare, ordinal + 1);
    const versions = row.cells.filter((cell) => cell.length > 0).length;
    return {
      id: ordinal === 0 ? bare : digest([...(words[k] as string[]), `#${ordinal}`]),
      kind: row.furniture ? 'furniture' : versions > 1 ? 'aligned' : 'lone',
      cells: row.cells,
      moved: moved[k] as number[],
      confidence: row.confidence,
      coarse: false,
    };
  });
}

/** The blocks' words, sorted by code unit so that a row has the same id whichever version comes first. */
function wordsOf(texts: readonly AnalysedText[], row: BareRow): string[] {
  return row.cells
    .flatMap((cell, v) =>
      cell.map((b) => {
        const block = texts[v]?.blocks[b];
        return block ? (texts[v] as AnalysedText).version.text.slice(block.start, block.end) : '';
      }),
    )
    .sort((p, q) => (p < q ? -1 : p > q ? 1 : 0));
}

function grouped(
  texts: readonly AnalysedText[],
  { count, base }: Blocks,
  { a, score }: BlockLinks,
  sets: Sets,
): BareRow[] {
  // By leader: the scores of the links that hold its row together, in whole ten-thousandths, and their number.
  const sum = new Float64Array(count);
  const many = new Uint32Array(count);
  for (let k = 0; k < a.length; k++) {
    const lead = sets.leader(a[k] as number);
    sum[lead] = (sum[lead] as number) + (score[k] as number);
    many[lead] = (many[lead] as number) + 1;
  }
  const rows = new Map<number, number[][]>();
  texts.forEach((t, v) => {
    t.blocks.forEach((_, b) => {
      const lead = sets.leader((base[v] as number) + b);
      const cells = rows.get(lead) ?? texts.map(() => []);
      (cells[v] as number[]).push(b);
      rows.set(lead, cells);
    });
  });
  return [...rows].map(([lead, cells]) => {
    const n = many[lead] as number;
    const first = cells.findIndex((c) => c.length > 0);
    const block = texts[first]?.blocks[cells[first]?.[0] ?? 0];
    return {
      cells,
      furniture: n === 0 && block !== undefined && !isStory(block.role),
      confidence: n === 0 ? 1 : round4((sum[lead] as number) / n / WHOLE),
    };
  });
}

/** Where a cell of several blocks stands: with the longest of them, since a line of it may lie far from the rest. Of equals the first. */
function heaviest(cell: readonly number[], blocks: AnalysedText['blocks']): number {
  return cell.reduce((best, b) => (weightOf(blocks[b]) > weightOf(blocks[best]) ? b : best), cell[0] as number);
}

/** For each row the versions that have it off the heaviest chain of their own rows. */
function movedVersions(texts: readonly AnalysedText[], rows: readonly BareRow[]): number[][] {
  const moved: number[][] = rows.map(() => []);
  texts.forEach(({ blocks }, v) => {
    const here = rows.flatMap((row, k) => {
      const cell = row.cells[v] as readonly number[];
      const shared = row.cells.filter((c) => c.length > 0).length > 1;
      const weight = cell.reduce((sum, b) => sum + weightOf(blocks[b]), 0);
      return cell.length > 0 && shared ? [{ k, p: k, q: heaviest(cell, blocks), weight }] : [];
    });
    heaviestChain(here).forEach((on, i) => {
      const step = here[i];
      if (!on && step) (moved[step.k] as number[]).push(v);
    });
  });
  return moved;
}
