import { describe, expect, it } from 'vitest';
import { renderingsOf, type Wording } from './renderings.ts';

/** Words, with ` / ` where a sentence ends or an ellipsis stands. */
const quoted = (text: string): Wording => {
  const parts = text.split(' / ').map((p) => p.split(' '));
  const breaks = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).flat().length);
  return { keys: parts.flat(), breaks, told: false };
};
const told = (words: string): Wording => ({ ...quoted(words), told: true });

describe('how versions render a quotation', () => {
  it('is word for word where the words are the same', () => {
    expect(renderingsOf([quoted('we will not yield'), quoted('we will not yield')])).toEqual(['verbatim', 'verbatim']);
  });
  it('is shortened where words are cut at an end, between sentences or at an ellipsis, and the full one stays the measure', () => {
    expect(
      renderingsOf([
        quoted('we are few / we will not yield to anyone / come here'),
        quoted('we will not yield'),
        quoted('we are few / come here'),
        quoted('we will / anyone'),
      ]),
    ).toEqual(['verbatim', 'shortened', 'shortened', 'shortened']);
  });
  it('is altered where a word is gone from within a sentence', () => {
    expect(renderingsOf([quoted('we will not yield to anyone'), quoted('we will yield to anyone')])).toEqual([
      'verbatim',
      'altered',
    ]);
  });
  it('is altered where one copy has other words than most', () => {
    expect(
      renderingsOf([quoted('we should not yield'), quoted('we will not yield'), quoted('we will not yield')]),
    ).toEqual(['altered', 'verbatim', 'verbatim']);
  });
  it('does not take a long odd wording for the measure only because it is long', () => {
    expect(
      renderingsOf([quoted('we shall never ever yield to them'), quoted('we will not yield'), quoted('not yield')]),
    ).toEqual(['altered', 'verbatim', 'shortened']);
  });
  it('is held against the wording nearest the others where all differ, not against the longest', () => {
    expect(
      renderingsOf([
        quoted('nobody will be spared whoever they are'),
        quoted('no one will be spared whoever they are'),
        quoted('whatever the person might be not a single one will be saved'),
      ]),
    ).toEqual(['altered', 'verbatim', 'altered']);
  });
  it('is fuller where one copy has more words around those that most have', () => {
    expect(renderingsOf([quoted('there are no limits'), quoted('no limits'), quoted('no limits')])).toEqual([
      'fuller',
      'verbatim',
      'verbatim',
    ]);
  });
  it('is a paraphrase where the marks are gone, whatever the words', () => {
    expect(renderingsOf([quoted('we will not yield'), told('they said we will not yield')])).toEqual([
      'verbatim',
      'paraphrased',
    ]);
  });
  it('is not judged where only one copy has it', () => {
    expect(renderingsOf([quoted('we will not yield')])).toEqual([null]);
  });
});
