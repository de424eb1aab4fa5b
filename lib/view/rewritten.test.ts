import { expect, test } from 'vitest';
import type { Collation } from '../model/collation.ts';
import type { Review } from '../model/review.ts';
import { indexChanges } from './change-index.ts';
import { siteOf, stopsOfReviews } from './change-sites.ts';
import { viewDesk } from './desk.ts';
import { FIRST_STATE } from './desk-state.ts';
import { labelOf } from './label.ts';
import { rewrittenPassages } from './rewritten.ts';
import { smallCollation } from './small-collation.ts';

const LABELS = [0, 1, 2].map((index) => ({ index, labels: [`Paper ${index}`], source: {} }));

const passagesOf = (collation: Collation) => rewrittenPassages(collation, indexChanges(collation.changes));

/** The same three differences, in a headline or in a sentence. */
const rewritten = (role: 'headline: ' | '') =>
  smallCollation({
    texts: [
      [`${role}Harbour city votes to close its oldest bridge`, 'Berg met Lund.'],
      [`${role}Norway Norhaven to shut oldest bridge`, 'Berg met Lund.'],
    ],
    rows: [
      [[0], [0]],
      [[1], [1]],
    ],
    differ: [
      { row: 0, words: ['Harbour', 'Norway'], classes: ['name'] },
      { row: 0, words: ['city', 'Norhaven'], classes: ['name'] },
      { row: 0, words: ['votes to close its', 'to shut'], classes: ['wording'] },
    ],
  });

test('a rewritten headline is one entry, with both headlines whole, and its marks stay on the words', () => {
  const { cards, differences, summary } = viewDesk(rewritten('headline: '), LABELS, FIRST_STATE);
  expect(cards.map((c) => c.stop.id)).toEqual(['v0']);
  const [card] = cards;
  expect(card && labelOf(card.stop)).toBe('headline rewritten');
  expect(card?.title).toBe('Headline rewritten');
  expect(card?.stop).toMatchObject({ who: 'only B', groups: ['facts', 'wording'] });
  expect(card?.readings.map((r) => [r.letters.join(), r.words, r.reference, r.marked])).toEqual([
    ['A', 'Harbour city votes to close its oldest bridge', true, false],
    ['B', 'Norway Norhaven to shut oldest bridge', false, true],
  ]);
  expect(differences.marks.map((m) => m.stop)).toEqual(['v0', 'v0', 'v0']);
  expect(summary.substantive).toBe(1);
});

test('copies that agree at every place of it stand together', () => {
  const three = smallCollation({
    texts: [['headline: Town keeps ferry'], ['headline: Town keeps ferry'], ['headline: Boat stays, council says']],
    rows: [[[0], [0], [0]]],
    differ: [
      { row: 0, words: ['Town', 'Town', 'Boat'], classes: ['wording'] },
      { row: 0, words: ['keeps ferry', 'keeps ferry', 'stays, council says'], classes: ['wording'] },
    ],
  });
  const [card] = viewDesk(three, LABELS, FIRST_STATE).cards;
  expect(card?.readings.map((r) => r.letters.join(' '))).toEqual(['A B', 'C']);
});

test('a word or two changed in a headline stay what they are', () => {
  const touched = smallCollation({
    texts: [
      ['headline: Harbour city votes to close its oldest bridge'],
      ['headline: Harbour town votes to shut its oldest bridge'],
    ],
    rows: [[[0], [0]]],
    differ: [
      { row: 0, words: ['city', 'town'], classes: ['wording'] },
      { row: 0, words: ['close', 'shut'], classes: ['wording'] },
    ],
  });
  expect(passagesOf(touched)).toEqual([]);
  expect(viewDesk(touched, LABELS, FIRST_STATE).cards.map((c) => c.stop.id)).toEqual(['v0', 'v1']);
});

test('differences of style in it go with it, and make no headline a rewritten one', () => {
  const plain = rewritten('headline: ');
  const styled = (style: readonly number[]) => ({
    ...plain,
    variations: plain.variations.map((v, i) => (style.includes(i) ? { ...v, classes: ['spelling' as const] } : v)),
  });
  expect(passagesOf(styled([0])).map((p) => p.variations)).toEqual([[0, 1, 2]]);
  expect(passagesOf(styled([0, 1, 2]))).toEqual([]);
});

test('a sentence turned round is one entry that names what weighs most in it, with both sentences whole', () => {
  const { cards, summary } = viewDesk(rewritten(''), LABELS, FIRST_STATE);
  expect(cards.map((c) => [c.stop.id, labelOf(c.stop)])).toEqual([['v0', 'sentence rewritten: name']]);
  expect(cards[0]?.readings.map((r) => r.words)).toEqual([
    'Harbour city votes to close its oldest bridge',
    'Norway Norhaven to shut oldest bridge',
  ]);
  expect(summary.substantive).toBe(1);
});

test('what only a third copy has in a rewritten sentence stays an entry of its own, and the sentence is told in all its wordings', () => {
  const three = smallCollation({
    texts: [
      ['The crew of 12 left the ship before noon, the harbour master said.'],
      ['Before noon, said the harbour master, all the crew of 12 had got off.'],
      ['The crew of 120 left the ship before noon, the harbour master said.'],
    ],
    rows: [[[0], [0], [0]]],
    differ: [
      { row: 0, words: ['The', 'Before noon, said the harbour master, all the', 'The'], classes: ['addition'] },
      { row: 0, words: ['12', '12', '120'], classes: ['number'] },
      { row: 0, words: ['left the ship', 'had got off', 'left the ship'], classes: ['wording'] },
      {
        row: 0,
        words: [
          'before noon, the harbour master said',
          { after: 'had got off' },
          'before noon, the harbour master said',
        ],
        classes: ['omission'],
      },
    ],
  });
  const { cards } = viewDesk(three, LABELS, FIRST_STATE);
  expect(cards.map((c) => [c.stop.id, c.stop.who, labelOf(c.stop)])).toEqual([
    ['v0', 'only B', 'sentence rewritten'],
    ['v1', 'only C', 'number'],
  ]);
  // Two of them are not what B wrote anew, and yet neither says what most copies say.
  expect(cards[0]?.readings.map((r) => [r.letters.join(), r.reference, r.marked])).toEqual([
    ['A', false, false],
    ['B', false, true],
    ['C', false, false],
  ]);
});

test('copies that differ in style alone stand on one side of a rewritten sentence', () => {
  const collation = smallCollation({
    texts: [
      ['Mr Berg met Lund on Monday and left by the night train.'],
      ['Berg met Lund on Monday and left by the night train.'],
      ['It was Lund whom Berg saw on Monday before he took a sleeper.'],
    ],
    rows: [[[0], [0], [0]]],
    differ: [
      {
        row: 0,
        words: ['Mr Berg met Lund', 'Berg met Lund', 'It was Lund whom Berg saw'],
        classes: ['name'],
        pairs: { '0-1': ['house-style'] },
      },
      { row: 0, words: ['and left', 'and left', 'before he'], classes: ['wording'] },
      { row: 0, words: ['by the night train', 'by the night train', 'took a sleeper'], classes: ['wording'] },
    ],
  });
  const { cards } = viewDesk(collation, LABELS, FIRST_STATE);
  expect(cards.map((c) => [c.stop.id, c.stop.who])).toEqual([['v0', 'only C']]);
  expect(cards[0]?.readings.map((r) => [r.letters.join(' '), r.reference])).toEqual([
    ['A B', true],
    ['C', false],
  ]);
});

test('two differences in a sentence are read one by one, and so are many in a long one', () => {
  const sentence = 'The council met on Monday to hear what the ferry costs, who rides it and how often it breaks down.';
  const few = smallCollation({
    texts: [['Berg met Lund.'], ['Holm saw Lund.']],
    rows: [[[0], [0]]],
    differ: [
      { row: 0, words: ['Berg', 'Holm'], classes: ['name'] },
      { row: 0, words: ['met', 'saw'], classes: ['wording'] },
    ],
  });
  const long = smallCollation({
    texts: [[sentence], [sentence.replace('council', 'board').replace('Monday', 'Friday').replace('rides', 'uses')]],
    rows: [[[0], [0]]],
    differ: [
      { row: 0, words: ['council', 'board'], classes: ['name'] },
      { row: 0, words: ['Monday', 'Friday'], classes: ['date'] },
      { row: 0, words: ['rides', 'uses'], classes: ['wording'] },
    ],
  });
  expect(passagesOf(few)).toEqual([]);
  expect(passagesOf(long)).toEqual([]);
});

test('of two sentences of a paragraph only the one that was rewritten goes together', () => {
  const one = smallCollation({
    texts: [['Berg met Lund by night.'], ['Lund had dined with Berg.']],
    rows: [[[0], [0]]],
    differ: [
      { row: 0, words: ['Berg', 'Lund'], classes: ['name'] },
      { row: 0, words: ['met', 'had dined with'], classes: ['wording'] },
      { row: 0, words: ['Lund by night', 'Berg'], classes: ['name'] },
    ],
  });
  const before = 'The ferry sailed. ';
  const moved = (p: { version: number; start: number; end: number }) => ({
    ...p,
    start: p.start + before.length,
    end: p.end + before.length,
  });
  const two = {
    ...one,
    versions: one.versions.map((v) => ({
      ...v,
      text: before + v.text,
      blocks: v.blocks.map((b) => ({ ...b, end: b.end + before.length })),
      sentences: [
        { start: 0, end: before.trimEnd().length, block: 0 },
        { start: before.length, end: before.length + v.text.length, block: 0 },
      ],
    })),
    variations: [
      {
        row: 0,
        classes: ['wording' as const],
        readings: [
          { versions: [0], ranges: [{ version: 0, start: 4, end: 9 }] },
          { versions: [1], ranges: [{ version: 1, start: 4, end: 9 }] },
        ],
      },
      ...one.variations.map((v) => ({
        ...v,
        readings: v.readings.map((r) => ({ ...r, ranges: r.ranges.map(moved) })),
      })),
    ],
  };
  expect(passagesOf(two).map((p) => [p.variations, p.places.map((q) => q.start)])).toEqual([
    [
      [1, 2, 3],
      [before.length, before.length],
    ],
  ]);
});

test('a mark that somebody set on one of its words before is a mark on the passage', () => {
  const collation = rewritten('headline: ');
  expect(siteOf(collation, null, 'v0')).toMatchObject({ stop: 'v0', change: 'words' });
  const place = collation.variations[1]?.readings[1]?.ranges[0] ?? null;
  const before: Review = {
    id: 'on Norhaven',
    kind: 'change',
    change: 'words',
    anchor: { version: '', range: { start: 0, end: 0 }, exact: '', prefix: '', suffix: '' },
    place,
    made: true,
    flag: null,
    verdict: null,
    seen: null,
    log: [],
  };
  expect([...stopsOfReviews(collation, null, [before])]).toEqual([['on Norhaven', 'v0']]);
});
