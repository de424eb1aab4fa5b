/** A stretch of a version's text: UTF-16 code units, end exclusive. Never a marked-up string, always a pair of offsets. */
export type Range = { readonly start: number; readonly end: number };
