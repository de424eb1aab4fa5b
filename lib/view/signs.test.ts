import { expect, test } from 'vitest';
import { signsOf } from './signs.ts';
import { smallCollation } from './small-collation.ts';

const small = smallCollation({
  texts: [['Wang met Lavrov.'], ['The king met Lavrov. Stated.']],
  rows: [[[0], [0]]],
  findings: [
    { id: 'king', version: 1, exact: 'The king' },
    { id: 'stated', version: 1, exact: 'Stated.' },
  ],
});
const reasons = [
  '46 signs of damage.',
  'Broken sentence: 31.',
  'The damage looks typical of translation through Japanese.',
];
const collation = {
  ...small,
  assessments: small.assessments.map((a) => (a.version === 1 ? { ...a, machineTranslated: 0.9, reasons } : a)),
};

test('the number is that of the list, whatever the engine weighed besides', () => {
  const { count, reasons: said } = signsOf(collation, 1);
  expect(count).toBe(2);
  expect(said[0]).toMatch(/^2 signs of damage: 2 \w/);
  expect(said.slice(1)).toEqual(['The damage looks typical of translation through Japanese.']);
});

test('a clean copy has none, and what a person flagged is no sign of a machine', () => {
  expect(signsOf(collation, 0)).toEqual({ count: 0, reasons: [] });
  const byHand = { ...collation, findings: collation.findings.map((f) => ({ ...f, detector: 'a-reader' })) };
  expect(signsOf(byHand, 1).count).toBe(0);
});
