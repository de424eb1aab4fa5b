/**
 * Abbreviations of English news copy that end in a full stop, folded, without it. Common knowledge of news style
 * guides, listed by the maintainers; no licence attaches.
 */

/**
 * Followed by a name, so their full stop ends no sentence. In lower case some are words ("a sales rep. Then he left"):
 * then they do where a word follows that opens sentences.
 */
export const BEFORE_A_NAME: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev', 'fr', 'hon', 'messrs', 'mme', 'mlle'],
  ...['gov', 'lt', 'sen', 'rep', 'reps', 'sens', 'pres', 'amb', 'atty', 'supt', 'cllr', 'sec'],
  ...['gen', 'col', 'maj', 'capt', 'cmdr', 'cpl', 'sgt', 'pvt', 'adm', 'brig', 'insp', 'det', 'pte', 'cpt'],
]);

/** Never the last word of a sentence. */
export const NEVER_LAST: ReadonlySet<string> = new Set(['vs', 'v', 'cf', 'approx', 'e.g', 'i.e', 'viz']);

/** Abbreviations before a figure, and words, or the end of a thought, before anything else: no. 5, art. 7, c. 1900. */
export const BEFORE_A_FIGURE: ReadonlySet<string> = new Set([
  ...['no', 'nos', 'vol', 'vols', 'fig', 'figs', 'op', 'p', 'pp', 'art', 'arts', 'ch', 'c', 'ca'],
]);

/** Times of day end a sentence before most capitals: what follows them inside one are days and time zones. */
export const TIME_OF_DAY: ReadonlySet<string> = new Set(['a.m', 'p.m']);

/** Can stand inside a sentence or at its end: they end one only when a word follows that opens sentences. */
export const INSIDE_OR_END: ReadonlySet<string> = new Set([
  // `Sat.`, `Sun.` and `Wed.` are words as well, and end sentences as such.
  ...['mon', 'tue', 'tues', 'thu', 'thur', 'thurs', 'fri'],
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
  ...[
    'inc',
    'co',
    'corp',
    'ltd',
    'plc',
    'bros',
    'jr',
    'sr',
    'st',
    'mt',
    'ft',
    'esq',
    'etc',
    'est',
    'dept',
    'univ',
    'assn',
    'ave',
    'blvd',
    'rd',
  ],
  ...[
    'ala',
    'ariz',
    'ark',
    'calif',
    'colo',
    'conn',
    'del',
    'fla',
    'ga',
    'ill',
    'ind',
    'kan',
    'ky',
    'la',
    'md',
    'mass',
    'mich',
  ],
  ...['minn', 'miss', 'mo', 'mont', 'neb', 'nev', 'okla', 'ore', 'pa', 'tenn', 'tex', 'vt', 'va', 'wash', 'wis', 'wyo'],
]);

/** Words that open sentences far more often than they follow an abbreviation with a capital. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...['the', 'a', 'an', 'this', 'that', 'these', 'those', 'it', 'he', 'she', 'they', 'we', 'i', 'you', 'there', 'here'],
  ...[
    'his',
    'her',
    'its',
    'their',
    'our',
    'my',
    'in',
    'on',
    'at',
    'by',
    'for',
    'from',
    'with',
    'as',
    'after',
    'before',
  ],
  ...[
    'but',
    'and',
    'or',
    'so',
    'yet',
    'if',
    'when',
    'while',
    'since',
    'because',
    'although',
    'though',
    'despite',
    'what',
  ],
  ...['who', 'how', 'why', 'where', 'which', 'not', 'no', 'all', 'some', 'many', 'most', 'both', 'one', 'two', 'three'],
  ...[
    'meanwhile',
    'however',
    'earlier',
    'later',
    'last',
    'also',
    'then',
    'now',
    'still',
    'even',
    'more',
    'during',
    'under',
  ],
]);
