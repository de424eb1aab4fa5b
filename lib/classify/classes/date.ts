import { isDayOfEveryWeek } from '../../lexicon/dates.ts';
import { relationOf } from '../../lexicon/thesaurus.ts';
import { someUnit, wordPair } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';
import type { Unit } from '../units.ts';

/** Words that place a thing in time when a span of time follows: last week is not this week. */
const POINTERS: ReadonlySet<string> = new Set([
  'last',
  'next',
  'this',
  'previous',
  'past',
  'coming',
  'following',
  'earlier',
  'later',
  'early',
  'late',
  'ago',
  'since',
  'until',
  'before',
  'after',
]);
const SPANS =
  /^(?:second|minute|hour|day|night|morning|afternoon|evening|week|weekend|fortnight|month|quarter|year|decade|century|spring|summer|autumn|fall|winter)s?$/;

/** A day, month, year or the word that points to one. */
export const date: ClassRule = {
  id: 'date',
  examples: {
    match: [
      { a: 'the talks on [Tuesday]', b: 'the talks on [Thursday]' },
      { a: 'It opened [last] week', b: 'It opened [next] week' },
      { a: 'They spoke[] in Moscow', b: 'They spoke [Wednesday] in Moscow' },
      { a: 'a [week] of talks', b: 'a [month] of talks' },
      { a: 'shut on [Mondays]', b: 'shut on [Fridays]' },
    ],
    pass: [
      { a: 'his meeting [on Tuesday] with', b: 'his meeting [Tuesday] with' },
      { a: 'signed on [22 February] by', b: 'signed on [Feb. 22] by' },
      { a: 'They [may] come', b: 'They [will] come' },
    ],
  },
  matches: (atom) => {
    if (someUnit(atom, (u) => u.kind === 'date' || isDayOfEveryWeek(u.word))) return true;
    const spans = (list: readonly (Unit | null)[]): boolean =>
      list.some((u) => u !== null && SPANS.test(u.word.split(' ').at(-1) as string));
    if (
      someUnit(atom, (u) => POINTERS.has(u.word)) &&
      spans([...atom.a.units, ...atom.b.units, atom.a.after, atom.b.after, atom.a.before, atom.b.before])
    )
      return true;
    const pair = wordPair(atom);
    return pair !== null && spans(atom.a.units) && spans(atom.b.units) && relationOf(pair[0], pair[1]) !== 'same';
  },
};
