import type { Place } from './change.ts';
import type { Range } from './range.ts';

export type FactKind = 'quotation' | 'name' | 'number' | 'date' | 'role' | 'place' | 'attribution';

/**
 * How a version renders a quotation, held against the wording that most versions have: word for word (spelling and house style aside), with
 * more words around the same ones, with words cut, with other words, or in its own words without quotation marks.
 */
export const QUOTE_RENDERINGS = ['verbatim', 'fuller', 'shortened', 'altered', 'paraphrased'] as const;
export type QuoteRendering = (typeof QUOTE_RENDERINGS)[number];

/** How a version bounds a figure; each has its synonyms (`some`, `roughly` and `or so` are *about*). */
export const BOUNDS = ['about', 'almost', 'at least', 'more than', 'up to', 'less than'] as const;
export type Bound = (typeof BOUNDS)[number];

/** How a version holds what somebody says, by its verb: at arm's length (`claimed`, `insisted`), as conceded (`admitted`), as denied. */
export const STANCES = ['distant', 'conceding', 'denying'] as const;
export type Stance = (typeof STANCES)[number];

/** What one version says in a slot. `value` is the form made comparable (a number's digits, a name's surname). */
export type FactValue = Place & {
  readonly value: string;
  /** Of quotations that two or more versions have. */
  readonly rendering?: QuoteRendering;
  /** Of numbers: `about 400` has the value of 400, and is not the same. A rounder figure that says so, `almost 100` of 96, has the value and the bound of the other. */
  readonly bound?: Bound;
  /** Of attributions: where the verb stands that introduces the words (`said`, `claimed`). */
  readonly verb?: Range;
  /** Of attributions whose verb does more than pass the words on. */
  readonly stance?: Stance;
};

/** The slot of a quotation or a claim is so many of its first words; one of fewer is whole. */
export const SLOT_WORDS = 8;

/** Whether the versions that fill a slot do not all say the same in it: another value, or one that is bounded or held otherwise. */
export function differ(values: readonly FactValue[]): boolean {
  const [first] = values;
  return values.some((v) => v.value !== first?.value || shadeOf(v) !== shadeOf(first));
}

/** What a version says of a value beside it: how it is bounded, or how it is held. */
export function shadeOf({ bound, stance }: FactValue): Bound | Stance | null {
  return bound ?? stance ?? null;
}

/** One slot across the versions; `agree` = every version that fills it gives the same value, however bounded or held. */
export type Fact = {
  readonly kind: FactKind;
  readonly slot: string;
  readonly values: readonly FactValue[];
  readonly agree: boolean;
};
