import { expect, test } from 'vitest';
import { alignParagraphs, linkNames } from './testing.ts';

/** A draft on a town's tram, written for these tests; its revision keeps most of it word for word. */
const DRAFT = [
  'The tram will reach the hospital in spring, the mayor promised when the first rails were laid.',
  'Two hundred lime trees were felled along Orchard Road to make room for the second track.',
  'Residents planted saplings in the night, and the contractor pulled them out again at dawn.',
  'A ride will cost the same as the bus, and children under six travel free of charge.',
  'Drivers are being trained on a loop behind the depot, where a dummy crosses the rails at random.',
  'The last bus on the old line leaves the station at midnight on the thirtieth of April.',
];
const [RIDE, BUS] = [DRAFT[3] as string, DRAFT[5] as string];

test('a paragraph that one draft splits keeps both halves', () => {
  const [first, second] = ['A ride will cost the same as the bus.', 'Children under six travel free of charge.'];
  const revised = [...DRAFT.slice(0, 3), first, second, ...DRAFT.slice(4)];
  expect(linkNames(alignParagraphs([DRAFT, revised]))).toEqual(['0-0', '1-1', '2-2', '3-3', '3-4', '4-5', '5-6']);
});

test('a paragraph that one draft moves keeps its link', () => {
  const revised = [BUS, ...DRAFT.slice(0, 5)];
  const found = alignParagraphs([DRAFT, revised]);
  expect(linkNames(found)).toContain('5-0');
  expect(found.links.filter((l) => l.moved)).toHaveLength(1);
});

test('a new paragraph that borrows a phrase from one that was kept is not linked', () => {
  const borrowed = 'Nobody knows what a ride will cost the town once the grants have been spent on the lime trees.';
  const found = alignParagraphs([DRAFT, [...DRAFT, borrowed]]);
  expect(linkNames(found)).toEqual(DRAFT.map((_, k) => `${k}-${k}`));
});

test('a paragraph rewritten where it stood keeps its link', () => {
  const rewritten = 'Tickets are to cost what the bus costs now, and those under six will travel free.';
  const found = alignParagraphs([DRAFT, DRAFT.map((p) => (p === RIDE ? rewritten : p))]);
  expect(linkNames(found)).toEqual(DRAFT.map((_, k) => `${k}-${k}`));
});
