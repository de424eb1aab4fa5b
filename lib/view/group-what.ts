import type { Group } from './groups.ts';

/** What each group holds, in a sentence: for a tooltip and the help sheet. */
export const GROUP_WHAT: Readonly<Record<Group, string>> = {
  garble: 'Words that look damaged, with what the other copies say in their place.',
  quote: 'Words inside quotation marks that differ.',
  facts: 'Names, numbers, dates and titles that differ.',
  meaning: 'Negations, opposites, may for will, and who is said to have said it.',
  presence: 'Passages that some copies have and others lack.',
  move: 'Paragraphs and sentences that stand in another place.',
  wording: 'The same thing said in other words.',
  hidden: 'Differences in characters you cannot see.',
  style: 'Spelling, house style, punctuation, capitals, spaces and plain synonyms. Off at first.',
};
