import { expect, test } from 'vitest';
import { collate } from '../collate/collate.ts';
import { draftOf } from '../ingest/ingest.ts';
import { noticesOnStyle } from './style-notice.ts';

const drafts = [
  draftOf({ id: 'a', text: 'The politicians met in Perth. Two cats slept near the old bridge on Monday.' }),
  draftOf({ id: 'b', text: 'The lawmakers met in Perth. Three cats slept near the old bridge on Monday.' }),
];

test('what the own style did is said with the counts before and after', () => {
  const style = [{ forms: ['politicians', 'lawmakers'], outlets: [] }];
  expect(noticesOnStyle(collate(drafts, { style })).map((n) => n.message)).toEqual([
    '1 change is style by your rules: politicians/lawmakers 1. Of substance: 1, without them 2.',
  ]);
});

test('rules that did nothing are said to have done nothing, and without rules nothing is said', () => {
  const style = [{ forms: ['dogs', 'hounds'], outlets: [] }];
  expect(noticesOnStyle(collate(drafts, { style }))[0]?.message).toMatch(/changed nothing.*\(2 of substance\)/);
  expect(noticesOnStyle(collate(drafts))).toEqual([]);
});
