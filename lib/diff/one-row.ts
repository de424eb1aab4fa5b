import type { BareChange } from '../model/change.ts';
import type { Row } from '../model/row.ts';
import { type AnalysedText, analyse } from '../text/analysed.ts';
import { splitBlocks } from '../text/blocks.ts';
import { createLexis, type Lexis } from '../text/lexis.ts';
import { diffRows } from './diff.ts';

/** Analysed versions, their lexis, and the rows they share. */
export type Story = { readonly texts: AnalysedText[]; readonly lexis: Lexis; readonly rows: Row[] };

/** Every version's blocks in one row. */
export function oneRow(...texts: string[]): Story {
  const lexis = createLexis();
  const analysed = texts.map((text, k) =>
    analyse(
      { id: String(k), siglum: 'ABCDEFG'[k] as string, text, language: 'en', published: null },
      splitBlocks(text).map((r) => ({ ...r, role: 'body' as const })),
      lexis,
    ),
  );
  const row: Row = {
    id: 'r',
    kind: 'aligned',
    cells: analysed.map((t) => t.blocks.map((_, i) => i)),
    moved: [],
    confidence: 1,
    coarse: false,
  };
  return { texts: analysed, lexis, rows: [row] };
}

/** The diff of texts that share one row. */
export function diff(...texts: string[]) {
  return diffRows({ ...oneRow(...texts), links: [], sentenceLinks: [] });
}

/** Puts B's words in place of A's: what moved is taken out first and put in last, at its place in B. */
export function applied(a: string, b: string, changes: readonly BareChange[]): string {
  let out = '';
  let at = 0;
  for (const c of changes) {
    out += a.slice(at, c.a.start) + (c.kind === 'move' ? '' : b.slice(c.b.start, c.b.end));
    at = c.a.end;
  }
  out += a.slice(at);
  const moves = changes.filter((c) => c.kind === 'move').sort((x, y) => x.b.start - y.b.start);
  for (const { b: to } of moves) out = out.slice(0, to.start) + b.slice(to.start, to.end) + out.slice(to.start);
  return out;
}

/** The changes of a pair, as `A's words|B's words`. */
export function shown(a: string, b: string): string[] {
  return diff(a, b).changes.map((c) => `${a.slice(c.a.start, c.a.end)}|${b.slice(c.b.start, c.b.end)}`);
}

/** Words and gaps for random texts: marks, names, numbers, emoji, characters without spaces, unseen ones. */
export const WORDS = [
  'the',
  'of',
  'Wang',
  'wang',
  'held',
  'talks',
  ',',
  '.',
  '“',
  '7',
  '11th',
  '🏽',
  '中',
  '国',
  'U.S.',
  'é',
  '\u200b',
  '-',
];
export const SPACES = [' ', ' ', ' ', ' ', '', '  ', '\u00a0', '\t'];

/** Mulberry32: the same texts on every machine. */
export function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
