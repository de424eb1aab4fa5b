import { expect, test } from 'vitest';
import { supportedFurniture } from './raise.ts';
import { type Paragraph, readVersions } from './testing.ts';

const LEAD = 'The bridge over the Varn was closed on Sunday after inspectors found cracks in two of its main cables.';
const SECOND =
  'Engineers will fit steel clamps this week, and buses are to cross again by the fifteenth, the road office said.';
const THIRD =
  'Ferries will run every ten minutes until then, free of charge for residents of the east bank and their bicycles.';
const guess = (text: string, role: 'caption' | 'related' | 'boilerplate' = 'boilerplate'): Paragraph => ({
  text,
  role,
});

function raised(versions: readonly (readonly Paragraph[])[]): string[] {
  const { texts, lexis } = readVersions(versions);
  return supportedFurniture(texts, lexis).map((r) => `${r.version}.${r.block}`);
}

test('a line taken for furniture is raised when another version has nearly the same words in its story', () => {
  const garbled =
    'Engineers are to fit steel clamps this week, and buses are to cross again by the fifteenth, the road office said. ”';
  expect(
    raised([
      [LEAD, guess(garbled), THIRD],
      [LEAD, SECOND, THIRD],
    ]),
  ).toEqual(['0.1']);
});

test('a list of most-read headlines is not raised, though one of them is the headline of another version', () => {
  const headline = 'Varn bridge closed after cracks are found in two main cables';
  expect(
    raised([
      [LEAD, SECOND, guess(headline, 'related')],
      [{ text: headline, role: 'headline' }, LEAD, SECOND],
    ]),
  ).toEqual([]);
});

test('an icon caption is not raised', () => {
  expect(
    raised([
      [guess('An icon of a bridge', 'caption'), LEAD],
      ['An icon of a bridge', LEAD],
    ]),
  ).toEqual([]);
});

test('a caption that repeats what its own version tells is not raised', () => {
  expect(
    raised([
      [LEAD, SECOND, guess(SECOND, 'caption')],
      [LEAD, SECOND],
    ]),
  ).toEqual([]);
});

test('a line on the same thing in other words is not raised', () => {
  const other =
    'Commuters stood in the rain at the pier this morning while a single boat went to and fro across the river.';
  expect(
    raised([
      [LEAD, guess(other)],
      [LEAD, SECOND, THIRD],
    ]),
  ).toEqual([]);
});

test('of a line that stands on the page twice only the first is raised', () => {
  expect(
    raised([
      [LEAD, guess(SECOND), guess(SECOND)],
      [LEAD, SECOND],
    ]),
  ).toEqual(['0.1']);
});
