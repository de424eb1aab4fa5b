import { describe, expect, test } from 'vitest';
import { type AnalysedText, analyse } from './analysed.ts';
import { splitBlocks } from './blocks.ts';
import { createLexis } from './lexis.ts';
import { tagsOf } from './tags.ts';

function textOf(text: string): AnalysedText {
  const version = { id: 'x', siglum: 'A', text, language: 'en', published: null };
  const blocks = splitBlocks(text).map((b) => ({ ...b, role: 'body' as const }));
  return analyse(version, blocks, createLexis());
}

function words(text: AnalysedText): string[] {
  const tags = tagsOf(text);
  return Array.from({ length: text.tokens.count }, (_, i) => {
    const form = text.version.text.slice(text.tokens.starts[i], text.tokens.ends[i]);
    return `${form}/${tags.pos(i)}/${tags.lemma(i)}`;
  });
}

describe('tags', () => {
  test('a plain sentence is tagged word by word', () => {
    expect(words(textOf('The mayor opened two bridges.'))).toEqual([
      'The/DET/the',
      'mayor/NOUN/mayor',
      'opened/VERB/open',
      'two/NUM/two',
      'bridges/NOUN/bridge',
      './PUNCT/.',
    ]);
  });

  test('a contraction has the tag of its first part and of its last', () => {
    const text = textOf("It's late.");
    expect(tagsOf(text).pos(0)).toBe('PRON');
    expect(tagsOf(text).tail(0)).toBe('AUX');
  });

  test('what the tagger joins and we split still lies under its own letters', () => {
    for (const t of words(
      textOf('A well-known co-author’s 11th-hour e-mail to U.S. Gov. Ruiz (in Lyon).\n\n“Yes”, he said.'),
    )) {
      expect(t).toMatch(/\/[A-Z]+\/.+$/);
    }
  });

  test('a line in capitals is read as words, not as one long name', () => {
    expect(words(textOf('THE MAYOR OPENED THE BRIDGE')).filter((w) => w.includes('/PROPN/'))).toEqual([]);
  });

  test('the same sentence is tagged the same after other text has been read', () => {
    const before = words(textOf('Frobnicators wibble quuxly in Zembla.'));
    words(textOf('Zembla wibbled. The quuxly frobnicators fell. 語 слово ثم'.repeat(50)));
    expect(words(textOf('Frobnicators wibble quuxly in Zembla.'))).toEqual(before);
  });

  test('no text throws', () => {
    for (const t of ['', '   ', '\u0000\ud800 \u200b', 'a'.repeat(9000), '。、語', '“ ”', 'x '.repeat(5000)])
      words(textOf(t));
  });
});
