import data from './data/hedge-words.json' with { type: 'json' };

/** The modal verbs with their contracted forms (Quirk et al. 1985, 3.39). `Would` and `will` differ in how sure a thing is. */
const MODALS: ReadonlySet<string> = new Set([
  'may',
  'might',
  'can',
  'could',
  'will',
  'would',
  'shall',
  'should',
  'must',
  'ought',
  "'ll",
  "'d",
]);

/** How many: nouns keep their number while the claim grows or shrinks (some/most). Quirk et al. 5.10–5.25. */
const QUANTIFIERS: ReadonlySet<string> = new Set([
  ...[
    'some',
    'most',
    'many',
    'few',
    'fewer',
    'several',
    'all',
    'any',
    'much',
    'little',
    'less',
    'more',
    'half',
    'majority',
    'minority',
  ],
  ...[
    'dozens',
    'scores',
    'hundreds',
    'thousands',
    'millions',
    'billions',
    'numerous',
    'only',
    'just',
    'always',
    'often',
    'sometimes',
    'rarely',
    'every',
  ],
]);

/** Hedging and boosting adverbs and verbs that news adds to what the list of hedges has: Hyland, *Metadiscourse* (2005), appendix. */
const MORE = [
  ...[
    'allegedly',
    'reportedly',
    'purportedly',
    'seemingly',
    'likely',
    'unlikely',
    'potentially',
    'possible',
    'probable',
    'apparent',
    'suspected',
    'suspicion',
    'alleged',
  ],
  ...[
    'nearly',
    'almost',
    'approximately',
    'roughly',
    'about',
    'around',
    'estimated',
    'undoubtedly',
    'certainly',
    'definitely',
    'clearly',
    'obviously',
    'surely',
    'expected',
    'supposed',
  ],
  'reported',
];

/** In the general list, but in news not by themselves a hedge: plain verbs of speech, and words with another common use. */
const NOT_HEDGES: ReadonlySet<string> = new Set([
  'say',
  'says',
  'find',
  'finds',
  'found',
  'read',
  'like',
  'little',
  'bunch',
  'couple',
  'clear',
  'certain',
  'definite',
  'diagnostic',
  'consistent with',
  'pretty',
  'understand',
  'understands',
  'understood',
  'indicate',
  'suggest',
  'suggested',
  'suggests',
  'somebody',
  'someone',
  'something',
  'somewhere',
  'so far',
  'allege',
  'think',
  'thinks',
  'thought',
  'consider',
  'considers',
  'considered',
]);

const HEDGES: ReadonlySet<string> = new Set([
  ...data.words.split('\n').filter((w) => !w.includes(' ') && !NOT_HEDGES.has(w)),
  ...MORE,
]);

/** True for a modal verb, folded. */
export function isModal(folded: string): boolean {
  return MODALS.has(folded);
}

/** True for a folded word that makes a claim weaker, stronger, wider or narrower: hedges, boosters, modals, quantifiers. */
export function isHedge(folded: string): boolean {
  return HEDGES.has(folded) || MODALS.has(folded) || QUANTIFIERS.has(folded);
}
