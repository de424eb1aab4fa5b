import { describe, expect, it } from 'vitest';
import { areCloseSynonyms, isDictionaryWord, lemmasOf, relationOf } from './thesaurus.ts';

describe('lemmasOf', () => {
  it('takes irregular forms to their lemma', () => {
    expect(lemmasOf('went')).toContain('go');
    expect(lemmasOf('children')).toContain('child');
    expect(lemmasOf('said')[0]).toBe('say');
  });
  it('takes regular forms to theirs, doubled letters too', () => {
    expect(lemmasOf('stopped')).toContain('stop');
    expect(lemmasOf('armies')).toContain('army');
    expect(lemmasOf('largest')).toContain('large');
  });
  it('gives both lemmas of a form that has two', () =>
    expect(lemmasOf('left')).toEqual(expect.arrayContaining(['leave', 'left'])));
  it('gives an unknown word back, folded', () => expect(lemmasOf('Zelensky')).toEqual(['zelensky']));
  it('leaves a possessive off', () => expect(lemmasOf('minister’s')).toEqual(['minister']));
});

describe('relationOf', () => {
  it.each([
    ['fall', 'autumn', 'synonym'],
    ['wars', 'war', 'same'],
    ['organise', 'organized', 'same'],
    ['rise', 'fall', 'antonym'],
    ['accept', 'reject', 'antonym'],
    ['quick', 'slow', 'antonym'],
    ['killed', 'murdered', 'broader'],
    ['lawmakers', 'politicians', 'cohort'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(relationOf(a, b)).toBe(relation);
    expect(relationOf(b, a)).toBe(relation);
  });
  it.each([
    ['rapprochement', 'settlement'],
    ['said', 'claimed'],
    ['king', 'Wang'],
    ['pointedly', 'blatantly'],
    ['', 'war'],
  ])('%s and %s: none', (a, b) => expect(relationOf(a, b)).toBeNull());
});

describe('areCloseSynonyms', () => {
  it('holds for words that may stand for each other', () => expect(areCloseSynonyms('began', 'started')).toBe(true));
  it('does not hold for words that meet only in a rare sense', () =>
    expect(areCloseSynonyms('get', 'have')).toBe(false));
  it('does not hold for opposites', () => expect(areCloseSynonyms('rise', 'fall')).toBe(false));
});

it('knows dictionary words from names', () => {
  expect(isDictionaryWord('rockets')).toBe(true);
  expect(isDictionaryWord('Kyrylenko')).toBe(false);
});
