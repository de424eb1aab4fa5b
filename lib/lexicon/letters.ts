/**
 * Letters that carry no separable accent under NFD, and how newsrooms without them write them (ISO 9, ALA-LC, IJMES habits); and the ligatures
 * that a copy keeps when it was taken out of a PDF (Unicode, Alphabetic Presentation Forms).
 */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['\ufb00', 'ff'],
  ['\ufb01', 'fi'],
  ['\ufb02', 'fl'],
  ['\ufb03', 'ffi'],
  ['\ufb04', 'ffl'],
  ['\ufb05', 'st'],
  ['\ufb06', 'st'],
  ['ʿ', ''],
  ['ʾ', ''],
]);

/** A lower-case word without its accents: café -> cafe, erdoğan -> erdogan. Other scripts come back as they are. */
export function plainLetters(lower: string): string {
  if (isAscii(lower)) return lower;
  let out = '';
  for (const c of lower.normalize('NFD')) {
    const code = c.codePointAt(0) as number;
    if (code >= 0x300 && code <= 0x36f) continue;
    out += WHOLE.get(c) ?? c;
  }
  return out.normalize('NFC');
}

function isAscii(s: string): boolean {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) > 127) return false;
  return true;
}
