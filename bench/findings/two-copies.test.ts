import { expect, test } from 'vitest';
import { findDamage } from '../../lib/findings/findings.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { readCopies } from './read-copies.ts';

const found = (copies: readonly string[]): readonly Finding[] => findDamage(readCopies(copies)).findings;

const SOUND =
  'The council of Kerning met on Monday to speak about the flood in the lower town.\n\nThe mayor, Anna Berg, said that the office of Oldby would pay for the dam.\n\nThe school in Mill Lane will open again next week, the council said in a letter.';

test('two sound copies that differ in a name accuse neither: nothing shows which is wrong', () => {
  expect(found([SOUND, SOUND.replace('Oldby', 'Brunton')])).toEqual([]);
});

test('nor in a number, nor in a word and its opposite', () => {
  expect(found([SOUND.replace('next week', 'in 40 days'), SOUND.replace('next week', 'in 14 days')])).toEqual([]);
  expect(found([SOUND.replace('open', 'close'), SOUND]).filter((f) => f.confidence >= 0.5)).toEqual([]);
});

test('when one of the two shows damage of its own, its name is accused and the other’s is not', () => {
  const garbled = SOUND.replace('Oldby', 'Brunton')
    .replace('flood in the lower town.', 'flood in the lower town. Stated.')
    .replace('council said in a letter.', 'council said in a letter. There is a need to.');
  const findings = found([garbled, SOUND]);
  expect(findings.filter((f) => f.target.version === 1)).toEqual([]);
  expect(findings.map((f) => f.target.exact)).toContain('Brunton');
});

test('of three copies the odd one is accused, by both others', () => {
  const findings = found([SOUND.replace('Oldby', 'Brunton'), SOUND, SOUND.replace('met on Monday', 'met Monday')]);
  expect(findings.map((f) => [f.target.version, f.target.exact])).toEqual([[0, 'Brunton']]);
});
