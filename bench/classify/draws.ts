/** From what each sample was drawn: the seeds, the sets and the documents. */

/** A change by its places: set, document, version and offsets into its paragraphs joined by empty lines. */
export type Drawn = { readonly set: string; readonly story: string; readonly a: Side; readonly b: Side };

/** A range in one version of a document. */
export type Side = { readonly version: string; readonly start: number; readonly end: number };

/** One sample: its seed, how many changes of each set, and which documents of the set it may draw from. */
export type Draw = {
  readonly seed: number;
  readonly quota: Readonly<Record<string, number>>;
  readonly from: (story: string) => boolean;
  /** Leaves out what earlier samples have: pairs of versions they drew from (or, of a document that has no other, those places), and the same words changed twice. */
  readonly apart?: boolean;
};

/** The first sample, on which the rules were made. The seeds are the main job's own kind: a British copy of a wire. */
export const FIRST: Draw = {
  seed: 20_230_222,
  quota: { 'wmt-news-para': 95, 'onestop-para': 95, argrewrite: 50, seeds: 65 },
  from: () => true,
};

/** Essays that the first sample drew from; a later draft of one has most of its words. */
const ESSAYS_OF_FIRST = /^argrewrite-(?:A1|A56|A64|B61|B69|B77|C15|C24|C42|C46|C58|C78|D28|D39|D43|D47|D79|D85|D103)-/;

/** The second, of documents that the first has no word of: news by way of Chinese and Russian, and other essays. */
export const SECOND: Draw = {
  seed: 20_261_122,
  quota: { mqm: 90, 'wmt-news-seg': 25, argrewrite: 35 },
  from: (story) =>
    !ESSAYS_OF_FIRST.test(story) && (!story.startsWith('wmt21-') || story === 'wmt21-ru-en-bbc-russian.43692'),
};

/**
 * The third: a talk in five translations and simplified encyclopedia sentences, of which neither sample has a word, and
 * other changes of the newspaper's articles that the first drew from, here aligned sentence by sentence.
 */
export const THIRD: Draw = {
  seed: 20_261_126,
  quota: { 'onestop-sent': 100, ted: 45, asset: 25 },
  from: () => true,
};

/** The fourth: the news of the second in five other versions each, and real garbled pages beside their originals and peers. */
export const FOURTH: Draw = { seed: 20_261_127, quota: { 'mqm-other': 80, garbled: 40 }, from: () => true };

/** Drafts that no sample before drew from; another draft of each essay was drawn from. */
const DRAFTS_OF_FIFTH =
  /^argrewrite-(?:A56-23|B21-12|B57-12|B69-12|B22-23|C42-12|C58-12|C15-23|C46-23|C78-23|D28-12|D71-12|D79-12|D85-12)$/;

/** The fifth: versions that none of the others has, of news and of the talk, the two other real copies, and other drafts. */
export const FIFTH: Draw = {
  seed: 20_261_128,
  quota: { 'mqm-third': 90, 'ted-third': 25, 'seeds-other': 20, argrewrite: 35 },
  from: (story) => !story.startsWith('argrewrite') || DRAFTS_OF_FIFTH.test(story),
};

/** The sixth: sentences of two agencies, articles on one event by many papers, and news in pairs of versions that stood in no panel together. */
export const SIXTH: Draw = {
  seed: 20_261_130,
  quota: { mrpc: 55, ecb: 25, 'mqm-cross': 60 },
  from: () => true,
};

/** The pairs of sentences from here on in the corpus (by the first id, in its order) are the seventh's. */
const PAIRS_OF_SEVENTH =
  /^mrpc-(?:2815705|396175|3046537|2196877|3422853|1761421|2609667|1596087|274229|774520|2968215|2532424|2384731|816341|3256383|715320|833153|1408377|3265736|1819056|1510296|345963|881153|2224082|1630597|2482005|2759792|1462786|1921865|2195721)-/;

/** The seventh: other sentences of two agencies, and the news and the talk in other pairs of versions that stood in no panel together. */
export const SEVENTH: Draw = {
  seed: 20_261_131,
  quota: { mrpc: 50, 'mqm-cross-other': 60, 'ted-cross': 25 },
  from: (story) => !story.startsWith('mrpc') || PAIRS_OF_SEVENTH.test(story),
};

/** And these the eighth's. */
const PAIRS_OF_EIGHTH =
  /^mrpc-(?:2132227|3085916|1907709|1707805|2980398|1134101|3353902|1268485|2173289|781404|2906103|2550244|612172|3287079|3351573|3313504|2472825|1953291|2679022|1501925|813244|2749311|3102010|1864807|2795949|1163497|666238|960861|2083437|342605)-/;

/** The eighth: the same of both once more, in sentences and in pairs of versions that no other sample has. */
export const EIGHTH: Draw = {
  seed: 20_261_132,
  quota: { mrpc: 65, 'mqm-cross-third': 65 },
  from: (story) => !story.startsWith('mrpc') || PAIRS_OF_EIGHTH.test(story),
};

/**
 * The ninth, by a second labeller: half of the documents, in pairs of versions that no earlier sample drew from, or where all were used at other places. The tenth has the other half, so that
 * what is learnt from the errors of one says nothing of the other. Documents without a used word are not left.
 */
export const NINTH: Draw = {
  seed: 20_261_133,
  quota: {
    'wmt-news-seg': 30,
    'mqm-cross-fourth': 45,
    'onestop-para': 30,
    ecb: 10,
    asset: 15,
    argrewrite: 15,
    seeds: 15,
  },
  from: (story) =>
    /^(?:wmt21-ru-en-vesti|news-chinanews|news21-x|onestop-para-[0-3]|ecb-3|asset-0[045]|argrewrite-[AC]|seeds)/.test(
      story,
    ),
  apart: true,
};

/** The tenth, by the same labeller: see `NINTH`. */
export const TENTH: Draw = {
  seed: 20_261_134,
  quota: {
    'wmt-news-seg': 30,
    'mqm-cross-fifth': 45,
    'onestop-para': 30,
    ecb: 10,
    asset: 15,
    argrewrite: 15,
    garbled: 8,
    seeds: 7,
  },
  from: (story) => !NINTH.from(story) || story === 'seeds',
  apart: true,
};

/** The eleventh, from which the second opinion learns: pairs of versions, or places, that no other sample has, of all the documents. */
export const ELEVENTH: Draw = {
  seed: 20_261_136,
  quota: {
    'wmt-news-seg': 200,
    'mqm-cross': 60,
    'mqm-cross-third': 60,
    'onestop-para': 170,
    ecb: 90,
    asset: 110,
    argrewrite: 80,
    garbled: 60,
    seeds: 40,
    'seeds-other': 30,
  },
  from: () => true,
  apart: true,
};

/** The twelfth, the blind test: sentences of two agencies that nobody here had read, and the news in pairs of versions that no other sample has. */
export const TWELFTH: Draw = {
  seed: 20_261_137,
  quota: { mrpc: 150, 'mqm-cross-other': 30, ecb: 20 },
  from: () => true,
  apart: true,
};
