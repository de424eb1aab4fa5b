import type { Range } from './range.ts';

/** A range in one version. */
export type Place = Range & { readonly version: number };

export type ChangeKind = 'insert' | 'delete' | 'replace' | 'move';

/** Style first, in the order in which the classes are asked; substance after. The filters have an order of their own (lib/view/groups.ts). */
export const STYLE_CLASSES = ['space', 'punctuation', 'case', 'spelling', 'house-style', 'synonym'] as const;
export const SUBSTANCE_CLASSES = [
  'name',
  'number',
  'date',
  'role',
  'quotation',
  'attribution',
  'negation',
  'polarity',
  'hedge',
  'addition',
  'omission',
  'wording',
  'invisible',
] as const;

export type StyleClass = (typeof STYLE_CLASSES)[number];
export type SubstanceClass = (typeof SUBSTANCE_CLASSES)[number];
export type ChangeClass = StyleClass | SubstanceClass | 'move';

const STYLE: ReadonlySet<string> = new Set(STYLE_CLASSES);

/** A change is style only when every one of its classes is. */
export function isStyleOnly(classes: readonly ChangeClass[]): boolean {
  return classes.length > 0 && classes.every((c) => STYLE.has(c));
}

/** Classes that any two houses differ in without a thought. A synonym is none: spinners deal in them. */
const HOUSE: ReadonlySet<string> = new Set(STYLE_CLASSES.filter((c) => c !== 'synonym'));

/** Whether two houses that print one text make such a change: all of its classes are style, and none is another word. */
export function isHouseOnly(classes: readonly ChangeClass[]): boolean {
  return classes.length > 0 && classes.every((c) => HOUSE.has(c));
}

/**
 * The field's *variant*, pair by pair: `a` in the earlier version, `b` in the later one. A side that lacks the words is
 * an empty range at the place where they would stand. Applying all changes of a pair's row to A's words gives B's.
 */
export type Change = {
  /** Index into `Collation.rows`. */
  readonly row: number;
  readonly a: Place;
  readonly b: Place;
  readonly kind: ChangeKind;
  readonly classes: readonly ChangeClass[];
};

/** A change before it is classified: what `lib/diff` gives. */
export type BareChange = Omit<Change, 'classes'>;
