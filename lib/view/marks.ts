import type { ChangeClass, Place } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { Range } from '../model/range.ts';
import type { Reading } from '../model/variation.ts';
import { type ChangeIndex, seenFrom, type VariationAt } from './change-index.ts';
import { type Group, groupOfClasses } from './groups.ts';
import { placeIn, type SeenVariation, wordsOf } from './reference.ts';

/** Shape comes before colour: `added` is underlined, `removed` struck, `changed` boxed, `flag` waved. */
export type MarkKind = 'added' | 'removed' | 'changed' | 'flag';

/** A mark on words of one version. A removed mark is empty: it stands where the words would be, and `said` holds them. */
export type Mark = Range & {
  readonly version: number;
  /** The stop of the walk it belongs to. */
  readonly stop: string;
  readonly kind: MarkKind;
  readonly group: Group;
  readonly classes: readonly ChangeClass[];
  /** What the reference says here; empty when it says nothing, or when there is no reference. */
  readonly said: string;
};

export type MarkContext = {
  readonly collation: Collation;
  readonly index: ChangeIndex;
  /** False for another account of the event and for another story. */
  readonly mayVote: (version: number) => boolean;
};

/** What another account of the event can be held to. Its own words for the rest are its right, and no difference worth a mark. */
const HELD_TO: readonly Group[] = ['quote', 'facts', 'meaning'];

/**
 * The marks of one variation. Against a reference the versions that differ from it are marked, each by the classes of its own
 * difference; where no reading stands above the others, every version that has words here is.
 */
export function marksOfVariation(seen: SeenVariation, stop: string, context: MarkContext): readonly Mark[] {
  const { collation, index, mayVote } = context;
  const { readings, against, variation } = seen;
  const at = { ...variation, variation: seen.index };
  const out: Mark[] = [];
  for (const reading of readings) {
    if (reading === against) continue;
    for (const place of reading.ranges) {
      const said = against ? wordsOf(against, collation.versions) : '';
      const empty = place.start === place.end;
      if (!against && empty) continue;
      const othersEmpty = against ? said === '' : readings.some(isEmptyReading);
      const own = classesOf(place, against, at, index);
      const classes = own.length > 0 ? own : variation.classes.map((c) => seenFrom(c, { empty, othersEmpty }));
      const text = collation.versions[place.version]?.text ?? '';
      const alone = empty ? said : othersEmpty ? text.slice(place.start, place.end) : '';
      const group = classes.includes('quotation') && isQuotation(alone) ? 'quote' : groupOfClasses(classes);
      if (!mayVote(place.version) && (empty || !HELD_TO.includes(group))) continue;
      out.push({
        version: place.version,
        start: place.start,
        end: place.end,
        stop,
        kind: kindOf(empty, othersEmpty),
        group,
        classes,
        said,
      });
    }
  }
  return out;
}

/** So many words make a quotation; fewer are a title or a word held at arm's length. */
const QUOTATION = 4;

/** Whether words that one side lacks hold a whole quotation: what went with it (a name, a denial) is not what changed. */
function isQuotation(words: string): boolean {
  const opens = words.search(/["“„«‘]/u);
  const closes = Math.max(...['"', '”', '“', '»', '’'].map((mark) => words.lastIndexOf(mark)));
  return opens >= 0 && closes > opens && words.slice(opens, closes).trim().split(/\s+/u).length >= QUOTATION;
}

function kindOf(empty: boolean, othersEmpty: boolean): MarkKind {
  if (empty) return 'removed';
  return othersEmpty ? 'added' : 'changed';
}

/** The pair's own classes: `defence` is spelling against `defense` even where a third copy says `protection`. */
function classesOf(place: Place, against: Reading | null, at: VariationAt, index: ChangeIndex): readonly ChangeClass[] {
  if (!against) return [];
  for (const version of against.versions) {
    const other = placeIn(against, version);
    const classes = other ? index.between(at, place, other) : [];
    if (classes.length > 0) return classes;
  }
  return [];
}

function isEmptyReading(reading: Reading): boolean {
  return reading.ranges.every((p) => p.start === p.end);
}
