import { isFunctionWord } from '../lexicon/function-words.ts';
import { isReportingVerb } from '../lexicon/reporting-verbs.ts';
import { lemmasOf } from '../lexicon/thesaurus.ts';
import { areOtherSources } from '../lexicon/unnamed-sources.ts';
import { differ, SLOT_WORDS } from '../model/fact.ts';
import type { SentenceLink } from '../model/link.ts';
import { tokensIn } from '../text/tokens.ts';
import type { Cast } from './cast.ts';
import { isClaimant } from './claimant.ts';
import type { Placed } from './placed.ts';
import { sayingsIn } from './sayings.ts';
import { type SentenceGroups, sentenceGroups } from './sentence-groups.ts';
import { type Speaker, speakerOf } from './speakers.ts';
import type { Story } from './story.ts';
import { voicesOf } from './voices.ts';

const QUOTED = /[“”„«»"‘]/u;

/**
 * Who says so, of sentences without quotation marks that render each other: `the dam would hold, Carl Stone said`. One slot where two
 * versions or more name somebody; who says it without naming anybody contradicts nobody here, since papers name their source once and go on.
 */
export function claimFacts(
  stories: readonly Story[],
  casts: readonly Cast[],
  sentenceLinks: readonly SentenceLink[],
): Placed[] {
  const groupOf = sentenceGroups(sentenceLinks);
  const groups = new Map<string, Map<Story, Claim[]>>();
  stories.forEach((story, i) => {
    for (const [sentence, speaker] of claimsOf(story, casts[i] as Cast)) {
      const rendered = groupOf(story.version, sentence);
      if (rendered === null) continue;
      // A ministry and its minister do not contradict each other.
      const isPerson = (casts[i] as Cast).persons.some((p) => p.from === speaker.from);
      const group = `${rendered} ${isPerson ? 'person' : 'body'}`;
      const own = groups.get(group) ?? new Map<Story, Claim[]>();
      groups.set(group, own);
      const list = own.get(story) ?? [];
      own.set(story, list);
      if (list.length < MOST) list.push({ story, sentence, speaker });
    }
  });
  const named = [...groups.values()].map(onePerVersion).filter((claims) => claims.length > 1);
  return [...named, ...heldOtherwise(stories, groupOf, new Set(named.flat().map(placeOf)))].map((claims) => {
    const first = claims[0] as Claim;
    const { start, end } = first.story.text.sentences[first.sentence] as { start: number; end: number };
    const slot = first.story.text.version.text.slice(start, end).split(/\s+/).slice(0, SLOT_WORDS).join(' ');
    const row = first.story.rowAt(tokensIn(first.story.text.tokens, { start, end })[0]);
    return { row, start, fact: { kind: 'attribution', slot, ...voicesOf(claims) } };
  });
}

/**
 * One claim a version. Where one sentence elsewhere renders two, `Lund said it would come. Norvik said it would think about it.`, that of the same speaker, as long as no other of
 * the two says more of the same words; else the first.
 */
function onePerVersion(own: ReadonlyMap<Story, readonly Claim[]>): readonly Claim[] {
  const single = [...own.values()].flatMap((claims) => (claims.length === 1 ? claims : []));
  return [...own.values()].map((claims): Claim => {
    const [first] = claims as [Claim, ...Claim[]];
    if (claims.length === 1) return first;
    const likest = single.map((one) => {
      const shared = claims.map((c) => sharedWords(c, one));
      const most = Math.max(...shared);
      return claims.find((c, i) => shared[i] === most && most > 0 && voicesOf([c, one]).agree);
    });
    return likest.find((c) => c !== undefined) ?? first;
  });
}

/** How many words of meaning two claims have in common, beside the speaker's name. */
function sharedWords(a: Claim, b: Claim): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return [...x].filter((w) => y.has(w)).length;
}

function wordsOf({ story, sentence, speaker }: Claim): ReadonlySet<string> {
  const [from, to] = story.sentences[sentence] as readonly [number, number];
  const out = new Set<string>();
  for (let t = from; t < to; t++) {
    const word = story.folded[t] as string;
    const isOfSpeaker = t >= speaker.from && t < speaker.to;
    if (/^\p{L}{3}/u.test(word) && !isOfSpeaker && !isFunctionWord(word) && !isReportingVerb(word))
      out.add(lemmasOf(word)[0] as string);
  }
  return out;
}

/** No more of one version are weighed: the work stays linear. */
const MOST = 8;

type Claim = { readonly story: Story; readonly sentence: number; readonly speaker: Speaker };

function placeOf({ story, sentence }: Claim): string {
  return `${story.version} ${sentence}`;
}

/**
 * Sentences that render each other, whoever says so, where one verb only passes on what another doubts, concedes or denies: `the authors said`, `the authors acknowledged`; or where others say
 * so: `police said`, `prosecutors said`. Versions with more than one sentence or verb of saying there are left out, and so are the claims that are told already.
 */
function heldOtherwise(stories: readonly Story[], groupOf: SentenceGroups, told: ReadonlySet<string>): Claim[][] {
  const groups = new Map<string, Map<Story, Claim | null>>();
  for (const story of stories) {
    for (const [sentence, bounds] of plainSentences(story)) {
      const group = groupOf(story.version, sentence);
      if (group === null || told.has(`${story.version} ${sentence}`)) continue;
      const sayings = sayingsIn(story, bounds);
      const own = groups.get(group) ?? new Map<Story, Claim | null>();
      groups.set(group, own);
      const [speaker] = sayings;
      if (speaker) own.set(story, own.has(story) || sayings.length > 1 ? null : { story, sentence, speaker });
    }
  }
  return [...groups.values()].flatMap((own) => {
    const claims = atOdds([...own.values()].filter((c) => c !== null));
    return claims.length > 1 && differ(voicesOf(claims).values) ? [claims] : [];
  });
}

/** The claims, of which those are sure that name unnamed sources of two kinds: that they are not one is seen. */
function atOdds(claims: readonly Claim[]): Claim[] {
  return claims.map((c) =>
    claims.some((other) => areOtherSources(c.speaker.name, other.speaker.name) && !isJoint(c) && !isJoint(other))
      ? { ...c, speaker: { ...c.speaker, sure: true } }
      : c,
  );
}

/** `Police and prosecutors said`. */
function isJoint({ story: { folded }, speaker: { from, to } }: Claim): boolean {
  return folded[from - 1] === 'and' || folded[to] === 'and';
}

/** The sentences of a story that somebody named is said to say, without quotation marks. */
function* claimsOf(story: Story, cast: Cast): Generator<readonly [number, Speaker]> {
  for (const [i, bounds] of plainSentences(story)) {
    const [from, to] = bounds;
    const speaker =
      speakerOf(story, { cast, sentence: bounds, tokens: [from, from] }) ??
      speakerOf(story, { cast, sentence: bounds, tokens: [to, to] });
    if (speaker?.sure && /^\p{Lu}/u.test(speaker.name) && isClaimant(story, speaker)) yield [i, speaker];
  }
}

/** The sentences of a story without quotation marks, each with its tokens (end exclusive). */
function* plainSentences({ text, rowAt }: Story): Generator<readonly [number, readonly [number, number]]> {
  for (const [i, sentence] of text.sentences.entries()) {
    const bounds = tokensIn(text.tokens, sentence);
    const [from, to] = bounds;
    if (from < to && rowAt(from) >= 0 && !QUOTED.test(text.version.text.slice(sentence.start, sentence.end)))
      yield [i, bounds];
  }
}
