import { isMinus } from '../../lexicon/numbers.ts';
import type { Evidence } from '../../model/finding.ts';
import { amountOf, figureOf } from '../amounts.ts';
import { currencyAt } from '../currency-at.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { matesIn, oncePerCell } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { isOfOneMind } from '../withdrawn.ts';

const ID = 'wrong-scale';

export const wrongScale: Detector = {
  id: ID,
  title: 'Figure of another scale or sign',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'The digits are right and the size is not: a town of 45 million for one of 45,000, 6,000 gallons for 60,000, 8 degrees for minus 8. Machines lose a zero, a word of scale or a sign where languages count in other units.',
  whenNot: 'A unit converted (45,000 grams, 45 kilograms); a total beside a part.',
  sources: ['CC-CEDICT: 万, 亿 (counting by ten thousands)', 'MQM 2.0: accuracy/mistranslation'],
  examples: {
    flag: [
      {
        copies: [
          'The town, which has a population of 45 million, was cut off.',
          'The town, which has a population of 45,000, was cut off.',
          'The town of 45,000 people was cut off.',
        ],
        words: '45 million',
      },
      {
        copies: [
          'Some 6,000 gallons of oil leaked into the bay.',
          'Some 60,000 gallons of oil leaked into the bay.',
          'Some 50,000 gallons of oil leaked into the bay.',
        ],
        words: '6,000',
      },
      {
        copies: [
          'It is to fall to 8 degrees Celsius overnight.',
          'It is to fall to minus 8 degrees Celsius overnight.',
          'It is to drop to -8C overnight.',
        ],
        words: '8',
      },
    ],
    pass: [
      {
        copies: [
          'The port cost 0.3 billion crowns.',
          'The port cost 300 million crowns.',
          'The port cost 300m crowns.',
        ],
      },
      {
        copies: ['It fell to 8C below zero overnight.', 'It fell to minus 8C overnight.', 'It fell to -8C overnight.'],
      },
      {
        copies: [
          'The hut lies 2,300 meters (7,550 feet) up in the hills of Kerning.',
          'The hut lies at 2,300m (7,550ft) in the hills of Kerning.',
          'The hut lies 2.3 meters (7,550 feet) up in the hills of Kerning.',
        ],
      },
      { copies: ['The mill shut 3 of 30 wheels.', 'The mill shut 30 wheels.', 'The mill shut 30 wheels.'] },
      {
        copies: ['Sales were 5 to 50 a day.', 'Sales were 50 a day, from 5.', 'Sales rose from 5 to 50 a day.'],
      },
      { copies: ['It is 12 kilometres away.', 'It is 12,000 metres away.', 'It is 12,000 metres away.'] },
      { copies: ['The 2-1 win pleased them.', 'The win, 2-1, pleased them.', 'They won 2-1.'] },
    ],
  },
  detect: (room) => besideOthers(room, search).filter((cue) => !isOfOneMind(room, cue)),
};

function search({ room, copy }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    for (let i = s.from; i < s.to; i++) {
      if (copy.kind(i) !== 'number' || copy.isDateline(i)) continue;
      const amount = amountOf(copy, i);
      if (!amount || amount.value === 0 || isMetresOrMillions(copy, i)) continue;
      const mates = matesIn(room, row, copy.version);
      if (mates.length === 0) break;
      const cue = scaled(i, amount.value, mates) ?? unsigned(i, mates);
      if (cue) cues.push(cue);
    }

    /** The same digits with other zeros, where no other copy has the figure as it stands here, and all have more, or all less. */
    function scaled(i: number, value: number, mates: readonly Copy[]): Cue | null {
      if (mates.some((m) => amountsIn(room, row, m.version).values.has(value))) return null;
      const own = amountsIn(room, row, copy.version).values;
      const shown: Evidence[] = [];
      for (const other of mates) {
        const alike = amountsIn(room, row, other.version).byDigits.get(digitsOf(value)) ?? [];
        const theirs = alike.find(
          (a) =>
            tens(value, a.value) &&
            !own.has(a.value) &&
            (unitOf(copy, i) === unitOf(other, a.at) || (countsThings(copy, i) && countsThings(other, a.at))),
        );
        if (theirs) shown.push(quote(other, place(other, theirs.at), 'The digits are the same, the size is not.'));
      }
      const [head, ...rest] = shown;
      return head ? told(i, mates, [head, ...rest], rest.length > 0 || mates.length === 1 ? 0.9 : 0.8) : null;
    }

    /** `8 degrees`, where all others that have the figure have it below zero. */
    function unsigned(i: number, mates: readonly Copy[]): Cue | null {
      const own = signedIn(room, row, copy.version).get(figureOf(copy, i) as string);
      if (!own || own.below > 0) return null;
      const shown: Evidence[] = [];
      for (const other of mates) {
        const theirs = signedIn(room, row, other.version).get(figureOf(copy, i) as string);
        if (!theirs) continue;
        if (theirs.above > 0) return null;
        shown.push(quote(other, placeOf(other, theirs.at - 1, theirs.at + 1), 'Below zero here.'));
      }
      const [head, ...rest] = shown;
      return head ? told(i, mates, [head, ...rest], 0.9) : null;
    }

    function told(i: number, mates: readonly Copy[], evidence: [Evidence, ...Evidence[]], strength: number): Cue {
      const where = place(copy, i);
      const have = othersHave(evidence, { room, mates: mates.length });
      return {
        detector: ID,
        place: where,
        strength: mates.length === 1 ? Math.min(0.5, strength) : strength,
        message:
          mates.length === 1
            ? `${quotedWords(copy, where)} looks doubtful: ${have}. Check which number is right.`
            : `${quotedWords(copy, where)} looks like a number of the wrong size: ${have}.`,
        evidence,
        suggestion: evidence[0].exact,
      };
    }
  }
  return cues;
}

type Amounts = {
  readonly values: ReadonlySet<number>;
  /** Where each amount stands, by its digits without their zeros. */
  readonly byDigits: ReadonlyMap<string, readonly { readonly at: number; readonly value: number }[]>;
};

/** The amounts that a copy has in a row. */
const amountsIn = oncePerCell((copy, cell): Amounts => {
  const values = new Set<number>();
  const byDigits = new Map<string, { at: number; value: number }[]>();
  for (const { from, to } of cell)
    for (let at = from; at < to; at++) {
      const value = copy.kind(at) === 'number' ? amountOf(copy, at)?.value : undefined;
      if (value === undefined) continue;
      values.add(value);
      if (isMetresOrMillions(copy, at)) {
        values.add(value / MILLION);
        continue;
      }
      const alike = byDigits.get(digitsOf(value));
      if (alike) alike.push({ at, value });
      else byDigits.set(digitsOf(value), [{ at, value }]);
    }
  return { values, byDigits };
});

const MILLION = 1e6;

/** `2,300m`: the one house prints metres so and the other millions; where money stands before it, millions alone. */
function isMetresOrMillions(copy: Copy, i: number): boolean {
  return /^\d[\d,.]*m$/.test(copy.folded(i)) && currencyAt(copy, i) === null;
}

/** How often a figure stands below and above zero, and where below. */
type Signs = { readonly below: number; readonly above: number; readonly at: number };

/** The figures that a copy has in a row. */
const signedIn = oncePerCell((copy, cell): ReadonlyMap<string, Signs> => {
  const out = new Map<string, Signs>();
  for (const { from, to } of cell)
    for (let j = from; j < to; j++) {
      const figure = copy.kind(j) === 'number' ? figureOf(copy, j) : null;
      if (figure === null) continue;
      const { below, above, at } = out.get(figure) ?? { below: 0, above: 0, at: -1 };
      if (signed(copy, j)) out.set(figure, { below: below + 1, above, at: j });
      else if (freezing(copy, j, to)) out.set(figure, { below: below + 1, above, at });
      else out.set(figure, { below, above: above + 1, at });
    }
  return out;
});

/** The figure with its word of scale. */
function place(copy: Copy, i: number): ReturnType<typeof placeOf> {
  return placeOf(copy, i, i + (amountOf(copy, i)?.length ?? 1));
}

/** 45 for 45,000 and for 4.5, to ten digits. */
function digitsOf(value: number): string {
  return value.toExponential(9).replace(/\.?0*e.*$/, '');
}

/** Whether two amounts have the same digits and not the same size. */
function tens(a: number, b: number): boolean {
  const power = Math.log10(a / b);
  const whole = Math.round(power);
  return whole !== 0 && Math.abs(power - whole) < 1e-9;
}

/** What is counted: the word behind the figure and its scale; `people` for `45,000 people`. */
function unitOf(copy: Copy, i: number): string {
  const next = i + (amountOf(copy, i)?.length ?? 1);
  return copy.isWord(next) ? copy.lemma(next) : '';
}

/** Not a measure, which may be another one of the same size: kilometres, metres. */
function countsThings(copy: Copy, i: number): boolean {
  return (
    !/(?:met(?:re|er)|gram|ton|tonne|lit(?:re|er)|mile|yard|foot|inch|hectare|acre|watt|hertz|second|minute|hour|day|week|month|year|cent|penny|degree|barrel|byte)s?$/.test(
      unitOf(copy, i),
    ) && !/[a-z]/.test(copy.folded(i))
  );
}

/** `minus 8`, `-8C`; not `2-1` or `twenty-8`. */
function signed(copy: Copy, j: number): boolean {
  const before = copy.folded(j - 1);
  return before === 'negative' || isMinus(before, { apart: copy.gap(j - 1) !== '', glued: copy.gap(j) === '' });
}

/** `8 degrees below zero`. */
function freezing(copy: Copy, j: number, to: number): boolean {
  for (let k = j + 1; k < Math.min(to, j + 6); k++)
    if (copy.folded(k) === 'below' && /^(?:zero|freezing)$/.test(copy.folded(k + 1))) return true;
  return false;
}
