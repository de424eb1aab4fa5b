import { expect, test } from 'vitest';
import { readExample } from './bracketed.ts';
import { classify } from './classify.ts';

const told = (a: string, b: string): readonly string[] =>
  classify(readExample({ a, b })).changes.flatMap((c) => c.classes);

test('a name that the paragraph has in another sentence is not what changed, one that it has nowhere is', () => {
  const before = 'Lund runs the ferry. The boat leaves at six, and [Lund] pays the crew.';
  expect(told(before, 'Lund runs the ferry. The boat leaves at six, and [the owner] pays the crew.')).toEqual([
    'wording',
  ]);
  expect(told(before, 'Lund runs the ferry. The boat leaves at six, and [Roe] pays the crew.')).toContain('name');
  expect(
    told('The boat leaves at six, and [Lund] pays the crew.', 'The boat leaves at six, and [the owner] pays the crew.'),
  ).toContain('name');
});

test('a figure or an office that went to another sentence of the paragraph is not what changed, one that is gone is', () => {
  const figure = (end: string) =>
    told('It cost a lot. The boat[, for 40 crowns a day,] left.', `It cost ${end}. The boat[] left.`);
  expect(figure('a lot, 40 crowns a day')).not.toContain('number');
  expect(figure('a lot, 50 crowns a day')).toContain('number');
  const office = (end: string) =>
    told('It cost a lot. The boat left[, said the minister].', `${end} It cost a lot. The boat left[, she said].`);
  expect(office('So said the minister.')).not.toContain('role');
  expect(office('So said the owner.')).toContain('role');
});

test('a denial in a clause built anew is told where the paragraph denies more or less often', () => {
  const clause = 'The pier held. [The council had no plan to mend the old pier this year], it said.';
  expect(
    told(clause, 'The pier held. [To repair the mole in the coming months is not what the town intends], it said.'),
  ).not.toContain('negation');
  expect(
    told(clause, 'The pier held. [To repair the mole in the coming months is what the town intends], it said.'),
  ).toContain('negation');
});

test('a denial within a word is told in a clause built anew, which denies as often by words of their own', () => {
  expect(
    told(
      'The pier held. It is [likely, said the mayor, to carry boats] again.',
      'The pier held. It is [unlikely, said the mayor, to bear trucks] again.',
    ),
  ).toContain('negation');
});

test('a hedge in a clause built anew is told where the paragraph has it nowhere else', () => {
  const hedges = (first: string) =>
    told(
      'They sail again. [Most of the boats left the old harbour before the week was out], it said.',
      `${first} sail again. [By Sunday the ships of the town had put out to sea], it said.`,
    );
  expect(hedges('Most of them')).not.toContain('hedge');
  expect(hedges('They')).toContain('hedge');
});
