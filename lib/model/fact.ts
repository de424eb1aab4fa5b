import type { Place } from './change.ts';

export type FactKind = 'quotation' | 'name' | 'number' | 'date' | 'role' | 'place' | 'attribution';

/** What one version says in a slot. `value` is the form made comparable (a number's digits, a name's surname). */
export type FactValue = Place & { readonly value: string };

/** One slot across the versions; `agree` = every version that fills it gives the same value. */
export type Fact = {
  readonly kind: FactKind;
  readonly slot: string;
  readonly values: readonly FactValue[];
  readonly agree: boolean;
};
