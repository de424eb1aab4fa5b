/**
 * Draws the changes to be labelled and prints them for reading, without what the engine says of them:
 * `node scripts/run.mjs sample NAME|FILE [--seed N] [--from WORDS] [--take N] [--out FILE]`. NAME is a draw of `draws.ts`; FILE holds labels, of which
 * `--take` draws some to be labelled again (several files are joined by commas). A draw is seeded, so the same data and the same diff give the same
 * sample; the labels name places, so they outlive the diff.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { align } from '../../lib/align/align.ts';
import { diffRows } from '../../lib/diff/diff.ts';
import type { BareChange } from '../../lib/model/change.ts';
import type { AnalysedText } from '../../lib/text/analysed.ts';
import { mulberry } from '../mulberry.ts';
import type { Draw, Drawn, Side } from './draws.ts';
import * as draws from './draws.ts';
import { analyseStory, readStories, type Story } from './stories.ts';

/** Longer sides are whole passages rewritten, which every reader calls the same thing. */
const LONGEST = 120;

/** The same with the words on both sides, which stay out of the repository. */
type Shown = Drawn & { readonly words: string };

const random = (seed: number): (<T>(from: T[]) => readonly T[]) => {
  const next = mulberry(seed);
  return (from) => from.splice(Math.floor(next() * from.length), 1);
};

/** The sample, set by set; nothing of a set that is not there. `before`: the labels of earlier samples, for a draw that keeps apart from them. */
export function draw(shared: URL, { seed, quota, from, apart }: Draw, before: readonly Drawn[]): readonly Drawn[] {
  const take = random(seed);
  const earlier = apart ? before : [];
  return Object.entries(quota).flatMap(([set, wanted]) => {
    const stories = readStories(shared, set);
    if (!stories) return [];
    const all = stories.filter((story) => from(story.id)).flatMap((story) => unread(changesOf(story, set), earlier));
    const out: Shown[] = [];
    while (out.length < wanted && all.length > 0)
      out.push(...take(all).filter((c) => !apart || out.every((o) => o.story !== c.story || o.words !== c.words)));
    return out.map(({ words, ...place }) => place);
  });
}

/** The changes of a document in pairs of versions that were not drawn from; where there is no such pair, those at places that were not drawn. */
function unread(changes: Shown[], before: readonly Drawn[]): Shown[] {
  const used = new Set(before.map(pairOf));
  const fresh = changes.filter((c) => !used.has(pairOf(c)));
  const meet = (p: Side, q: Side): boolean => p.version === q.version && p.start <= q.end && q.start <= p.end;
  const drawn = (c: Drawn): boolean =>
    before.some((d) => d.story === c.story && (meet(c.a, d.a) || meet(c.b, d.b) || meet(c.a, d.b) || meet(c.b, d.a)));
  return fresh.length > 0 ? fresh : changes.filter((c) => !drawn(c));
}

/** The document, whether it is cut into sentences or paragraphs, and the two versions. */
function pairOf({ story, a, b }: Drawn): string {
  return `${story.replace(/-p$/, '')} ${[a.version, b.version].sort().join(' ')}`;
}

function changesOf(story: Story, set: string): Shown[] {
  const { texts, lexis } = analyseStory(story);
  const { links, rows, sentenceLinks } = align(texts, lexis);
  const side = (p: BareChange['a']): Side => ({
    version: story.versions[p.version]?.id ?? '',
    start: p.start,
    end: p.end,
  });
  const words = (p: BareChange['a']): string => texts[p.version]?.version.text.slice(p.start, p.end) ?? '';
  return diffRows({ rows, links, sentenceLinks, texts, lexis })
    .changes.filter((c) => c.kind !== 'move' && Math.max(c.a.end - c.a.start, c.b.end - c.b.start) <= LONGEST)
    .map((c) => ({ set, story: story.id, a: side(c.a), b: side(c.b), words: `${words(c.a)}\n${words(c.b)}` }));
}

/** Two lines for each place: the whole sentences on both sides with the change marked, and a little of what stands around them. */
export function show(shared: URL, places: readonly Drawn[]): readonly string[] {
  const texts = new Map<string, readonly AnalysedText[]>();
  for (const set of new Set(places.map((p) => p.set)))
    for (const story of readStories(shared, set) ?? [])
      if (places.some((p) => p.set === set && p.story === story.id))
        texts.set(`${set} ${story.id}`, analyseStory(story).texts);
  return places.map(({ set, story, a, b }) =>
    [a, b]
      .map((side) => {
        const text = texts.get(`${set} ${story}`)?.find((t) => t.version.siglum === side.version);
        return text ? marked(text, side) : '(not there)';
      })
      .join('\n'),
  );
}

/** So much before and after the sentence says whether it stands in a quotation that began earlier. */
const AROUND = 50;

function marked({ version: { text }, sentences }: AnalysedText, { start, end }: Side): string {
  const own = sentences.filter((s) => s.start <= end && s.end >= start);
  const from = Math.min(start, ...own.map((s) => s.start));
  const to = Math.max(end, ...own.map((s) => s.end));
  const parts = [
    ...['{', text.slice(Math.max(0, from - AROUND), from), '} '],
    ...[text.slice(from, start), '[[', text.slice(start, end), ']]', text.slice(end, to)],
    ...[' {', text.slice(to, to + AROUND), '}'],
  ];
  return parts.join('').replace(/\s+/g, ' ');
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    from: { type: 'string' },
    take: { type: 'string' },
    before: { type: 'string', default: '' },
    shared: { type: 'string', default: '../shared' },
    out: { type: 'string' },
  },
});
const shared = pathToFileURL(`${resolve(values.shared)}/`);
const read = (files: string): Drawn[] =>
  files
    .split(',')
    .filter((f) => f !== '')
    .flatMap((f) => JSON.parse(readFileSync(f, 'utf8')) as (Drawn & { readonly classes: unknown })[])
    .map(({ set, story, a, b }) => ({ set, story, a, b }));
const [what = ''] = positionals;
const named = (draws as Readonly<Record<string, Draw | undefined>>)[what.toUpperCase()];
const wanted = (story: string): boolean => values.from === undefined || story.includes(values.from);
const sample = named ? drawNamed(named) : drawAgain();

function drawNamed(d: Draw): readonly Drawn[] {
  const own = { ...d, seed: Number(values.seed ?? d.seed), from: (story: string) => d.from(story) && wanted(story) };
  return draw(shared, own, read(values.before));
}

function drawAgain(): readonly Drawn[] {
  const all = read(what).filter((p) => wanted(p.story) && readStories(shared, p.set) !== null);
  const take = random(Number(values.seed ?? 0));
  return Array.from({ length: Math.min(Number(values.take ?? all.length), all.length) }).flatMap(() => take(all));
}

show(shared, sample).forEach((lines, i) => {
  console.log(`${i} ${sample[i]?.set} ${sample[i]?.story}\n${lines}`);
});
if (values.out) writeFileSync(values.out, JSON.stringify(sample));
