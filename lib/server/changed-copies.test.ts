import { expect, test } from 'vitest';
import { nearestRow } from '../view/nearest-row.ts';
import { changedHere, changedText, heirsOf, type ListedCopy } from './changed-copies.ts';

function copy(
  version: string,
  label: string,
  paragraphs: readonly string[],
  source: ListedCopy['source'] = {},
): ListedCopy {
  let at = 0;
  const blocks = paragraphs.map((p) => {
    const start = at;
    at += p.length + 2;
    return { start, end: start + p.length };
  });
  return { version, labels: [label], source, blocks, text: paragraphs.join('\n\n') };
}

const LEAD = 'The harbour board met on Monday to hear what the silt weighs.';
const TAIL = 'Two skippers asked where their boats were to lie in the meantime.';
const wire = copy('w', 'Wire', [LEAD, TAIL]);

test('a copy under the same label, address or publisher is the newer state of one that went', () => {
  const old = copy('a', 'Evening', [LEAD, TAIL], { url: 'https://example.org/1', publisher: 'Evening' });
  const by = (label: string, source: ListedCopy['source']) =>
    heirsOf(
      [wire, old],
      [wire, copy('b', label, ['Other words altogether.'], source), copy('c', 'New', ['More.'])],
    ).map((h) => [h.before.version, h.after.version]);
  expect(by('Evening', {})).toEqual([['a', 'b']]);
  expect(by('Evening, 2nd edition', { url: 'https://example.org/1' })).toEqual([['a', 'b']]);
  expect(by('Evening, 2nd edition', { publisher: 'Evening' })).toEqual([['a', 'b']]);
  expect(by('Morning', { publisher: 'Morning' })).toEqual([]);
});

test('the only copy that came for the only one that went is its newer state if most words are the same', () => {
  const old = copy('a', 'Evening', [LEAD, TAIL]);
  expect(heirsOf([wire, old], [wire, copy('b', 'Evening late', [LEAD, TAIL.replace('Two', 'Three')])])).toHaveLength(1);
  expect(heirsOf([wire, old], [wire, copy('b', 'Cats', ['Forty cats purr at the fair.'])])).toEqual([]);
  expect(heirsOf([wire, old], [wire])).toEqual([]);
});

test('says how many words of the passage were changed, and where the newer copy has none like it', () => {
  const old = copy('a', 'Evening', [LEAD, TAIL]);
  const passage = (i: number) => {
    const { start, end } = old.blocks[i] as { start: number; end: number };
    return [{ version: 'a', start, end, text: old.text?.slice(start, end) ?? '' }];
  };
  const to = (...paragraphs: string[]) => heirsOf([wire, old], [wire, copy('b', 'Evening', paragraphs)]);
  const said = (i: number, ...paragraphs: string[]) =>
    changedText(changedHere(to(...paragraphs), passage(i)), () => 'B');
  expect(said(0, LEAD.replace('Monday', 'Tuesday morning'), TAIL)).toBe('an earlier copy of B (2 words changed here)');
  expect(said(1, LEAD.replace('Monday', 'Tuesday morning'), TAIL)).toBe('an earlier copy of B (nothing changed here)');
  expect(said(1, LEAD)).toBe('an earlier copy of B (the newer copy has no such passage)');
  expect(changedHere(to(LEAD), [{ version: 'w', start: 0, end: 3, text: 'The' }])).toEqual([]);
});

test('the nearest row is the one that holds the very place, else the one with the most words of it, else none', () => {
  const { text, blocks } = wire;
  const collation = {
    versions: [{ id: 'w', text: text ?? '', blocks: blocks.map((b) => ({ ...b, role: 'body' as const })) }],
    rows: blocks.map((_, i) => ({ id: `r${i}`, cells: [[i]] })),
  } as unknown as Parameters<typeof nearestRow>[0];
  const at = (version: string, words: string, start = 0) => [
    { version, start, end: start + words.length, text: words },
  ];
  expect(nearestRow(collation, at('w', 'words that count for nothing here', blocks[1]?.start))).toBe('r1');
  expect(nearestRow(collation, at('gone', TAIL.replace('Two skippers', 'Three captains')))).toBe('r1');
  expect(nearestRow(collation, at('gone', 'Forty cats purr at the fair on Sunday.'))).toBeNull();
  expect(nearestRow(collation, [])).toBeNull();
});
