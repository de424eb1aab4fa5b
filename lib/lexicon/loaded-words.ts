import { lemmasOf } from './thesaurus.ts';

/**
 * Words that stylebooks warn of because they take a side or have a meaning in law that their synonyms have not: AP Stylebook
 * ("regime", "militant", "elderly", "accused, alleged, suspected", "execute", "massacre", "homicide, murder, manslaughter", "migrant"),
 * Guardian and Observer style guide ("terrorism", "asylum seeker", "special names"), BBC editorial guidance on the language
 * of terrorism and conflict; Reuters Handbook of Journalism on words that say how much ("soar", "plunge") and on "refused", which accuses where "declined" does not. A dictionary has most of them as plain synonyms of the neutral word.
 */
const LOADED: ReadonlySet<string> = new Set([
  ...['refuse', 'refusal', 'evidence', 'proof'],
  ...['regime', 'junta', 'strongman', 'dictator', 'despot', 'tyrant', 'warlord', 'puppet', 'clique', 'oligarch'],
  ...['terrorist', 'terrorism', 'terror', 'militant', 'extremist', 'insurgent', 'rebel', 'guerrilla', 'separatist'],
  ...['martyr', 'thug', 'mob', 'gang', 'mercenary', 'collaborator', 'traitor', 'spy', 'propaganda', 'indoctrinate'],
  ...[
    'suspect',
    'defendant',
    'accused',
    'culprit',
    'convict',
    'perpetrator',
    'victim',
    'offender',
    'felon',
    'criminal',
  ],
  ...['murder', 'manslaughter', 'homicide', 'execute', 'assassinate', 'massacre', 'slaughter', 'genocide', 'rape'],
  ...['refugee', 'migrant', 'immigrant', 'alien', 'deport', 'occupy', 'occupation', 'annex', 'annexation', 'liberate'],
  ...['invasion', 'invade', 'aggression', 'incursion', 'ceasefire', 'truce', 'armistice', 'treaty', 'coup', 'revolt'],
  ...[
    'riot',
    'uprising',
    'crackdown',
    'threaten',
    'torture',
    'abduct',
    'hostage',
    'captive',
    'bribe',
    'corruption',
    'sanction',
  ],
  ...['epidemic', 'pandemic', 'endemic', 'crisis', 'disaster', 'catastrophe', 'famine', 'recession', 'slump', 'strike'],
  ...[
    'soar',
    'surge',
    'plunge',
    'plummet',
    'tumble',
    'slash',
    'skyrocket',
    'collapse',
    'crash',
    'ban',
    'boycott',
    'elderly',
    'walkout',
  ],
  // Who was killed was killed by somebody or something.
  ...['kill', 'die'],
]);

/** True for a word, in any inflection, that takes a side or means more in law than its synonyms do. Folded. */
export function isLoaded(word: string): boolean {
  return lemmasOf(word).some((lemma) => LOADED.has(lemma));
}
