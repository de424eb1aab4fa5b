import { areLikeConnectives } from '../../lexicon/connectives.ts';
import { isArticle } from '../../lexicon/function-words.ts';
import { isPerson } from '../../lexicon/persons.ts';
import { lemmasOf } from '../../lexicon/thesaurus.ts';
import type { Side } from './sides.ts';

/** Links that say where, when, whither or why, so that hardly another says the same. */
const FAR =
  /^(?:near|before|after|against|under|over|without|despite|from|until|till|since|between|beyond|behind|into|through|during|within|across|inside|outside|along|above|below|beneath|beside|because of|while)$/;
const NEAR = /^(?:in|on|at|to|for|with|by|of|about|as|around|among|towards?|upon)$/;
/** Pairs with one of the former that houses take one for the other, beside those of equal strength (Quirk et al. 1985, 9.14–9.60). By judgement. */
const ALIKE: readonly (readonly string[])[] = [
  ['in', 'inside', 'within'],
  ['of', 'from', 'by'],
  ['off', 'from'],
  ['on', 'from'],
  ['by', 'under'],
  ['by', 'through'],
  ['by', 'beside'],
  ['over', 'despite'],
  ['over', 'on', 'about', 'because of'],
  ['over', 'during'],
  ['over', 'of'],
  ['along', 'for'],
  ['over', 'along', 'across', 'through'],
  ['along', 'on'],
  ['across', 'in'],
  ['against', 'on', 'to'],
  ['into', 'to'],
  ['between', 'among'],
  ['until', 'till'],
  ['because of', 'for'],
];
/** Before a day these set an end or a beginning. */
const BOUNDS_TIME = /^(?:from|by|until|till|since|before|after)$/;
const BEGINS: ReadonlySet<string> = new Set(['begin', 'start', 'effective']);
const SPAN =
  /^(?:seconds?|minutes?|hours?|days?|nights?|weeks?|weekend|fortnight|months?|years?|decades?|centur(?:y|ies))$/;
/** `The driest summer in 38 years`, `for 38 years`; so behind a denial. */
const EXTREME = /^(?:.{2,}est|first|last|worst|best|most|least|only|not|no|never|.+n['’]t)$/;
/** How far before the link such a word may stand, and how far behind it a span ends or a person is named, in tokens. */
const REACH = 4;
/** Beside `by` these name whom or what it is done to or for, and never who does it. */
const AIMED = /^(?:on|to|for|as|about)$/;
/** With `on` these name what they are aimed at, and with `in` where: `an attack on the city`, `a ban on phones`. */
const AIMS =
  /^(?:attacks?|assaults?|raids?|strikes?|airstrikes?|offensives?|onslaughts?|bans?|tax(?:es)?|levy|levies|curbs?|war|crackdowns?|clampdowns?)$/;
/** Behind a participle none of these names who did it. */
const NO_AGENT = /^(?:on|to|for|as|about|in|at|from|after|against)$/;

/**
 * Whether a link stands for another and the sense hangs on it: `found in the river`, `near the river`; `killed by his brother`, `with his brother`; `shut for two
 * hours`, `in two hours`; `must pay by Monday`, `on Monday`. One link on each side and nothing else but articles.
 */
export function turnsOnLink(a: Side, b: Side): boolean {
  const [x, y] = [linkOf(a), linkOf(b)];
  if (x === null || y === null || x === y) return false;
  const has = (link: string): boolean => x === link || y === link;
  const other = (link: string): string => (x === link ? y : x);
  if (isBeforeDate(a) || isBeforeDate(b)) {
    // `Starting on Monday`, `starting from Monday`; `a report from 2019`, `a report in 2019`.
    const isAlike = (has('from') && isBegun(a)) || (has('from') && has('in') && isBehindNoun(a));
    if (BOUNDS_TIME.test(x) || BOUNDS_TIME.test(y)) return !areLikeConnectives(x, y) && !isAlike;
  } else if (has('for') && /^(?:in|after|within)$/.test(other('for')) && (isBeforeSpan(a) || isBeforeSpan(b)))
    return !isExtreme(a);
  if (has('by')) {
    const link = other('by');
    if (AIMED.test(link)) return true;
    if (isBehindPast(a) && (NO_AGENT.test(link) || (link === 'with' && isBeforePerson(a)))) return true;
  }
  if (has('on') && has('in') && !isBeforeDate(a) && AIMS.test(a.read.folded[a.change[0] - 1] ?? '')) return true;
  if (has('with') && (has('for') || has('about') || (has('in') && isBeforeName(a)))) return true;
  return (
    (FAR.test(x) || FAR.test(y)) &&
    !areLikeConnectives(x, y) &&
    !ALIKE.some((set) => set.includes(x) && set.includes(y))
  );
}

/** The one link that a side is, articles left out; null when it is anything else. */
function linkOf({ words, content }: Side): string | null {
  if (content.length > 0 || words.length === 0 || words.length > 3) return null;
  const link = words.flatMap((w) => (w.word.isWord && !isArticle(w.folded) ? [w.folded] : [])).join(' ');
  return FAR.test(link) || NEAR.test(link) ? link : null;
}

/** The first token behind the change that is no article. */
function behind({ read, change }: Side): number {
  let t = change[1];
  while (isArticle(read.folded[t] ?? '')) t++;
  return t;
}

function isBeforeDate(side: Side): boolean {
  return side.read.expressionAt(behind(side))?.kind === 'date';
}

function isBeforeSpan({ read, change }: Side): boolean {
  for (let t = change[1]; t < change[1] + REACH; t++) {
    const word = read.folded[t] ?? '';
    if (SPAN.test(word)) return true;
    if (
      !isArticle(word) &&
      read.expressionAt(t)?.kind !== 'number' &&
      !/^(?:about|nearly|almost|over|more|than|the|last|past|next)$/.test(word)
    )
      return false;
  }
  return false;
}

function isBegun({ read, change }: Side): boolean {
  return lemmasOf(read.folded[change[0] - 1] ?? '').some((l) => BEGINS.has(l));
}

function isExtreme({ read, change }: Side): boolean {
  return read.folded.slice(Math.max(0, change[0] - REACH), change[0]).some((w) => EXTREME.test(w));
}

function isBehindNoun({ column, change }: Side): boolean {
  return column.words[change[0] - 1]?.part === 'noun' && !isBehindPast({ column, change });
}

function isBehindPast({ column, change }: Pick<Side, 'column' | 'change'>): boolean {
  return column.words[change[0] - 1]?.isPast ?? false;
}

function isBeforeName(side: Side): boolean {
  return /^\p{Lu}/u.test(side.read.forms[behind(side)] ?? '');
}

/** `With police officers`, `with his brother`, `with Roe`; not `with cheap loans`. */
function isBeforePerson(side: Side): boolean {
  const { read } = side;
  const from = behind(side);
  return isBeforeName(side) || read.folded.slice(from, from + REACH - 1).some((w) => w === 'police' || isPerson(w));
}
