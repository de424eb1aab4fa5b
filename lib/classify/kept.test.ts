import { expect, test } from 'vitest';
import { readExample } from './bracketed.ts';
import { classify } from './classify.ts';

const told = (a: string, b: string): readonly string[] =>
  classify(readExample({ a, b })).changes.flatMap((c) => c.classes);

test('a name, number or date that stands elsewhere in the other sentence is not what changed', () => {
  expect(told('Perth’s old council [has] voted.', 'The old council [of Perth] voted.')).not.toContain('name');
  expect(told('On Sunday night homes had no [power].', 'Homes had no [electricity on Sunday night].')).not.toContain(
    'date',
  );
  expect(
    told('It rained. [On Sunday night ]homes had no power.', 'It rained. []Homes had no power on Sunday night.'),
  ).not.toContain('date');
  expect(told('For 12 hours, rain [fell].', 'Rain [came down for 12 hours].')).not.toContain('number');
});

test('a year is one thing before a name and behind it', () => {
  expect(told('It broke the [1974 ]Water Act[].', 'It broke the []Water Act[ of 1974].').flat()).not.toContain(
    'number',
  );
  expect(told('It broke the [1974 ]Water Act[].', 'It broke the []Water Act[ of 1975].').flat()).toContain('number');
});

test('a denial that stands before the same word elsewhere in the sentence is kept, one before another word is not', () => {
  expect(told('There have been [no arrests].', '[No arrests] have been made.')).not.toContain('negation');
  expect(told('[No one has been arrested].', '[There have been no arrests].')).not.toContain('negation');
  expect(told('[No one has been arrested].', '[There have been no warnings].')).toContain('negation');
  expect(told('He did [not ]say it was true.', 'He did []say it was not true.')).toContain('negation');
});

test('one that stands nowhere else is', () => {
  expect(told('The old council [has] voted.', 'The old council [of Perth] voted.')).toContain('name');
  expect(told('On Monday night homes had no [power].', 'Homes had no [electricity on Sunday night].')).toContain(
    'date',
  );
  expect(told('Rain [fell].', 'Rain [came down for 12 hours].')).toContain('number');
});

test('two names that change places are told, for who did what is another matter', () => {
  expect(told('[Lund] told Roe so.', '[Roe] told Lund so.')).toContain('name');
});

test('who says so is kept where the same speaker plainly says it, whatever the verb', () => {
  for (const [a, b] of [
    ['It is safe, according to []the council.', 'It is safe, the council [said].'],
    ['“It is safe,” said Ann Roe[, the mayor].', '“It is safe,” [the mayor, ]Ann Roe, said.'],
    ['The road is shut[, said the mayor].', '[The mayor said that ]the road is shut.'],
    [
      '“It is safe,” [said ]Ann Roe, who leads a team of divers from the old harbour[].',
      '“It is safe,” []Ann Roe, the leader of a team of divers from the old harbour[, said].',
    ],
  ] as const)
    expect(told(a, b)).not.toContain('attribution');
});

test('who says so is not kept where another says it, doubts it, or nobody does', () => {
  for (const [a, b] of [
    ['[Police said ]the road was shut, the mayor added.', '[]The road was shut, the mayor added.'],
    ['The road was shut[, police said].', 'The road was shut[].'],
    ['The road is safe, [the mayor said].', 'The road is safe, [the mayor claimed].'],
    ['The road is shut, [police said].', 'The road is shut, [according to the mayor].'],
  ] as const)
    expect(told(a, b)).toContain('attribution');
});

test('an office that stands elsewhere in the sentence is no other role, one that is gone is', () => {
  expect(
    told('Ostland’s [foreign minister], Ann Roe, left.', '[]Ann Roe, the foreign minister of Ostland, left.'),
  ).not.toContain('role');
  expect(told('[The foreign minister, ]Ann Roe, left.', '[]Ann Roe left.')).toContain('role');
});
