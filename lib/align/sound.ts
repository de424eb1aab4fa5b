/** Words shorter than this sound like too many others. */
const SHORTEST = 4;
const LENGTH = 4;

/**
 * What a word sounds like, roughly: its first letter and the next consonants, four in all, with letters that stand for
 * each other made one. A relative of Soundex (Russell 1918) that keeps the consonants apart. It brings together
 * spellings (manoeuvring/maneuvering, Kiev/Kyiv, houshold/household) that a stem does not. Empty for short words and
 * for other scripts than Latin.
 */
export function soundOf(folded: string): string {
  if (folded.length < SHORTEST) return '';
  let out = '';
  let last = '';
  for (let i = 0; i < folded.length && out.length < LENGTH; i++) {
    let c = folded[i] as string;
    if (c === 'p' && folded[i + 1] === 'h') {
      c = 'f';
      i++;
    }
    if (c < 'a' || c > 'z') continue;
    c = SAME[c] ?? c;
    if (out !== '' && VOWELS.includes(c)) continue;
    if (c !== last) out += c;
    last = c;
  }
  return out;
}

const VOWELS = 'aeiouyhw';
const SAME: Readonly<Record<string, string>> = { j: 'i', z: 's', q: 'c', k: 'c', v: 'u' };
