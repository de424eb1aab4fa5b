import { isFunctionWord } from '../../../lexicon/function-words.ts';
import { lemmasOf } from '../../../lexicon/thesaurus.ts';
import type { Read } from '../../reader.ts';
import type { Statement, StatementKind } from './statement.ts';

/** They say whether somebody holds the office, or did or will. */
const STANDING = /^(?:former|ex|acting|interim|deputy|outgoing|incoming|late|retired|disgraced|suspended|ousted)$/;
/** How many words of a title are looked at: `former deputy foreign minister`. */
const TITLE = 3;

/** `The wife of the former minister`, `the former wife of the minister`: of whom the word is said. */
export const attributes: StatementKind = {
  told: 'role',
  read: (read, [from, to]) => {
    const out: Statement[] = [];
    for (let t = from; t < to; t++) {
      const word = read.folded[t] as string;
      if (!STANDING.test(word)) continue;
      const title = titleBehind(read, t + 1, to);
      if (title.length > 0)
        out.push({ of: word === 'ex' ? 'former' : word, says: title.join(' '), at: [t, t + 2], words: title });
    }
    return out;
  },
  // Another title of the same person is for the rules that see it.
  differ: (x, y) => !(x.words ?? []).some((w) => y.words?.includes(w)),
};

function titleBehind({ folded }: Read, from: number, high: number): readonly string[] {
  const out: string[] = [];
  for (let t = from; t < high && out.length < TITLE; t++) {
    const word = folded[t] as string;
    if (word === '-') continue;
    if (!/^\p{L}/u.test(word) || isFunctionWord(word)) break;
    out.push(lemmasOf(word)[0] as string);
  }
  return out;
}
