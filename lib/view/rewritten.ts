import type { Sentence } from '../model/block.ts';
import { isStyleOnly, type Place } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { Range } from '../model/range.ts';
import type { Reading, Variation } from '../model/variation.ts';
import type { ChangeIndex } from './change-index.ts';
import { countWords } from './excerpt.ts';
import { isHalfOfMove, movedPassages } from './moved-passages.ts';

/**
 * A passage that one copy wrote anew. Marked word by word, “Harbour city votes to close its oldest bridge” beside “Norway's Norhaven to shut
 * oldest bridge” is three entries of the list and a sentence turned round nine, “Harbour” against “Norway's” the first of them, where an
 * editor says one thing: another headline, another sentence. The marks stay on the words.
 */
export type Rewritten = {
  readonly what: 'headline' | 'sentence' | 'moved';
  /** Indices of the differences that are told as one, ascending; of a headline those of style too. The first names their stop. */
  readonly variations: readonly number[];
  /** Indices of all differences in the passage, ascending: a third copy may differ there in a word of its own. */
  readonly within: readonly number[];
  /** The whole passage in each version that has it, by version. */
  readonly places: readonly Place[];
  /** The versions on one side of all the differences, ascending: those that wrote it anew, or those that did not. Null for a headline and for what moved. */
  readonly side: readonly number[] | null;
};

/**
 * From this share of its words on a passage counts as rewritten. Two headlines of one story share its names and little else; a sentence told
 * the other way round keeps its nouns. By half, so that a word or two changed stay what they are. Judged by eye on eight stories.
 */
const REWRITTEN = 0.5;

/** Fewer differences in a sentence are read one by one. A headline is one thing to an editor even at two. */
const SHREDS = 3;

type Told = Pick<Collation, 'versions' | 'rows' | 'variations' | 'changes'>;

/**
 * The rewritten passages, by row, and after them the sentences that moved, whose halves are told as one in the same way. They hang on the texts alone and on no way of looking at them, so that what was marked stays where it was.
 * In a sentence only those differences go together that part the same copies from all others, style aside: what B wrote anew is one thing, and
 * a figure that only C has there another.
 */
export function rewrittenPassages(collation: Told, index: ChangeIndex): readonly Rewritten[] {
  const rows = new Map<number, number[]>();
  for (const [i, { row }] of collation.variations.entries()) {
    const own = rows.get(row);
    if (own) own.push(i);
    else rows.set(row, [i]);
  }
  const rewritten = [...rows].flatMap(([row, all]) => {
    const own = all.filter((i) => !isHalfOfMove(collation.variations[i] as Variation));
    return isHeadline(collation, row) ? headlineOf(collation, row, own) : sentencesOf(collation, index, own);
  });
  const moved = movedPassages(collation).map(
    ({ halves, places }): Rewritten => ({ what: 'moved', variations: halves, within: halves, places, side: null }),
  );
  return [...rewritten, ...moved];
}

/** By the index of each difference in a rewritten passage, the passage. */
export function passageByVariation(passages: readonly Rewritten[]): ReadonlyMap<number, Rewritten> {
  return new Map(passages.flatMap((p) => p.variations.map((i) => [i, p] as const)));
}

/** The stop of a difference, `v<index>`: its own, or that of the passage it is told with. */
export function stopOfVariation(index: number, passages: ReadonlyMap<number, Rewritten>): string {
  return `v${passages.get(index)?.variations[0] ?? index}`;
}

/** Whether a row holds nothing but headlines. */
function isHeadline({ versions, rows }: Told, row: number): boolean {
  return (rows[row]?.cells ?? []).every((blocks, v) =>
    blocks.every((b) => versions[v]?.blocks[b]?.role === 'headline'),
  );
}

function headlineOf(collation: Told, row: number, own: readonly number[]): Rewritten[] {
  const places = (collation.rows[row]?.cells ?? []).flatMap((blocks, version): Place[] => {
    const cuts = blocks.flatMap((b) => collation.versions[version]?.blocks[b] ?? []);
    return spanOf(version, cuts);
  });
  const rewritten = places.some((place) => isRewritten(collation, place, own));
  return rewritten ? [{ what: 'headline', variations: own, within: own, places, side: null }] : [];
}

function sentencesOf(collation: Told, index: ChangeIndex, own: readonly number[]): Rewritten[] {
  if (own.length < SHREDS) return [];
  return passagesOf(collation, own).flatMap(({ within, places }) => {
    if (within.length < SHREDS) return [];
    // What is style stays so, and hidden with the rest of it.
    const shreds = within.filter((i) => !isStyleOnly(collation.variations[i]?.classes ?? []));
    return partedAlike(shreds, (i) => sidesOf(collation.variations[i], i, index)).flatMap(
      ({ side, variations }): Rewritten[] =>
        places.some((place) => isRewritten(collation, place, variations))
          ? [{ what: 'sentence', variations, within, places, side }]
          : [],
    );
  });
}

/** Differences that touch the same sentence of some version, ascending, and what each version has there, whole. */
type Passage = { readonly within: readonly number[]; readonly places: readonly Place[] };

function passagesOf({ versions, variations }: Told, own: readonly number[]): readonly Passage[] {
  // A passage is known by its first difference; each leads to an earlier one of its passage, the first to itself.
  const earlier = new Map(own.map((i) => [i, i]));
  const first = (i: number): number => {
    const to = earlier.get(i) ?? i;
    return to === i ? i : first(to);
  };
  const touchedBy = own.map((i) => ({ i, sentences: sentencesAt(versions, variations[i]) }));
  const owners = new Map<Sentence, number>();
  for (const { i, sentences } of touchedBy) {
    for (const { sentence } of sentences) {
      const other = first(owners.get(sentence) ?? i);
      const mine = first(i);
      earlier.set(Math.max(mine, other), Math.min(mine, other));
      owners.set(sentence, i);
    }
  }
  const passages = new Map<number, { within: number[]; sentences: Touched[] }>();
  for (const { i, sentences } of touchedBy) {
    const known = passages.get(first(i));
    if (known) {
      known.within.push(i);
      known.sentences.push(...sentences);
    } else passages.set(first(i), { within: [i], sentences: [...sentences] });
  }
  return [...passages.values()].map(({ within, sentences }) => ({
    within,
    places: versions.flatMap((_, version) =>
      spanOf(
        version,
        sentences.flatMap((t) => (t.version === version ? [t.sentence] : [])),
      ),
    ),
  }));
}

type Touched = { readonly version: number; readonly sentence: Sentence };

/** The sentences that hold words of the readings, or within which words are missing. */
function sentencesAt(versions: Told['versions'], variation: Variation | undefined): readonly Touched[] {
  return (variation?.readings ?? []).flatMap(({ ranges }) =>
    ranges.flatMap(({ version, start, end }) => {
      const sentences = versions[version]?.sentences ?? [];
      const out: Touched[] = [];
      for (let k = firstEndingAfter(sentences, start); k < sentences.length; k++) {
        const sentence = sentences[k] as Sentence;
        if (sentence.start >= (start === end ? start : end)) break;
        out.push({ version, sentence });
      }
      return out;
    }),
  );
}

/** Sentences stand in order. */
function firstEndingAfter(sentences: readonly Sentence[], at: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Parted = { readonly side: readonly number[]; readonly variations: readonly number[] };

/**
 * The differences in groups that have a side in common, of as many as are worth it: the largest group first, of equal ones that of the smaller
 * side, and what it takes no other has.
 */
function partedAlike(
  own: readonly number[],
  sidesAt: (i: number) => readonly (readonly number[])[],
): readonly Parted[] {
  const groups = new Map<string, { side: readonly number[]; variations: number[] }>();
  for (const i of own) {
    for (const side of sidesAt(i)) {
      const known = groups.get(side.join());
      if (known) known.variations.push(i);
      else groups.set(side.join(), { side, variations: [i] });
    }
  }
  const out: Parted[] = [];
  const taken = new Set<number>();
  const largestFirst = [...groups.values()].sort(
    (p, q) => q.variations.length - p.variations.length || p.side.length - q.side.length,
  );
  for (const { side, variations } of largestFirst) {
    const left = variations.filter((i) => !taken.has(i));
    if (left.length < SHREDS) continue;
    out.push({ side, variations: left });
    for (const i of left) taken.add(i);
  }
  return out;
}

/** The readings' versions that stand against all other readings, where those say the same, style aside. */
function sidesOf(variation: Variation | undefined, i: number, index: ChangeIndex): readonly (readonly number[])[] {
  if (!variation) return [];
  const { row, readings, classes } = variation;
  const same = (x: Reading, y: Reading): boolean => {
    const [p, q] = [x.ranges[0], y.ranges[0]];
    return (
      p !== undefined && q !== undefined && isStyleOnly(index.between({ variation: i, row, classes, readings }, p, q))
    );
  };
  return readings.flatMap((r) => {
    const [first, ...others] = readings.filter((x) => x !== r);
    return first && others.every((x) => same(first, x)) ? [r.versions] : [];
  });
}

/** Whether so much of what a version has there are words that others do not have, style aside. */
function isRewritten({ versions, variations }: Told, place: Place, own: readonly number[]): boolean {
  const text = versions[place.version]?.text ?? '';
  const wordsIn = ({ start, end }: Range): number => countWords(text.slice(start, end));
  const other = own.reduce((n, i) => {
    const { classes = [], readings = [] } = variations[i] ?? {};
    if (isStyleOnly(classes)) return n;
    const here = readings.flatMap((r) => r.ranges).find((p) => p.version === place.version);
    return n + (here ? wordsIn(here) : 0);
  }, 0);
  return other > 0 && other >= REWRITTEN * wordsIn(place);
}

function spanOf(version: number, parts: readonly Range[]): Place[] {
  if (parts.length === 0) return [];
  return [{ version, start: Math.min(...parts.map((p) => p.start)), end: Math.max(...parts.map((p) => p.end)) }];
}
