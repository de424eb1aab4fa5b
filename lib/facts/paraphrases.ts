import { spellingKey } from '../lexicon/spelling.ts';
import type { Sentence } from '../model/block.ts';
import { tokensIn } from '../text/tokens.ts';
import type { Story } from './story.ts';

/** Share of a quotation's content words that a sentence without marks must have to be its paraphrase. */
const PARAPHRASED = 0.7;
/** So many sentences that share a rare word with the quotation are read for one quotation: the work stays linear. */
const READ = 64;
const MARK = /[“”„«»"]/u;

/** The sentences of one row without quotation marks, in order, the words of each, and by word the sentences that have it. */
type Plain = {
  readonly sentences: readonly Sentence[];
  readonly words: readonly ReadonlySet<string>[];
  readonly having: ReadonlyMap<string, readonly number[]>;
};

/** Finds the first sentence of a row that says a quotation's content words without quotation marks, or null. */
export type Paraphraser = (row: number, content: ReadonlySet<string>) => Sentence | null;

/**
 * Looks among the sentences of one version. A sentence that has seven of ten words has at least one of the four that are rarest in the row, so only those that have one are
 * read (prefix filtering, Chaudhuri, Ganti and Kaushik 2006). A sentence with a mark anywhere in it is left out: nobody can say that it has none (`" It held " , he said`).
 */
export function createParaphraser(story: Story): Paraphraser {
  const rows = new Map<number, Plain>();
  return (row, content) => {
    const plain = rows.get(row) ?? plainSentences(story, row);
    rows.set(row, plain);
    const most = content.size - Math.ceil(content.size * PARAPHRASED) + 1;
    const rarest = [...content]
      .map((word) => plain.having.get(word) ?? [])
      .sort((x, y) => x.length - y.length)
      .slice(0, most);
    const read = new Set<number>();
    for (const list of rarest) for (const k of list.slice(0, READ - read.size)) read.add(k);
    for (const k of [...read].sort((x, y) => x - y)) {
      const words = plain.words[k] as ReadonlySet<string>;
      let said = 0;
      for (const word of content) if (words.has(word)) said++;
      if (said >= content.size * PARAPHRASED) return plain.sentences[k] as Sentence;
    }
    return null;
  };
}

/** In the marks of a house that has single ones (`‘It held,’ he said`). */
function isAnyQuoted({ isQuoted }: Story, [from, to]: readonly [number, number]): boolean {
  for (let t = from; t < to; t++) if (isQuoted(t)) return true;
  return false;
}

function plainSentences(story: Story, row: number): Plain {
  const { text, folded, passages } = story;
  const blocks = new Set(passages.filter((p) => p.row === row).map((p) => p.block));
  const sentences = text.sentences.filter(
    (s) =>
      blocks.has(s.block) &&
      !MARK.test(text.version.text.slice(s.start, s.end)) &&
      !isAnyQuoted(story, tokensIn(text.tokens, s)),
  );
  const words = sentences.map((s) => {
    const [from, to] = tokensIn(text.tokens, s);
    return new Set(folded.slice(from, to).map(spellingKey));
  });
  const having = new Map<string, number[]>();
  words.forEach((set, k) => {
    for (const word of set) {
      const list = having.get(word);
      if (list) list.push(k);
      else having.set(word, [k]);
    }
  });
  return { sentences, words, having };
}
