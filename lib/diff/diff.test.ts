import { describe, expect, it } from 'vitest';
import type { Row } from '../model/row.ts';
import type { AnalysedText } from '../text/analysed.ts';
import { diffRows } from './diff.ts';
import { applied, diff, oneRow, random, SPACES, shown, WORDS } from './one-row.ts';

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
    expect(shown('one two', 'one\u00a0two')).toEqual([' |\u00a0']);
  });

  it('never run from one block into the next', () => {
    const a = 'The ferry left at noon.\n\nIt was full.';
    const { changes } = diff(a, 'The boat sailed late. Nobody was aboard.');
    for (const c of changes) expect(a.slice(c.a.start, c.a.end)).not.toContain('\n');
  });

  it('are the same whatever words the lexis knew before', () => {
    const a = 'The minister said the ferry would sail on Monday, and the crew agreed.';
    const b = 'The Minister says that ferries will not sail on Tuesday; the crews agree.';
    const fresh = diff(a, b);
    const story = oneRow(b, a, 'crew the would');
    const { texts, lexis } = story;
    const swapped = [texts[1], texts[0]] as AnalysedText[];
    const rows = [{ ...(story.rows[0] as Row), cells: [[0], [0]] }];
    expect(diffRows({ texts: swapped, lexis, rows, links: [], sentenceLinks: [] })).toEqual(fresh);
  });

  it('say nothing of rows that only one version has', () => {
    const story = oneRow('one two', 'three');
    const rows = [{ ...(story.rows[0] as Row), cells: [[0], []] }];
    expect(diffRows({ ...story, rows, links: [], sentenceLinks: [] })).toEqual({
      changes: [],
      variations: [],
      coarse: [],
    });
  });
});

describe('bounded work', () => {
  it('names the rows that were too large to compare throughout', () => {
    const r = random(3);
    const huge = () => Array.from({ length: 95_000 }, () => 'abcdefgh'[Math.floor(r() * 8)]).join(' ');
    const story = oneRow(huge(), huge());
    const input = { ...story, links: [], sentenceLinks: [] };
    // A row that a person asked for may take more, and only that row.
    const { coarse, changes } = diffRows({ ...input, fully: ['another'] });
    expect(coarse).toEqual([0]);
    expect(changes.length).toBeGreaterThan(0);
    const fully = diffRows({ ...input, fully: story.rows.map((r) => r.id) });
    expect(fully.coarse).toEqual([]);
    expect(fully.changes.length).toBeGreaterThan(changes.length);
  });
});
