import data from './data/places.json' with { type: 'json' };

type Gazetteer = { readonly places: ReadonlyMap<string, number>; readonly demonyms: ReadonlyMap<string, number> };
let read: Gazetteer | undefined;

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

/** A number that two names of one place share (Peking, Beijing), or null when the name is not in the gazetteer. Any case. */
export function placeOf(name: string): number | null {
  const { places } = gazetteer();
  return places.get(name.toLowerCase().replace(/['’]s?$/, '').replace(/^the /, '')) ?? null;
}

/** The place an adjective belongs to (Russian -> Russia's number), or null. */
export function placeOfAdjective(word: string): number | null {
  const { demonyms } = gazetteer();
  const folded = word.toLowerCase().replace(/['’]s?$/, '');
  return demonyms.get(folded) ?? demonyms.get(folded.replace(/s$/, '')) ?? null;
}

function gazetteer(): Gazetteer {
  read ??= decode();
  return read;
}

function decode(): Gazetteer {
  const places = lines(data.places);
  RESPELLED.forEach(([now, then], i) => {
    const number = places.get(then) ?? places.get(now) ?? -1 - i;
    places.set(now, number);
    places.set(then, number);
  });
  return { places, demonyms: lines(data.demonyms) };
}

function lines(text: string): Map<string, number> {
  return new Map(
    text.split('\n').map((line) => {
      const space = line.indexOf(' ');
      return [line.slice(space + 1), Number.parseInt(line.slice(0, space), 36)];
    }),
  );
}
