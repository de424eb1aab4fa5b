import { sameName } from '../../lexicon/names.ts';
import { isPossessive } from '../../lexicon/possessive.ts';
import { sameSpelling } from '../../lexicon/spelling.ts';
import type { Atom, AtomSide } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

/** One word in two accepted spellings, or a foreign name in two transliterations. */
export const spelling: ClassRule = {
  id: 'spelling',
  examples: {
    match: [
      { a: 'amid [manoeuvring] over it', b: 'amid [maneuvering] over it' },
      { a: 'closer [co-operation] with it', b: 'closer [cooperation] with it' },
      { a: 'Minister [Sergei] Lavrov', b: 'Minister [Sergey] Lavrov' },
    ],
    pass: [
      { a: 'Secretary [Antony] Blinken', b: 'Secretary [Anthony] Blinken' },
      { a: 'He was told to [re-sign] it', b: 'He was told to [resign] it' },
      { a: 'the [defence] chief', b: 'the [defiance] chief' },
    ],
  },
  matches,
};

function matches(atom: Atom): boolean {
  if (atom.kind !== 'replaced') return false;
  // Phrases and abbreviations (per cent, U.S.) belong to house style.
  if ([...atom.a.forms, ...atom.b.forms].some((f) => /[\s.%]/.test(f))) return false;
  const [a, b] = [joined(atom.a), joined(atom.b)];
  if (a === b && atom.a.units.length === atom.b.units.length) return false;
  if (sameSpelling(a, b)) return true;
  if (isPossessive(a) !== isPossessive(b)) return false;
  const names =
    atom.a.units.length === 1 &&
    atom.b.units.length === 1 &&
    [atom.a, atom.b].every((s) => /^\p{Lu}/u.test(s.forms[0] ?? ''));
  return names && sameName(a, b);
}

function joined(side: AtomSide): string {
  return side.words.join('');
}
