import type { Collation } from '../model/collation.ts';
import { differ, type Fact, type FactKind, type FactValue, type QuoteRendering, shadeOf } from '../model/fact.ts';
import type { Range } from '../model/range.ts';
import type { DeskColumn } from './columns.ts';
import { type QuoteRun, quoteRuns } from './quote-runs.ts';

/** One place where a version fills a slot. */
export type FactPlace = Range & {
  /** The words as they stand there, line ends as spaces. */
  readonly text: string;
  readonly rendering: QuoteRendering | null;
  /** Of a quotation that is not word for word: its words with what differs from `against`; null when there is nothing to show. */
  readonly runs: readonly QuoteRun[] | null;
};

/** What one version has in a slot. */
export type FactCell = {
  readonly places: readonly FactPlace[];
  /** True when most versions that fill the slot say something else. */
  readonly odd: boolean;
  /** Who is said to have said it, of a quotation: the words that name them. Null when nobody is named. */
  readonly speaker: (Range & { readonly text: string; readonly verb: string | null; readonly odd: boolean }) | null;
};

export type FactRow = {
  readonly key: string;
  readonly kind: FactKind;
  /** What the slot is called: a quotation's first words, a name, what a number counts. */
  readonly slot: string;
  /** In the order of the columns; null for a version that does not fill the slot. */
  readonly cells: readonly (FactCell | null)[];
  /** What an editor should know of it at once: `altered in C`, `C: another speaker`. Empty when all is well. */
  readonly remarks: readonly string[];
};

/**
 * The facts of the shown columns. `differ`: the versions that have it do not agree; `shared`: two or more have it and agree; `single`: one
 * version only. Each in the order of the kinds, then of the story.
 */
export type FactTable = {
  readonly differ: readonly FactRow[];
  readonly shared: readonly FactRow[];
  readonly single: readonly FactRow[];
};

/** Quotations first: a wrong word in somebody's mouth is what a newspaper has to correct in print. */
export const FACT_KINDS: readonly FactKind[] = ['quotation', 'attribution', 'name', 'role', 'number', 'date', 'place'];

/** Slots × versions. What nobody of the shown columns says is left out. */
export function factTable(collation: Collation, columns: readonly DeskColumn[]): FactTable {
  // Who said a quotation stands in its row; the rest of the attributions have rows of their own.
  const attached = new Set<Fact>();
  const rows = collation.facts.flatMap((fact, i): FactRow[] => {
    if (attached.has(fact)) return [];
    const next = collation.facts[i + 1];
    const said = fact.kind === 'quotation' && next?.kind === 'attribution' && next.slot === fact.slot ? next : null;
    if (said) attached.add(said);
    const row = rowOf({ collation, columns, key: `fact-${i}` }, fact, said);
    return row.cells.some((c) => c) ? [row] : [];
  });
  const byKind = FACT_KINDS.flatMap((kind) => rows.filter((r) => r.kind === kind));
  const filled = (r: FactRow): number => r.cells.filter((c) => c).length;
  return {
    differ: byKind.filter((r) => r.remarks.length > 0),
    shared: byKind.filter((r) => r.remarks.length === 0 && filled(r) > 1),
    single: byKind.filter((r) => r.remarks.length === 0 && filled(r) === 1),
  };
}

type Scene = { readonly collation: Collation; readonly columns: readonly DeskColumn[]; readonly key: string };

function rowOf({ collation, columns, key }: Scene, fact: Fact, said: Fact | null): FactRow {
  const shown = new Set(columns.map((c) => c.version));
  const values = fact.values.filter((v) => shown.has(v.version));
  const speakers = said?.values.filter((v) => shown.has(v.version)) ?? [];
  const odd = differ(values) ? oddOnesOf(values) : new Set<number>();
  const oddSpeakers = differ(speakers) ? oddOnesOf(speakers) : new Set<number>();
  const whole = values.find((v) => v.rendering === 'verbatim') ?? values[0];
  // Of two wordings that one copy each has nobody can say which was altered.
  const isBacked = new Set(values.filter((v) => v.rendering === 'verbatim').map((v) => v.version)).size > 1;

  const textOf = (version: number, { start, end }: Range): string =>
    (collation.versions[version]?.text.slice(start, end) ?? '').replace(/\s+/gu, ' ');

  const cells = columns.map((column): FactCell | null => {
    const own = values.filter((v) => v.version === column.version);
    if (own.length === 0) return null;
    const who = speakers.find((s) => s.version === column.version);
    return {
      places: own.map(({ version, start, end, rendering }) => ({
        start,
        end,
        text: printed(fact.kind, textOf(version, { start, end })),
        rendering: rendering === 'altered' && !isBacked ? null : (rendering ?? null),
        runs:
          rendering && rendering !== 'verbatim' && whole
            ? quoteRuns(collation, { version, start, end }, whole.version)
            : null,
      })),
      odd: odd.has(column.version),
      speaker: who
        ? {
            start: who.start,
            end: who.end,
            text: textOf(who.version, who),
            verb: who.verb ? textOf(who.version, who.verb) : null,
            odd: oddSpeakers.has(column.version),
          }
        : null,
    };
  });

  const letters = (versions: ReadonlySet<number>): string =>
    columns
      .filter((c) => versions.has(c.version))
      .map((c) => c.letter)
      .join(' ');
  const wordOf = ({ version, bound, verb }: FactValue): string => bound ?? (verb ? textOf(version, verb) : '');
  return {
    key,
    kind: fact.kind,
    slot: fact.slot,
    cells,
    remarks: remarksOn({ fact, values, speakers, odd, isBacked, letters, wordOf }),
  };
}

/** The comma that parts an office from a name (`mayor, Ingrid Solberg`) is no part of it; a quotation is left to the letter. */
function printed(kind: FactKind, text: string): string {
  return kind === 'quotation' || kind === 'attribution' ? text : text.replace(/[\s,;:]+$/u, '');
}

type Remarked = {
  readonly fact: Fact;
  readonly values: readonly FactValue[];
  readonly speakers: readonly FactValue[];
  readonly odd: ReadonlySet<number>;
  readonly isBacked: boolean;
  readonly letters: (versions: ReadonlySet<number>) => string;
  /** How a version words what it says beside the value: `about`, `claimed`. */
  readonly wordOf: (value: FactValue) => string;
};

function remarksOn({ fact, values, speakers, odd, isBacked, letters, wordOf }: Remarked): string[] {
  const out: string[] = [];
  if (fact.kind === 'quotation') {
    const inOne = (rendering: QuoteRendering): ReadonlySet<number> =>
      new Set(values.filter((v) => v.rendering === rendering).map((v) => v.version));
    const versions = new Set(values.map((v) => v.version));
    if (versions.size > 1)
      for (const [rendering, words] of Object.entries(REMARKS) as [QuoteRendering, string][])
        if (inOne(rendering).size > 0)
          out.push(
            rendering === 'altered' && !isBacked ? 'versions differ' : `${words} in ${letters(inOne(rendering))}`,
          );
  } else if (haveOtherValues(values)) {
    out.push(odd.size > 0 ? `only ${letters(odd)}` : 'versions differ');
  } else out.push(...shades({ values, letters, wordOf }));
  if (haveOtherValues(speakers)) {
    const others = oddOnesOf(speakers);
    out.push(others.size > 0 ? `another speaker in ${letters(others)}` : 'speakers differ');
  } else out.push(...shades({ values: speakers, letters, wordOf }));
  return out;
}

function haveOtherValues(values: readonly FactValue[]): boolean {
  return values.some((v) => v.value !== values[0]?.value);
}

/**
 * What versions of one value say of it beside it: `“claimed” in B`, `“about” only in A`; where all versions but a few have it, those few: `no “about” in C`. Empty when they say the same.
 */
function shades(given: Pick<Remarked, 'letters' | 'wordOf'> & { readonly values: readonly FactValue[] }): string[] {
  const { values, letters, wordOf } = given;
  if (!differ(values)) return [];
  const versions = new Set(values.map((v) => v.version));
  const having = new Map<string, FactValue[]>();
  for (const v of values) {
    const shade = shadeOf(v);
    if (shade !== null) having.set(shade, [...(having.get(shade) ?? []), v]);
  }
  return [...having.values()].map((own) => {
    const those = new Set(own.map((v) => v.version));
    const without = new Set([...versions].filter((v) => !those.has(v)));
    const word = wordOf(own[0] as FactValue);
    if (having.size > 1) return `“${word}” in ${letters(those)}`;
    return those.size > without.size ? `no “${word}” in ${letters(without)}` : `“${word}” only in ${letters(those)}`;
  });
}

/** Worst first. A quotation cut short is what papers do; it is said, as what was cut may matter. */
const REMARKS: Readonly<Partial<Record<QuoteRendering, string>>> = {
  altered: 'altered',
  paraphrased: 'no quotation marks',
  shortened: 'shortened',
  fuller: 'fuller',
};

/**
 * The versions that say something else than most. Empty when no value has more versions behind it than every other: of two copies neither
 * is the odd one.
 */
function oddOnesOf(values: readonly FactValue[]): ReadonlySet<number> {
  const keyOf = (v: FactValue): string => (haveOtherValues(values) ? v.value : `${shadeOf(v)}`);
  const behind = new Map<string, Set<number>>();
  for (const v of values) behind.set(keyOf(v), (behind.get(keyOf(v)) ?? new Set()).add(v.version));
  const sizes = [...behind]
    .map(([value, versions]) => ({ value, size: versions.size }))
    .sort((a, b) => b.size - a.size);
  const [first, second] = sizes;
  if (!first || first.size === second?.size) return new Set();
  return new Set(values.filter((v) => keyOf(v) !== first.value).map((v) => v.version));
}
