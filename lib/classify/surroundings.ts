import type { TokenChange } from './atoms.ts';
import type { Read } from './reader.ts';
import { unitAt } from './units.ts';

/** Longer stretches hardly ever come twice, and a key as long as a paragraph costs more than it saves. */
const MOST_TOKENS = 160;
/** A number is written as two characters of so many bits each. */
const BITS = 15;

/** What the classifier sees of each token of a version, as a sign; made when first asked for. */
const signs = new WeakMap<Read, (number | undefined)[]>();

/**
 * A string that is equal for two changes exactly when all that their classes can hang on is, but for what the whole of a
 * version says of a name (`Known`): the words of the change, those around it, and whether they are quoted. Null for one too long.
 */
export function surroundingsOf(
  a: Read,
  b: Read,
  given: { readonly change: TokenChange; readonly wide: TokenChange },
): string | null {
  const { change, wide } = given;
  const fromA = startOf(a, wide.a[0]);
  const fromB = startOf(b, wide.b[0]);
  if (wide.a[1] - fromA + wide.b[1] - fromB > MOST_TOKENS) return null;
  const codes: number[] = [];
  const write = (n: number): number => codes.push(n & ((1 << BITS) - 1), n >> BITS);
  for (const [from, side] of [
    [fromA, 'a'],
    [fromB, 'b'],
  ] as const) {
    const read = side === 'a' ? a : b;
    const last = Math.min(wide[side][1], read.forms.length - 1);
    write(last - from);
    write(wide[side][0] - from);
    write(wide[side][1] - from);
    write(change[side][0] - from);
    write(change[side][1] - from);
    for (let t = from; t <= last; t++) write(signAt(read, t));
  }
  return String.fromCharCode(...codes);
}

/** The token before the stretch, or the start of the number or date that ends there: the unit that stands before it. */
function startOf(read: Read, from: number): number {
  return from > 0 ? (read.expressionAt(from - 1)?.from ?? from - 1) : 0;
}

function signAt(read: Read, t: number): number {
  let own = signs.get(read);
  if (!own) {
    own = new Array<number | undefined>(read.forms.length);
    signs.set(read, own);
  }
  const known = own[t];
  if (known !== undefined) return known;
  const start = read.text.tokens.starts[t] as number;
  const unit = unitAt(read, t);
  const expression = read.expressionAt(t);
  const sign = read.sign(
    [
      read.forms[t],
      unit.sign,
      read.isQuoted(start),
      unit.kind === 'quote' && read.marksTitle(start),
      expression ? `${t - expression.from} of ${expression.to - expression.from}` : '',
    ].join('\t'),
  );
  own[t] = sign;
  return sign;
}
