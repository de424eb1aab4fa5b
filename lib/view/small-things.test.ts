import { expect, test } from 'vitest';
import { anchorOf } from './anchor-of.ts';
import { damageText } from './damage-text.ts';
import { dayOf, momentOf } from './day.ts';
import { sureText } from './label.ts';

test('a day is the written one, in no machine’s time zone, and what is no date stays as it is', () => {
  expect(dayOf('2023-02-22T23:59:00-08:00')).toBe('22 Feb 2023');
  expect(dayOf('2023-02')).toBe('Feb 2023');
  expect(dayOf('yesterday')).toBe('yesterday');
  expect(dayOf('2023-19-01')).toBe('2023-19-01');
  expect(momentOf('2023-02-22T09:05:00.000Z')).toBe('22 Feb 2023, 09:05 UTC');
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

test('a chance is rounded, and never up to a certainty', () => {
  expect(sureText(0.9996)).toBe('very likely, 99 %');
  expect(sureText(0.616)).toBe('likely, 62 %');
});

test('the kind of damage is said in an editor’s words, and an unknown one as it is written', () => {
  expect(damageText('terminology/named-entity')).toBe('wrong name');
  expect(damageText('fluency/odd-thing')).toBe('fluency: odd thing');
});
