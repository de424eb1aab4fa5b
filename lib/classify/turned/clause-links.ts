import { areLikeConnectives } from '../../lexicon/connectives.ts';
import { isArticle } from '../../lexicon/function-words.ts';
import type { Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/**
 * What a clause is to the clause it hangs on (Quirk et al. 1985, 15.25–15.48): a condition, a cause, the time, what comes first or last, what is
 * conceded. A link may have several: `as` gives a cause or the time.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  if: ['condition', 'whether'],
  whether: ['whether'],
  provided: ['condition'],
  providing: ['condition'],
  unless: ['exception'],
  because: ['cause'],
  as: ['cause', 'when', 'while'],
  since: ['cause', 'ever since'],
  when: ['when', 'then'],
  whenever: ['when'],
  while: ['while', 'when', 'conceded'],
  whilst: ['while', 'when', 'conceded'],
  whereas: ['conceded'],
  although: ['conceded'],
  though: ['conceded'],
  after: ['then', 'ever since'],
  once: ['then'],
  before: ['not yet'],
  until: ['not yet'],
  till: ['not yet'],
  where: ['where'],
  'as if': ['likeness'],
  'as though': ['likeness'],
};
/** The links of several words that begin with one of the others, or mean what it does. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['even if', 'if'],
  ['as long as', 'provided'],
  ['so long as', 'provided'],
  ['as soon as', 'once'],
  ['even though', 'though'],
  ['now that', 'because'],
  ['given that', 'because'],
];
/** What any of them begins with. */
const OPENERS: ReadonlySet<string | undefined> = new Set(
  [...Object.keys(KINDS), ...PHRASES.map(([phrase]) => phrase)].map((link) => link.split(' ')[0]),
);
/** Conditions said without such a link: `should it sink`, `in the event of`, `anyone who`, `pay or leave`. */
const CONDITIONAL =
  /^(?:if|unless|whether|provided|providing|assuming|should|event|case|whenever|or|otherwise|without|anyone|anybody|those|whoever)$/;
/** No more of the clause than this is looked at, in tokens. */
const WORDS = 3;

/**
 * Whether the link between two clauses became one of another kind: `the lock shuts if the tide turns`, `… as the tide turns`; `left because it rained`, `left before it
 * rained`. Or whether a condition went: a change has an `if`, and the other version's sentence nothing that makes a condition.
 */
export function isAnotherLink({ a, b, change }: Placed): boolean {
  const [x, y] = [linkOf(a, change.a), linkOf(b, change.b)];
  if (x !== null && y !== null) return areOfOtherKinds(x, y);
  return losesCondition(a, change.a, b, change.b) || losesCondition(b, change.b, a, change.a);
}

/** The one link that a side is, articles and commas left out; null when it is anything else. */
function linkOf({ folded }: Read, [from, to]: Stretch): string | null {
  if (from === to || to - from > WORDS + 1) return null;
  const words = folded.slice(from, to).filter((w) => w !== ',' && !isArticle(w));
  if (!OPENERS.has(words[0])) return null;
  const said = words.join(' ');
  return PHRASES.find(([phrase]) => phrase === said)?.[1] ?? (said in KINDS ? said : null);
}

function areOfOtherKinds(x: string, y: string): boolean {
  if (x === y || areLikeConnectives(x, y)) return false;
  const other = KINDS[y] as readonly string[];
  return !(KINDS[x] as readonly string[]).some((kind) => other.includes(kind));
}

/** `If` alone: the other links are prepositions too, or open a question that is asked. */
function losesCondition(read: Read, [from, to]: Stretch, other: Read, there: Stretch): boolean {
  for (let t = from; t < to; t++) {
    if (read.folded[t] !== 'if' || /^(?:as|even|only|what)$/.test(read.folded[t - 1] ?? '')) continue;
    // `Little, if any`, `slow if steady`: no clause.
    if (/^(?:not|any|anything|ever|so)$/.test(read.folded[t + 1] ?? '')) continue;
    return !other.folded.slice(...sentenceAround(other, there)).some((w) => CONDITIONAL.test(w));
  }
  return false;
}
