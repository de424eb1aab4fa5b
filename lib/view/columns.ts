import type { Assessment } from '../model/assessment.ts';
import { isStory } from '../model/block.ts';
import type { Collation } from '../model/collation.ts';
import { type Source, type Standing, siglumOf } from '../model/version.ts';
import { type Apart, apartOf, storyWords } from './apart.ts';
import { countHidden, type HiddenCount } from './hidden-characters.ts';
import { type Kinship, kinships } from './kinship.ts';
import { type Signs, signsOf } from './signs.ts';
import { toldFindings } from './told-findings.ts';

/** What the story knows of one of its versions; the array of them is the story's order. */
export type ColumnSource = {
  /** Index in `Collation.versions`. */
  readonly index: number;
  /** More than one when the same text was loaded again. */
  readonly labels: readonly string[];
  readonly source: Source;
};

/** What a version is among the others. `said`: a person said so; else it is proposed, and `why` says from what. */
export type ColumnStanding = { readonly is: Standing; readonly said: boolean; readonly why: string };

export type DeskColumn = {
  /** Index in `Collation.versions`. */
  readonly version: number;
  /** The version's id (hash). */
  readonly id: string;
  /** A, B, C … in the story's order. */
  readonly letter: string;
  /** The label; more than one when the same text was loaded again. */
  readonly labels: readonly string[];
  readonly source: Source;
  readonly published: string | null;
  readonly language: string;
  readonly words: number;
  readonly furnitureBlocks: number;
  /** The characters of its text nobody can see, by code; empty for most. */
  readonly hidden: readonly HiddenCount[];
  readonly findings: number;
  readonly signs: Signs;
  readonly assessment: Assessment | null;
  readonly kinship: Kinship;
  /** Why it stands apart from the story, where it does. */
  readonly apart: Apart | null;
  /** Null where nobody said, and nothing speaks for one of them. */
  readonly standing: ColumnStanding | null;
  /** Of another story, and compared anyway since a reader wants it: its own paragraphs stand open. */
  readonly anyway: boolean;
  /** `slim`: hardly any paragraph of the others is in it, and it makes room for them; `widened`: the same, but a reader wants all of it. */
  readonly width: 'full' | 'slim' | 'widened';
};

/** The columns in the story's order, with what people said of their standing (`withProposals` adds the rest). A version the story does not name (there should be none) comes last, under its letter. */
export function columnsOf(collation: Collation, sources: readonly ColumnSource[]): readonly DeskColumn[] {
  const order = [...new Set([...sources.map((s) => s.index), ...collation.versions.keys()])];
  const kin = kinships(collation);
  const apart = apartOf(collation, kin);

  return order.flatMap((version, place) => {
    const v = collation.versions[version];
    if (!v) return [];
    const own = sources.find((s) => s.index === version);
    const labels = [...new Set(own?.labels ?? [])].filter((l) => l.trim() !== '');
    return {
      version,
      id: v.id,
      letter: siglumOf(place),
      labels: labels.length > 0 ? labels : [`Version ${siglumOf(place)}`],
      source: own?.source ?? {},
      published: own?.source.published ?? v.published,
      language: v.language,
      words: storyWords(v),
      furnitureBlocks: v.blocks.filter((b) => !isStory(b.role)).length,
      hidden: countHidden(v.text),
      findings: toldFindings(collation).filter((f) => f.target.version === version).length,
      signs: signsOf(collation, version),
      assessment: collation.assessments.find((a) => a.version === version) ?? null,
      kinship: kin[version] ?? 'same-story',
      apart: apart[version] ?? null,
      standing: own?.source.standing ? { is: own.source.standing, said: true, why: '' } : null,
      anyway: false,
      width: 'full',
    };
  });
}

/** The column a token of the URL means: a letter, or the first six or more characters of a version's id. Null for none. */
export function columnNamed(columns: readonly DeskColumn[], token: string): DeskColumn | null {
  const t = token.trim().toLowerCase();
  if (t === '') return null;
  const byId = t.length >= SHORTEST_ID ? columns.find((c) => c.id.startsWith(t)) : undefined;
  return byId ?? columns.find((c) => c.letter.toLowerCase() === t) ?? null;
}

/** Tokens in links may be cut to this. */
const SHORTEST_ID = 6;
