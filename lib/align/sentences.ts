import { isStory } from '../model/block.ts';
import type { BlockRef, Link, SentenceLink } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { believePairs } from './belief.ts';
import type { Belief } from './believed.ts';
import { LINK } from './believed.ts';
import type { Candidates } from './candidates.ts';
import { createReader, type Reader } from './evidence.ts';
import { round4 } from './round.ts';
import { findTwins } from './twins.ts';
import { buildUnits, type UnitRange, type Units } from './units.ts';

/** Of two long blocks only sentences at about the same part of the way are compared: so many to either side. */
const REACH = 8;

/** Evidence, in nats, from which a sentence at the same place needs no comparison with the others of the paragraph. */
const PLAIN = 5;

/**
 * Which sentence renders which. Within linked blocks by the same engine as the blocks; of what is left over, sentences
 * with nearly the same words anywhere in the story are linked too: they were moved. No sentences of two blocks that are
 * `barred` from each other are. Sorted by version pair and sentence.
 */
export function linkSentences(
  texts: readonly AnalysedText[],
  lexis: Lexis,
  links: readonly Link[],
  barred: (a: BlockRef, b: BlockRef) => boolean = () => false,
): SentenceLink[] {
  const units = sentenceUnits(texts, lexis);
  const { found, open } = withinLinks(texts, units, links);
  for (const beliefs of believePairs(units, open)) for (const b of beliefs) if (b.sure > LINK) found.push(b);
  const placed = placedIn(units, found);
  const free = (u: number, version: number): boolean => placed[u * units.versions + version] !== 1;
  const apart = (u: number, w: number): boolean => barred(blockOf(texts, units, u), blockOf(texts, units, w));
  for (const b of findTwins(units, free, apart)) found.push(b);
  const { versionOf } = units;
  found.sort((p, q) => byVersions(versionOf, p, q) || p.a - q.a || p.b - q.b);
  return found.map((b) => linkOf(units, b));
}

function byVersions(versionOf: Uint16Array, p: Belief, q: Belief): number {
  return (
    (versionOf[p.a] as number) - (versionOf[q.a] as number) || (versionOf[p.b] as number) - (versionOf[q.b] as number)
  );
}

function sentenceUnits(texts: readonly AnalysedText[], lexis: Lexis): Units {
  const ranges = texts.map((t) =>
    t.sentences.flatMap(({ start, end, block }, index): UnitRange[] => {
      const role = t.blocks[block]?.role;
      return role && isStory(role) ? [{ start, end, index }] : [];
    }),
  );
  return buildUnits(texts, ranges, lexis);
}

/** Links between sentences that need no thought (one sentence each, or plainly in step), and the pairs that do. */
function withinLinks(
  texts: readonly AnalysedText[],
  units: Units,
  links: readonly Link[],
): { found: Belief[]; open: Candidates } {
  const { versions } = units;
  const stretch = texts.map((t, v) => sentencesByBlock(t, units, v));
  const found: Belief[] = [];
  const reader = createReader(units);
  const grids = Array.from({ length: versions * versions }, () => [] as Link[]);
  for (const l of links) {
    const [a, aEnd] = stretch[l.a.version]?.[l.a.block] ?? [0, 0];
    const [b, bEnd] = stretch[l.b.version]?.[l.b.block] ?? [0, 0];
    if (aEnd - a === bEnd - b && (aEnd - a === 1 || inStep(units, reader, [a, aEnd], [b, bEnd]))) {
      for (let k = 0; k < aEnd - a; k++) found.push({ a: a + k, b: b + k, sure: l.score });
    } else (grids[l.a.version * versions + l.b.version] as Link[]).push(l);
  }
  const at = new Uint32Array(versions * versions + 1);
  const as: number[] = [];
  const bs: number[] = [];
  grids.forEach((list, pair) => {
    at[pair] = as.length;
    // By sentence of a, then of b: links come sorted by block, and the blocks a shares follow each other.
    for (const group of groupByBlock(list)) {
      const [a, aEnd] = stretch[group.version]?.[group.block] ?? [0, 0];
      for (let u = a; u < aEnd; u++) {
        for (const l of group.links) {
          const [b, bEnd] = stretch[l.b.version]?.[l.b.block] ?? [0, 0];
          const slope = (bEnd - b) / Math.max(1, aEnd - a);
          for (let w = b; w < bEnd; w++) {
            if (Math.abs(w - b - (u - a) * slope) > REACH) continue;
            as.push(u);
            bs.push(w);
          }
        }
      }
    }
  });
  at[versions * versions] = as.length;
  return { found, open: { a: Uint32Array.from(as), b: Uint32Array.from(bs), at } };
}

type Group = { readonly version: number; readonly block: number; readonly links: Link[] };

function groupByBlock(links: readonly Link[]): Group[] {
  const out: Group[] = [];
  for (const l of links) {
    const last = out.at(-1);
    if (last && last.block === l.a.block) last.links.push(l);
    else out.push({ version: l.a.version, block: l.a.block, links: [l] });
  }
  return out;
}

/** For each block of the version its sentences' units, from–to. */
function sentencesByBlock(text: AnalysedText, units: Units, v: number): [number, number][] {
  const out = text.blocks.map((): [number, number] => [0, 0]);
  for (let u = units.base[v] as number; u < (units.base[v + 1] as number); u++) {
    const stretch = out[text.sentences[units.indexOf[u] as number]?.block ?? 0];
    if (!stretch) continue;
    if (stretch[1] === 0) stretch[0] = u;
    stretch[1] = u + 1;
  }
  return out;
}

/** True when each sentence plainly comes from the one at the same place: most paragraphs of copies do. */
function inStep(
  units: Units,
  reader: Reader,
  [a, aEnd]: readonly [number, number],
  [b]: readonly [number, number],
): boolean {
  const { wordAt } = units;
  for (let u = a; u < aEnd; u++) {
    reader.take(b + u - a);
    if (reader.measure(wordAt[u] as number, wordAt[u + 1] as number) < PLAIN) return false;
  }
  return true;
}

/** Which sentence has a counterpart in which version: 1 at `unit · versions + version`. */
function placedIn(units: Units, beliefs: readonly Belief[]): Uint8Array {
  const { versions, versionOf } = units;
  const placed = new Uint8Array(units.count * versions);
  for (const { a, b } of beliefs) {
    placed[a * versions + (versionOf[b] as number)] = 1;
    placed[b * versions + (versionOf[a] as number)] = 1;
  }
  return placed;
}

function blockOf(texts: readonly AnalysedText[], units: Units, u: number): BlockRef {
  const version = units.versionOf[u] as number;
  return { version, block: texts[version]?.sentences[units.indexOf[u] as number]?.block as number };
}

function linkOf(units: Units, { a, b, sure }: Belief): SentenceLink {
  return {
    a: { version: units.versionOf[a] as number, sentence: units.indexOf[a] as number },
    b: { version: units.versionOf[b] as number, sentence: units.indexOf[b] as number },
    score: round4(sure),
  };
}
