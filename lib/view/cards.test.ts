import { expect, test } from 'vitest';
import type { Evidence, Finding } from '../model/finding.ts';
import { viewDesk } from './desk.ts';
import { FIRST_STATE } from './desk-state.ts';
import { smallCollation } from './small-collation.ts';

const small = smallCollation({
  texts: [['Berg met Lund.'], ['The mountain met Lund.']],
  rows: [[[0], [0]]],
  findings: [{ id: 'mountain', version: 1, exact: 'The mountain' }],
});
const sources = [0, 1].map((index) => ({ index, labels: [`Paper ${index}`], source: {} }));
const berg = { version: 0, start: 0, end: 4, exact: 'Berg' };
const own = { version: 1, start: 0, end: 12, exact: 'The mountain' };

function told(evidence: readonly [Evidence, ...Evidence[]]) {
  const findings = small.findings.map((f) => ({ ...f, evidence }));
  const desk = viewDesk({ ...small, findings }, sources, FIRST_STATE);
  const card = desk.cards.find((c) => c.finding);
  return card?.finding?.evidence.map((e) => `${e.letters.join(' ')} ${e.words}: ${e.says}`);
}

test('a finding that is a mark alone has no readings: half a clause with it and without it would tell nothing', () => {
  const input = (exact: string) => ({
    texts: [['Berg met Lund. He left.'], ['Berg met Lund. . He left.']],
    rows: [[[0], [0]]],
    differ: [{ row: 0, words: ['Lund.', 'Lund. .'], classes: ['punctuation' as const] }],
    findings: [{ id: 'stop', version: 1, exact }],
  });
  const readings = (exact: string, category: Finding['category'] = 'accuracy/mistranslation') => {
    const collation = smallCollation(input(exact));
    const findings = collation.findings.map((f) => ({ ...f, category }));
    return viewDesk({ ...collation, findings }, sources, FIRST_STATE).cards.find((c) => c.finding)?.readings.length;
  };
  expect(readings('. .')).toBe(0);
  expect(readings('Lund. .')).toBe(2);
  expect(readings('Lund. .', 'fluency/punctuation')).toBe(0);
});

test('accused words are shown with their article, though the copies differ in the noun alone', () => {
  const king = smallCollation({
    texts: [['He met Wang.'], ['He met the king.']],
    rows: [[[0], [0]]],
    differ: [{ row: 0, words: ['Wang', 'king'], classes: ['name'] }],
    findings: [{ id: 'king', version: 1, exact: 'the king' }],
  });
  const card = viewDesk(king, sources, FIRST_STATE).cards.find((c) => c.finding);
  expect(card?.readings.map((r) => r.words)).toEqual(['Wang', 'the king']);
});

test('a card prints what the copies say, one line for those that say the same', () => {
  expect(
    told([
      { ...berg, says: 'The name here.' },
      { ...berg, says: 'The word here.' },
      { ...own, says: 'No verb.' },
    ]),
  ).toEqual(['A Berg: The name here.', 'B The mountain: No verb.']);
});

test('the words about a difference end with its paragraph, also in a copy whose lines end as old ones do', () => {
  const made = smallCollation({
    texts: [
      ['One ship.', 'Ten boats sank.'],
      ['One ship.', 'Six boats sank.'],
    ],
    rows: [
      [[0], [0]],
      [[1], [1]],
    ],
    differ: [{ row: 1, words: ['Ten', 'Six'], classes: ['number'] }],
  });
  const versions = made.versions.map((v) => ({ ...v, text: v.text.replaceAll('\n', '\r') }));
  const [card] = viewDesk({ ...made, versions }, sources, FIRST_STATE).cards;
  expect(card?.context).toMatchObject({ before: '', words: 'Six', after: ' boats sank.' });
});

test('of a paragraph that one copy lacks each of the others is quoted in its own words', () => {
  const readings = (...copies: string[]) => {
    const made = smallCollation({
      texts: [...copies.map((words) => ['One ship.', words]), ['One ship.']],
      rows: [
        [[0], [0], [0], [0]],
        [[1], [1], [1], []],
      ],
    });
    const named = [0, 1, 2, 3].map((index) => ({ index, labels: [`Paper ${index}`], source: {} }));
    const card = viewDesk(made, named, FIRST_STATE).cards.find((c) => c.stop.kind === 'presence');
    return card?.readings.map((r) => `${r.letters.join(' ')} ${r.words}`);
  };
  expect(readings('The mayor’s boat sank.', "The mayor's boat sank.", 'The boat of the mayor went down.')).toEqual([
    'A B The mayor’s boat sank.',
    'C The boat of the mayor went down.',
    'D ',
  ]);
  expect(readings('It sank.', 'It sank.', 'It sank.')).toEqual(['A B C It sank.', 'D ']);
});

/** The letters of the wording that is called that of most copies, or null. */
function most(words: readonly (string | { readonly after: string } | null)[], found?: string) {
  const texts = words.map((w) => [`Crews closed the ${typeof w === 'string' ? `${w} gate` : 'gate'} today.`]);
  const made = smallCollation({
    texts,
    rows: [words.map((w) => (w === null ? [] : [0]))],
    differ: [{ row: 0, words, classes: ['wording'] }],
    ...(found ? { findings: [{ id: 'found', version: words.indexOf(found), exact: found }] } : {}),
  });
  const named = words.map((_, index) => ({ index, labels: [`Paper ${index}`], source: {} }));
  const { cards } = viewDesk(made, named, { ...FIRST_STATE, base: 'majority' });
  const card = cards.find((c) => (found ? c.finding : c.stop.id === 'v0'));
  if (!card || card.readings.length === 0) throw new Error('no readings');
  return card.readings.find((r) => r.most)?.letters.join(' ') ?? null;
}

test('the wording of more than half of the copies is that of most; of two among four, or of one, it is not', () => {
  const none = { after: 'closed the' };
  expect(most(['north', 'north', 'south'])).toBe('A B');
  expect(most(['north', 'north', 'north', none])).toBe('A B C');
  expect(most([none, none, 'south'])).toBe('A B');
  expect(most(['north', 'north', 'south', 'east'])).toBeNull();
  expect(most(['north', 'south', none])).toBeNull();
  expect(most(['north', 'south'])).toBeNull();
});

test('nothing is not what most copies have where a finding says what they have', () => {
  const none = { after: 'closed the' };
  expect(most([none, none, 'south'], 'south')).toBeNull();
  expect(most(['north', 'north', 'south'], 'south')).toBe('A B');
});
