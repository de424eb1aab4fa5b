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
const at = (k: number): string => DRAFT[k] as string;
const [RIDE, BUS] = [DRAFT[3] as string, DRAFT[5] as string];

test('a paragraph that one draft splits keeps both halves', () => {
  const [first, second] = ['A ride will cost the same as the bus.', 'Children under six travel free of charge.'];
  const revised = [...DRAFT.slice(0, 3), first, second, ...DRAFT.slice(4)];
  expect(linkNames(alignParagraphs([DRAFT, revised]))).toEqual(['0-0', '1-1', '2-2', '3-3', '3-4', '4-5', '5-6']);
});

test('a half that was reworded when its paragraph was split keeps its link', () => {
  const halves = [
    'Drivers are being trained on a loop behind the depot.',
    'There a dummy crosses the rails at random, or a dog does.',
  ];
  const revised = [...DRAFT.slice(0, 4), ...halves, ...DRAFT.slice(5)];
  expect(linkNames(alignParagraphs([DRAFT, revised]))).toEqual(['0-0', '1-1', '2-2', '3-3', '4-4', '4-5', '5-6']);
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

test('a rewritten paragraph goes along with the one before it that was moved word for word', () => {
  const rewritten = 'On a loop behind the depot drivers learn to brake for a dummy that crosses at random.';
  const revised = [at(3), rewritten, at(0), at(1), at(2), at(5)];
  const found = alignParagraphs([DRAFT, revised]);
  expect(linkNames(found)).toEqual(['0-2', '1-3', '2-4', '3-0', '4-1', '5-5']);
  expect(found.links.filter((l) => l.moved).map((l) => l.a.block)).toEqual([3, 4]);
});

test('three short lines of which two changed places and the one between them a word are all linked', () => {
  const found = alignParagraphs([
    ['North gate.', 'Open early.', 'South gate.'],
    ['South gate.', 'Open late.', 'North gate.'],
  ]);
  expect(linkNames(found)).toEqual(['0-2', '1-1', '2-0']);
});

test('a new paragraph beside a moved one is not linked to a paragraph that was kept', () => {
  const borrowed = 'Lime trees were felled along the old line too, by a storm, and lay on the track till dawn.';
  const found = alignParagraphs([DRAFT, [BUS, borrowed, ...DRAFT.slice(0, 5)]]);
  expect(linkNames(found)).toEqual(['0-2', '1-3', '2-4', '3-5', '4-6', '5-0']);
});
