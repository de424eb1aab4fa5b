/** A form of the newsroom's own rules in a text: how many tokens, and a key that another form of the same rule shares. */
export type OwnForm = { readonly length: number; readonly keys: readonly string[] };

/** A number that begins at a token, in figures or words: its tokens and its value. */
export type NumberAt = (token: number) => { readonly length: number; readonly value: string } | null;

/** For a version's folded tokens: the longest form that begins at a token, or null. */
export type OwnForms = (folded: readonly string[], numberAt: NumberAt) => (token: number) => OwnForm | null;
