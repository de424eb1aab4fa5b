import type { ChangeClass } from '../model/change.ts';

/** The filters of the desk, in the order in which they stand on the screen. The names are the URL's words. */
export const GROUPS = [
  'garble',
  'quote',
  'facts',
  'meaning',
  'presence',
  'move',
  'wording',
  'hidden',
  'style',
] as const;

export type Group = (typeof GROUPS)[number];

/**
 * The same in the order of their weight: what a mark belongs to when several would fit is the first of these. A quotation comes behind
 * what changed in it: who hides altered quotations must still be shown “we will not pay” become “we will pay”, as a change of meaning,
 * and have it counted as one.
 */
export const BY_WEIGHT: readonly Group[] = GROUPS.filter((g) => g !== 'quote').flatMap((g) =>
  g === 'meaning' ? [g, 'quote'] : [g],
);

/** What a reader sees before touching a filter: everything but style. */
export const SHOWN_AT_FIRST: readonly Group[] = GROUPS.filter((g) => g !== 'style');

/** Every class belongs to exactly one group; the test holds this against the model's lists. */
const GROUP_OF: Readonly<Record<ChangeClass, Group>> = {
  polarity: 'meaning',
  negation: 'meaning',
  hedge: 'meaning',
  attribution: 'meaning',
  name: 'facts',
  number: 'facts',
  date: 'facts',
  role: 'facts',
  quotation: 'quote',
  wording: 'wording',
  addition: 'presence',
  omission: 'presence',
  move: 'move',
  invisible: 'hidden',
  space: 'style',
  punctuation: 'style',
  case: 'style',
  spelling: 'style',
  'house-style': 'style',
  synonym: 'style',
};

/** `many` names what is counted, `one` a single mark. */
export type GroupText = { readonly many: string; readonly one: string };

export const GROUP_TEXT: Readonly<Record<Group, GroupText>> = {
  garble: { many: 'likely garbled', one: 'likely garbled' },
  quote: { many: 'quotes altered', one: 'quote altered' },
  facts: { many: 'names & figures', one: 'name or figure' },
  meaning: { many: 'changes of meaning', one: 'change of meaning' },
  presence: { many: 'added or left out', one: 'added or left out' },
  move: { many: 'moved', one: 'moved' },
  wording: { many: 'reworded', one: 'reworded' },
  hidden: { many: 'invisible characters', one: 'invisible character' },
  style: { many: 'style', one: 'style' },
};

/** In an editor's words, where the class's own name is a linguist's. */
const CLASS_TEXT: Partial<Record<ChangeClass, string>> = {
  addition: 'added',
  attribution: 'who says so',
  hedge: 'how certain',
  'house-style': 'house style',
  invisible: 'invisible character',
  omission: 'left out',
  polarity: 'the opposite',
  role: 'title or office',
};

/** The class as the screen writes it. */
export function classText(c: ChangeClass): string {
  return CLASS_TEXT[c] ?? c;
}

export function groupOf(c: ChangeClass): Group {
  return GROUP_OF[c];
}

export function isGroup(word: string): word is Group {
  return (GROUPS as readonly string[]).includes(word);
}

/** The weightiest of the groups; `wording` for none, as a difference nobody could name is one of wording. */
function weightiest(groups: readonly Group[]): Group {
  return BY_WEIGHT.find((g) => groups.includes(g)) ?? 'wording';
}

/** The group a set of classes is filtered by: the weightiest one, so that a name inside a rewording counts as a name. */
export function groupOfClasses(classes: readonly ChangeClass[]): Group {
  return weightiest(classes.map(groupOf));
}

/**
 * The classes that put it in its group, for a label: the others would only blur it. That a figure or a denial stands in a quotation is said
 * with it.
 */
export function leadingClasses(
  classes: readonly ChangeClass[],
  group: Group = groupOfClasses(classes),
): readonly ChangeClass[] {
  const isWithin = group === 'facts' || group === 'meaning';
  return classes.filter((c) => groupOf(c) === group || (isWithin && c === 'quotation'));
}
