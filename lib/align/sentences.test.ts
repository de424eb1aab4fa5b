import { expect, test } from 'vitest';
import { alignParagraphs } from './testing.ts';

const A = 'The council voted on Tuesday to close the swimming hall at Brenner Street.';
const B = 'Repairs would have cost 3.2 million euros, treasurer Olga Sand told the meeting.';
const C = 'Parents of the school next door had gathered 1,900 signatures against the plan.';
const D = 'Lessons will move to the new pool at Kestrel Park, nine kilometres away.';
const names = (paragraphs: readonly (readonly string[])[]): string[] =>
  alignParagraphs(paragraphs).sentenceLinks.map((l) => `${l.a.sentence}-${l.b.sentence}`);

test('inside a row each sentence meets its own, also where two changed places', () => {
  expect(names([[`${A} ${B} ${C}`], [`${A} ${B} ${C}`]])).toEqual(['0-0', '1-1', '2-2']);
  expect(names([[`${A} ${B} ${C}`], [`${A} ${C} ${B}`]])).toEqual(['0-0', '1-2', '2-1']);
});

test('a sentence that one version splits meets both halves', () => {
  const joined =
    'The council voted on Tuesday to close the swimming hall at Brenner Street, and parents of the school next door had gathered 1,900 signatures against the plan.';
  expect(names([[`${joined} ${D}`], [`${A} ${C} ${D}`]])).toEqual(['0-0', '0-1', '1-2']);
});

test('a sentence moved to another paragraph is linked with its twin', () => {
  const found = names([
    [`${A} ${B}`, `${C} ${D}`],
    [`${A}`, `${C} ${D} ${B}`],
  ]);
  expect(found).toContain('1-3');
});

test('a sentence of its own is linked with nothing', () => {
  const own = 'Snow fell on the northern hills for a third day, and two passes were shut.';
  expect(names([[`${A} ${own} ${C}`], [`${A} ${C}`]])).toEqual(['0-0', '2-1']);
});
