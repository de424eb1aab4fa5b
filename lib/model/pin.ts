/** A block as a person pointed at it: the version's id (hash of its words) and the offset in its text where the block starts. */
export type PinEnd = { readonly version: string; readonly start: number };

/**
 * A person's word on two paragraphs of different versions, which survives a rerun: `linked: true`, the one renders the
 * other, so they are linked and in one row; `linked: false`, it does not. Of two pins on the same pair the later in the
 * list holds. It matters not which end is `a`.
 */
export type Pin = { readonly a: PinEnd; readonly b: PinEnd; readonly linked: boolean };
