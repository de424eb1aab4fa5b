/**
 * Draws the changes to be labelled: `sample.ts` prints them, one a line, with their places, for reading. The draw is
 * seeded, so the same data and the same diff give the same sample; the labels name places, so they outlive the diff.
 */
import { writeFileSync } from 'node:fs';
import { align } from '../../lib/align/align.ts';
import { diffRows } from '../../lib/diff/diff.ts';
import type { BareChange } from '../../lib/model/change.ts';
import { analyseStory, readStories, type Story } from './stories.ts';

const SEED = 20_230_222;
/** How many changes of each set. The seeds are the main job's own kind: a British copy of an American wire. */
const QUOTA: Readonly<Record<string, number>> = { 'wmt-news-para': 95, 'onestop-para': 95, argrewrite: 50, seeds: 65 };
/** Longer sides are whole passages rewritten, which every reader calls the same thing. */
const LONGEST = 120;

/** A change by its places: set, document, version and offsets into its paragraphs joined by empty lines. */
export type Drawn = { readonly set: string; readonly story: string; readonly a: Side; readonly b: Side };
type Side = { readonly version: string; readonly start: number; readonly end: number };

/** The sample, set by set; empty for a set that is not there. */
export function draw(shared: URL): readonly (Drawn & { readonly shown: string })[] {
  const random = mulberry(SEED);
  return Object.entries(QUOTA).flatMap(([set, quota]) => {
    const stories = readStories(shared, set);
    if (!stories) return [];
    const all = stories.flatMap((story) => changesOf(story, set));
    const out: (Drawn & { readonly shown: string })[] = [];
    while (out.length < quota && all.length > 0) out.push(...all.splice(Math.floor(random() * all.length), 1));
    return out;
  });
}

function changesOf(story: Story, set: string): (Drawn & { readonly shown: string })[] {
  const { texts, lexis } = analyseStory(story);
  const { links, rows, sentenceLinks } = align(texts, lexis);
  const side = (p: BareChange['a']): Side => ({
    version: story.versions[p.version]?.id ?? '',
    start: p.start,
    end: p.end,
  });
  const shown = (p: BareChange['a']): string => {
    const text = texts[p.version]?.version.text ?? '';
    return `${text.slice(Math.max(0, p.start - 45), p.start)}[${text.slice(p.start, p.end)}]${text.slice(p.end, p.end + 25)}`.replace(
      /\s+/g,
      ' ',
    );
  };
  return diffRows({ rows, links, sentenceLinks, texts, lexis })
    .changes.filter((c) => c.kind !== 'move' && Math.max(c.a.end - c.a.start, c.b.end - c.b.start) <= LONGEST)
    .map((c) => ({ set, story: story.id, a: side(c.a), b: side(c.b), shown: `${shown(c.a)} || ${shown(c.b)}` }));
}

/** Mulberry32: a small seeded generator of numbers in [0, 1), the same everywhere. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes the drawn places to `out` (JSON) and their words to standard output. */
export function printSample(shared: URL, out: string | null): void {
  const drawn = draw(shared);
  drawn.forEach((d, i) => {
    console.log(`${i}\t${d.shown}`);
  });
  if (out) writeFileSync(out, JSON.stringify(drawn.map(({ shown, ...place }) => place)));
}
