import { withoutPossessive } from './possessive.ts';

/** Titles of courtesy, which one house prints and another does not (Guardian: on second mention; AP: never). Folded, no full stop. */
const COURTESY: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'sir',
  'dame',
  'lord',
  'lady',
  'prof',
  'madam',
]);

/** Abbreviated titles and words with the word in full: AP Stylebook, "titles", "abbreviations and acronyms", "months", "addresses". */
const SHORT: ReadonlyMap<string, string> = new Map(
  (
    [
      ['gov', 'governor'],
      ['govs', 'governors'],
      ['sen', 'senator'],
      ['sens', 'senators'],
      ['rep', 'representative'],
      ['reps', 'representatives'],
      ['gen', 'general'],
      ['lt', 'lieutenant'],
      ['col', 'colonel'],
      ['capt', 'captain'],
      ['cmdr', 'commander'],
      ['maj', 'major'],
      ['sgt', 'sergeant'],
      ['cpl', 'corporal'],
      ['pvt', 'private'],
      ['adm', 'admiral'],
      ['prof', 'professor'],
      ['dr', 'doctor'],
      ['rev', 'reverend'],
      ['pres', 'president'],
      ['supt', 'superintendent'],
      ['insp', 'inspector'],
      ['det', 'detective'],
      ['cllr', 'councillor'],
      ['cllrs', 'councillors'],
      ['dept', 'department'],
      ['univ', 'university'],
      ['assn', 'association'],
      ['corp', 'corporation'],
      ['co', 'company'],
      ['inc', 'incorporated'],
      ['ltd', 'limited'],
      ['bros', 'brothers'],
      ['ave', 'avenue'],
      ['blvd', 'boulevard'],
      ['st', 'street'],
      ['rd', 'road'],
      ['mt', 'mount'],
      ['ft', 'fort'],
      ['no', 'number'],
      ['vs', 'versus'],
      ['jr', 'junior'],
      ['sr', 'senior'],
    ] as const
  ).map((p) => [p[0], p[1]]),
);

/** Offices and ranks: the head words by which news says what somebody is. WordNet's kinds of leader, official and officer, cut to those in print. */
const OFFICES: ReadonlySet<string> = new Set([
  ...[
    'president',
    'minister',
    'secretary',
    'chancellor',
    'premier',
    'governor',
    'senator',
    'representative',
    'congressman',
    'congresswoman',
    'lawmaker',
    'legislator',
  ],
  ...[
    'mayor',
    'ambassador',
    'envoy',
    'diplomat',
    'spokesman',
    'spokeswoman',
    'spokesperson',
    'chief',
    'head',
    'leader',
    'director',
    'chairman',
    'chairwoman',
    'chair',
  ],
  ...[
    'chairperson',
    'commissioner',
    'commander',
    'general',
    'admiral',
    'colonel',
    'captain',
    'major',
    'lieutenant',
    'sergeant',
    'officer',
    'official',
    'deputy',
    'adviser',
  ],
  ...[
    'advisor',
    'aide',
    'judge',
    'justice',
    'prosecutor',
    'attorney',
    'lawyer',
    'solicitor',
    'king',
    'queen',
    'prince',
    'princess',
    'emperor',
    'sultan',
    'emir',
    'sheikh',
  ],
  ...[
    'pope',
    'archbishop',
    'bishop',
    'cardinal',
    'imam',
    'rabbi',
    'professor',
    'researcher',
    'analyst',
    'expert',
    'economist',
    'scientist',
    'fellow',
    'manager',
    'executive',
  ],
  ...[
    'ceo',
    'founder',
    'owner',
    'coach',
    'speaker',
    'counsel',
    'councillor',
    'councilor',
    'treasurer',
    'controller',
    'comptroller',
    'detective',
    'inspector',
    'superintendent',
    'sheriff',
    'marshal',
    'consul',
  ],
  ...[
    'president-elect',
    'vice',
    'foreign',
    'prime',
    'politician',
    'policymaker',
    'dictator',
    'despot',
    'ruler',
    'warlord',
    'editor',
    'correspondent',
    'journalist',
    'reporter',
  ],
]);

/** True for Mr, Dr, Lord …, folded, with or without a full stop, which may be a token of its own (`mr .`). */
export function isCourtesyTitle(folded: string): boolean {
  return COURTESY.has(folded.replace(/ ?\.$/, ''));
}

/** The word an abbreviation stands for (gov -> governor), or null. Folded, with or without its full stop. */
export function titleInFull(folded: string): string | null {
  return SHORT.get(folded.replace(/\.$/, '')) ?? null;
}

const RANKS: ReadonlySet<string> = new Set(
  'general colonel major captain lieutenant sergeant admiral commander inspector detective'.split(' '),
);

/** True for a rank, in full or as the AP Stylebook shortens it (`Lt`, `Gen`); folded, without its stop. No office follows one. */
export function isRank(folded: string): boolean {
  return RANKS.has(titleInFull(folded) ?? folded);
}

/** True for a folded word, singular or plural, that names an office, rank or trade. */
export function isOffice(folded: string): boolean {
  if (OFFICES.has(folded)) return true;
  if (!folded.endsWith('s')) return false;
  return OFFICES.has(folded.replace(/s$/, '')) || OFFICES.has(withoutPossessive(folded));
}

/**
 * Two words for one office or trade, of which a house takes one (AP Stylebook and Guardian style guide under *chair*, *spokesperson*, *lawmaker*, *councillor*).
 * A spokesman and a spokeswoman are two people, and either may be a spokesperson.
 */
const ONE_OFFICE: readonly (readonly string[])[] = [
  ['reporter', 'journalist'],
  ['lawyer', 'attorney'],
  ['lawmaker', 'legislator'],
  ['adviser', 'advisor'],
  ['premier', 'prime minister'],
  ['councillor', 'councilor'],
  ['spokesman', 'spokesperson'],
  ['spokeswoman', 'spokesperson'],
  ['chairman', 'chairperson', 'chair'],
  ['chairwoman', 'chairperson', 'chair'],
];

/** True for two folded words, both singular or both plural, that name one office or trade: reporter, journalist. */
export function isOneOffice(a: string, b: string): boolean {
  if (a.endsWith('s') !== b.endsWith('s')) return false;
  const [x, y] = [a.replace(/s$/, ''), b.replace(/s$/, '')];
  return x !== y && ONE_OFFICE.some((list) => list.includes(x) && list.includes(y));
}

/** Trades and standing, which say who somebody is only beside a name: `economist Ada Brown`, but `owners of shops`. */
const TRADES: ReadonlySet<string> = new Set([
  ...['professor', 'researcher', 'analyst', 'expert', 'economist', 'scientist', 'fellow', 'manager', 'executive'],
  ...['owner', 'founder', 'coach', 'speaker', 'editor', 'correspondent', 'journalist', 'reporter'],
  ...['politician', 'policymaker', 'ruler', 'official', 'officer', 'leader', 'lawyer', 'solicitor', 'detective'],
]);

/** True for a folded word, singular or plural, that names a trade rather than an office. */
export function isTrade(folded: string): boolean {
  return TRADES.has(folded) || TRADES.has(folded.replace(/'?s$/, ''));
}
