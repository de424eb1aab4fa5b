import { expect, test } from 'vitest';
import type { Role } from '../model/block.ts';
import { markRoles } from './roles.ts';

const LEAD = 'The harbour board voted on Monday to close the old ferry pier before the winter storms arrive.';
const SECOND = 'Residents of the island said they had not been asked about the closure of the pier.';
const THIRD = 'The board will meet again in March to decide what happens to the two boats.';

function page(...lines: readonly (readonly [string, Role])[]): void {
  expect(
    markRoles(lines.map(([text]) => text)).map((role, i) => [(lines[i] as readonly [string, Role])[0], role]),
  ).toEqual(lines.map(([text, role]) => [text, role]));
}

test('tells headline, byline, date and story apart on a plain page', () => {
  page(
    ['Harbour board votes to close ferry pier', 'headline'],
    ['By Ann Lee and Bo Chen', 'byline'],
    ['February 22 2023, 11.52am', 'date'],
    [LEAD, 'body'],
    [SECOND, 'body'],
  );
});

test('a line that ends in closing marks without end is read at once', () => {
  const marks = '”'.repeat(200_000);
  expect(markRoles([LEAD, `He said so.${marks}x`, `He said so.${marks}`])).toEqual(['body', 'body', 'body']);
});

test('passes over crumbs that say nothing of the story to the headline that does', () => {
  page(
    ['Home News UK & World', 'boilerplate'],
    ['Harbour board to close ferry pier', 'headline'],
    ['Harbour board to close ferry pier', 'boilerplate'],
    ['• Residents of the island were not asked', 'standfirst'],
    [LEAD, 'body'],
    [SECOND, 'body'],
  );
});

test('a cue line takes the linked headline after it along, but never a sentence', () => {
  page(
    [LEAD, 'body'],
    ['read more:', 'related'],
    ['Storm tears roof off island school', 'related'],
    [SECOND, 'body'],
    ['Read the following:', 'related'],
    ['Grocery bill too high? Try these winter soups', 'related'],
    [THIRD, 'body'],
    ['Read the following:', 'related'],
    [SECOND, 'body'],
  );
});

test('keeps every garbled line: torn ends, fragments, lower-case starts and stray quotation marks', () => {
  page(
    [LEAD, 'body'],
    [
      'Asked whether the two boats might be sold, the chairwoman of the board of the harbour told reporters: told to',
      'body',
    ],
    ['The decision was seen by the islanders as a blow. It is a thing that has', 'body'],
    ['looked at the “green waves.” paddy. ”', 'body'],
    ['I oblige.', 'body'],
    ['of the sea and the pier', 'body'],
    [SECOND, 'body'],
  );
});

test('an agency credit or the same line twice makes a caption', () => {
  page(
    [LEAD, 'body'],
    ['The old ferry pier at low tide', 'caption'],
    ['The old ferry pier at low tide (Ann Lee/AP)', 'caption'],
    [SECOND, 'body'],
    ['The two boats at their moorings', 'caption'],
    ['The two boats at their moorings (Bo Chen/Island Wire)', 'caption'],
    ['Photo: Harbour Board', 'caption'],
    ['An islander waits for the last boat of the evening in the rain, on February 21', 'caption'],
    [THIRD, 'body'],
  );
});

test('a list with figures is the story’s own, before its paragraphs, among them and behind them', () => {
  const results = [
    ['Skerrow 2-1 Lom', 'body'],
    ['Vik 0-0 Nes United', 'body'],
    ['Old Pier Rovers 3-2 Hamn', 'body'],
  ] as const;
  page([LEAD, 'body'], [SECOND, 'body'], ['Results of the day', 'body'], ...results, [
    'More sport inside',
    'boilerplate',
  ]);
  page(['Harbour board votes to close ferry pier', 'headline'], ['Results of the day', 'body'], ...results, [
    LEAD,
    'body',
  ]);
  page([LEAD, 'body'], ['Results of the day', 'body'], ...results, [SECOND, 'body'], [THIRD, 'body']);
});

test('so are the lines behind one that leads in with a colon, with figures or without', () => {
  page(
    [LEAD, 'body'],
    [SECOND, 'body'],
    ['The dead are:', 'body'],
    ['Anna Strand, 34, Skerrow', 'body'],
    ['Per Lund, Lom', 'body'],
    ['All rights reserved', 'boilerplate'],
  );
});

test('teasers that are numbered, one or two figures, tags and linked headlines make no list of the story’s own', () => {
  page(
    [LEAD, 'body'],
    ['1 Man walks dog', 'boilerplate'],
    ['2 Dog walks man', 'boilerplate'],
    ['3 Soup of the day', 'boilerplate'],
    ['Comments 12', 'boilerplate'],
    ['Island weather', 'boilerplate'],
  );
  page([LEAD, 'body'], ['Tags:', 'boilerplate'], ['Ferries', 'boilerplate'], ['Harbours', 'boilerplate']);
  page(
    [LEAD, 'body'],
    ['Storm of 1987 was the worst that the island has seen', 'boilerplate'],
    ['How the board of 12 members came to vote for this', 'boilerplate'],
    ['Pier that cost 40 million crowns is sold for only one', 'boilerplate'],
  );
});

test('a list heading near the end closes the story, one in the middle of paragraphs does not', () => {
  page(
    [LEAD, 'body'],
    [SECOND, 'body'],
    ['Most Read', 'related'],
    ['1', 'related'],
    ['Man walks dog. Image: Ann Lee.', 'related'],
    ['Dog walks man round the island in the rain', 'related'],
  );
  const mid = markRoles([LEAD, 'Most Read', SECOND, THIRD, LEAD, SECOND]);
  expect(mid.slice(2)).toEqual(['body', 'body', 'body', 'body']);
});

test('unfilled templates, icon captions and buttons are machinery', () => {
  page(
    ['Cancel An icon of a circle. Email An icon of an envelope. Clock An icon of a clock face.', 'boilerplate'],
    ['Ferry pier will close for the winter', 'headline'],
    [LEAD, 'body'],
    [SECOND, 'body'],
    ['Already a subscriber? Sign in', 'boilerplate'],
    ['[[title]]', 'boilerplate'],
  );
});

test('a story about an icon, or one that mentions a subscriber, stays a story', () => {
  page(
    [LEAD, 'body'],
    ['She called the pier an icon of the island, and subscribers to the fund agreed with her at once.', 'body'],
    [THIRD, 'body'],
  );
});

test('verse, headlines only and a single line are left alone', () => {
  expect(new Set(markRoles(['The tide went out', 'And left the pier', 'To stand alone', 'In weed and wind']))).toEqual(
    new Set(['body']),
  );
  expect(markRoles(['Pier to close'])).toEqual(['body']);
  expect(markRoles([])).toEqual([]);
});

test('takes the time that the words take, of rows of dots, of gaps and of one list heading after another', () => {
  const dots = `Soup ${'.'.repeat(150_000)} 4 crowns`;
  const gap = `Photo${' '.repeat(150_000)}of the harbour`;
  const headings = Array.from({ length: 10_000 }, () => ['Most Read', LEAD]).flat();
  expect(markRoles([LEAD, dots, gap, SECOND])).toHaveLength(4);
  expect(new Set(markRoles(headings).filter((_, i) => i % 2 === 1))).toEqual(new Set(['body']));
}, 30_000);

test('the agency that signs a story is a credit', () => {
  page(
    [LEAD, 'body'],
    [SECOND, 'body'],
    ['___', 'boilerplate'],
    ['Bo Chen in Skerrow contributed to this report.', 'credit'],
    ['The Associated Press', 'credit'],
  );
});
