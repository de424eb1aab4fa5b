import type { Page } from '@playwright/test';
import { type Paste, ready, storeStory } from './reader.ts';

/**
 * One story of our own in five copies, short enough to be drawn at once, with one of each kind of difference in it: B spells in its own
 * way and leaves a paragraph out, C tells one paragraph first, words a quote in its own way and leaves words out, D is garbled, and E,
 * told a day later, has other figures and is surer. `salt` makes it a story of its own, for a test that marks it.
 */
export function fiveCopies(salt: string): Paste[] {
  const head = `Harbor town votes to keep its night ferry, ${salt}`;
  const vote = `The council of ${salt} voted nine to two on Tuesday to keep the night ferry running through the winter.`;
  const mayor =
    'Mayor Ines Calder said the boat was “the last street we have” and promised not to raise the fare before the spring.';
  const pier =
    'An engineer told the meeting that the defense of the pier will cost 4.2 million crowns and that the work may begin in March.';
  const horns =
    'Fishermen on the quay, who had waited in the rain since noon, welcomed the decision with horns and flares and sang late into the night.';
  const delay =
    'Two members who had asked for a delay until the budget is known left the hall before the result was read out.';
  const company =
    'The ferry company said that it had carried forty thousand passengers last winter, most of them nurses and shift workers.';
  const told = (label: string, ...paragraphs: readonly string[]) => ({ label, text: paragraphs.join('\n\n') });
  return [
    told('Wire', head, vote, mayor, pier, horns, delay, company),
    told(
      'British',
      head.replace('Harbor', 'Harbour'),
      vote,
      mayor.replace('raise', 'put up'),
      pier.replace('defense', 'defence'),
      horns,
      company.replace('last winter', 'during the last winter'),
    ),
    told(
      'Edited',
      head,
      horns,
      vote,
      mayor.replace('last street we have', 'last road we have left'),
      pier,
      delay,
      company.replace(', most of them nurses and shift workers', ''),
    ),
    told(
      'Reposted',
      head,
      `${vote} .`,
      mayor.replace('Mayor', 'the Mayor').replace('have”', 'have ”').replace('street', 'way'),
      pier.replace(' crowns and', ' crowns[in coins]and'),
      horns,
      delay,
      company.replace('forty thousand', '40 thousand').replace('shift workers.', 'shift workers. .'),
    ),
    told(
      'A day later',
      head,
      vote.replace('nine to two', 'ten to two'),
      mayor,
      `${pier.replace('4.2', '4.8').replace('may begin', 'will begin')} Divers had looked at it in June.`,
      horns,
      delay,
      company,
      'A second vote on the timetable is due next week, when the harbor master is back from his holiday.',
    ),
  ];
}

/** The address of that story as tests share it that mark nothing. */
export function fivePath(page: Page): Promise<`/s/${string}`> {
  return storeStory(page.request, 'Five copies', fiveCopies('Skerry Haven'));
}

/** Opens it, and gives its address without `search`. */
export async function openFive(page: Page, search = ''): Promise<string> {
  const path = await fivePath(page);
  await page.goto(`${path}${search}`);
  await ready(page);
  return path;
}
