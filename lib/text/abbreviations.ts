/**
 * Abbreviations of English news copy that end in a full stop, folded, without it. Common knowledge of news style
 * guides, listed by the maintainers; no licence attaches.
 */

/** Always followed by a name or a figure, so their full stop never ends a sentence. */
export const BEFORE_A_NAME: ReadonlySet<string> = new Set([
  ...['mr', 'mrs', 'ms', 'mx', 'dr', 'prof', 'rev', 'fr', 'sr', 'hon', 'messrs', 'mme', 'mlle'],
  ...['gov', 'lt', 'sen', 'rep', 'reps', 'sens', 'pres', 'amb', 'atty', 'supt', 'cllr', 'sec'],
  ...['gen', 'col', 'maj', 'capt', 'cmdr', 'cpl', 'sgt', 'pvt', 'adm', 'brig', 'insp', 'det', 'pte', 'cpt'],
  ...['st', 'mt', 'ft', 'no', 'nos', 'vol', 'fig', 'op', 'pp', 'art', 'vs', 'v', 'cf', 'approx', 'c', 'ca', 'e.g', 'i.e'],
]);

/** Can stand inside a sentence or at its end: they end one only when a word follows that opens sentences. */
export const INSIDE_OR_END: ReadonlySet<string> = new Set([
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
  ...['inc', 'co', 'corp', 'ltd', 'plc', 'bros', 'jr', 'esq', 'etc', 'est', 'dept', 'univ', 'assn', 'ave', 'blvd', 'rd'],
  ...['ala', 'ariz', 'ark', 'calif', 'colo', 'conn', 'del', 'fla', 'ga', 'ill', 'ind', 'kan', 'ky', 'la', 'md', 'mass', 'mich'],
  ...['minn', 'miss', 'mo', 'mont', 'neb', 'nev', 'okla', 'ore', 'pa', 'tenn', 'tex', 'vt', 'va', 'wash', 'wis', 'wyo'],
]);

/** Words that open sentences far more often than they follow an abbreviation with a capital. */
export const OPENERS: ReadonlySet<string> = new Set([
  ...['the', 'a', 'an', 'this', 'that', 'these', 'those', 'it', 'he', 'she', 'they', 'we', 'i', 'you', 'there', 'here'],
  ...['his', 'her', 'its', 'their', 'our', 'my', 'in', 'on', 'at', 'by', 'for', 'from', 'with', 'as', 'after', 'before'],
  ...['but', 'and', 'or', 'so', 'yet', 'if', 'when', 'while', 'since', 'because', 'although', 'though', 'despite', 'what'],
  ...['who', 'how', 'why', 'where', 'which', 'not', 'no', 'all', 'some', 'many', 'most', 'both', 'one', 'two', 'three'],
  ...['meanwhile', 'however', 'earlier', 'later', 'last', 'also', 'then', 'now', 'still', 'even', 'more', 'during', 'under'],
]);
