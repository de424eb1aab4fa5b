import { isFunctionWord } from '../../lexicon/function-words.ts';
import { lemmasOf } from '../../lexicon/thesaurus.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { tagsOf } from '../../text/tags.ts';
import type { Read } from '../reader.ts';
import { onceForSentence } from '../sentence-walk.ts';
import type { Placed } from '../surroundings.ts';

/** They make one clause the condition, the cause or the time of another (Quirk et al. 1985, 14.12). What only sets one against another (`while`, `although`) says the same turned round. */
const UNDER = /^(?:if|unless|because|when|after|before|until|till|once|whenever|since)$/;

type Clauses = { readonly link: string; readonly under: ReadonlySet<string>; readonly over: ReadonlySet<string> };

/**
 * Whether two clauses trade places around a link that stays: `if the talks fail, the strike begins`, `if the strike begins, the talks fail`. Each clause has a word of its
 * own that only the other clause has there, and none that stayed; so `the strike begins if the talks fail` says what the first says.
 */
export function turnsClauses({ a, b, change }: Placed): boolean {
  const x = clausesAround(a, change.a);
  const y = x === null ? null : clausesAround(b, change.b);
  if (x === null || y === null || x.link !== y.link) return false;
  return isTurned(x, y) && isTurned(y, x);
}

/** The words of the clause under the link are all in the main clause there, and one at least is in no clause like its own. */
function isTurned(x: Clauses, y: Clauses): boolean {
  const own = [...x.under].filter((w) => !x.over.has(w));
  return own.length > 0 && own.every((w) => y.over.has(w) && !y.under.has(w));
}

/** The two clauses of the sentence around a change, as lemmas of their words of content; null where not just one link parts it in two. */
const clausesAround = onceForSentence((read, [low, high]): Clauses | null => {
  let at = -1;
  for (let t = low; t < high; t++) {
    if (!UNDER.test(read.folded[t] as string)) continue;
    if (at >= 0) return null;
    at = t;
  }
  if (at < 0) return null;
  let end = at + 1;
  while (end < high && !/^[,.!?;:]$/.test(read.folded[end] as string)) end++;
  // In front a clause without a comma has no end that shows.
  if (at === low && read.folded[end] !== ',') return null;
  // `When Roe, the pilot, left`.
  const tags = tagsOf(read.text);
  if (!read.folded.slice(at + 1, end).some((_, k) => /^(?:VERB|AUX)$/.test(tags.pos(at + 1 + k)))) return null;
  const under = lemmas(read, [at + 1, end]);
  const over = new Set([...lemmas(read, [low, at]), ...lemmas(read, [end, high])]);
  return under.size === 0 || over.size === 0 ? null : { link: read.folded[at] as string, under, over };
});

function lemmas({ folded }: Read, [from, to]: readonly [number, number]): ReadonlySet<string> {
  const words = folded.slice(from, to).filter((w) => /^[\p{L}\p{N}]/u.test(w) && !isFunctionWord(w));
  return new Set(words.map((w) => formsOf(w).find((f) => f.part === 'v')?.lemma ?? (lemmasOf(w)[0] as string)));
}
