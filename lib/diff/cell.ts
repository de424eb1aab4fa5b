import type { Range } from '../model/range.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { tokensIn } from '../text/tokens.ts';

/** The words that one version has in one row: the tokens of its blocks there, one after the other. */
export type Cell = {
  readonly version: number;
  readonly text: string;
  readonly ids: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 1 where a token is the first of its block: the white space before it parts blocks and says nothing. */
  readonly opens: Uint8Array;
};

/** Two versions' cells of one row. */
export type CellPair = { readonly a: Cell; readonly b: Cell };

export function cellOf(texts: readonly AnalysedText[], version: number, blocks: readonly number[]): Cell {
  const { tokens, blocks: all, version: v } = texts[version] as AnalysedText;
  const stretches = blocks.map((b) => tokensIn(tokens, all[b] as Range));
  const count = stretches.reduce((sum, [from, to]) => sum + to - from, 0);
  const ids = new Uint32Array(count);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  const opens = new Uint8Array(count);
  let at = 0;
  for (const [from, to] of stretches) {
    if (to === from) continue;
    ids.set(tokens.ids.subarray(from, to), at);
    starts.set(tokens.starts.subarray(from, to), at);
    ends.set(tokens.ends.subarray(from, to), at);
    opens[at] = 1;
    at += to - from;
  }
  return { version, text: v.text, ids, starts, ends, opens };
}

/** The cell without the words in the given ranges; what follows a hole begins anew, as if a block opened there. */
export function withoutRanges(cell: Cell, holes: readonly Range[]): Cell {
  if (holes.length === 0) return cell;
  const kept: number[] = [];
  const opens: number[] = [];
  let gap = true;
  cell.starts.forEach((start, k) => {
    if (holes.some((h) => h.start <= start && start < h.end)) {
      gap = true;
      return;
    }
    kept.push(k);
    opens.push(gap || cell.opens[k] ? 1 : 0);
    gap = false;
  });
  if (kept.length === cell.ids.length) return cell;
  const pick = (list: Uint32Array) => Uint32Array.from(kept, (k) => list[k] as number);
  return {
    version: cell.version,
    text: cell.text,
    ids: pick(cell.ids),
    starts: pick(cell.starts),
    ends: pick(cell.ends),
    opens: Uint8Array.from(opens),
  };
}

/** The tokens of a stretch of one version, sentence or paragraph, as a cell. */
export function cellIn(text: AnalysedText, version: number, range: Range): Cell {
  const [from, to] = tokensIn(text.tokens, range);
  const { ids, starts, ends } = text.tokens;
  const opens = new Uint8Array(to - from);
  if (to > from) opens[0] = 1;
  return {
    version,
    text: text.version.text,
    ids: ids.slice(from, to),
    starts: starts.slice(from, to),
    ends: ends.slice(from, to),
    opens,
  };
}

const NONE = new Uint32Array(0);
const SHUT = new Uint8Array(0);

/** The tokens `from` … `to` of a cell as a cell of their own. */
export function partOf(cell: Cell, from: number, to: number): Cell {
  if (from === to) return { version: cell.version, text: cell.text, ids: NONE, starts: NONE, ends: NONE, opens: SHUT };
  const opens = cell.opens.slice(from, to);
  if (opens.length > 0) opens[0] = 1;
  return {
    version: cell.version,
    text: cell.text,
    ids: cell.ids.slice(from, to),
    starts: cell.starts.slice(from, to),
    ends: cell.ends.slice(from, to),
    opens,
  };
}
