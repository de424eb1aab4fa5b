/** Longer than this it is a sentence that happens to have a dash. */
const LONGEST = 90;

/**
 * `PARIS, France, March 12 (ANP) - `, `KYIV — `, `(ANP) - `: place, region, day, agency and a dash (AP Stylebook, *datelines*; the agencies differ in the
 * marks alone). The dash stands free, or is a long one, and a sentence begins behind it.
 */
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}.'’/ -]*)?(?:,\s+[\p{L}\d.'’ ]{1,30}){0,3}\s*(?<agency>\(\p{Lu}[^()\n]{1,40}\))?(?:\s+(?:--?|–)\s+|\s*—\s*)(?=["“‘'«„]?[\p{Lu}\d])/u;
/** Without an agency only capitals tell a place from the first words of a sentence. */
const SET_IN_CAPITALS = /^(?=(?:[^\p{Lu}]*\p{Lu}){3})[^\p{Ll}]+$/u;

/** How many characters of a paragraph are its dateline, with the dash and the space behind it; 0 when it has none. */
export function datelineOf(paragraph: string): number {
  const found = DATELINE.exec(paragraph.slice(0, LONGEST));
  if (!found?.groups) return 0;
  const { place, agency } = found.groups;
  return agency !== undefined || SET_IN_CAPITALS.test(place ?? '') ? found[0].length : 0;
}
