import { describe, expect, it } from 'vitest';
import { mayReplace, paddingBefore, phrasesAt, standingOf } from './phrasebook.ts';

describe('standingOf', () => {
  it.each([
    ['abducted', 'kidnapped', 'same'],
    ['called off', 'cancelled', 'same'],
    ['tore down', 'demolished', 'same'],
    ['parking garages', 'car parks', 'often'],
    ['consultations', 'talks', 'often'],
    ['plunged', 'fell', 'apart'],
    ['ship', 'vessel', 'apart'],
    ['killed', 'murdered', 'apart'],
  ])('%s and %s: %s, either way round', (a, b, standing) => {
    expect(standingOf(a, b)).toBe(standing);
    expect(standingOf(b, a)).toBe(standing);
  });
  it.each([
    ['abduct', 'kidnapped'],
    ['parking garage', 'car parks'],
    ['cancel', 'called off'],
    ['harbour', 'minister'],
    ['kidnapped', 'kidnapped'],
    ['', 'kidnapped'],
  ])('has nothing to say of %s and %s', (a, b) => expect(standingOf(a, b)).toBeNull());
});

it('lets one wording stand for another only where it is not kept apart', () => {
  expect(mayReplace('in an effort to', 'to')).toBe(true);
  expect(mayReplace('plunged', 'fell')).toBe(false);
  expect(mayReplace('harbour', 'minister')).toBe(false);
});

it('finds the wordings of several words that begin at a word, in any form', () => {
  const words = 'the talks were called off after a walkout in an effort to save money'.split(' ');
  expect(phrasesAt(words, words.indexOf('called'))).toContain(2);
  expect(phrasesAt(words, words.indexOf('in'))).toContain(4);
  expect(phrasesAt(words, words.indexOf('talks'))).toEqual([]);
  expect(phrasesAt(words, words.length)).toEqual([]);
});

it('knows words that may go, and before what', () => {
  expect(paddingBefore('a total of')).toBe('number');
  expect(paddingBefore('nearly')).toBeNull();
});
