import { isDayOfEveryWeek } from '../../lexicon/dates.ts';
import { isDemonym, isSamePlace } from '../../lexicon/places.ts';
import { isDictionaryWord, relationOf } from '../../lexicon/thesaurus.ts';
import { isCourtesyTitle, isOffice } from '../../lexicon/titles.ts';
import type { AtomSide } from '../atom.ts';
import type { ClassRule } from '../change-class.ts';
import { isLoweredName } from '../lowered-names.ts';
import type { Unit } from '../units.ts';

/** A proper name became another, or a name stands where the other version has none. */
export const name: ClassRule = {
  id: 'name',
  examples: {
    match: [
      { a: 'said the [US] would pay', b: 'said the [mill] would pay' },
      { a: '[Lund] told Roe so', b: '[Roe] told Lund so' },
      { a: 'Secretary [Antony] Blinken', b: 'Secretary [Anthony] Blinken' },
      { a: 'Earlier [Wang] met them', b: 'Earlier [the king] met them' },
      { a: '[Wang] met them', b: '[The king] met them' },
      { a: 'talks in [Moscow] today', b: 'talks in [Minsk] today' },
      { a: 'said the mayor[]', b: 'said the mayor[ of Perth]' },
      { a: 'the [Welsh] crew', b: 'the [Scottish] crew' },
      { a: 'At noon, [Moon] spoke', b: 'At noon, the [moon] spoke' },
      { a: '[Moon] Ann Roe sang', b: 'the [moon] Ann Roe sang' },
      { a: 'said Ann [Banks] today', b: 'said Ann [Bank] today' },
      { a: 'said [FBI ]agents', b: 'said []agents' },
      { a: 'left. [Perth ]Road is', b: 'left. []Road is' },
      { a: '"It is shut," [Lund] said.', b: '"It is shut," [Roe] said.' },
      { a: 'Roe said: “[Lund] knew.”', b: 'Roe said: “[Weir] knew.”' },
    ],
    pass: [
      { a: '[Soprano] Ann Roe sang', b: 'the [soprano] Ann Roe sang' },
      { a: 'in a [TV] address', b: 'in a [televised] address' },
      { a: 'Minister [Sergei] Lavrov', b: 'Minister [Sergey] Lavrov' },
      { a: 'the [Nato] chief', b: 'the [NATO] chief' },
      { a: 'It was [heavy] rain', b: 'It was [light] rain' },
      { a: '[Heavy] rain fell', b: '[Light] rain fell' },
      { a: '“[Nobody] was told.”', b: '“[Everybody] was told.”' },
      { a: 'Roe said: “[More] boats came.”', b: 'Roe said: “[Fewer] boats came.”' },
      { a: 'Roe said, "[Without] it we stay."', b: 'Roe said, "[With] it we stay."' },
      { a: 'on [Tuesday] night', b: 'on [Friday] night' },
      { a: 'shut on [Tuesdays]', b: 'shut on [Fridays]' },
      { a: 'They said: It [will] hold', b: 'They said: It [may] hold' },
      { a: 'to buy the [Welsh ]maker', b: 'to buy the []maker' },
      { a: 'called 100% [Welsh] by', b: 'called 100% [patriotic] by' },
      { a: 'left. [Besides] Perth, they', b: 'left. [Then] Perth, they' },
      { a: 'left. [Besides] Perth, they', b: 'left. [In addition to St.] Perth, they' },
      { a: 'the guns of the [Navy] were', b: 'the guns of the [navy’s] were' },
      { a: 'in Perth, [Captain ]Roe left', b: 'in Perth, []Roe left' },
      { a: 'It cost [ISK ]2 billion.', b: 'It cost []2 billion.' },
    ],
  },
  matches: ({ kind, a, b }) =>
    kind === 'replaced'
      ? isRenamed(a, b) || isRenamed(b, a) || isLoweredName(a, b)
      : hasName(kind === 'gained' ? b : a),
};

/** True when one side has a name that the other has not in another form: `the [Welsh] parliament`, `[Wales]`. */
function isRenamed(side: AtomSide, other: AtomSide): boolean {
  return side.units.some((u, i) => {
    if (!isName(side, i)) return false;
    // An adjective of a country beside words that are no names: `[Welsh]`, `[patriotic]`.
    if (isDemonym(u.word) && !other.units.some((o) => o.kind === 'name')) return false;
    return !other.units.some((o) => isSamePlace(u.word, o.word) || isOneWord(u, o));
  });
}

/** Two forms of one word, of which one has a capital: `the [Navy]`, `the [navy's]`. With two capitals it may be two people, Banks and Bank. */
function isOneWord(capital: Unit, other: Unit): boolean {
  return other.kind === 'word' && isDictionaryWord(other.word) && relationOf(capital.word, other.word) === 'same';
}

function hasName(side: AtomSide): boolean {
  return side.units.some((u, i) => isName(side, i) && !isDemonym(u.word));
}

/** Money by its code before the sum: `ISK 2 billion`. */
const CODE = /^\p{Lu}{3}$/u;

/** A title and an office have a capital and are no name (`role` tells them), nor has a currency. */
function isName(side: AtomSide, i: number): boolean {
  const unit = side.units[i] as Unit;
  if (unit.kind !== 'name' || isDayOfEveryWeek(unit.word) || isCourtesyTitle(unit.word) || isOffice(unit.word))
    return false;
  const next = side.units[i + 1] ?? side.after;
  // `St. Petersburg`: the name is the city's, with or without its saint.
  if (unit.key === 'saint' && next?.kind === 'name') return false;
  return !(CODE.test(unit.exact) && next?.kind === 'number');
}
