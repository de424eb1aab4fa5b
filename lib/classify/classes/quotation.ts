import { someUnit } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';

/** Words inside quotation marks, or the marks themselves: what was said by whom in these words. */
export const quotation: ClassRule = {
  id: 'quotation',
  examples: {
    match: [
      { a: 'He said “we [stand] with them” today.', b: 'He said “we [stood] with them” today.' },
      { a: 'a [“comrade”] of his', b: 'a [comrade] of his' },
      { a: 'It began [last autumn], “we [hope]”, he said.', b: 'It began [last autumn], “we [believe]”, he said.' },
    ],
    pass: [
      { a: 'He said: “It is safe[”]. The mayor left', b: 'He said: “It is safe[].” The mayor left' },
      { a: 'He said: “It is safe”.[ The] mayor left', b: 'He said: “It is safe.[” That] mayor left' },
      { a: 'He said “in [defence] of peace” today.', b: 'He said “in [defense] of peace” today.' },
      { a: 'He said “yes[”.]', b: 'He said “yes[.”]' },
    ],
  },
  matches: (atom) => {
    if (someUnit(atom, (u) => u.kind === 'quote')) return true;
    return atom.quoted && someUnit(atom, (u) => u.kind !== 'punctuation');
  },
};
