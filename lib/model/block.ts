import type { Range } from './range.ts';

/** The jobs a line of a news page can have. The first three are the story; the rest is furniture, folded but never cut. */
export const ROLES = [
  'headline',
  'standfirst',
  'body',
  'byline',
  'date',
  'caption',
  'related',
  'boilerplate',
  'credit',
] as const;

export type Role = (typeof ROLES)[number];

const STORY: ReadonlySet<Role> = new Set<Role>(['headline', 'standfirst', 'body']);

/** True for the roles that tell the story; these are aligned, diffed and searched for damage. */
export function isStory(role: Role): boolean {
  return STORY.has(role);
}

/** The field's *division*: a paragraph or line, with its job on the page. */
export type Block = Range & { readonly role: Role };

/** A sentence, and the index of the block it stands in. Sentences never cross a block's border. */
export type Sentence = Range & { readonly block: number };
