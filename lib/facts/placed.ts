import type { Fact } from '../model/fact.ts';

/**
 * A fact and where the table has it: the row and the offset of its first value. `version`: the one the offset is of, where that is not the version of its first value: who said
 * a quotation stands behind it, also where its first version names nobody.
 */
export type Placed = { readonly row: number; readonly start: number; readonly version?: number; readonly fact: Fact };
