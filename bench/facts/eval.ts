/** Scores the quotations of the fact table against labelled ones: found, joined across the copies, given to their speaker. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { align } from '../../lib/align/align.ts';
import { collectFacts } from '../../lib/facts/facts.ts';
import type { Fact } from '../../lib/model/fact.ts';
import { analyseStory, readStories, type Story } from '../classify/stories.ts';
import { BATCHES, scoreDifferences } from './differences.ts';
import labels from './quotations.json' with { type: 'json' };
import { scoreSlots } from './slots.ts';

/** One quotation by its place; `slot` is the same for all copies of it; `speaker` a place where the version names who said it, null when nobody did. */
export type LabelledQuotation = {
  readonly set: string;
  readonly story: string;
  readonly version: string;
  readonly start: number;
  readonly end: number;
  readonly slot: number;
  readonly speaker: { readonly start: number; readonly end: number } | null;
};

/** Counts behind precision and recall. */
export type Count = { right: number; given: number; labelled: number };
export type QuotationScores = {
  readonly found: Count;
  readonly joined: Count;
  readonly spoken: Count;
  readonly wrong: string[];
};

export const QUOTATIONS = labels as readonly LabelledQuotation[];

/** A mark more or less at the end, where the copies set it before or behind a comma. */
const SLACK = 2;

type Found = { readonly fact: number; readonly start: number; readonly end: number; readonly speaker: string | null };

/** Scores all labelled stories, or null when the data is not there. */
export function scoreQuotations(shared: URL): QuotationScores | null {
  const empty = (): Count => ({ right: 0, given: 0, labelled: 0 });
  const scores: QuotationScores = { found: empty(), joined: empty(), spoken: empty(), wrong: [] };
  for (const key of new Set(QUOTATIONS.map((q) => `${q.set} ${q.story}`))) {
    const [set = '', id = ''] = key.split(' ');
    const story = readStories(shared, set)?.find((s) => s.id === id);
    if (!story) return null;
    scoreStory(story, { labels: QUOTATIONS.filter((q) => q.set === set && q.story === id), scores });
  }
  return scores;
}

function scoreStory(
  story: Story,
  { labels: gold, scores }: { readonly labels: readonly LabelledQuotation[]; readonly scores: QuotationScores },
): void {
  const { texts, lexis } = analyseStory(story);
  const { rows, sentenceLinks } = align(texts, lexis);
  const facts = collectFacts({ rows, sentenceLinks, texts, lexis });
  const textOf = (version: string): string => texts.find((t) => t.version.siglum === version)?.version.text ?? '';
  const matched: { readonly label: LabelledQuotation; readonly hit: Found | null }[] = [];
  for (const { id } of story.versions) {
    const version = story.versions.findIndex((v) => v.id === id);
    const found = quotationsIn(facts, { version, text: textOf(id) });
    const own = gold.filter((q) => q.version === id);
    scores.found.given += found.length;
    scores.found.labelled += own.length;
    for (const label of own) {
      const hit =
        found.find((f) => Math.abs(f.start - label.start) <= 1 && Math.abs(f.end - label.end) <= SLACK) ?? null;
      matched.push({ label, hit });
      if (hit) scores.found.right++;
      else scores.wrong.push(`${story.id} ${id} ${label.start}: not found`);
      const name = label.speaker ? textOf(id).slice(label.speaker.start, label.speaker.end) : null;
      if (name !== null) scores.spoken.labelled++;
      if (!hit?.speaker) {
        if (name !== null) scores.wrong.push(`${story.id} ${id} ${label.start}: no speaker for ${name}`);
        continue;
      }
      scores.spoken.given++;
      if (name !== null && lastWord(name) === lastWord(hit.speaker)) scores.spoken.right++;
      else scores.wrong.push(`${story.id} ${id} ${label.start}: ${hit.speaker} instead of ${name ?? 'nobody'}`);
    }
  }
  countPairs(matched, scores.joined);
}

/** Pairs of labelled quotations of two versions: joined by the labels, by the engine, by both. */
function countPairs(
  matched: readonly { readonly label: LabelledQuotation; readonly hit: Found | null }[],
  joined: Count,
): void {
  matched.forEach((x, i) => {
    for (const y of matched.slice(i + 1)) {
      if (x.label.version === y.label.version) continue;
      const wanted = x.label.slot === y.label.slot;
      const given = x.hit !== null && y.hit !== null && x.hit.fact === y.hit.fact;
      if (wanted) joined.labelled++;
      if (given) joined.given++;
      if (wanted && given) joined.right++;
    }
  });
}

function quotationsIn(
  facts: readonly Fact[],
  { version, text }: { readonly version: number; readonly text: string },
): readonly Found[] {
  return facts.flatMap((f, fact) => {
    if (f.kind !== 'quotation') return [];
    // Who said it stands right behind the quotation, under the same slot.
    const next = facts[fact + 1];
    const said = next?.kind === 'attribution' && next.slot === f.slot ? next.values : [];
    return f.values
      .filter((v) => v.version === version && /["“„«‘]/.test(text[v.start] ?? ''))
      .map((v) => ({
        fact,
        start: v.start,
        end: v.end,
        speaker: said.find((s) => s.version === version)?.value ?? null,
      }));
  });
}

function lastWord(name: string): string {
  return (name.toLowerCase().split(/\s+/).at(-1) ?? '').replace(/['’]s?$/, '');
}

/** Prints the scores, and every miss with its place. `shared`: the folder of the development data. */
export function printScores(shared: string | URL): void {
  const folder = typeof shared === 'string' ? pathToFileURL(`${resolve(shared)}/`) : shared;
  const scores = scoreQuotations(folder);
  if (!scores) {
    console.log('facts: SKIPPED, the development data is not there');
    return;
  }
  const percent = (n: number, of: number): string => (of === 0 ? '–' : ((100 * n) / of).toFixed(1));
  for (const [title, c] of [
    ['quotations found', scores.found],
    ['the same quotation in two copies', scores.joined],
    ['its speaker', scores.spoken],
  ] as const)
    console.log(
      `${title.padEnd(34)} precision ${percent(c.right, c.given)}, recall ${percent(c.right, c.labelled)} (${c.labelled} labelled)`,
    );
  for (const line of scores.wrong) console.log(`  ${line}`);
  printDifferences(folder, percent);
}

function printDifferences(folder: URL, percent: (n: number, of: number) => string): void {
  const slots = scoreSlots(folder);
  if (slots) {
    const { told, alarms, wrong } = slots;
    console.log(
      `${'slots read in ../shared'.padEnd(34)} ${told.right} of ${told.labelled} disagreements told, ${alarms.given} of ${alarms.labelled} agreements told as one`,
    );
    for (const line of wrong) console.log(`  ${line}`);
  }
  for (const batch of BATCHES) {
    const { told, lone, wrong } = scoreDifferences(folder, batch);
    console.log(
      `${batch.title.padEnd(34)} precision ${percent(told.right, told.given)}, recall ${percent(told.right, told.labelled)} (${told.labelled} labelled); in one copy only ${lone.right} of ${lone.labelled}`,
    );
    for (const line of wrong) console.log(`  ${line}`);
  }
}
