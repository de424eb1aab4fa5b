import { expect, test } from 'vitest';
import { type Testimony, toldEvidence } from './told-evidence.ts';

const said = (letter: string, words: string, says: string): Testimony => ({ letter, words, says });
const lines = (...evidence: Testimony[]): string[] =>
  toldEvidence(evidence, 'C').map((e) => `${e.letters.join(' ')} ${e.words}: ${e.says}`);

test('copies that say the same stand on one line', () => {
  expect(lines(said('A', 'echoing', 'The word here.'), said('B', 'echoing', 'The word here.'))).toEqual([
    'A B echoing: The word here.',
  ]);
  expect(lines(said('B', 'echoing', 'The word here.'), said('A', 'echoing', 'The word here.'))).toEqual([
    'A B echoing: The word here.',
  ]);
  expect(lines(said('A', 'Lund’s', 'The name here.'), said('B', "Lund's", 'The name here.'))).toHaveLength(1);
  expect(lines(said('A', 'echoing', 'The word here.'), said('B', 'repeating', 'The word here.'))).toHaveLength(2);
});

test('what another copy says is told once, with the first reason, however many detectors looked there', () => {
  expect(
    lines(
      said('A', 'arena', 'The opposite here.'),
      said('A', 'arena', 'The word here.'),
      said('A', 'in the global arena', 'The wording here.'),
    ),
  ).toEqual(['A arena: The opposite here.']);
  expect(lines(said('A', 'king', 'Here.'), said('A', 'the kingdom', 'There.'))).toHaveLength(2);
});

test('a copy’s own words are told again for another reason, not for the same', () => {
  expect(
    lines(said('C', 'Stated.', 'No verb.'), said('C', 'Stated.', 'No subject.'), said('C', 'Stated.', 'No verb.')),
  ).toEqual(['C Stated.: No verb.', 'C Stated.: No subject.']);
});

test('a bare mark is not quoted: what it shows says enough', () => {
  expect(lines(said('C', '”', 'It closes a quotation that was never opened.'))).toEqual([
    'C : It closes a quotation that was never opened.',
  ]);
});
