/*
 * Nouns for bodies of people that meet, decide and say as one. Closed lists, from the bodies that the style guides of AP and the Guardian name under *capitalisation*, *government*
 * and *legislatures*, and from the names that agencies print most. Singular and lower case.
 */

/** Bodies of which every state has one. */
const OF_STATE = [
  ...['army', 'cabinet', 'court', 'department', 'embassy', 'government', 'ministry', 'navy', 'parliament', 'police'],
  'senate',
];
const PUBLIC = [
  ...['agency', 'board', 'bureau', 'church', 'commission', 'committee', 'congress', 'council', 'office', 'party'],
  ...['service', 'union'],
];
/** What people found, own or join. */
const PRIVATE = [
  ...['assembly', 'association', 'bank', 'club', 'college', 'company', 'firm', 'group', 'hospital', 'press', 'school'],
  ...['society', 'team', 'university'],
];
/** What is no body and is said to act as one. */
const LIKE_BODIES = [
  ...['city', 'country', 'county', 'family', 'house', 'island', 'nation', 'palace', 'people', 'province', 'public'],
  ...['region', 'side', 'state', 'town', 'village'],
];
/** What else is a part of the name of a body, a newspaper, a firm, a club or a place, and not of a person's. */
const IN_NAMES = [
  ...['academy', 'administration', 'alliance', 'authority', 'brigade', 'center', 'centre', 'chancellery', 'charity'],
  ...['charter', 'coalition', 'command', 'conference', 'corporation', 'district', 'division', 'duma', 'federation'],
  ...['fleet', 'force', 'forces', 'forum', 'foundation', 'fund', 'house', 'institute', 'league', 'mission', 'movement'],
  ...['nations'],
  ...['network', 'organisation', 'organization', 'regiment', 'republic', 'sciences', 'states', 'treaty', 'tribunal'],
  ...['trust', 'unions'],
  ...['daily', 'journal', 'news', 'post', 'star', 'sun', 'telegraph', 'times', 'world'],
  ...['airlines', 'airways', 'foods', 'holdings', 'inc', 'industries', 'ltd', 'motors', 'securities'],
  ...['athletic', 'rovers', 'wanderers', 'workers'],
  ...['airport', 'avenue', 'bay', 'beach', 'bridge', 'canal', 'cape', 'city', 'coast', 'county', 'dam', 'desert'],
  ...['falls', 'forest', 'glacier', 'gulf', 'harbor', 'harbour', 'island', 'islands', 'lake', 'ledge', 'mountain'],
  ...['mountains', 'ocean', 'park', 'peninsula', 'plateau', 'port', 'province', 'reef', 'region', 'river', 'road'],
  ...['sea', 'square', 'station', 'strait', 'street', 'town', 'valley', 'village'],
];

const stateBodies: ReadonlySet<string> = new Set(OF_STATE);
const bodies: ReadonlySet<string> = new Set([...OF_STATE, ...PUBLIC]);
const agents: ReadonlySet<string> = new Set([...bodies, ...PRIVATE, ...LIKE_BODIES]);
// Church is a surname as well.
const nameParts: ReadonlySet<string> = new Set(
  [...bodies, ...PRIVATE, ...IN_NAMES].filter((word) => word !== 'church'),
);

/** True for what every state has one of, so that one house writes it small: `the Foreign Ministry`, `the ministry of foreign affairs`. Parties and unions have names of their own. */
export function isStateBody(folded: string): boolean {
  return stateBodies.has(folded);
}

/** True for the kind of a public body, by which nobody can tell which it is: ministry, council, union. */
export function isBody(folded: string): boolean {
  return bodies.has(folded);
}

/** True for what says, meets and warns as people do: a body, a firm, a town, the public. */
export function actsAsBody(folded: string): boolean {
  return agents.has(folded);
}

/** True for a word that shows a name to be no person's: `Norhaven Times`, `Kerning Bay`. */
export function isPartOfBodyName(folded: string): boolean {
  return nameParts.has(folded);
}
