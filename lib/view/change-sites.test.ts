import { expect, test } from 'vitest';
import type { Collation } from '../model/collation.ts';
import type { Review } from '../model/review.ts';
import { type ChangeSite, siteOf, stopsOfReviews } from './change-sites.ts';
import { smallCollation } from './small-collation.ts';

const collation = smallCollation({
  texts: [
    ['Wang met Lavrov.', 'Defense ties grow.', 'He will go home.'],
    ['Wang met Lavrov.', 'Defence ties grow.', 'He will go home.'],
    ['The king met Lavrov.', 'Ties grow.'],
  ],
  rows: [
    [[0], [0], [0]],
    [[1], [1], [1]],
    [[2], [2], []],
  ],
  differ: [
    { row: 0, words: ['Wang', 'Wang', 'The king'], classes: ['name'] },
    { row: 1, words: ['Defense', 'Defence', ''], classes: ['spelling', 'omission'] },
  ],
});
const wordsOf = (site: ChangeSite | null, c: Collation = collation) => {
  const place = site?.places[0];
  return place ? c.versions[place.version]?.text.slice(place.start, place.end) : null;
};
const marked = (site: ChangeSite | null, patch: Partial<Review> = {}): Review => ({
  id: `mark on ${site?.stop}`,
  kind: 'change',
  ...(site ? { change: site.change } : {}),
  anchor: { version: '', range: { start: 0, end: 0 }, exact: '', prefix: '', suffix: '' },
  place: site?.places[0] ?? null,
  made: true,
  flag: null,
  verdict: null,
  seen: null,
  log: [],
  ...patch,
});

test('a mark on a difference is anchored at the words that the fewest versions have, and never at none', () => {
  expect(wordsOf(siteOf(collation, null, 'v0'))).toBe('The king');
  // The odd one out has no words there: those of another stand for the place.
  expect(['Defense', 'Defence']).toContain(wordsOf(siteOf(collation, null, 'v1')));
});

test('a paragraph that some lack is known by its beginning, and so is one that moved', () => {
  expect(siteOf(collation, null, 'p2')).toMatchObject({ change: 'presence' });
  expect(wordsOf(siteOf(collation, null, 'p2'))).toBe('He will go home.');
  expect(siteOf(collation, null, 'm2-1')).toMatchObject({ change: 'move', places: [{ version: 1 }] });
});

test('a finding, and what is not there, has no such place', () => {
  for (const stop of ['f-king', 'v9', 'p9', 'm2-2', 'm0', '', 'v']) expect(siteOf(collation, null, stop)).toBeNull();
});

test('every mark leads back to its own stop, and a mark of another kind at the same words to none', () => {
  const sites = ['v0', 'v1', 'p0', 'p2', 'm2-1'].map((stop) => siteOf(collation, null, stop));
  const stops = stopsOfReviews(
    collation,
    null,
    sites.map((s) => marked(s)),
  );
  expect([...stops.values()]).toEqual(sites.map((s) => s?.stop));
  const other = [marked(sites[0] ?? null, { kind: 'passage' }), marked(sites[0] ?? null, { place: null })];
  expect(stopsOfReviews(collation, null, other).size).toBe(0);
});

test('between two versions their own changes are marked, and a mark made among all of them is found there', () => {
  const pair = { base: 0, other: 2 };
  const site = siteOf(collation, pair, 'v0');
  expect(['Wang', 'The king']).toContain(wordsOf(site));
  const among = marked(siteOf(collation, null, 'v0'));
  expect([...stopsOfReviews(collation, pair, [among]).values()]).toEqual(['v0']);
});
