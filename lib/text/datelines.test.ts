import { describe, expect, it } from 'vitest';
import { datelineOf } from './datelines.ts';

const LEAD = 'The council met on Friday.';

describe('datelineOf', () => {
  for (const dateline of [
    'NORHAVEN (ANP) - ',
    'NORHAVEN, Ostland (ANP) — ',
    'NORHAVEN, Ostland, March 12 (ANP) - ',
    'Norhaven, Feb. 11 (ANP) -- ',
    'NORHAVEN/KERNING, 3 May (ANP) – ',
    'ST. OLAF — ',
    'NORHAVEN—',
    '(ANP) - ',
    'Port Haldane (ANP/Ostland News) - ',
  ])
    it(`ends before the sentence: ${dateline}`, () => expect(datelineOf(dateline + LEAD)).toBe(dateline.length));

  for (const paragraph of [
    LEAD,
    'Norhaven - the port that they had built - was closed.',
    'Ostland Railways (OR) said on Friday that it - and nobody else - would pay.',
    'The mayor, Ann Lee — a lawyer — spoke.',
    'Norhaven — The Musical opens on Friday.',
    'NORHAVEN (ANP) The council met.',
    'It was a long night for the crews of the ferries and for all who waited on the quay of the old harbour (ANP) - Then',
    '',
  ])
    it(`is none: ${paragraph}`, () => expect(datelineOf(paragraph)).toBe(0));
});
