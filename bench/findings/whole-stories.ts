import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { collate } from '../../lib/collate/collate.ts';
import { draftOf } from '../../lib/ingest/ingest.ts';
import { isStyleOnly, type Place } from '../../lib/model/change.ts';
import type { Collation } from '../../lib/model/collation.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Range } from '../../lib/model/range.ts';

/**
 * Whole stories in four copies: an agency's wire, a British sub-edit of it, an article of another paper's own on the same event, and the wire with six to nine faults at single places, all else of it sound: put
 * through a machine translator (`damaged`) or rewritten by a colleague at deadline (`altered`). 42 stories by five writers who knew no detector and no class, of their own invention, with what they put in and which
 * paragraph renders which (`whole-stories/`). Each set was scored before it was read.
 */
export const WHOLE_STORIES = ['first-damaged', 'first-altered', 'second', 'third', 'fourth'] as const;

type Copy = 'wire' | 'subbed' | 'own' | 'faulty';
const COPIES: readonly Copy[] = ['wire', 'subbed', 'own', 'faulty'];

/** A copy is its paragraphs, the headline first. A fault stands in a paragraph of the faulty copy, and the wire has `right` for it; a link is a paragraph of the wire and one of the copy. */
export type WholeStory = Readonly<Record<Copy, readonly string[]>> & {
  readonly id: string;
  readonly last: 'damaged' | 'altered';
  readonly links: Readonly<Record<'subbed' | 'faulty', readonly (readonly [number, number])[]>>;
  readonly faults: readonly { readonly paragraph: number; readonly words: string; readonly right: string }[];
};

/** The stories of a set, in the order of its file. */
export function storiesIn(set: (typeof WHOLE_STORIES)[number]): readonly WholeStory[] {
  // From the repository's root, where the tests and the bundled evaluation both run.
  const file = new URL(`bench/findings/whole-stories/${set}.json`, pathToFileURL(`${process.cwd()}/`));
  return JSON.parse(readFileSync(file, 'utf8')) as readonly WholeStory[];
}

/** What four copies loaded together give, held against what was put in. */
export type StoryScore = {
  readonly faults: number;
  /** Faults at which a finding from so much up stands, by the bar. */
  readonly told: (least: number) => number;
  /** Findings that stand at no fault, and the copy that they accuse. */
  readonly vain: readonly { readonly copy: Copy; readonly finding: Finding }[];
  /** Faults of which every change between the wire and the faulty copy is called style. */
  readonly hidden: number;
  /** Disagreements of the table of facts at a fault, and elsewhere. */
  readonly clashes: readonly [atFaults: number, elsewhere: number];
  readonly links: { readonly found: number; readonly missed: number; readonly more: number };
};

/** The score of a story. Throws where the words of a fault are not in their paragraph. */
export function scoreOf(story: WholeStory): StoryScore {
  const texts = COPIES.map((copy) => story[copy].join('\n\n'));
  const collation = collate(texts.map((text, i) => draftOf({ id: `${i}`, text, language: 'en' })));
  const version = (copy: Copy): number => collation.versions.findIndex((v) => v.text === texts[COPIES.indexOf(copy)]);
  const [wire, faulty] = [version('wire'), version('faulty')];
  const faults = story.faults.map(({ paragraph, words, right }) => ({
    there: placeIn(story.faulty, words, paragraph),
    here: placeIn(
      story.wire,
      right,
      story.wire.findIndex((p) => p.includes(right)),
    ),
  }));
  const isAtFault = (at: Place): boolean =>
    faults.some((f) => (at.version === faulty && meet(at, f.there)) || (at.version === wire && meet(at, f.here)));
  const changes = collation.changes.flatMap(({ a, b, classes }) =>
    a.version === wire && b.version === faulty
      ? [{ here: a, there: b, classes }]
      : a.version === faulty && b.version === wire
        ? [{ here: b, there: a, classes }]
        : [],
  );
  const clashes = collation.facts.filter((f) => !f.agree);
  return {
    faults: faults.length,
    told: (least) =>
      faults.filter(({ there }) =>
        collation.findings.some((f) => f.confidence >= least && f.target.version === faulty && meet(f.target, there)),
      ).length,
    vain: collation.findings
      .filter(({ target }) => target.version !== faulty || !isAtFault(target))
      .map((finding) => ({
        copy: COPIES.find((c) => version(c) === finding.target.version) as Copy,
        finding,
      })),
    hidden: faults.filter(({ here, there }) =>
      changes.filter((c) => meet(c.here, here) || meet(c.there, there)).every((c) => isStyleOnly(c.classes)),
    ).length,
    clashes: [
      clashes.filter((f) => f.values.some(isAtFault)).length,
      clashes.filter((f) => !f.values.some(isAtFault)).length,
    ],
    links: linksOf(story, collation, version),
  };
}

function linksOf(story: WholeStory, { links, versions }: Collation, version: (copy: Copy) => number) {
  const score = { found: 0, missed: 0, more: 0 };
  const wire = version('wire');
  for (const copy of ['subbed', 'faulty'] as const) {
    const other = version(copy);
    const paragraphOf = (at: { readonly version: number; readonly block: number }, paragraphs: readonly string[]) => {
      const start = versions[at.version]?.blocks[at.block]?.start ?? -1;
      return startsOf(paragraphs).findLastIndex((s) => s <= start);
    };
    const given = new Set(
      links.flatMap(({ a, b }) => {
        const [here, there] = a.version === wire ? [a, b] : [b, a];
        return here.version === wire && there.version === other
          ? [`${paragraphOf(here, story.wire)} ${paragraphOf(there, story[copy])}`]
          : [];
      }),
    );
    const gold = new Set(story.links[copy].map(([i, j]) => `${i} ${j}`));
    for (const link of gold) given.has(link) ? score.found++ : score.missed++;
    for (const link of given) if (!gold.has(link)) score.more++;
  }
  return score;
}

/** Where each paragraph begins in the text that they make. */
function startsOf(paragraphs: readonly string[]): readonly number[] {
  let at = 0;
  return paragraphs.map((p) => {
    const start = at;
    at += p.length + 2;
    return start;
  });
}

function placeIn(paragraphs: readonly string[], words: string, paragraph: number): Range {
  const at = paragraphs[paragraph]?.indexOf(words) ?? -1;
  if (at < 0) throw new Error(`these words are not in their paragraph: ${words}`);
  const start = (startsOf(paragraphs)[paragraph] as number) + at;
  return { start, end: start + words.length };
}

/** Whether two ranges share a letter, or an empty one lies in or at the other. */
function meet(a: Range, b: Range): boolean {
  return a.start === a.end ? a.start >= b.start && a.start <= b.end : a.start < b.end && a.end > b.start;
}
