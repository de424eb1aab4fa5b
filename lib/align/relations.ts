import type { Relation, RelationKind } from '../model/relation.ts';
import { type Beliefs, eachPair } from './believed.ts';
import { likeCompany } from './company.ts';
import { disjointSets } from './components.ts';
import { type Content, createVersionLikeness } from './content.ts';
import { round4 } from './round.ts';
import { isBroken } from './unbroken.ts';
import type { Units } from './units.ts';

/**
 * One story: the share of words in linked units (mean of the two versions) and part of the likeness of content words come
 * to so much. In the development sets drafts, translations and simplifications have 0.85 and more (one heavily rewritten
 * draft in fifty less); articles written apart on one event stay below 0.73.
 */
const ONE_STORY = 0.78;
const STORY_LIKE = 0.75;
/** A few sentences line up easily: below so many words one story takes this likeness as well. */
export const FEW_WORDS = 120;
const FEW_LIKE = 0.5;
/**
 * …and none whose content lies so far below the bar of one event: in two long paragraphs of each some clause always finds a
 * clause. Of the development sets no two versions of one story lie below −0.11, and no two unrelated ones above −0.16, in
 * whatever number of paragraphs; before, of 594 unrelated pairs of two paragraphs each 351 passed for one story.
 */
const STRANGE = -0.13;

/**
 * One event: likeness of content words plus half that of names. Longer texts share more words whatever they are about,
 * so the bar rises with the length of the shorter one (words, on a log scale). Chosen on short (ecb) and full-length
 * articles; unrelated news of full length has 0.1 to 0.3, the same topic another year up to 0.42.
 */
const NAMES = 0.5;
const BAR_SHORT = 0.3;
const SHORT = 60;
const BAR_LONG = 0.445;
const LONG = 450;

/** Less than a point is not worth a reason. */
const LEAST_SAID = 0.005;

/** What the relation of two versions rests on. */
export type Kinship = {
  readonly a: number;
  readonly b: number;
  readonly kind: RelationKind;
  /** Dice of content words, and of names; 0–1. */
  readonly like: number;
  readonly names: number;
  /** Likeness of the two as events: `like` and half of `names`, less the bar for their length. */
  readonly apart: number;
  /** What the other versions say for (or against) the two being of one event, in the same units; 0 with fewer than four. */
  readonly company: number;
  /** Both together; above 0 = one event. */
  readonly margin: number;
  /** Share of each version's words in linked units. */
  readonly covered: readonly [number, number];
  readonly links: number;
  /** Length of the shorter one in words. */
  readonly words: number;
};

/** How every pair of versions stands to each other: a < b, in order. `beliefs`: what counts as a link. */
export function judgeKinship(units: Units, content: Content, beliefs: Beliefs): Kinship[] {
  const likenessOf = createVersionLikeness(units, content);
  const coverageOf = createCoverage(units);
  const broken = isBroken(units);
  const out: (Omit<Kinship, 'kind' | 'company' | 'margin'> & { readonly one: boolean })[] = [];
  eachPair(units.versions, (a, b, pair) => {
    const from = beliefs.at[pair] as number;
    const to = beliefs.at[pair + 1] as number;
    const likeness = likenessOf(a, b);
    const names = likeness.names ?? likeness.all;
    const words = Math.min(lengthOf(units, a), lengthOf(units, b));
    const covered = [coverageOf(a, beliefs.a.subarray(from, to)), coverageOf(b, beliefs.b.subarray(from, to))] as const;
    const apart = likeness.all + NAMES * names - barFor(words);
    const lined = (covered[0] + covered[1]) / 2 + STORY_LIKE * likeness.all >= ONE_STORY;
    const one = lined && apart >= STRANGE && (words >= FEW_WORDS || likeness.all >= FEW_LIKE);
    out.push({
      a,
      b,
      one,
      like: likeness.all,
      names,
      apart,
      covered,
      links: broken ? blockPairs(units, beliefs, pair) : to - from,
      words,
    });
  });
  const company = likeCompany(
    units.versions,
    out.map((k) => k.apart),
  );
  return out.map(({ one, ...rest }, k) => {
    const margin = rest.apart + (company[k] as number);
    const kind: RelationKind = one ? 'same-story' : margin > 0 ? 'same-event' : 'other-story';
    return { ...rest, kind, company: company[k] as number, margin };
  });
}

/**
 * For each version the rank of its story: versions that are of one story or event, if only by way of others, have the same;
 * the story of most versions is 0, and of equals that of the first version.
 */
export function rankStories(versions: number, kinships: readonly Kinship[]): number[] {
  const sets = disjointSets(versions);
  for (const { a, b, kind } of kinships) if (kind !== 'other-story') sets.join(a, b);
  const leads = Array.from({ length: versions }, (_, v) => sets.leader(v));
  const sizeOf = (lead: number): number => leads.filter((l) => l === lead).length;
  const ranked = [...new Set(leads)].sort((p, q) => sizeOf(q) - sizeOf(p) || p - q);
  return leads.map((lead) => ranked.indexOf(lead));
}

/** The relations as the reader gets them. */
export function relationsOf(kinships: readonly Kinship[]): Relation[] {
  return kinships.map(({ a, b, kind, like, names, covered, links, apart, company }) => ({
    a,
    b,
    similarity: round4(like),
    kind,
    reasons: [
      `${links} ${links === 1 ? 'pair of paragraphs lines' : 'pairs of paragraphs line'} up, holding ${percent(covered[0])} of one text’s words and ${percent(covered[1])} of the other’s`,
      `they share ${percent(like)} of their main words and ${percent(names)} of their names and figures`,
      apart > 0
        ? `${points(apart)} more than two texts of this length share by topic alone`
        : `${points(-apart)} short of what two texts of this length on one event share`,
      ...(Math.abs(company) < LEAST_SAID
        ? []
        : [
            `the other versions they resemble: ${points(Math.abs(company))} ${company > 0 ? 'for' : 'against'} one event`,
          ]),
    ],
  }));
}

function barFor(words: number): number {
  return BAR_SHORT + (BAR_LONG - BAR_SHORT) * lengthScale(words);
}

/** 0 for a few sentences, 1 for an article of full length, in between by the logarithm. */
export function lengthScale(words: number): number {
  const way = Math.log(Math.max(1, words) / SHORT) / Math.log(LONG / SHORT);
  return Math.min(1, Math.max(0, way));
}

function points(x: number): string {
  return `${(x * 100).toFixed(0)} points`;
}

function percent(x: number): string {
  return `${Math.round(100 * x)} %`;
}

function lengthOf(units: Units, v: number): number {
  return (units.wordAt[units.base[v + 1] as number] as number) - (units.wordAt[units.base[v] as number] as number);
}

/** How many pairs of blocks the links join: a block may have gone in as several units. */
function blockPairs({ indexOf, count }: Units, { a, b, at }: Beliefs, pair: number): number {
  const met = new Set<number>();
  for (let k = at[pair] as number; k < (at[pair + 1] as number); k++)
    met.add((indexOf[a[k] as number] as number) * count + (indexOf[b[k] as number] as number));
  return met.size;
}

/** The share of a version's words that stand in the units listed, each counted once. */
function createCoverage(units: Units): (v: number, linked: Uint32Array) => number {
  const { wordAt, count } = units;
  const counted = new Uint32Array(count);
  let asked = 0;
  return (v, linked) => {
    asked++;
    let words = 0;
    for (let k = 0; k < linked.length; k++) {
      const u = linked[k] as number;
      if (counted[u] === asked) continue;
      counted[u] = asked;
      words += (wordAt[u + 1] as number) - (wordAt[u] as number);
    }
    const all = lengthOf(units, v);
    return all === 0 ? 0 : words / all;
  };
}
