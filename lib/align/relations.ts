import { withoutPossessive } from '../lexicon/possessive.ts';
import type { Relation, RelationKind } from '../model/relation.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { type Beliefs, eachPair } from './believed.ts';
import { likeCompany } from './company.ts';
import { disjointSets } from './components.ts';
import { type Common, type Content, createCommon } from './content.ts';
import { createDayCheck } from './days.ts';
import { eventsOf } from './events.ts';
import { round4 } from './round.ts';
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

/**
 * Rare names in common (`rare-terms.ts`) are what articles of one event share when they share few words: a tabloid's own piece and an agency's have the place and
 * two or three people in common and one word in seven, and so have no two articles of different desks. The bar of a full-length article gives way to them: not at
 * all to one name, which may be an agency's or a coincidence, wholly to two; a rare word that is no name counts a fifth. They lift a pair just over the bar: a
 * later story about the same people shares them too. Chosen on full-length articles written apart on one event, on later stories about the same people and on unrelated
 * ones; a lift of 0.3 to 0.4 and a quarter of a name more change a few pairs, both ways. Short articles (ecb) gain nothing by it, and have a low bar as it is.
 */
const NAMES_NOTHING = 1;
const NAMES_ALL = 2;
const RARE_WORD = 0.2;
const NAMES_LIFT = 0.35;
const LIFTED_TO = 0.05;
/** What speaks against one event when each names a day that the other does not (`days.ts`). 0.2 to 0.3 did as well. */
const OTHER_DAY = 0.25;

/** Less than a point is not worth a reason. */
const LEAST_SAID = 0.005;
/** So many rare names are named. */
const NAMED = 3;

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
  /** The rare names in both, as terms, and by how much they lower the bar. */
  readonly rareNames: readonly number[];
  readonly lift: number;
  /** What different days speak against one event: 0 or `OTHER_DAY`. */
  readonly days: number;
  /** What the other versions say for (or against) the two being of one event, in the same units; 0 with fewer than four. */
  readonly company: number;
  /** All together; above 0 = one event, as far as the two go. */
  readonly margin: number;
  /** How many other versions tell the event of a, and of b. */
  readonly alongside: readonly [number, number];
  /** Length of the shorter one in words. */
  readonly words: number;
};

/** The versions as they are judged. */
export type Judged = {
  readonly texts: readonly AnalysedText[];
  readonly lexis: Lexis;
  readonly units: Units;
  readonly content: Content;
};

/** How every pair of versions stands to each other: a < b, in order. `beliefs`: what counts as a link. */
export function judgeKinship({ texts, lexis, units, content }: Judged, beliefs: Beliefs): Kinship[] {
  const commonOf = createCommon(units, content);
  const coverageOf = createCoverage(units);
  const nameOtherDays = createDayCheck(texts, lexis);
  const english = texts.map((t) => /^en\b/i.test(t.version.language));
  const out: (Omit<Kinship, 'kind' | 'company' | 'margin' | 'alongside'> & { readonly one: boolean })[] = [];
  eachPair(units.versions, (a, b, pair) => {
    const common = commonOf(a, b);
    const like = common.all;
    const names = common.names ?? like;
    const words = Math.min(lengthOf(units, a), lengthOf(units, b));
    const covered = coverageOf(beliefs, pair, [a, b]);
    const apart = like + NAMES * names - barFor(words);
    const days = nameOtherDays(a, b) ? OTHER_DAY : 0;
    const lift = english[a] && english[b] ? liftOf(common, apart, words) : 0;
    const lined = (covered[0] + covered[1]) / 2 + STORY_LIKE * like >= ONE_STORY;
    const one = lined && apart - days >= STRANGE && (words >= FEW_WORDS || like >= FEW_LIKE);
    out.push({ a, b, one, like, names, apart, rareNames: common.rareNames, lift, days, words });
  });
  const margins = out.map(({ apart, lift, days }) => apart + lift - days);
  const company = likeCompany(units.versions, margins);
  const margin = margins.map((m, k) => m + (company[k] as number));
  const events = eventsOf(
    units.versions,
    out.map(({ a, b, one }, k) => ({ a, b, sure: one, margin: margin[k] as number })),
  );
  const sizeOf = (v: number): number => events.filter((e) => e === events[v]).length;
  return out.map(({ one, ...rest }, k) => {
    const { a, b } = rest;
    const together = events[a] === events[b];
    const kind: RelationKind = one ? 'same-story' : together ? 'same-event' : 'other-story';
    const others = together ? 2 : 1;
    return {
      ...rest,
      kind,
      company: company[k] as number,
      margin: margin[k] as number,
      alongside: [sizeOf(a) - others, sizeOf(b) - others],
    };
  });
}

/** By how much rare names in common lower the bar. */
function liftOf({ rareNamed, rareWords }: Common, apart: number, words: number): number {
  const rare = rareNamed + RARE_WORD * rareWords;
  const share = Math.min(1, Math.max(0, (rare - NAMES_NOTHING) / (NAMES_ALL - NAMES_NOTHING)));
  return Math.max(0, Math.min(share * NAMES_LIFT * lengthScale(words), LIFTED_TO - apart));
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

/** The relations as the reader gets them. `shown`: the links that stand, of which the reasons speak. */
export function relationsOf(judged: Judged, kinships: readonly Kinship[], shown: Beliefs): Relation[] {
  const coverageOf = createCoverage(judged.units);
  const formOf = createForms(judged);
  return kinships.map((kinship, pair) => {
    const { a, b, kind, like, names } = kinship;
    const links = linkedBlocks(judged.units, shown, pair);
    const covered = coverageOf(shown, pair, [a, b]);
    return {
      a,
      b,
      similarity: round4(like),
      kind,
      reasons: [
        `${links} ${links === 1 ? 'pair of paragraphs lines' : 'pairs of paragraphs line'} up, holding ${percent(covered[0])} of one text’s words and ${percent(covered[1])} of the other’s`,
        `they share ${percent(like)} of their main words and ${percent(names)} of their names and figures`,
        ...eventReasons(kinship, (term) => formOf(a, term)),
      ],
    };
  });
}

/** Why the two are of one event or not, in points that add up. */
function eventReasons(kinship: Kinship, formOf: (term: number) => string): string[] {
  const { kind, apart, rareNames, lift, days, company, margin, alongside } = kinship;
  if (kind === 'same-story' && apart <= 0) return [];
  const reasons = [
    apart > 0
      ? `${points(apart)} more than two texts of this length share by topic alone`
      : `${points(-apart)} short of what two texts of this length on one event share`,
  ];
  if (lift >= LEAST_SAID) {
    const named = rareNames.slice(0, NAMED).map(formOf).join(', ');
    const more = rareNames.length > NAMED ? ' …' : '';
    reasons.push(
      `rare names and words in both${named === '' ? '' : ` (${named}${more})`}: ${points(lift)} for one event`,
    );
  }
  if (days >= LEAST_SAID) reasons.push(`each names a day that the other does not: ${points(days)} against one event`);
  if (Math.abs(company) >= LEAST_SAID)
    reasons.push(
      `the other versions they resemble: ${points(Math.abs(company))} ${company > 0 ? 'for' : 'against'} one event`,
    );
  if (kind === 'same-event' && margin <= 0)
    reasons.push(`on the whole of one event with ${alongside[0]} other ${alongside[0] === 1 ? 'copy' : 'copies'}`);
  if (kind === 'other-story' && margin > 0)
    reasons.push(
      `on the whole of different events: ${alongside[0]} other copies go with one, ${alongside[1]} with the other`,
    );
  return reasons;
}

/** How a version prints a term first, without the possessive and, where it does so anywhere, not in capitals. */
function createForms({ texts, lexis }: Judged): (v: number, term: number) => string {
  const first: (Map<number, string> | undefined)[] = [];
  return (v, term) => {
    first[v] ??= firstForms(texts[v] as AnalysedText, lexis);
    return first[v]?.get(term) ?? '';
  };
}

function firstForms({ tokens }: AnalysedText, lexis: Lexis): Map<number, string> {
  const out = new Map<number, string>();
  for (let k = 0; k < tokens.count; k++) {
    const id = tokens.ids[k] as number;
    const known = out.get(lexis.stem(id));
    if (known === undefined || (known === known.toUpperCase() && known.length > 1))
      out.set(lexis.stem(id), withoutPossessive(lexis.form(id)));
  }
  return out;
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
  const n = (x * 100).toFixed(0);
  return `${n} ${n === '1' ? 'point' : 'points'}`;
}

function percent(x: number): string {
  return `${Math.round(100 * x)} %`;
}

function lengthOf(units: Units, v: number): number {
  return (units.wordAt[units.base[v + 1] as number] as number) - (units.wordAt[units.base[v] as number] as number);
}

/** How many pairs of blocks the links join: a block may have gone in as several units. */
function linkedBlocks({ indexOf, count }: Units, { a, b, at }: Beliefs, pair: number): number {
  const met = new Set<number>();
  for (let k = at[pair] as number; k < (at[pair + 1] as number); k++)
    met.add((indexOf[a[k] as number] as number) * count + (indexOf[b[k] as number] as number));
  return met.size;
}

/** The shares of two versions' words that stand in linked units. */
function createCoverage(
  units: Units,
): (beliefs: Beliefs, pair: number, versions: readonly [number, number]) => readonly [number, number] {
  const { wordAt, count } = units;
  const counted = new Uint32Array(count);
  let asked = 0;
  const shareOf = (v: number, linked: Uint32Array): number => {
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
  return ({ a, b, at }, pair, [p, q]) => {
    const from = at[pair] as number;
    const to = at[pair + 1] as number;
    return [shareOf(p, a.subarray(from, to)), shareOf(q, b.subarray(from, to))];
  };
}
