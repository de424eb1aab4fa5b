import { isSamePlace } from './places.ts';
import { withoutPossessive } from './possessive.ts';

/**
 * Capitals and palaces that news English puts for a government, with the names it puts them for. General knowledge of the press;
 * lower case. One house writes Moscow's decision where another writes Russia's.
 */
const SEATS: readonly (readonly string[])[] = [
  ['moscow', 'kremlin', 'russia'],
  ['beijing', 'china'],
  ['washington', 'white house', 'america', 'us', 'u.s.', 'united states', 'pentagon'],
  ['london', 'westminster', 'britain', 'uk', 'u.k.', 'united kingdom'],
  ['paris', 'elysee', 'élysée', 'france'],
  ['berlin', 'germany'],
  ['rome', 'italy'],
  ['madrid', 'spain'],
  ['lisbon', 'portugal'],
  ['warsaw', 'poland'],
  ['prague', 'czechia'],
  ['budapest', 'hungary'],
  ['vienna', 'austria'],
  ['athens', 'greece'],
  ['ankara', 'turkey', 'türkiye'],
  ['kyiv', 'kiev', 'ukraine'],
  ['minsk', 'belarus'],
  ['brussels', 'eu', 'europe'],
  ['stockholm', 'sweden'],
  ['oslo', 'norway'],
  ['helsinki', 'finland'],
  ['copenhagen', 'denmark'],
  ['tokyo', 'japan'],
  ['seoul', 'korea'],
  ['pyongyang', 'korea'],
  ['taipei', 'taiwan'],
  ['delhi', 'india'],
  ['islamabad', 'pakistan'],
  ['kabul', 'afghanistan', 'taliban'],
  ['tehran', 'iran'],
  ['baghdad', 'iraq'],
  ['damascus', 'syria'],
  ['riyadh', 'saudi'],
  ['jerusalem', 'israel'],
  ['cairo', 'egypt'],
  ['canberra', 'australia'],
  ['ottawa', 'canada'],
  ['hanoi', 'vietnam'],
  ['manila', 'philippines'],
  ['jakarta', 'indonesia'],
  ['bangkok', 'thailand'],
  ['caracas', 'venezuela'],
  ['havana', 'cuba'],
  // a people whose noun is another word than its adjective
  ['spain', 'spaniard', 'spaniards'],
  ['denmark', 'dane', 'danes'],
  ['sweden', 'swede', 'swedes'],
  ['poland', 'pole', 'poles'],
  ['turkey', 'turk', 'turks'],
  ['finland', 'finn', 'finns'],
  ['scotland', 'scot', 'scots'],
  ['britain', 'briton', 'britons'],
  ['netherlands', 'holland', 'dutch'],
];

/** True when two names can stand for one government or place: Moscow's/Russia's, Kremlin/Moscow, Spanish/Spaniards. Any case. */
export function canStandFor(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => withoutPossessive(name.toLowerCase())) as [string, string];
  if (isSamePlace(x, y)) return true;
  return SEATS.some((names) => among(names, x) && among(names, y));
}

function among(names: readonly string[], word: string): boolean {
  return names.some((n) => n === word || isSamePlace(n, word));
}
