import { type Atom, wordPair } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';
import { marksFigure } from '../figure-marks.ts';

/** Marks that carry meaning of their own: a question is no statement, a percentage no count. */
const MEANING = /[?%‰$£€¥₹+=<>@#*°]/;

/** Marks of the sentence, and the style of quotation marks. A pair of quotation marks gained or lost is `quotation`. */
export const punctuation: ClassRule = {
  id: 'punctuation',
  examples: {
    match: [
      { a: 'the Cold War[,] and ties', b: 'the Cold War[] and ties' },
      { a: 'He called it [“]vital[”] to them', b: 'He called it [‘]vital[’] to them' },
      { a: 'a sum of "small change[,"] they said', b: 'a sum of "small change[",] they said' },
      { a: 'a long[-]range missile', b: 'a long[ ]range missile' },
      { a: 'the [party’s] chief', b: "the [party's] chief" },
      { a: 'the ship [“]Sovetsk[”] sailed', b: 'the ship []Sovetsk[] sailed' },
      { a: 'the ship ["]Sovetsk["]sailed', b: 'the ship []Sovetsk[] sailed' },
      { a: 'a relationship [—] they say', b: 'a relationship [–] they say' },
    ],
    pass: [
      { a: 'He will go[.]', b: 'He will go[?]' },
      { a: 'He said ["]yes, Sovetsk["] then', b: 'He said []yes, Sovetsk[] then' },
      { a: 'a [“comrade”] of his', b: 'a [comrade] of his' },
      { a: 'rose 5[%] in May', b: 'rose 5[] in May' },
      { a: 'it was [-]5C at noon', b: 'it was []5C at noon' },
    ],
  },
  matches,
};

function matches(atom: Atom): boolean {
  const units = [...atom.a.units, ...atom.b.units];
  if (units.some((u) => MEANING.test(u.exact)) || marksFigure(atom.a) || marksFigure(atom.b)) return false;
  if (units.every((u) => u.kind === 'punctuation')) return true;
  // “Sovetsk” and Sovetsk: titles and ships stand in quotation marks in one house and without in another.
  if (atom.marksTitle && units.every((u) => u.kind === 'punctuation' || u.kind === 'quote')) return true;
  if (atom.kind !== 'replaced') return false;
  if (units.every((u) => u.kind === 'quote')) return true;
  // Another apostrophe in the same word.
  const pair = wordPair(atom);
  return (
    pair !== null &&
    pair[0] === pair[1] &&
    atom.a.forms[0]?.toLowerCase() !== atom.b.forms[0]?.toLowerCase() &&
    units.every((u) => u.kind !== 'date' && u.kind !== 'number')
  );
}
