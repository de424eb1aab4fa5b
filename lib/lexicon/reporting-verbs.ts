import type { Stance } from '../model/fact.ts';
import { remembered } from './remembered.ts';
import { lemmasOf } from './thesaurus.ts';

/**
 * What a reporting verb says about the words it reports. `neutral` only passes them on; `factive` takes them for true;
 * `distant` holds them at arm's length; `tentative` softens them; the others name what the speaker did by saying it.
 */
export type ReportingStance =
  | 'neutral'
  | 'factive'
  | 'distant'
  | 'tentative'
  | 'directive'
  | 'assenting'
  | 'dissenting';

/**
 * After the reporting verbs of Quirk et al. (1985) 16.30–16.33, the factives of Kiparsky & Kiparsky (1970), and the
 * engagement classes of Martin & White, *The Language of Evaluation* (2005), chapter 3. News stylebooks (AP "said",
 * Guardian "say") keep to the neutral ones for the same reason that a swap out of them matters.
 */
const VERBS: Readonly<Record<ReportingStance, readonly string[]>> = {
  neutral: [
    'say',
    'tell',
    'state',
    'add',
    'speak',
    'reply',
    'respond',
    'answer',
    'comment',
    'remark',
    'continue',
    'write',
    'announce',
    'report',
    'explain',
    'ask',
    'conclude',
    'declare',
    'describe',
    'quote',
    'cite',
    'shout',
    'exclaim',
    'tweet',
  ],
  factive: [
    'note',
    'acknowledge',
    'admit',
    'concede',
    'confess',
    'reveal',
    'disclose',
    'recall',
    'observe',
    'recognize',
    'realize',
    'confirm',
    'stress',
    'emphasize',
    'underline',
    'underscore',
    'highlight',
  ],
  distant: [
    'claim',
    'allege',
    'assert',
    'contend',
    'maintain',
    'insist',
    'purport',
    'boast',
    'argue',
    'accuse',
    'charge',
    'vow',
    'swear',
    'complain',
    'quip',
    'joke',
  ],
  tentative: [
    'suggest',
    'hint',
    'imply',
    'indicate',
    'signal',
    'believe',
    'think',
    'guess',
    'estimate',
    'speculate',
    'predict',
    'expect',
    'hope',
    'fear',
    'appear',
    'seem',
  ],
  directive: [
    'warn',
    'urge',
    'demand',
    'order',
    'advise',
    'caution',
    'recommend',
    'propose',
    'request',
    'threaten',
    'promise',
    'pledge',
    'call',
    'appeal',
    'beg',
  ],
  assenting: [
    'agree',
    'echo',
    'endorse',
    'support',
    'back',
    'welcome',
    'praise',
    'hail',
    'repeat',
    'reiterate',
    'affirm',
    'reaffirm',
    'accept',
    'approve',
    'concur',
    'uphold',
  ],
  dissenting: [
    'deny',
    'refute',
    'reject',
    'rebut',
    'dismiss',
    'dispute',
    'contradict',
    'disagree',
    'oppose',
    'condemn',
    'denounce',
    'criticize',
    'rebuff',
    'disavow',
    'repudiate',
    'deplore',
    'decry',
    'slam',
    'blast',
  ],
};

/** Verbs that report only now and then: to continue, to write a report, to charge a battery. */
const OFTEN_OTHER: ReadonlySet<string> = new Set([
  ...['continue', 'write', 'speak', 'ask', 'answer', 'describe', 'respond', 'recall', 'observe', 'maintain', 'charge'],
  ...[
    'conclude',
    'report',
    'recognize',
    'realize',
    'complain',
    'confirm',
    'note',
    'highlight',
    'stress',
    'add',
    'state',
  ],
  ...['quote', 'cite', 'shout'],
]);

const STANCES: ReadonlyMap<string, ReportingStance> = new Map(
  (Object.entries(VERBS) as [ReportingStance, readonly string[]][]).flatMap(([stance, verbs]) =>
    verbs.map((v) => [v, stance] as const),
  ),
);

/** The stance of a reporting verb in any of its forms (said, criticises), or null for any other word. */
export const reportingStance: (word: string) => ReportingStance | null = remembered((word) => {
  for (const lemma of lemmasOf(word)) {
    const stance = STANCES.get(lemma) ?? STANCES.get(lemma.replace(/ise$/, 'ize'));
    if (stance) return stance;
  }
  return null;
});

/** Verbs of `distant` that are no doubt of the paper's: `he joked`. */
const AT_EASE: ReadonlySet<string> = new Set(['quip', 'joke', 'complain', 'accuse', 'charge']);
const CONCEDING: ReadonlySet<string> = new Set(['admit', 'acknowledge', 'concede', 'confess']);

/** How a verb holds what it reports, in any of its forms; null for one that passes it on, warns or praises, and for any other word. */
export const stanceOf: (word: string) => Stance | null = remembered((word) => {
  for (const lemma of lemmasOf(word)) {
    if (lemma === 'deny') return 'denying';
    if (CONCEDING.has(lemma)) return 'conceding';
    if (STANCES.get(lemma) === 'distant' && !AT_EASE.has(lemma)) return 'distant';
  }
  return null;
});

/** True for verbs that by themselves introduce a speaker's words: all but those that judge other people's. */
export function isReportingVerb(word: string): boolean {
  const stance = reportingStance(word);
  return stance !== null && !(stance === 'assenting' || stance === 'dissenting');
}

/** True for the verbs among them that are hardly ever anything else: said, claims, warned. Alone they attribute. */
export function reportsByItself(word: string): boolean {
  return isSaying(reportingStance(word)) && !reportsNowAndThen(word);
}

/** True for a verb that reports only now and then: `continued`, `reports`. */
export function reportsNowAndThen(word: string): boolean {
  return lemmasOf(word).some((lemma) => OFTEN_OTHER.has(lemma));
}

/** True for the stances of verbs that pass on somebody's words as they were said. */
export function isSaying(stance: ReportingStance | null): boolean {
  return stance === 'neutral' || stance === 'factive' || stance === 'distant';
}
