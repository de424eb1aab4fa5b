/** Words shorter than this sound like too many others. */
const SHORTEST = 4;
const LENGTH = 4;
/** A syllable block of Korean is two or three letters: a word of one or two such, and a particle of one. */
const SHORTEST_HANGUL = 3;
const LENGTH_HANGUL = 2;

/**
 * What a word sounds like, roughly: its first letter and the next consonants, four in all, with letters that stand for
 * each other made one. A relative of Soundex (Russell 1918) that keeps the consonants apart. It brings together
 * spellings (manoeuvring/maneuvering, Kiev/Kyiv, houshold/household) that a stem does not, and in languages of many
 * endings, for which there is no stem here, the forms of one word (энергетики/энергетика, 모스크바를/모스크바에). Empty for
 * short words and for other scripts than Latin, Cyrillic, Greek and Hangul.
 */
export function soundOf(folded: string): string {
  const first = folded.charCodeAt(0);
  if (first >= 0xac00 && first <= 0xd7a3) return folded.length < SHORTEST_HANGUL ? '' : folded.slice(0, LENGTH_HANGUL);
  if (folded.length < SHORTEST) return '';
  let out = '';
  let last = '';
  for (let i = 0; i < folded.length && out.length < LENGTH; i++) {
    let c = folded[i] as string;
    if (c === 'p' && folded[i + 1] === 'h') {
      c = 'f';
      i++;
    }
    if (!isSpelt(c)) continue;
    c = SAME[c] ?? c;
    if (out !== '' && VOWELS.includes(c)) continue;
    if (c !== last) out += c;
    last = c;
  }
  return out;
}

/** Letters of the alphabets that are known here; of Latin those without marks. */
function isSpelt(c: string): boolean {
  return (c >= 'a' && c <= 'z') || (c >= 'Ͱ' && c <= 'ԯ');
}

const VOWELS = 'aeiouyhwаеёиоуыэюяьъйіїєαεηιουωάέήίόύώϊϋΐΰ';
const SAME: Readonly<Record<string, string>> = { j: 'i', z: 's', q: 'c', k: 'c', v: 'u', ё: 'е', ґ: 'г', ς: 'σ' };
