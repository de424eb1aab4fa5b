/**
 * Words that carry grammar and little else. After Quirk, Greenbaum, Leech & Svartvik, *A Comprehensive Grammar of the
 * English Language* (1985), sections 2.39–2.40: the closed classes, without negators, modals and quantifiers, which
 * change what is claimed and have files of their own.
 */
const ARTICLES = ['a', 'an', 'the'] as const;
const DETERMINERS = [
  'this',
  'that',
  'these',
  'those',
  'such',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'each',
  'every',
  'either',
  'another',
  'other',
  'own',
] as const;
const PRONOUNS = [
  ...[
    'i',
    'me',
    'you',
    'he',
    'him',
    'she',
    'it',
    'we',
    'us',
    'they',
    'them',
    'himself',
    'herself',
    'itself',
    'themselves',
    'ourselves',
  ],
  ...['who', 'whom', 'whose', 'which', 'what', 'there', 'one'],
] as const;
const PREPOSITIONS = [
  ...[
    'of',
    'in',
    'on',
    'at',
    'to',
    'for',
    'from',
    'by',
    'with',
    'about',
    'into',
    'onto',
    'upon',
    'over',
    'under',
    'after',
    'before',
    'during',
  ],
  ...[
    'through',
    'between',
    'among',
    'amid',
    'against',
    'toward',
    'towards',
    'within',
    'across',
    'around',
    'along',
    'behind',
    'beyond',
    'near',
  ],
  ...['off', 'out', 'up', 'down', 'until', 'since', 'despite', 'via', 'per', 'as', 'than', 'like'],
] as const;
const CONJUNCTIONS = [
  'and',
  'or',
  'but',
  'so',
  'yet',
  'if',
  'when',
  'while',
  'whilst',
  'where',
  'because',
  'although',
  'though',
  'whether',
  'how',
  'why',
  'then',
] as const;
const AUXILIARIES = [
  'be',
  'is',
  'are',
  'was',
  'were',
  'am',
  'been',
  'being',
  'has',
  'have',
  'had',
  'having',
  'do',
  'does',
  'did',
  'doing',
] as const;

const ALL: ReadonlySet<string> = new Set([
  ...ARTICLES,
  ...DETERMINERS,
  ...PRONOUNS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...AUXILIARIES,
]);

/** True for a folded word of the closed classes. */
export function isFunctionWord(folded: string): boolean {
  return ALL.has(folded);
}

const ARTICLE_SET: ReadonlySet<string> = new Set(ARTICLES);
/** True for a, an and the. */
export function isArticle(folded: string): boolean {
  return ARTICLE_SET.has(folded);
}
