import { expect, test } from 'vitest';
import { smallCollation } from './small-collation.ts';
import { toldFindings } from './told-findings.ts';

const story = smallCollation({
  texts: [['The king met him in town.'], ['Wang met him in town.']],
  rows: [[[0], [0]]],
  findings: [
    { id: 'sure', version: 0, exact: 'king', confidence: 0.8 },
    { id: 'weak', version: 0, exact: 'town', confidence: 0.4 },
    { id: 'hint', version: 0, exact: 'him', confidence: 0.2 },
    { id: 'elsewhere', version: 1, exact: 'Wang', confidence: 0.4 },
  ],
});

test('a weak sign in a copy that looks sound stays quiet', () => {
  expect(toldFindings(story).map((f) => f.id)).toEqual(['sure']);
});

test('a copy that looks machine-translated has its weaker signs told, but not every hint', () => {
  const garbled = {
    ...story,
    assessments: story.assessments.map((a) => ({ ...a, machineTranslated: a.version === 0 ? 0.9 : 0 })),
  };
  expect(toldFindings(garbled).map((f) => f.id)).toEqual(['sure', 'weak']);
});

test('wording that only differs is told of a garbled copy no sooner than of any other', () => {
  const garbled = {
    ...story,
    findings: story.findings.map((f) => (f.id === 'weak' ? { ...f, detector: 'odd-word' } : f)),
    assessments: story.assessments.map((a) => ({ ...a, machineTranslated: a.version === 0 ? 0.9 : 0 })),
  };
  expect(toldFindings(garbled).map((f) => f.id)).toEqual(['sure']);
});
