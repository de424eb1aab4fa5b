import { isArticle } from '../../../lexicon/function-words.ts';
import { tagsOf } from '../../../text/tags.ts';
import type { Read } from '../../reader.ts';
import type { Statement, StatementKind } from './statement.ts';

/** Of which a thing may have one or several, and it matters which; a plural behind `one of the` is one of several. */
const ONE_OF = /^(?:cause|reason|source|explanation|answer|solution|fav(?:ou)?rite|founder|leader|author|owner)(s?)$/;
const HAS = /^(?:of|for|behind|to)$/;
/** Between the article and the noun: `a major cause`. */
const ATTRIBUTES = 2;

/** `Ice was a cause of the crash`, `the cause of the crash was ice`: the only one, or one of several. */
export const causes: StatementKind = {
  told: 'wording',
  read: (read, [from, to]) => {
    const out: Statement[] = [];
    for (let t = from; t + 1 < to; t++) {
      const [, plural] = ONE_OF.exec(read.folded[t] as string) ?? [];
      if (plural === undefined || !HAS.test(read.folded[t + 1] as string)) continue;
      const article = articleBefore(read, t, from);
      if (article === null) continue;
      const noun = (read.folded[t] as string).slice(0, plural === '' ? undefined : -1);
      const isOneOf = read.folded[article - 1] === 'of' && read.folded[article - 2] === 'one';
      if (plural !== '' && !isOneOf) continue;
      const says = plural === '' && read.folded[article] === 'the' ? 'the' : 'a';
      out.push({ of: noun, says, at: [isOneOf ? article - 2 : article, t + 1] });
    }
    return out;
  },
  differ: () => true,
};

function articleBefore(read: Read, noun: number, low: number): number | null {
  for (let t = noun - 1; t >= low && t >= noun - 1 - ATTRIBUTES; t--) {
    if (isArticle(read.folded[t] as string)) return t;
    if (!/^(?:ADJ|NOUN)$/.test(tagsOf(read.text).pos(t))) return null;
  }
  return null;
}
