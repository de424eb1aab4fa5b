/**
 * What a copy is among the copies of its story: the agency's own, a newsroom's edit, one that went through a translation and back, or
 * none of these.
 */
export const STANDINGS = ['wire', 'edited', 'back-translated', 'other'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Where a copy came from, as far as it is known. Dates are ISO 8601. */
export type Source = {
  /** As a person said it; absent where only a proposal can be made. */
  readonly standing?: Standing;
  readonly publisher?: string;
  readonly url?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly retrieved?: string;
};

/** The field's *witness*: one text, verbatim, known by the hash of its words. Labels belong to the story, not to it. */
export type Version = {
  /** SHA-256 of the text and its divisions, in hex. */
  readonly id: string;
  /** A, B, C … in the order of the ids. */
  readonly siglum: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601, or null when unknown. */
  readonly published: string | null;
};

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A … Z, then AA, AB …: the letter of the `index`-th version. */
export function siglumOf(index: number): string {
  if (!Number.isInteger(index) || index < 0) throw new RangeError(`no siglum for version ${index}`);
  const last = ALPHABET[index % 26] as string;
  return index < 26 ? last : siglumOf(Math.floor(index / 26) - 1) + last;
}
