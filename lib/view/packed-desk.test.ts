import { expect, test } from 'vitest';
import { openDesk, viewDesk } from './desk.ts';
import { parseDeskState } from './desk-state.ts';
import { packDesk, unpackDesk } from './packed-desk.ts';
import { type SmallInput, smallCollation } from './small-collation.ts';
import { specimenComparison } from './specimen.ts';

/** Two readings between whose versions the classes are not the same for every pair. */
const UNEVEN: SmallInput = {
  texts: [
    ['headline: One', 'Defense ties grow.'],
    ['headline: One', 'Defence ties grow.'],
    ['headline: One', 'Protection ties grow.'],
    ['headline: One', 'Protection ties grow.'],
  ],
  rows: [
    [[0], [0], [0], [0]],
    [[1], [1], [1], [1]],
  ],
  differ: [
    {
      row: 1,
      words: ['Defense', 'Defence', 'Protection', 'Protection'],
      classes: ['spelling', 'wording'],
      pairs: { '0-1': ['spelling'], '0-2': ['wording'], '0-3': ['hedge'], '1-2': ['wording'], '1-3': ['wording'] },
    },
  ],
};

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test('a packed comparison is drawn as the whole one is, against every base and with columns put away', () => {
  for (const collation of [specimenComparison().collation, smallCollation(UNEVEN)]) {
    const sources = collation.versions.map((_, index) => ({ index, labels: [`Copy ${index}`], source: {} }));
    const unpacked = unpackDesk(plain(packDesk(collation, sources)));
    const open = openDesk(unpacked.collation, unpacked.sources, unpacked);
    for (const query of ['', 'base=majority', 'base=a', 'base=b', 'base=c', 'v=a,c', 'v=a,d&base=d']) {
      const state = parseDeskState(new URLSearchParams(query));
      const whole = viewDesk(collation, sources, state);
      const packed = open(state);
      expect(plain(packed.rows), query).toEqual(plain(whole.rows));
      expect(plain(packed.cards), query).toEqual(plain(whole.cards));
      expect(plain([packed.columns, packed.summary, packed.notices, packed.account]), query).toEqual(
        plain([whole.columns, whole.summary, whole.notices, whole.account]),
      );
    }
  }
});

test('a packed comparison still knows which characters of its copies nobody can see', () => {
  const { collation } = specimenComparison();
  const sources = collation.versions.map((_, index) => ({ index, labels: [`Copy ${index}`], source: {} }));
  const unpacked = unpackDesk(plain(packDesk(collation, sources)));
  const { columns } = openDesk(unpacked.collation, unpacked.sources, unpacked)(parseDeskState(new URLSearchParams()));
  expect(columns.map((c) => c.hidden)).toEqual([[], [], [{ code: 'U+200B', count: 1 }], []]);
});

test('a packed comparison carries no change, no sentence and no fact', () => {
  const { collation } = specimenComparison();
  const text = JSON.stringify(packDesk(collation, []));
  for (const left of ['"changes"', '"sentences"', '"facts"']) expect(text).not.toContain(left);
});
