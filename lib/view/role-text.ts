import type { Role } from '../model/block.ts';

/** A role in an editor's words. */
export const ROLE_TEXT: Readonly<Record<Role, string>> = {
  headline: 'headline',
  standfirst: 'standfirst',
  body: 'paragraph of the story',
  byline: 'byline',
  date: 'date',
  caption: 'caption',
  related: 'related link',
  boilerplate: 'page furniture',
  credit: 'credit',
};
