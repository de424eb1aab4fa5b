import data from './data/valence.json' with { type: 'json' };
import { remembered } from './remembered.ts';
import { reportingStance } from './reporting-verbs.ts';
import { lemmasOf, partsOf, relationOf } from './thesaurus.ts';

/** Opposite function words: WordNet has no prepositions. Quirk et al. (1985), chapter 9, by direction and by time. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['for', 'against'],
  ['with', 'against'],
  ['with', 'without'],
  ['before', 'after'],
  ['above', 'below'],
  ['over', 'under'],
  ['inside', 'outside'],
  ['up', 'down'],
  ['in', 'out'],
  ['on', 'off'],
  ['to', 'from'],
  ['into', 'from'],
  ['more', 'less'],
  ['more', 'fewer'],
  ['most', 'least'],
  ['all', 'none'],
  ['both', 'neither'],
  ['always', 'never'],
  ['because', 'despite'],
  ['since', 'until'],
];
const PAIRS: ReadonlySet<string> = new Set(OPPOSITES.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));

/**
 * Opposite acts and things that WordNet has as no antonyms, each word with those that say the opposite of it in news; in dictionary form. By hand, from what courts, parliaments, companies and
 * matches do. Not `lift`: what is lifted is raised or is gone.
 */
const OPPOSITE_ACTS: readonly (readonly [string, readonly string[]])[] = [
  ['deny', ['confirm', 'admit', 'acknowledge']],
  ['refute', ['confirm', 'endorse']],
  ['ban', ['allow', 'permit', 'legalise', 'legalize', 'authorise', 'authorize']],
  ['prohibit', ['allow', 'permit']],
  ['forbid', ['allow', 'permit']],
  ['block', ['allow', 'approve']],
  ['veto', ['approve', 'sign', 'pass']],
  ['reject', ['accept', 'approve', 'adopt', 'back', 'endorse']],
  ['dismiss', ['uphold', 'accept']],
  ['refuse', ['agree']],
  ['decline', ['agree']],
  ['overturn', ['uphold', 'confirm']],
  ['quash', ['uphold']],
  ['oppose', ['support', 'back', 'endorse', 'favour', 'favor']],
  ['cut', ['raise', 'increase', 'boost']],
  ['reduce', ['raise', 'increase', 'boost']],
  ['lower', ['increase', 'raise']],
  ['slash', ['raise', 'increase', 'boost']],
  ['fall', ['climb', 'jump', 'increase']],
  ['drop', ['climb', 'jump', 'increase']],
  ['shrink', ['expand', 'grow']],
  ['slow', ['quicken', 'accelerate']],
  ['ease', ['tighten', 'worsen']],
  ['worsen', ['improve']],
  ['free', ['jail', 'imprison', 'execute', 'detain', 'arrest']],
  ['release', ['jail', 'imprison', 'execute', 'detain', 'arrest']],
  ['clear', ['convict', 'charge']],
  ['survive', ['die']],
  ['rescue', ['kill', 'abandon']],
  ['join', ['leave', 'quit']],
  ['hire', ['fire', 'sack', 'dismiss']],
  ['succeed', ['fail']],
  ['resume', ['suspend', 'halt']],
  ['sober', ['drunk']],
  ['guilty', ['innocent']],
  ['victim', ['attacker', 'suspect', 'perpetrator']],
  ['ally', ['enemy', 'foe', 'rival', 'opponent']],
  ['victory', ['defeat']],
  ['surplus', ['deficit', 'shortfall']],
  ['profit', ['loss']],
];
/** What each act is the opposite of, both ways. */
const ACTS = new Map<string, Set<string>>();
for (const [a, opposites] of OPPOSITE_ACTS)
  for (const b of opposites) {
    ACTS.set(a, (ACTS.get(a) ?? new Set()).add(b));
    ACTS.set(b, (ACTS.get(b) ?? new Set()).add(a));
  }

/** Opposite acts in any forms: banned, allows. Symmetric. */
export function areOppositeActs(a: string, b: string): boolean {
  return lemmasOf(a).some((x) => {
    const opposites = ACTS.get(x);
    return opposites !== undefined && lemmasOf(b).some((y) => opposites.has(y));
  });
}

/** Opposite small words: for/against, before/after. Only where nothing else changed beside them do they turn a sentence round. */
export function areOppositeParticles(a: string, b: string): boolean {
  return PAIRS.has(`${a} ${b}`);
}

/** AFINN counts from -5 to 5. At 2 and more its raters agree on the sign; 1 is often a matter of taste. */
const CLEAR = 2;

let valences: ReadonlyMap<string, number> | undefined;

/** How good or bad a word sounds, from -5 to 5, 0 when it is not on the list (AFINN-165, Nielsen 2011). */
export const valenceOf: (word: string) => number = remembered((word) => {
  valences ??= new Map(
    data.words.split('\n').map((line) => [line.split(' ')[0] as string, Number(line.split(' ')[1])]),
  );
  const own = valences.get(word);
  if (own !== undefined) return own;
  for (const lemma of lemmasOf(word)) {
    const v = valences.get(lemma);
    if (v !== undefined) return v;
  }
  return 0;
});

/**
 * True when one word turns the other round: opposites in WordNet (rise/fall) and by our own list (denied/confirmed), opposite prepositions (for/against), verbs
 * that take the other side (echoing/refuting), or praise against blame by a clear margin (hailed/condemned).
 */
export function turnsRound(a: string, b: string): boolean {
  if (areOppositeParticles(a, b)) return true;
  if (relationOf(a, b) === 'antonym' || areOppositeActs(a, b)) return true;
  const x = reportingStance(a);
  const y = reportingStance(b);
  if ((x === 'assenting' && y === 'dissenting') || (x === 'dissenting' && y === 'assenting')) return true;
  const va = valenceOf(a);
  const vb = valenceOf(b);
  if (va * vb >= 0 || Math.abs(va) < CLEAR || Math.abs(vb) < CLEAR) return false;
  // Verbs only: to praise and to condemn are opposite acts, but `are to blame` and `were responsible` say the same.
  return partsOf(a).has('v') && partsOf(b).has('v');
}
