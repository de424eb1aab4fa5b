import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HARBOUR, REWORDED } from './stories-under-test.ts';
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

test('sentences that one paragraph has and the other has not leave those around them with their own', () => {
  expect(names([[`${A} ${B} ${C} ${D}`], [`${A} ${C} ${D}`]])).toEqual(['0-0', '2-1', '3-2']);
  expect(names([[`${B} ${C}`], [`${A} ${B} ${C} ${D}`]])).toEqual(['0-1', '1-2']);
  expect(names([[`${A} ${D}`], [`${A} ${B} ${C} ${D}`]])).toEqual(['0-0', '1-3']);
});

test('a short tail that one version makes a sentence of its own belongs to the sentence it was cut from', () => {
  const long = `${A.slice(0, -1)}, but the hall at Kestrel Park stays.`;
  const tail = 'But Kestrel Park’s hall stays.';
  expect(names([[`${long} ${B} ${C}`], [`${A} ${tail} ${B} ${C}`]])).toEqual(['0-0', '0-1', '1-2', '2-3']);
  expect(names([[`${B} ${long}`], [`${B} ${A} ${tail}`]])).toEqual(['0-0', '1-1', '1-2']);
});

test('however two copies cut their paragraphs and whatever one leaves out, each sentence meets its own and no other', () => {
  const some = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 4 });
  const cuts = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
  const paragraphs = (story: readonly string[], which: readonly number[], cut: readonly boolean[]): string[] => {
    const parts: string[][] = [[]];
    which.forEach((k, n) => {
      if (n > 0 && cut[n]) parts.push([]);
      parts.at(-1)?.push(story[k] as string);
    });
    return parts.map((part) => part.join(' '));
  };
  fc.assert(
    fc.property(some, cuts, cuts, (which, one, other) => {
      const found = names([
        paragraphs(
          HARBOUR,
          HARBOUR.map((_, k) => k),
          one,
        ),
        paragraphs(REWORDED, which, other),
      ]);
      expect(found.sort()).toEqual(which.map((k, n) => `${k}-${n}`).sort());
    }),
    { seed: 11, numRuns: 80 },
  );
});
