import { isStyleOnly } from '../model/change.ts';
import type { Collation } from '../model/collation.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Reading } from '../model/variation.ts';
import type { CardReading } from './card-reading.ts';
import type { DeskColumn } from './columns.ts';
import { type Differences, type Presence, passageText } from './differences.ts';
import { withDifferingLetters } from './differing-letters.ts';
import { excerpt, oneLine } from './excerpt.ts';
import { labelOf } from './label.ts';
import type { Mark } from './marks.ts';
import type { Rewritten } from './rewritten.ts';
import type { Stop } from './stops.ts';
import { plainQuotes, type ToldEvidence, toldEvidence } from './told-evidence.ts';

/** What the panel and the list of changes print about one stop. Plain data: it goes to the browser. */
export type Card = {
  readonly stop: Stop;
  readonly title: string;
  readonly readings: readonly CardReading[];
  /** The marked words between their neighbours, for a finding or a difference within a row. */
  readonly context: {
    readonly letter: string;
    readonly before: string;
    readonly words: string;
    readonly after: string;
  } | null;
  readonly finding: null | {
    readonly id: string;
    readonly message: string;
    readonly evidence: readonly ToldEvidence[];
    readonly severity: Severity;
    /** 0–1. */
    readonly confidence: number;
    readonly category: string;
    readonly suggestion: string | null;
    readonly detector: string;
  };
};

/** Words of a reading are quoted up to here; the row itself has them all. */
const READING_WORDS = 40;
/** A rewritten sentence is quoted whole: what changed in it may stand at its end. Two or three that were joined are cut. */
const PASSAGE_WORDS = 80;
/** Evidence may be a whole paragraph; enough of it to know it again. */
const EVIDENCE_WORDS = 22;
const CONTEXT_CHARACTERS = 70;
const ARTICLE = /^(?:the|an?)\s+$/i;
/** The category of what is wrong with a mark and with no word. */
const MARKS = 'fluency/punctuation';

export function cardsOf(
  differences: Differences,
  context: { collation: Collation; columns: readonly DeskColumn[] },
): readonly Card[] {
  const marks = new Map<string, Mark[]>();
  for (const m of differences.marks) {
    const list = marks.get(m.stop);
    if (list) list.push(m);
    else marks.set(m.stop, [m]);
  }
  const presences = new Map(differences.presences.map((p) => [p.stop, p]));
  return differences.stops.map((stop) =>
    lazyCard(stop, () =>
      cardOf(stop, {
        differences,
        mark: marks.get(stop.id)?.[0] ?? null,
        presence: presences.get(stop.id) ?? null,
        ...context,
      }),
    ),
  );
}

/** A long story has thousands of stops and a reader opens a few of them: what a card prints is made when it is looked at. */
function lazyCard(stop: Stop, make: () => Omit<Card, 'stop'>): Card {
  let made: Omit<Card, 'stop'> | null = null;
  const card = () => {
    made ??= make();
    return made;
  };
  return {
    stop,
    get title() {
      return card().title;
    },
    get readings() {
      return card().readings;
    },
    get context() {
      return card().context;
    },
    get finding() {
      return card().finding;
    },
  };
}

type CardContext = {
  readonly differences: Differences;
  /** The stop's first mark, null for a whole paragraph's. */
  readonly mark: Mark | null;
  readonly presence: Presence | null;
  readonly collation: Collation;
  readonly columns: readonly DeskColumn[];
};

function cardOf(stop: Stop, { differences, mark, presence, collation, columns }: CardContext): Omit<Card, 'stop'> {
  const letters = (versions: readonly number[]) =>
    columns.filter((c) => versions.includes(c.version)).map((c) => c.letter);
  const texts = collation.versions;
  const finding = differences.findings.get(stop.id) ?? null;
  const letter = mark ? (letters([mark.version])[0] ?? '') : '';

  const seen = differences.variations.get(finding ? (variationUnder(finding, differences) ?? '') : stop.id);
  const passage = differences.rewritten.get(stop.id);
  const whole = passage ? wholeReadings(passage, { differences, collation, stop: stop.id }) : null;
  // A stray stop differs nowhere else: half a clause with it and without it would tell nothing.
  const only = finding !== null && (finding.category === MARKS || !/[\p{L}\p{N}]/u.test(finding.target.exact));
  const readings: CardReading[] = only
    ? []
    : whole
      ? whole.map((r) => ({ ...r, letters: letters(r.versions) }))
      : (seen?.readings ?? []).map((r) => ({
          letters: letters(r.versions),
          words: finding && isAllButArticle(r, finding) ? finding.target.exact : quoted(r, texts),
          reference: r === seen?.against,
          marked: finding ? r.versions.includes(finding.target.version) : !seen?.party.includes(r),
        }));
  if (presence) {
    const wordings = inOwnWords(presence, collation);
    const copies = presence.has.length + presence.lacks.length;
    readings.push(
      ...wordings.map(([words, versions]) => ({
        letters: letters(versions),
        words,
        // Most have the paragraph, and yet none of its wordings need be that of most.
        reference: presence.marked === 'lacks' && (wordings.length === 1 || versions.length * 2 > copies),
        marked: presence.marked === 'has',
      })),
      {
        letters: letters(presence.lacks),
        words: '',
        reference: presence.marked === 'has',
        marked: presence.marked === 'lacks',
      },
    );
  }

  return {
    title: titleOf(stop, finding),
    readings: withMost(withDifferingLetters(readings), finding !== null),
    context: !mark
      ? null
      : passage
        ? { letter, before: '', words: stop.words, after: '' }
        : { letter, ...neighbours(texts[mark.version], mark) },
    finding: finding && {
      id: finding.id,
      message: finding.message,
      evidence: toldEvidence(
        finding.evidence.map((e) => ({
          letter: letters([e.version])[0] ?? '',
          words: excerpt(e.exact, EVIDENCE_WORDS),
          says: e.says,
        })),
        letter,
      ),
      severity: finding.severity,
      confidence: finding.confidence,
      category: finding.category,
      suggestion: finding.suggestion ?? null,
      detector: finding.detector,
    },
  };
}

/**
 * With `most` where the wording is that of more than half of the copies listed. What the others are held against need not be: of “the
 * lock”, “the weir” and nothing it may be one copy’s, where the others are another account and have no vote. And under a finding that says
 * “both other copies have him” nothing is not what most copies have.
 */
function withMost(readings: readonly CardReading[], found: boolean): readonly CardReading[] {
  const copies = readings.reduce((n, r) => n + r.letters.length, 0);
  const isMost = ({ reference, letters, words }: CardReading) =>
    reference && letters.length > 1 && letters.length * 2 > copies && !(found && words === '');
  return readings.map((r) => (isMost(r) ? { ...r, most: true } : r));
}

/** A paragraph as each of the copies has it, those that are quoted alike together: words stand under nobody's letter who says others. */
function inOwnWords({ row, has }: Presence, collation: Collation): readonly (readonly [string, readonly number[]])[] {
  const told = new Map<string, { readonly words: string; readonly versions: number[] }>();
  for (const version of has) {
    const blocks = collation.rows[row]?.cells[version] ?? [];
    const words = excerpt(blocks.map((b) => blockText(collation, version, b)).join(' '), READING_WORDS);
    const same = told.get(plainQuotes(words));
    if (same) same.versions.push(version);
    else told.set(plainQuotes(words), { words, versions: [version] });
  }
  return [...told.values()].map(({ words, versions }) => [words, versions]);
}

/** The whole passage in each of its wordings: copies that agree at every place of it have the same, style aside. Most copies first. */
function wholeReadings(
  passage: Rewritten,
  { differences, collation, stop }: { differences: Differences; collation: Collation; stop: string },
) {
  const seen = (places: readonly number[]) => places.flatMap((i) => differences.variations.get(`v${i}`) ?? []);
  const own = seen(passage.variations);
  const others = seen(passage.within).filter((p) => !own.includes(p) && !isStyleOnly(p.variation.classes));
  const differing = passage.side ? others : own;
  const same = new Map<string, number[]>();
  const versions = [...new Set(own.flatMap((p) => p.readings.flatMap((r) => r.versions)))].sort((a, b) => a - b);
  for (const version of versions) {
    const side = passage.side?.includes(version) ?? false;
    const said = [side, ...differing.map((p) => p.readings.findIndex((r) => r.versions.includes(version)))].join();
    same.set(said, [...(same.get(said) ?? []), version]);
  }
  const alike = [...same.values()].sort((a, b) => b.length - a.length);
  // Several may have what the others are held against and yet differ elsewhere in the passage: none of them need be that of most copies.
  const held = alike.filter((group) => own.every((p) => group.some((v) => p.against?.versions.includes(v) ?? false)));
  const against = held.length > 1 ? held.find((group) => group.length * 2 > versions.length) : held[0];
  const marked = new Set(differences.marks.flatMap((m) => (m.stop === stop ? [m.version] : [])));
  return alike.map((group) => ({
    versions: group,
    words: excerpt(passageText(collation, passage, group[0] ?? -1), PASSAGE_WORDS),
    reference: group === against,
    marked: group.some((v) => marked.has(v)),
  }));
}

function titleOf(stop: Stop, finding: Finding | null): string {
  if (finding) return finding.severity === 'major' ? 'Looks garbled' : 'Looks odd';
  if (stop.kind === 'presence') return stop.classes.includes('addition') ? 'Added' : 'Left out';
  if (stop.kind === 'move') return 'Moved';
  const title = labelOf(stop);
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function variationUnder(finding: Finding, differences: Differences): string | null {
  const { version, start, end } = finding.target;
  let best: { id: string; shared: number } | null = null;
  for (const p of rangesOf(differences).get(version) ?? []) {
    const shared = Math.min(p.end, end) - Math.max(p.start, start);
    if (shared > (best?.shared ?? 0)) best = { id: p.id, shared };
  }
  return best?.id ?? null;
}

type SeenRange = { readonly id: string; readonly start: number; readonly end: number };

/** Twenty copies of 15,000 words have thousands of findings and of differences: each is held against those of its own copy only. */
const known = new WeakMap<Differences, ReadonlyMap<number, readonly SeenRange[]>>();

/** By version the ranges of the differences, in the differences' order. */
function rangesOf(differences: Differences): ReadonlyMap<number, readonly SeenRange[]> {
  const before = known.get(differences);
  if (before) return before;
  const out = new Map<number, SeenRange[]>();
  for (const [id, seen] of differences.variations) {
    for (const reading of seen.readings) {
      for (const { version, start, end } of reading.ranges) {
        const list = out.get(version);
        if (list) list.push({ id, start, end });
        else out.set(version, [{ id, start, end }]);
      }
    }
  }
  known.set(differences, out);
  return out;
}

function quoted(reading: Reading, texts: Collation['versions']): string {
  const place = reading.ranges[0];
  return place ? excerpt(texts[place.version]?.text.slice(place.start, place.end) ?? '', READING_WORDS) : '';
}

function blockText(collation: Collation, version: number, block: number): string {
  const v = collation.versions[version];
  const b = v?.blocks[block];
  return v && b ? oneLine(v.text.slice(b.start, b.end)) : '';
}

/** Whether it is the accused words but for their article: “the king” is shown whole where the copies differ in “king” alone. */
function isAllButArticle({ versions, ranges }: Reading, { target }: Finding): boolean {
  const [only] = ranges;
  if (versions.length !== 1 || !only || only.version !== target.version || only.end !== target.end) return false;
  return ARTICLE.test(target.exact.slice(0, Math.max(0, only.start - target.start)));
}

/** The words with what stands about them in the same paragraph, cut at word borders. Paragraphs end as the version's do, at a lone CR too. */
function neighbours(version: Collation['versions'][number] | undefined, { start, end }: Mark) {
  const { text = '', blocks = [] } = version ?? {};
  const block = blocks.find((b) => b.start <= start && end <= b.end);
  const [lineStart, lineEnd] = [block?.start ?? start, block?.end ?? end];
  const from = Math.max(lineStart, start - CONTEXT_CHARACTERS);
  const to = Math.min(lineEnd, end + CONTEXT_CHARACTERS);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from > lineStart ? `… ${before.replace(/^\S*\s/, '')}` : before,
    words: text.slice(start, end),
    after: to < lineEnd ? `${after.replace(/\s\S*$/, '')} …` : after,
  };
}
