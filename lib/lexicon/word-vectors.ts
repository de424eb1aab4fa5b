import data from './data/word-vectors.json' with { type: 'json' };

/** The 12,000 commonest words of news and encyclopedia, the commonest first, each as `WIDTH` numbers of a byte; decoded on first use. See data/SOURCES.md. */
let table: { readonly places: ReadonlyMap<string, number>; readonly numbers: Int8Array } | undefined;

/** How many numbers a word's vector has. */
export const WIDTH: number = data.dimensions;

/**
 * The company a folded word keeps, as numbers between −127 and 127; null when it is none of the commonest words. Words that stand in the same
 * sentences have vectors of like direction (Pennington, Socher & Manning 2014, GloVe), synonyms and opposites alike: it says what two words are about, and no more.
 */
export function vectorOf(word: string): Int8Array | null {
  const { places, numbers } = tables();
  const place = places.get(word);
  return place === undefined ? null : numbers.subarray(place * WIDTH, (place + 1) * WIDTH);
}

/** Those words, the commonest first. */
export function commonestWords(): readonly string[] {
  return data.words.split(' ');
}

function tables() {
  table ??= { places: new Map(commonestWords().map((w, i) => [w, i])), numbers: bytesOf(data.vectors) };
  return table;
}

/** Base64 without the names that only a browser or only Node has. */
function bytesOf(coded: string): Int8Array {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const values = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;
  const out = new Int8Array(Math.floor((coded.replace(/=+$/, '').length * 3) / 4));
  let at = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; at < out.length; i++) {
    held = (held << 6) | (values[coded.charCodeAt(i)] as number);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[at++] = (held >> bits) & 0xff;
    held &= (1 << bits) - 1;
  }
  return out;
}
