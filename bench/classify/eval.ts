/** Scores the classes against the labelled samples: `judge` computes, `printScores` prints what `npm run eval` shows. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { align } from '../../lib/align/align.ts';
import { classify } from '../../lib/classify/classify.ts';
import opinion from '../../lib/classify/second-opinion/weights.json' with { type: 'json' };
import { collectFacts } from '../../lib/facts/facts.ts';
import {
  type BareChange,
  type ChangeClass,
  isStyleOnly,
  STYLE_CLASSES,
  SUBSTANCE_CLASSES,
} from '../../lib/model/change.ts';
import { agreement } from './agreement.ts';
import { areaUnder, crossValidated, type Point, pointAt } from './opinion.ts';
import { type Labelled, placesOf } from './opinion-places.ts';
import { BLIND, SUB_EDITED, TAUGHT } from './samples.ts';
import { analyseStory, readStories, type Story } from './stories.ts';

/** The same with what the engine gives, and its words for reading. */
export type Judged = Labelled & { readonly given: readonly ChangeClass[]; readonly shown: string };
/** Counts behind precision and recall. */
export type Score = { readonly right: number; readonly given: number; readonly labelled: number };

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
  for (const [name, labels] of Object.entries(TAUGHT)) {
    const judged = judge(folder, labels);
    if (!judged) {
      console.log('classes: SKIPPED, the development data is not there');
      return;
    }
    printTable(
      judged,
      `classes on ${of(judged, labels)} changes of the sample “${name}”, from which the second opinion learnt`,
    );
  }
  printOpinion(folder);
  const blind = judge(folder, BLIND);
  if (blind) printTable(blind, `classes on ${of(blind, BLIND)} changes of the blind test`);
  printSubEdited(folder);
  const both = agreement(TAUGHT.first ?? [], TAUGHT.again ?? []);
  if (!both) throw new Error('No place of the first sample was labelled by both.');
  console.log(
    `two labellers by one guide on ${both.places} places of the first sample: ${both.same} alike, kappa ${both.kappa}; one against the other F1 of substance ${both.substance}, of style ${both.style}`,
  );
}

/** Our own stories, labelled as style or substance alone: each kind of edit in a line. */
function printSubEdited(shared: URL): void {
  const isThroughMachine = (j: Judged): boolean => [j.a.version, j.b.version].includes('c');
  for (const [stories, labels] of Object.entries(SUB_EDITED)) {
    const judged = judge(shared, labels) ?? [];
    printFound(
      `${stories} as sub-editors left them`,
      judged.filter((j) => !isThroughMachine(j)),
    );
    printFound('two of them through a machine', judged.filter(isThroughMachine));
  }
}

function printFound(title: string, judged: readonly Judged[]): void {
  const { style, substance } = styleScores(judged);
  const found = ((100 * style.right) / style.labelled).toFixed(1);
  console.log(
    `${title}, ${judged.length} changes: F1 of style ${f1(style)}, of substance ${f1(substance)}; ${found} % of style found, ${substance.labelled - substance.right} of ${substance.labelled} of substance called style`,
  );
}

function of(judged: readonly Judged[], labels: readonly Labelled[]): string {
  return judged.length === labels.length
    ? `${labels.length}`
    : `${judged.length} (of ${labels.length}: the data of the others is not there)`;
}

/** What the rules say alone, and with a second opinion that was learnt without the document that it is asked about. */
function printOpinion(shared: URL): void {
  const places = placesOf(shared, TAUGHT);
  const leanings = crossValidated(places);
  const said = (p: Point): string =>
    `F1 of style ${p.style}, of substance ${p.substance}; ${p.hidden} % of substance called style`;
  console.log(`style against substance on ${places.length} changes (asked: F1 95)`);
  console.log(`  the rules alone: ${said(pointAt(places, leanings, Number.POSITIVE_INFINITY))}`);
  console.log(
    `  with the second opinion, cross-validated by document: ${said(pointAt(places, leanings, opinion.threshold))}`,
  );
  for (const sample of Object.keys(TAUGHT)) {
    const own = places.flatMap((p, i) => (p.sample === sample ? [i] : []));
    const some = own.map((i) => places[i] as (typeof places)[number]);
    console.log(
      `    ${sample}: ${said(
        pointAt(
          some,
          own.map((i) => leanings[i] as number),
          opinion.threshold,
        ),
      )}`,
    );
  }
  console.log(`  area under the curve, where it is asked: ${areaUnder(places, leanings)}`);
}

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
