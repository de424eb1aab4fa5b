import { isStory } from '../model/block.ts';
import type { Link, SentenceLink } from '../model/link.ts';
import type { AnalysedText } from '../text/analysed.ts';
import type { Lexis } from '../text/lexis.ts';
import { type Belief, believePairs } from './belief.ts';
import type { Candidates } from './candidates.ts';
import { LINK } from './explained.ts';
import { round4 } from './round.ts';
import { findTwins } from './twins.ts';
import { buildUnits, type UnitRange, type Units } from './units.ts';

/** Of two long blocks only sentences at about the same part of the way are compared: so many to either side. */
const REACH = 8;

/**
 * Which sentence renders which. Within linked blocks by the same engine as the blocks; of what is left over, sentences
 * with nearly the same words anywhere in the story are linked too: they were moved. Sorted by version pair and sentence.
 */
export function linkSentences(texts: readonly AnalysedText[], lexis: Lexis, links: readonly Link[]): SentenceLink[] {
  const units = sentenceUnits(texts, lexis, () => true);
  const { found, open } = withinLinks(texts, units, links);
  for (const beliefs of believePairs(units, open)) found.push(...beliefs.filter((b) => b.sure > LINK));

  const placed = placedIn(units, found);
  const rest = sentenceUnits(texts, lexis, (v, s) => isFree(texts.length, placed, v, s));
  const moved = findTwins(rest, (u, w) => !placed.has(placeKey(rest, u, w)));
  return [...found.map((b) => linkOf(units, b)), ...moved.map((b) => linkOf(rest, b))].sort(
    (p, q) =>
      p.a.version - q.a.version ||
      p.b.version - q.b.version ||
      p.a.sentence - q.a.sentence ||
      p.b.sentence - q.b.sentence,
  );
}

function sentenceUnits(
  texts: readonly AnalysedText[],
  lexis: Lexis,
  wanted: (version: number, sentence: number) => boolean,
): Units {
  const ranges = texts.map((t, v) =>
    t.sentences.flatMap((s, index): UnitRange[] => {
      const role = t.blocks[s.block]?.role;
      return role && isStory(role) && wanted(v, index) ? [{ start: s.start, end: s.end, index }] : [];
    }),
  );
  return buildUnits(texts, ranges, lexis);
}

/** Links between sentences that need no thought (one sentence each, or the same words), and the pairs that do. */
function withinLinks(
  texts: readonly AnalysedText[],
  units: Units,
  links: readonly Link[],
): { found: Belief[]; open: Candidates } {
  const { versions } = units;
  const stretch = texts.map((t, v) => sentencesByBlock(t, units, v));
  const found: Belief[] = [];
  const grids = Array.from({ length: versions * versions }, () => [] as Link[]);
  for (const l of links) {
    const [a, aEnd] = stretch[l.a.version]?.[l.a.block] ?? [0, 0];
    const [b, bEnd] = stretch[l.b.version]?.[l.b.block] ?? [0, 0];
    if (aEnd - a === bEnd - b && (aEnd - a === 1 || sameWords(units, [a, aEnd], [b, bEnd]))) {
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

function sameWords(units: Units, [a, aEnd]: readonly [number, number], [b, bEnd]: readonly [number, number]): boolean {
  const { wordAt, words } = units;
  const shift = (wordAt[b] as number) - (wordAt[a] as number);
  if ((wordAt[bEnd] as number) - (wordAt[aEnd] as number) !== shift) return false;
  for (let u = a; u < aEnd; u++) if ((wordAt[u + b - a] as number) - (wordAt[u] as number) !== shift) return false;
  for (let k = wordAt[a] as number; k < (wordAt[aEnd] as number); k++) if (words[k] !== words[k + shift]) return false;
  return true;
}

/** Which sentence has a counterpart in which version. */
function placedIn(units: Units, beliefs: readonly Belief[]): Set<number> {
  const out = new Set<number>();
  for (const { a, b } of beliefs) {
    out.add(placeKey(units, a, units.versionOf[b] as number));
    out.add(placeKey(units, b, units.versionOf[a] as number));
  }
  return out;
}

function placeKey(units: Units, u: number, version: number): number {
  return keyOf(units.versionOf[u] as number, units.indexOf[u] as number, version);
}

function keyOf(version: number, sentence: number, other: number): number {
  return (sentence * 65_536 + version) * 65_536 + other;
}

function isFree(versions: number, placed: ReadonlySet<number>, v: number, s: number): boolean {
  for (let y = 0; y < versions; y++) if (y !== v && !placed.has(keyOf(v, s, y))) return true;
  return false;
}

function linkOf(units: Units, { a, b, sure }: Belief): SentenceLink {
  return {
    a: { version: units.versionOf[a] as number, sentence: units.indexOf[a] as number },
    b: { version: units.versionOf[b] as number, sentence: units.indexOf[b] as number },
    score: round4(sure),
  };
}
