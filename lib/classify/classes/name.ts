import { isCourtesyTitle } from '../../lexicon/titles.ts';
import type { Atom, AtomSide } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

/** A proper name became another, or a name stands where the other version has none. */
export const name: ClassRule = {
  id: 'name',
  title: 'Name',
  why: 'Who, where, which body: the first thing a reader sues over and the first thing a machine gets wrong.',
  examples: {
    match: [
      { a: 'Secretary [Antony] Blinken', b: 'Secretary [Anthony] Blinken' },
      { a: 'Earlier [Wang] met them', b: 'Earlier [the king] met them' },
      { a: '[Wang] met them', b: '[The king] met them' },
      { a: 'talks in [Moscow] today', b: 'talks in [Minsk] today' },
      { a: 'said the mayor[]', b: 'said the mayor[ of Perth]' },
    ],
    pass: [
      { a: 'Minister [Sergei] Lavrov', b: 'Minister [Sergey] Lavrov' },
      { a: 'the [Nato] chief', b: 'the [NATO] chief' },
      { a: 'It was [heavy] rain', b: 'It was [light] rain' },
      { a: '[Heavy] rain fell', b: '[Light] rain fell' },
      { a: 'on [Tuesday] night', b: 'on [Friday] night' },
    ],
  },
  matches: (atom) =>
    atom.kind === 'replaced' ? hasName(atom.a) || hasName(atom.b) : hasName(atom.kind === 'gained' ? atom.b : atom.a),
};

function hasName(side: Atom['a'] | AtomSide): boolean {
  return side.units.some((u) => u.kind === 'name' && !isCourtesyTitle(u.word));
}
