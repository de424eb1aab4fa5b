import { describe, expect, it } from 'vitest';
import type { Row } from '../model/row.ts';
import { diffRows } from './diff.ts';
import { applied, diff, oneRow } from './one-row.ts';

describe('moves', () => {
  const FIRST = 'The harbour master closed the port on Sunday night.';
  const SECOND = 'Three of the older fishing boats were still far out at sea by then.';

  it('follow a sentence to its new place in the row, with the words that changed inside it', () => {
    const later = FIRST.replace('closed', 'shut');
    const story = oneRow(`${FIRST} ${SECOND} Nobody was hurt.`, `${SECOND} ${later} Nobody was hurt.`);
    const link = (a: number, b: number) => ({
      a: { version: 0, sentence: a },
      b: { version: 1, sentence: b },
      score: 0.9,
    });
    const { changes } = diffRows({ ...story, links: [], sentenceLinks: [link(0, 1), link(1, 0), link(2, 2)] });
    const text = (p: { version: number; start: number; end: number }) =>
      story.texts[p.version]?.version.text.slice(p.start, p.end);
    expect(changes.map((c) => [c.kind, text(c.a), text(c.b)])).toEqual([
      ['move', FIRST, later],
      ['replace', 'closed', 'shut'],
    ]);
  });

  it('follow a sentence into another row', () => {
    const story = oneRow(`${FIRST} One.\n\nTwo two two.`, `One.\n\nTwo two two. ${FIRST}`);
    const row = story.rows[0] as Row;
    const rows = [
      { ...row, cells: [[0], [0]] },
      { ...row, cells: [[1], [1]] },
    ];
    const sentenceLinks = [{ a: { version: 0, sentence: 0 }, b: { version: 1, sentence: 2 }, score: 1 }];
    const { changes } = diffRows({ ...story, rows, links: [], sentenceLinks });
    expect(changes.map((c) => [c.kind, c.row, c.a.start, c.b.start])).toEqual([['move', 0, 0, 19]]);
  });

  it('are told in a row that both versions have, whichever of them has the sentence where the other has nothing', () => {
    const whole = `Nobody was hurt.\n\n${FIRST} The pier was old.`;
    const short = `Nobody was hurt. ${FIRST}`;
    const told = (a: string, b: string) => {
      const story = oneRow(a, b);
      const row = story.rows[0] as Row;
      const rows = [
        { ...row, cells: [[0], [0]] },
        { ...row, cells: [a === whole ? [1] : [], b === whole ? [1] : []] },
      ];
      const sentenceLinks = [{ a: { version: 0, sentence: 1 }, b: { version: 1, sentence: 1 }, score: 1 }];
      return diffRows({ ...story, rows, links: [], sentenceLinks }).changes.map((c) => [
        c.kind,
        c.row,
        a.slice(c.a.start, c.a.end),
      ]);
    };
    expect(told(whole, short)).toEqual([['move', 0, FIRST]]);
    expect(told(short, whole)).toEqual([['move', 0, FIRST]]);
  });

  it('are not told where each version has the sentence in a paragraph that the other lacks: there is no row to tell them in', () => {
    const [a, b] = [`One.\n\n${FIRST}`, `One.\n\n${FIRST} Two.`];
    const story = oneRow(a, b);
    const row = story.rows[0] as Row;
    const rows = [
      { ...row, cells: [[0], [0]] },
      { ...row, cells: [[1], []] },
      { ...row, cells: [[], [1]] },
    ];
    const sentenceLinks = [{ a: { version: 0, sentence: 1 }, b: { version: 1, sentence: 1 }, score: 1 }];
    expect(diffRows({ ...story, rows, links: [], sentenceLinks }).changes).toEqual([]);
  });

  it('are not claimed of sentences that share a subject and no more', () => {
    const a = 'The harbour master closed the port on Sunday night. Two.';
    const story = oneRow(`${a}\n\nx y`, 'Two.\n\nx y The harbour master praised the crews of the lifeboat on Monday.');
    const row = story.rows[0] as Row;
    const rows = [
      { ...row, cells: [[0], [0]] },
      { ...row, cells: [[1], [1]] },
    ];
    const sentenceLinks = [{ a: { version: 0, sentence: 0 }, b: { version: 1, sentence: 1 }, score: 0.6 }];
    const { changes } = diffRows({ ...story, rows, links: [], sentenceLinks });
    expect(changes.every((c) => c.kind !== 'move')).toBe(true);
  });

  it('follow a phrase of several words, but not a lone word', () => {
    const kinds = (a: string, b: string) => diff(a, b).changes.map((c) => c.kind);
    expect(
      kinds(
        'After three quiet days the port opened and the boats left.',
        'The port opened and the boats left after three quiet days.',
      ),
    ).toContain('replace');
    const [before, after] = [
      'In late spring weather the port opened again for the boats',
      'the port opened again for the boats In late spring weather',
    ];
    expect(kinds(before, after)).toEqual(['move']);
    expect(applied(before, after, diff(before, after).changes)).toBe(after);
    expect(kinds('Wang told Ivanov so', 'Ivanov told Wang so')).not.toContain('move');
  });
});
