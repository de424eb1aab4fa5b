import { isOffice, isTrade } from '../../lexicon/titles.ts';
import type { Atom, AtomSide } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

/** What somebody is: office, rank, trade. */
export const role: ClassRule = {
  id: 'role',
  examples: {
    match: [
      { a: "the party's foreign policy [chief] Wang", b: "the party's foreign [minister] Wang" },
      { a: 'a [judge] ruled', b: 'a [prosecutor] ruled' },
      { a: 'the [economist] Ada Brown', b: 'the [politician] Ada Brown' },
    ],
    pass: [
      { a: '[Detectives] searched it', b: '[Officers] searched it' },
      { a: 'the [governor] Serhii Haidai', b: 'the [Gov.] Serhii Haidai' },
      { a: '[Shopkeepers] were told', b: '[Shop owners] were told' },
      { a: 'a [treaty] of peace', b: 'a [deal] of peace' },
    ],
  },
  matches: (atom: Atom) => hasOffice(atom.a) || hasOffice(atom.b),
};

function hasOffice(side: AtomSide): boolean {
  return side.words.some((w) =>
    w.includes(' ') ? w.split(' ').some((p) => isNamedOffice(side, p)) : isNamedOffice(side, w),
  );
}

function isNamedOffice(side: AtomSide, word: string): boolean {
  return (
    isOffice(word) &&
    (!isTrade(word) || side.after?.kind === 'name' || side.before?.kind === 'name') &&
    word !== 'foreign' &&
    word !== 'head' &&
    word !== 'general' &&
    word !== 'major'
  );
}
