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

  const placed = placedIn(texts, units, found);
  const rest = sentenceUnits(texts, lexis, (v, s) => isFree(placed, v, s));
  const moved = findTwins(rest, (u, w) => !isPlaced(placed, rest.versionOf[u] as number, rest.indexOf[u] as number, w));
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

/** Which sentence has a counterpart in which version: 1 at `sentence · versions + version` of its own version's list. */
type Placed = readonly Uint8Array[];

function placedIn(texts: readonly AnalysedText[], units: Units, beliefs: readonly Belief[]): Placed {
  const placed = texts.map((t) => new Uint8Array(t.sentences.length * texts.length));
  const mark = (u: number, o: number): void => {
    const list = placed[units.versionOf[u] as number] as Uint8Array;
    list[(units.indexOf[u] as number) * texts.length + (units.versionOf[o] as number)] = 1;
  };
  for (const { a, b } of beliefs) {
    mark(a, b);
    mark(b, a);
  }
  return placed;
}

function isPlaced(placed: Placed, v: number, sentence: number, other: number): boolean {
  return placed[v]?.[sentence * placed.length + other] === 1;
}

function isFree(placed: Placed, v: number, sentence: number): boolean {
  return placed.some((_, other) => other !== v && !isPlaced(placed, v, sentence, other));
}

function linkOf(units: Units, { a, b, sure }: Belief): SentenceLink {
  return {
    a: { version: units.versionOf[a] as number, sentence: units.indexOf[a] as number },
    b: { version: units.versionOf[b] as number, sentence: units.indexOf[b] as number },
    score: round4(sure),
  };
}
