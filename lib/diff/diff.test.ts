import { describe, expect, it } from 'vitest';
import type { BareChange } from '../model/change.ts';
import type { Row } from '../model/row.ts';
import { type AnalysedText, analyse } from '../text/analysed.ts';
import { splitBlocks } from '../text/blocks.ts';
import { createLexis, type Lexis } from '../text/lexis.ts';
import { diffRows } from './diff.ts';

type Story = { readonly texts: AnalysedText[]; readonly lexis: Lexis; readonly rows: Row[] };

/** Every version's blocks in one row. */
function oneRow(...texts: string[]): Story {
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

function diff(...texts: string[]) {
  return diffRows({ ...oneRow(...texts), links: [], sentenceLinks: [] });
}

/** Puts B's words in place of A's. */
function applied(a: string, b: string, changes: readonly BareChange[]): string {
  let out = '';
  let at = 0;
  for (const c of changes) {
    out += a.slice(at, c.a.start) + b.slice(c.b.start, c.b.end);
    at = c.a.end;
  }
  return out + a.slice(at);
}

function shown(a: string, b: string): string[] {
  return diff(a, b).changes.map((c) => `${a.slice(c.a.start, c.a.end)}|${b.slice(c.b.start, c.b.end)}`);
}

const WORDS = ['the', 'of', 'Wang', 'wang', 'held', 'talks', ',', '.', '“', '7', '11th', '🏽', '中', '国', 'U.S.', 'é', '\u200b', '-'];
const SPACES = [' ', ' ', ' ', ' ', '', '  ', '\u00a0', '\t'];

/** Mulberry32: the same texts on every machine. */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('changes', () => {
  it('give B when applied to A, white space and all, for any random text', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const r = random(seed);
      const pick = <T>(list: readonly T[]) => list[Math.floor(r() * list.length)] as T;
      const text = () => {
        let out = '';
        for (let k = 2 + Math.floor(r() * 40); k > 0; k--) out += pick(WORDS) + pick(SPACES);
        return out.trim() || 'x';
      };
      const a = text();
      const b = r() < 0.5 ? text() : a.replace(/the|talks/g, () => (r() < 0.5 ? 'a' : '')).trim() || 'x';
      expect(applied(a, b, diff(a, b).changes), `seed ${seed}`).toBe(b);
    }
  });

  it('give B but for the white space between blocks, when a row holds several', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const r = random(seed);
      const pick = <T>(list: readonly T[]) => list[Math.floor(r() * list.length)] as T;
      const text = () => {
        let out = '';
        for (let k = 2 + Math.floor(r() * 30); k > 0; k--) out += pick(WORDS) + (r() < 0.15 ? '\n\n' : pick(SPACES));
        return out.trim() || 'x';
      };
      const a = text();
      const b = text();
      const bare = (s: string) => s.replace(/\s/g, '');
      expect(bare(applied(a, b, diff(a, b).changes)), `seed ${seed}`).toBe(bare(b));
    }
  });

  it('leave out the white space between blocks and keep every other', () => {
    expect(shown('one two', 'one\n\ntwo')).toEqual([]);
    expect(shown('one two', 'one  two')).toEqual(['| ']);
  });
});
