import type { Standing } from '../model/version.ts';

/** What each standing means, in a few words; its name is what the screen says. */
export const STANDING_WHAT: Readonly<Record<Standing, string>> = {
  wire: 'a news agency’s own copy',
  edited: 'a newsroom’s edit of another copy',
  'back-translated': 'through a translation and back',
  other: 'none of these',
};
