import data from './data/places.json' with { type: 'json' };
import { withoutPossessive } from './possessive.ts';
import { US_STATES } from './us-states.ts';

type Gazetteer = {
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly demonyms: ReadonlyMap<string, readonly number[]>;
};
let read: Gazetteer | undefined;
let peopled: ReadonlySet<number> | undefined;

/** Respellings that WordNet 3.1 (2011) does not have yet; after the AP, Reuters and Guardian style guides. New form, old form. */
const RESPELLED: readonly (readonly [string, string])[] = [
  ['kyiv', 'kiev'],
  ['lviv', 'lvov'],
  ['kharkiv', 'kharkov'],
  ['odesa', 'odessa'],
  ['luhansk', 'lugansk'],
  ['mykolaiv', 'nikolaev'],
  ['zaporizhzhia', 'zaporozhye'],
  ['chornobyl', 'chernobyl'],
  ['türkiye', 'turkey'],
  ['czechia', 'czech republic'],
  ['eswatini', 'swaziland'],
  ['the hague', 'hague'],
];

/** Short names that the gazetteer lacks or has for the larger state, whose adjective is that of the smaller; after the AP and Guardian style guides. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ...['us', 'u.s.a.'].map((w) => [w, 'america'] as const),
  ...['uk', 'u.k.', 'united kingdom', 'britain'].map((w) => [w, 'great britain'] as const),
  ...US_STATES.flatMap(([short, name]) => [[short, name] as const, [`${short}.`, name] as const]),
]);

/** States of which WordNet gives one the other's adjective or a name of its own, as they had it once: the first, the other, the adjective of the first. */
const APART: readonly (readonly [string, string, string])[] = [
  ['china', 'taiwan', 'chinese'],
  ['russia', 'soviet union', 'russian'],
];

/** What WordNet has as persons and not as adjectives of their lands; of words that mean nothing else. */
const NATIONALS: readonly (readonly [string, string])[] = [
  ['briton', 'great britain'],
  ['croat', 'croatia'],
  ['dane', 'denmark'],
  ['dutchman', 'netherlands'],
  ['englishman', 'england'],
  ['frenchman', 'france'],
  ['frenchwoman', 'france'],
  ['icelander', 'iceland'],
  ['irishman', 'ireland'],
  ['scot', 'scotland'],
  ['serb', 'serbia'],
  ['slovene', 'slovenia'],
  ['spaniard', 'spain'],
  ['swede', 'sweden'],
  ['welshman', 'wales'],
];

/** True when the name is in the gazetteer. Any case; an article and a possessive are left off. */
export function isPlace(name: string): boolean {
  return placesOf(name).length > 0;
}

/** True for the adjective or the people of a place: Russian, Ukrainians. */
export function isDemonym(word: string): boolean {
  return placesOfDemonym(word).length > 0;
}

/** True when the name is that of a place whose people have a word of their own: Norway, London; not Graz. */
export function hasDemonym(name: string): boolean {
  const { demonyms } = gazetteer();
  peopled ??= new Set([...demonyms.values()].flat());
  return placesOf(name).some((p) => peopled?.has(p));
}

/** True when two names, or a name and its adjective, can mean one place: Peking/Beijing, Russia's/Russian, Kyiv/Kiev, the US/American. */
export function isSamePlace(a: string, b: string): boolean {
  const of = (word: string): readonly number[] => {
    const w = SHORT.get(withoutPossessive(word.toLowerCase())) ?? word;
    return [...placesOf(w), ...placesOfDemonym(w)];
  };
  const bs = of(b);
  return of(a).some((p) => bs.includes(p));
}

/** Numbers of the places a name can mean; two names of one place share a number. */
function placesOf(name: string): readonly number[] {
  return gazetteer().places.get(withoutPossessive(name.toLowerCase()).replace(/^the /, '')) ?? [];
}

function placesOfDemonym(word: string): readonly number[] {
  const { demonyms } = gazetteer();
  const folded = withoutPossessive(word.toLowerCase());
  return demonyms.get(folded) ?? demonyms.get(folded.replace(/s$/, '')) ?? [];
}

function gazetteer(): Gazetteer {
  read ??= decode();
  return read;
}

function decode(): Gazetteer {
  const places = lines(data.places);
  RESPELLED.forEach(([now, then], i) => {
    const numbers = [...(places.get(then) ?? []), ...(places.get(now) ?? []), -1 - i];
    places.set(now, numbers);
    places.set(then, numbers);
  });
  const demonyms = lines(data.demonyms);
  for (const [state, other, adjective] of APART) {
    const numbers = (places.get(state) ?? []).filter((n) => !places.get(other)?.includes(n));
    places.set(state, numbers);
    demonyms.set(adjective, numbers);
  }
  for (const [one, land] of NATIONALS) demonyms.set(one, places.get(land) ?? []);
  return { places, demonyms };
}

function lines(text: string): Map<string, readonly number[]> {
  return new Map(
    text.split('\n').map((line) => {
      const space = line.indexOf(' ');
      const numbers = line
        .slice(0, space)
        .split(',')
        .map((n) => Number.parseInt(n, 36));
      return [line.slice(space + 1), numbers];
    }),
  );
}
