/** Negators: Quirk et al. (1985), 10.54–10.70 (clause negation, negative words, `without`), and verbs of denial by form. */
const NEGATORS: ReadonlySet<string> = new Set([
  ...[
    'not',
    'no',
    'never',
    'none',
    'nobody',
    'nothing',
    'nowhere',
    'neither',
    'nor',
    'cannot',
    'without',
    'hardly',
    'barely',
    'scarcely',
    'non',
  ],
  'unless',
]);

const T = 't'.charCodeAt(0);
const N = 'n'.charCodeAt(0);

/** True for a folded word that negates: not, no, without, didn't. */
export function isNegator(folded: string): boolean {
  if (NEGATORS.has(folded)) return true;
  const end = folded.length;
  if (folded.charCodeAt(end - 1) !== T || folded.charCodeAt(end - 3) !== N) return false;
  const mark = folded[end - 2];
  return mark === "'" || mark === '’';
}

const PREFIX = /^(?:un|in|im|il|ir|dis|non|de|mis)-?(?=.{3})/;

/**
 * Words that only look like another under such a prefix, and do not say its opposite: taken and mistaken, signed and designed, come and income. What the Oxford dictionary of English derives otherwise, of the
 * words that news prints; any inflection.
 */
const OTHERWISE = new RegExp(
  `^(?:${[
    'de(?:fam|fen[cds]|fin|grad|light|mean|not|part|port|press|serv|sign|sir|tail|tour|vot)',
    'dis(?:charg|clos|count|cover|miss|patch|plac|play|pos|solv)',
    'im(?:migra|pact|pair|part|peach|plant|ply|port|pos|pound|press|print|prison|prov)',
    'in(?:born|come|crease|debt|deed|door|flow|form(?!al)|habit|land|mate|quest|sect|sight|side|stall|stead|sur(?!m)|take|tend|tens|tent|vent|valuabl|vest|ward)',
    'mis(?:sing|tak|took|tress)',
  ].join('|')})`,
);

/** True when one word is the other under a negative prefix: likely/unlikely, legal/illegal. Both folded. */
export function isPrefixNegation(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 4 || !long.endsWith(short) || !PREFIX.test(long) || OTHERWISE.test(long)) return false;
  return long.replace(PREFIX, '') === short;
}
