/** Scores the classes against the labelled samples: `judge` computes, `printScores` prints what `npm run eval` shows. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { align } from '../../lib/align/align.ts';
import { classify } from '../../lib/classify/classify.ts';
import { collectFacts } from '../../lib/facts/facts.ts';
import {
  type BareChange,
  type ChangeClass,
  isStyleOnly,
  STYLE_CLASSES,
  SUBSTANCE_CLASSES,
} from '../../lib/model/change.ts';
import { agreement } from './agreement.ts';
import type { Drawn } from './draws.ts';
import first from './labels.json' with { type: 'json' };
import again from './labels-again.json' with { type: 'json' };
import eighth from './labels-eighth.json' with { type: 'json' };
import fifth from './labels-fifth.json' with { type: 'json' };
import fourth from './labels-fourth.json' with { type: 'json' };
import ninth from './labels-ninth.json' with { type: 'json' };
import second from './labels-second.json' with { type: 'json' };
import seventh from './labels-seventh.json' with { type: 'json' };
import sixth from './labels-sixth.json' with { type: 'json' };
import tenth from './labels-tenth.json' with { type: 'json' };
import third from './labels-third.json' with { type: 'json' };
import { analyseStory, readStories, type Story } from './stories.ts';

/** A drawn change and the classes a reader gave it. */
export type Labelled = Drawn & { readonly classes: readonly ChangeClass[] };
/** The same with what the engine gives, and its words for reading. */
export type Judged = Labelled & { readonly given: readonly ChangeClass[]; readonly shown: string };
/** Counts behind precision and recall. */
export type Score = { readonly right: number; readonly given: number; readonly labelled: number };

/** The sample on which the rules were made, and nine that were labelled before anybody saw what they say of them. */
export const SAMPLES: Readonly<
  Record<
    'made' | 'apart' | 'third' | 'fourth' | 'fifth' | 'sixth' | 'seventh' | 'eighth' | 'ninth' | 'tenth',
    readonly Labelled[]
  >
> = {
  made: first as readonly Labelled[],
  apart: second as readonly Labelled[],
  third: third as readonly Labelled[],
  fourth: fourth as readonly Labelled[],
  fifth: fifth as readonly Labelled[],
  sixth: sixth as readonly Labelled[],
  seventh: seventh as readonly Labelled[],
  eighth: eighth as readonly Labelled[],
  ninth: ninth as readonly Labelled[],
  tenth: tenth as readonly Labelled[],
};

/** Every label with what the engine says at its place, but for those whose set is not there; null when none is. */
export function judge(shared: URL, labels: readonly Labelled[]): readonly Judged[] | null {
  const out: Judged[] = [];
  for (const set of [...new Set(labels.map((l) => l.set))]) {
    const stories = readStories(shared, set);
    if (!stories) continue;
    for (const story of stories) {
      const own = labels.filter((l) => l.set === set && l.story === story.id);
      if (own.length > 0) out.push(...judgeStory(story, own));
    }
  }
  return out.length > 0 ? out : null;
}

function judgeStory(story: Story, labels: readonly Labelled[]): readonly Judged[] {
  const { texts, lexis } = analyseStory(story);
  const { sentenceLinks, rows } = align(texts, lexis);
  const facts = collectFacts({ rows, sentenceLinks, texts, lexis });
  const at = (s: Labelled['a']): BareChange['a'] => ({
    version: story.versions.findIndex((v) => v.id === s.version),
    start: s.start,
    end: s.end,
  });
  const changes = labels.map((l): BareChange => {
    const kind = l.a.start === l.a.end ? 'insert' : l.b.start === l.b.end ? 'delete' : 'replace';
    return { row: 0, a: at(l.a), b: at(l.b), kind };
  });
  const judged = classify({ changes, variations: [], facts, rows, texts, lexis }).changes;
  const around = (p: BareChange['a']): string => {
    const text = texts[p.version]?.version.text ?? '';
    return `${text.slice(Math.max(0, p.start - 30), p.start)}[${text.slice(p.start, p.end)}]${text.slice(p.end, p.end + 20)}`.replace(
      /\s+/g,
      ' ',
    );
  };
  return labels.map((l, i) => ({
    ...l,
    given: judged[i]?.classes ?? [],
    shown: `${around((changes[i] as BareChange).a)} || ${around((changes[i] as BareChange).b)}`,
  }));
}

/** Right, given and labelled counts of every class that occurs. */
export function scoresOf(judged: readonly Judged[]): ReadonlyMap<ChangeClass, Score> {
  const out = new Map<ChangeClass, Score>();
  for (const c of [...STYLE_CLASSES, ...SUBSTANCE_CLASSES]) {
    const given = judged.filter((j) => j.given.includes(c));
    const score = {
      right: given.filter((j) => j.classes.includes(c)).length,
      given: given.length,
      labelled: judged.filter((j) => j.classes.includes(c)).length,
    };
    if (score.given + score.labelled > 0) out.set(c, score);
  }
  return out;
}

/** Style against substance as two classes: a hit when both sides say style, or both say substance. */
export function styleScores(judged: readonly Judged[]): { readonly style: Score; readonly substance: Score } {
  const count = (style: boolean): Score => {
    const given = judged.filter((j) => isStyleOnly(j.given) === style);
    return {
      right: given.filter((j) => isStyleOnly(j.classes) === style).length,
      given: given.length,
      labelled: judged.filter((j) => isStyleOnly(j.classes) === style).length,
    };
  };
  return { style: count(true), substance: count(false) };
}

/** Percent, one decimal. */
export function f1(s: Score): number {
  return s.given + s.labelled === 0 ? 0 : Math.round((2000 * s.right) / (s.given + s.labelled)) / 10;
}

/** Prints the scores of the samples, or that the data is not there. `shared`: the folder of the development data. */
export function printScores(shared: string | URL): void {
  const folder = typeof shared === 'string' ? pathToFileURL(`${resolve(shared)}/`) : shared;
  for (const [name, title] of Object.entries(TITLES)) {
    const judged = judge(folder, SAMPLES[name as keyof typeof SAMPLES]);
    if (!judged) {
      console.log('classes: SKIPPED, the development data is not there');
      return;
    }
    const missing = SAMPLES[name as keyof typeof SAMPLES].length - judged.length;
    const without = missing > 0 ? ` (${missing} more are of data that is not there)` : '';
    printTable(judged, `classes on ${judged.length} ${title}${without}`);
  }
  const both = agreement(Object.values(SAMPLES).flat(), again as readonly Labelled[]);
  if (!both) throw new Error('No place that was labelled again is in a sample.');
  console.log(
    `two labellers on ${both.places} places of the first eight: ${both.same} alike, kappa ${both.kappa}; one against the other F1 of substance ${both.substance}, of style ${both.style}`,
  );
}

/** README.md tells what each said when it was judged for the first time. */
const TITLES: Readonly<Record<keyof typeof SAMPLES, string>> = {
  made: 'changes the rules were made on',
  apart: 'others, labelled before any was judged',
  third: 'others again, labelled and judged later',
  fourth: 'more, labelled before they were judged',
  fifth: 'labelled later, before they were judged',
  sixth: 'of two agencies and other pairs of versions, labelled before they were judged',
  seventh: 'the same, labelled later, before they were judged',
  eighth: 'the same once more, labelled last, before they were judged',
  ninth: 'by another labeller who did not know the rules, labelled before they were judged',
  tenth: 'by the same labeller from other documents, kept back until the rules had learnt from the ninth',
};

function printTable(judged: readonly Judged[], title: string): void {
  console.log(`${title}\n${''.padEnd(36)}  precision  recall  labelled`);
  const percent = (n: number, of: number): string => (of === 0 ? '–' : ((100 * n) / of).toFixed(1)).padStart(8);
  for (const [c, s] of scoresOf(judged))
    console.log(`  ${c.padEnd(36)}${percent(s.right, s.given)}${percent(s.right, s.labelled)}  ${s.labelled}`);
  const { style, substance } = styleScores(judged);
  console.log(`  style against substance: F1 of substance ${f1(substance)}, of style ${f1(style)} (asked: 95)`);
  console.log(
    `  changes of substance called style: ${substance.labelled - substance.right}; style called substance: ${style.labelled - style.right}`,
  );
}
