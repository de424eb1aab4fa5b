import { expect, test } from 'vitest';
import { cardSections } from './card-sections.ts';
import { viewDesk } from './desk.ts';
import { FIRST_STATE } from './desk-state.ts';
import { smallCollation } from './small-collation.ts';
import { walkOf } from './stops.ts';

/** B re-spells; C is garbled and lacks the last paragraph. */
const collation = smallCollation({
  texts: [
    ['headline: Ferry stays', 'Calder met Osei.', 'Defense of the pier grows.', 'She will go home.'],
    ['headline: Ferry stays', 'Calder met Osei.', 'Defence of the pier grows.', 'She will go home.'],
    ['headline: Ferry stays', 'The cauldron met Osei.', 'Protection of the pier grows.'],
  ],
  rows: [
    [[0], [0], [0]],
    [[1], [1], [1]],
    [[2], [2], [2]],
    [[3], [3], []],
  ],
  differ: [
    { row: 1, words: ['Calder', 'Calder', 'The cauldron'], classes: ['name'] },
    {
      row: 2,
      words: ['Defense', 'Defence', 'Protection'],
      classes: ['spelling', 'wording'],
      pairs: { '0-1': ['spelling'], '0-2': ['wording'], '1-2': ['wording'] },
    },
  ],
  findings: [
    { id: 'mild', version: 0, exact: 'grows', confidence: 0.6 },
    { id: 'cauldron', version: 2, exact: 'The cauldron', confidence: 0.9 },
  ],
});
const sources = collation.versions.map((_, index) => ({ index, labels: [], source: {} }));
const { cards } = viewDesk(collation, sources, FIRST_STATE);
const titles = (off: typeof FIRST_STATE.off) =>
  cardSections(cards, off)
    .filter((s) => s.cards.length > 0)
    .map((s) => s.title);

test('groups come by their weight, findings worst first', () => {
  const sections = cardSections(cards, FIRST_STATE.off);
  expect(titles(FIRST_STATE.off)).toEqual(['2 likely garbled', '1 added or left out', '1 reworded']);
  expect(sections[0]?.cards.map((c) => c.finding?.id)).toEqual(['cauldron', 'mild']);
});

test('what a finding accuses is not listed again as a difference, until findings are filtered away', () => {
  expect(titles(FIRST_STATE.off)).not.toContain('1 name or figure');
  expect(titles(['garble', 'style'])).toContain('1 name or figure');
});

test('a group that findings tell whole is counted, with nothing listed', () => {
  const facts = cardSections(cards, FIRST_STATE.off).find((s) => s.group === 'facts');
  expect(facts).toMatchObject({ title: '1 name or figure', cards: [], covered: 1 });
});

test('what is under a finding is counted in its group where that has more to list', () => {
  const two = smallCollation({
    texts: [['Calder met Osei.'], ['Calder met Osei.'], ['The cauldron met Oslo.']],
    rows: [[[0], [0], [0]]],
    differ: [
      { row: 0, words: ['Calder', 'Calder', 'The cauldron'], classes: ['name'] },
      { row: 0, words: ['Osei', 'Osei', 'Oslo'], classes: ['name'] },
    ],
    findings: [{ id: 'cauldron', version: 2, exact: 'The cauldron' }],
  });
  const sections = cardSections(viewDesk(two, sources, FIRST_STATE).cards, FIRST_STATE.off);
  expect(sections.map((s) => [s.title, s.covered])).toEqual([
    ['1 likely garbled', 0],
    ['1 name or figure', 1],
  ]);
});

test('the list holds exactly what the walk stops at, whatever is off', () => {
  for (const off of [[], FIRST_STATE.off, ['garble'], ['garble', 'wording', 'style']] as const) {
    const listed = cardSections(cards, off).flatMap((s) => s.cards.map((c) => c.stop.id));
    const walked = walkOf(
      cards.map((c) => c.stop),
      off,
    ).map((s) => s.id);
    expect([...listed].sort()).toEqual([...walked].sort());
  }
});
