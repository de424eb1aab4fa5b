/** Versions are named by their index in `Collation.versions`, blocks and sentences by their index in that version. */
export type BlockRef = { readonly version: number; readonly block: number };
export type SentenceRef = { readonly version: number; readonly sentence: number };

/** One block renders another. `a` belongs to the earlier version; `moved` = off the heaviest in-order chain of its pair. */
export type Link = { readonly a: BlockRef; readonly b: BlockRef; readonly score: number; readonly moved: boolean };

export type SentenceLink = { readonly a: SentenceRef; readonly b: SentenceRef; readonly score: number };

/** The same event told in other words: shown as related, never as aligned. */
export type RelatedLink = { readonly a: BlockRef; readonly b: BlockRef; readonly score: number };
