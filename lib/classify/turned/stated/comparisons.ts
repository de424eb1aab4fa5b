import { isFunctionWord } from '../../../lexicon/function-words.ts';
import { lemmasOf } from '../../../lexicon/thesaurus.ts';
import { formsOf } from '../../../lexicon/word-forms.ts';
import type { Read } from '../../reader.ts';
import type { Statement, StatementKind } from './statement.ts';

/** How far before `than` the word that compares may stand, and how many words of what is compared are looked at. */
const REACH = 8;
const WORDS = 3;

/** `Barley fell more steeply than wheat`, `wheat fell more steeply than barley`: which of two is more. */
export const comparisons: StatementKind = {
  told: 'wording',
  read: (read, [from, to]) => {
    const than = onlyThan(read, from, to);
    if (than === null || isMeasure(read, than)) return [];
    const by = comparativeBefore(read, than, from);
    const behind = contentFrom(read, than + 1, to).slice(0, WORDS);
    if (by === null || behind.length === 0) return [];
    const before = contentFrom(read, from, than);
    return [{ of: by, says: behind.join(' '), at: [from, to], words: behind, before }];
  },
  differ: (x, y) => crosses(x, y) && crosses(y, x),
};

/** The only `than` of a sentence; null for none, or several. */
function onlyThan({ folded }: Read, from: number, to: number): number | null {
  const first = folded.slice(from, to).indexOf('than');
  return first < 0 || folded.slice(from + first + 1, to).includes('than') ? null : from + first;
}

/** `More than 40`, `more than doubled`: how much, and of nothing else. */
function isMeasure({ folded, expressionAt }: Read, than: number): boolean {
  const next = folded[than + 1] ?? '';
  return expressionAt(than + 1) !== null || formsOf(next).some((f) => f.part === 'v' && f.form === 'past');
}

/** Whether a word behind `than` stands before it there, and only there. */
function crosses(x: Statement, y: Statement): boolean {
  const [words, before] = [x.words ?? [], x.before ?? []];
  return words.some((w) => y.before?.includes(w) && !before.includes(w) && !y.words?.includes(w));
}

/** The comparative before `than`, as its lemma; `more` and `less` as they are. */
function comparativeBefore({ folded }: Read, than: number, low: number): string | null {
  for (let t = than - 1; t >= low && t >= than - REACH; t--) {
    const word = folded[t] as string;
    if (/^(?:more|less|fewer)$/.test(word)) return word;
    const form = formsOf(word).find((f) => f.form === 'more');
    if (form) return form.lemma;
  }
  return null;
}

function contentFrom({ folded, expressionAt }: Read, from: number, to: number): readonly string[] {
  const out: string[] = [];
  for (let t = from; t < to; t++) {
    const word = folded[t] as string;
    if (/^\p{L}/u.test(word) && !isFunctionWord(word) && !expressionAt(t)) out.push(lemmasOf(word)[0] as string);
  }
  return out;
}
