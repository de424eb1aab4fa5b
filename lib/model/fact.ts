import type { Place } from './change.ts';
import type { Range } from './range.ts';

export type FactKind = 'quotation' | 'name' | 'number' | 'date' | 'role' | 'place' | 'attribution';

/**
 * How a version renders a quotation, held against the wording that most versions have: word for word (spelling and house style aside), with
 * more words around the same ones, with words cut, with other words, or in its own words without quotation marks.
 */
export const QUOTE_RENDERINGS = ['verbatim', 'fuller', 'shortened', 'altered', 'paraphrased'] as const;
export type QuoteRendering = (typeof QUOTE_RENDERINGS)[number];

/** What one version says in a slot. `value` is the form made comparable (a number's digits, a name's surname). */
export type FactValue = Place & {
  readonly value: string;
  /** Of quotations that two or more versions have. */
  readonly rendering?: QuoteRendering;
  /** Of attributions: where the verb stands that introduces the words (`said`, `claimed`). */
  readonly verb?: Range;
};

/** The slot of a quotation or a claim is so many of its first words; one of fewer is whole. */
export const SLOT_WORDS = 8;

/** Whether the versions that fill a slot do not all say the same in it. */
export function differ(values: readonly FactValue[]): boolean {
  return values.some((v) => v.value !== values[0]?.value);
}

/** One slot across the versions; `agree` = every version that fills it gives the same value. */
export type Fact = {
  readonly kind: FactKind;
  readonly slot: string;
  readonly values: readonly FactValue[];
  readonly agree: boolean;
};
