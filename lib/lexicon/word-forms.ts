import { isPossessive } from './possessive.ts';
import { remembered } from './remembered.ts';
import { lemmasOf } from './thesaurus.ts';
import { type Part, wordNet } from './wordnet.ts';

/** What a form of a word says besides the word: number, person and tense, degree. */
type Form = 'plain' | 'plural' | 'owner' | 'third' | 'past' | 'ing' | 'more' | 'most';

/** A printed word as a form of one of its lemmas, in one part of speech. */
export type WordForm = { readonly lemma: string; readonly part: Part; readonly form: Form };

const PARTS: readonly Part[] = ['n', 'v', 'a', 'r'];

/** Every reading of a printed word, folded, by WordNet: `ships` is a plural and a third person. Empty when unknown. */
export const formsOf: (word: string) => readonly WordForm[] = remembered((word) =>
  lemmasOf(word).flatMap((lemma) => {
    const known = new Set(
      wordNet()
        .senses(lemma)
        .map((s) => s.part),
    );
    return PARTS.filter((part) => known.has(part)).flatMap((part): WordForm[] => {
      const form = formOf(word, lemma, part);
      if (form === 'plain' && part === 'v' && (UNCHANGED.has(lemma) || PARTICIPLE.has(lemma)))
        return PLAIN_OR_PAST.map((f) => ({ lemma, part, form: f }));
      return form === null ? [] : [{ lemma, part, form }];
    });
  }),
);

/** Verbs whose past is their plain form (Quirk et al. 1985, 3.17), with the same prefixed: `hit` is `struck` as well as `strike`. */
const UNCHANGED: ReadonlySet<string> = new Set(
  'beat bet bid broadcast burst cast cost cut fit forecast hit hurt let offset put quit read rid set shed shut slit split spread thrust upset'.split(
    ' ',
  ),
);
/** Verbs whose participle is: `had run` as `had operated`. */
const PARTICIPLE: ReadonlySet<string> = new Set('become come overcome overrun run'.split(' '));
const PLAIN_OR_PAST: readonly Form[] = ['plain', 'past'];
/** Presents that no ending shows. */
const PRESENT = /^(?:am|are|is|has|does)$/;
const OF_PART: Readonly<Record<Part, Readonly<Record<string, Form>>>> = {
  n: { s: 'plural', '': 'plural', er: 'plural', est: 'plural' },
  v: { s: 'third', ing: 'ing', ed: 'past', '': 'past' },
  a: { er: 'more', est: 'most' },
  r: { er: 'more', est: 'most' },
};

/** An irregular form has no ending to go by: of a verb it is its past, of a noun its plural. */
function formOf(word: string, lemma: string, part: Part): Form | null {
  if (isPossessive(word)) return part === 'n' ? 'owner' : null;
  if (word === lemma) return 'plain';
  if (part === 'v' && PRESENT.test(word)) return word === 'am' || word === 'are' ? 'plain' : 'third';
  // `was` has the look of a third person; a regular form keeps the start of its lemma.
  const isRegular = word.startsWith(lemma.slice(0, Math.max(2, lemma.length - 1)));
  const ending = isRegular ? (/(?:ing|ed|est|er|s)$/.exec(word)?.[0] ?? '') : '';
  return OF_PART[part][ending] ?? null;
}
