/** Under what a tab keeps, for the next page, that copies were stored already, and what was taken out last. */
export const KNOWN = 'variorum.known';
export const REMOVED = 'variorum.removed';
