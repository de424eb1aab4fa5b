import { describe, expect, it } from 'vitest';
import { isMisreadingOf, misreadFrom, wordingsAt } from './wrong-senses.ts';

describe('isMisreadingOf', () => {
  it.each([
    ['cupboard', 'cabinet'],
    ['closets', 'cabinets'],
    ['in the yard', 'in court'],
    ['a hanging parliament', 'a hung parliament'],
    ['responding kindly', 'responding in kind'],
  ])('knows %s for %s', (wrong, right) => expect(isMisreadingOf(wrong, right)).toBe(true));
  it('holds in one direction', () => expect(isMisreadingOf('cabinet', 'cupboard')).toBe(false));
  it.each([
    ['sofa', 'cabinet'],
    ['aircraft', 'plane'],
    ['freed', 'released'],
    ['cabinet', 'cabinet'],
    ['in the yard tomorrow', 'in court'],
  ])('knows nothing of %s for %s', (wrong, right) => expect(isMisreadingOf(wrong, right)).toBe(false));
});

describe('wordingsAt', () => {
  it('finds an entry in any of its forms, whatever articles and hyphens stand in it', () => {
    expect(wordingsAt(['they', 'were', 'in', 'the', 'yard'], 2)).toContainEqual({ entry: 'in yard', words: 3 });
    expect(wordingsAt(['hung', '-', 'parliaments'], 0)).toContainEqual({ entry: 'hung parliament', words: 3 });
  });
  it('finds a particle behind its object, and not behind a mark', () => {
    expect(wordingsAt(['called', 'the', 'talks', 'off'], 0)).toContainEqual({ entry: 'call off', words: 4 });
    expect(wordingsAt(['called', 'him', ',', 'off'], 0).map((w) => w.entry)).not.toContain('call off');
  });
  it('asks for nobody’s own, unless nothing but a word would be left', () => {
    expect(wordingsAt(['recalled', 'its', 'envoy'], 0)).toContainEqual({ entry: 'recall envoy', words: 3 });
    expect(wordingsAt(['recalled', 'the', 'envoy'], 0)).toContainEqual({ entry: 'recall envoy', words: 3 });
    expect(wordingsAt(['your', 'honour'], 0)).toContainEqual({ entry: "one's honour", words: 2 });
  });
  it('begins at no article', () => expect(wordingsAt(['the', 'cabinet'], 0)).toEqual([]));
  it('ends where the words end', () => {
    expect(wordingsAt(['hung'], 0).filter((w) => w.words > 1)).toEqual([]);
    expect(wordingsAt([], 0)).toEqual([]);
  });
});

describe('misreadFrom', () => {
  it('gives the right wordings with their part of speech', () =>
    expect(misreadFrom('cupboard')).toContainEqual({ entry: 'cabinet', part: 'n' }));
  it('gives none for what no machine makes of anything', () => expect(misreadFrom('spectrometer')).toEqual([]));
});
