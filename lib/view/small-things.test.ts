import { expect, test } from 'vitest';
import type { Decision } from '../model/decision.ts';
import { anchorOf } from './anchor-of.ts';
import { dayOf, momentOf } from './day.ts';
import { judgementsOf } from './judgements.ts';

test('a day is the written one, in no machine’s time zone, and what is no date stays as it is', () => {
  expect(dayOf('2023-02-22T23:59:00-08:00')).toBe('22 Feb 2023');
  expect(dayOf('2023-02')).toBe('Feb 2023');
  expect(dayOf('yesterday')).toBe('yesterday');
  expect(dayOf('2023-19-01')).toBe('2023-19-01');
  expect(momentOf('2023-02-22T09:05:00.000Z')).toBe('22 Feb 2023, 09:05 UTC');
});

test('the last word on a finding counts, and words on passages are not words on findings', () => {
  const anchor = anchorOf({ id: 'v', text: 'the king met' }, { start: 4, end: 8 });
  const said = (verdict: Decision['verdict'], at: string): Decision => ({
    target: { kind: 'finding', id: 'f', anchor },
    verdict,
    by: 'Ada',
    at,
    note: '',
  });
  const log: Decision[] = [
    said('query', '1'),
    said('confirmed', '2'),
    { ...said('dismissed', '3'), target: { kind: 'passage', anchor } },
  ];
  expect(judgementsOf(log)).toEqual({ f: { verdict: 'confirmed', by: 'Ada', at: '2', note: '', count: 2 } });
});

test('an anchor keeps the words, their place and what stands about them', () => {
  expect(anchorOf({ id: 'v', text: 'the king met' }, { start: 4, end: 8 })).toEqual({
    version: 'v',
    exact: 'king',
    prefix: 'the ',
    suffix: ' met',
    range: { start: 4, end: 8 },
  });
});
