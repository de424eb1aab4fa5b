import { isFunctionWord } from '../../lexicon/function-words.ts';
import { isNegator } from '../../lexicon/negations.ts';
import { lemmasOf } from '../../lexicon/thesaurus.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import { deniesAt } from '../denials.ts';
import type { Read } from '../reader.ts';
import { sentenceAround } from '../sentence-walk.ts';
import type { Placed, Stretch } from '../surroundings.ts';

/** Verbs over which a denial may stand on either side (Quirk et al. 1985, 14.36): `does not seem to work`, `seems not to work`. */
const RAISING: ReadonlySet<string> = new Set(
  'likely certain sure think believe suppose expect imagine reckon feel want wish intend plan hope seem appear look tend happen be have do'.split(
    ' ',
  ),
);
/** `Received no warning`, `did not receive a warning`: a denial of a thing has no verb to jump. */
const DENIES_VERB = /^(?:not|never|.+n['’]t)$/;
/** How many tokens may stand between a denial and either verb. */
const REACH = 4;
/** And between the change and the denial. */
const NEAR = 5;

/**
 * Whether a denial jumps a verb: `did not promise to pay`, `promised not to pay`. All words are there in both, and what is denied is another thing.
 * Asked of a change that has the denial, or the verb, on one side.
 */
export function denialJumps({ a, b, change }: Placed): boolean {
  const x = soleDenial(a, change.a);
  const y = x === null ? null : soleDenial(b, change.b);
  if (x === null || y === null) return false;
  const outer = isJumped(x, y) ? x.behind[0] : isJumped(y, x) ? y.behind[0] : undefined;
  if (outer === undefined) return false;
  const has = (read: Read, [from, to]: Stretch): boolean =>
    read.folded.slice(from, to).some((w) => isNegator(w) || lemmaOf(w) === outer);
  return has(a, change.a) || has(b, change.b);
}

/** The words of content around a denial, as lemmas, the nearest first. */
type Denial = { readonly before: readonly string[]; readonly behind: readonly string[] };

/** The only denial near a stretch; null when there is none, or more. */
function soleDenial(read: Read, [from, to]: Stretch): Denial | null {
  let at = -1;
  for (let t = Math.max(0, from - NEAR); t < Math.min(read.folded.length, to + NEAR); t++) {
    if (!deniesAt(read, t)) continue;
    if (at >= 0) return null;
    at = t;
  }
  if (at < 0 || !DENIES_VERB.test(read.folded[at] as string)) return null;
  const [low, high] = sentenceAround(read, [at, at + 1]);
  const content = (first: number, end: number): readonly string[] =>
    read.folded
      .slice(Math.max(low, first), Math.min(high, end))
      .flatMap((w) => (isFunctionWord(w) || isNegator(w) ? [] : [lemmaOf(w)]));
  return { before: [...content(at - REACH, at)].reverse(), behind: content(at + 1, at + 1 + 2 * REACH) };
}

function lemmaOf(word: string): string {
  return formsOf(word).find((f) => f.part === 'v')?.lemma ?? (lemmasOf(word)[0] as string);
}

/** Denied there, the first verb stands before the denial here, and the next is denied in its place. */
function isJumped(over: Denial, under: Denial): boolean {
  const [outer, ...rest] = over.behind;
  const [inner] = under.behind;
  return (
    outer !== undefined &&
    inner !== undefined &&
    outer !== inner &&
    !RAISING.has(outer) &&
    under.before.includes(outer) &&
    rest.includes(inner)
  );
}
