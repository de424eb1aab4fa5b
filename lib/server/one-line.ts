/** As long as any honest name is, and as the contract takes. */
const LONGEST = 500;

/**
 * A name on one line, without control characters, as labels stand in table heads, file names and logs. It ends after `most` UTF-16 units, or
 * one before: half a character is none, and no store would keep it.
 */
export function oneLine(text: string, most = LONGEST): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
