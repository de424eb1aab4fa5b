import { isCurrencySign } from '../../lexicon/currencies.ts';
import { isYear } from '../../lexicon/dates.ts';
import { isPercent, ORDINAL_WORDS } from '../../lexicon/numbers.ts';
import { relationOf } from '../../lexicon/thesaurus.ts';
import type { Evidence } from '../../model/finding.ts';
import { amountOf, endOfFigure, figureOf, sameAmount } from '../amounts.ts';
import { areOfTwoCurrencies } from '../currency-at.ts';
import type { Detector } from '../detector.ts';
import { othersHave, wrong } from '../others-have.ts';
import { quantitiesOf } from '../quantities.ts';
import { quotedWords } from '../quoted-words.ts';
import { isNumbered, isSameRank } from '../ranks.ts';
import { isRendered } from '../rendered.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { matesIn, oncePerCell } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { isOfOneMind } from '../withdrawn.ts';

const ID = 'odd-number';

export const oddNumber: Detector = {
  id: ID,
  title: 'Number no other copy has',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Ten thousands (万, 만) are miscounted, dates slip, and an ordinal becomes a figure: “11th-hour warning” came back as “11-hour warning”.',
  whenNot: 'A later copy with newer figures; rounding; a unit converted; a figure the others leave out.',
  sources: ['WMT MQM zh-en news, measured by bench/findings'],
  examples: {
    flag: [
      {
        copies: ['They sent an 11-hour warning to the town.', 'They sent an 11th-hour warning to the town.'],
        words: '11-hour',
      },
      {
        copies: [
          'It was the work of 11 hours of both offices.',
          'It was the eleventh-hour work of both offices.',
          'It was the eleventh-hour work of the two offices.',
        ],
        words: '11 hours',
      },
      {
        copies: [
          'About 1,700 people fled the flood.',
          'About 17,000 people fled the flood.',
          'About 17,000 people fled the flood.',
        ],
        words: '1,700',
      },
    ],
    pass: [
      { copies: ['The No 2 boat won it.', 'The second-boat crew won it.', 'The second-boat crew won it.'] },
      {
        copies: [
          'They paid Rs 25 crore to 2 lakh pilots.',
          'They paid 250 million rupees to 200,000 pilots.',
          'They paid 250m rupees to 200,000 pilots.',
        ],
      },
      {
        copies: [
          'The fire was 10 miles from the town.',
          'The fire was 16 km from the town.',
          'The fire was 16 kilometres from the town.',
        ],
      },
      {
        copies: [
          'Some 75 percent of the voters said no.',
          'Some three quarters of the voters said no.',
          'About three quarters of the voters said no.',
        ],
      },
      { copies: ['Seven people fled the flood.', '7 people fled the flood.', 'Seven people fled the flood.'] },
      {
        copies: [
          'The port cost 0.3 billion crowns and opened at 4: 30 in the morning.',
          'The port cost 300 million crowns and opened at 4:30 in the morning.',
          'The port cost 300m crowns and opened at 4:30 in the morning.',
        ],
      },
      {
        copies: [
          'The quake struck at 4.12am, 10km down, and measured 6.4.',
          'The 6.4-magnitude quake struck at 4:12 a.m., 10 kilometers down.',
          'The 6.4-magnitude quake struck at 4:12 a.m., 10 kilometers down.',
        ],
      },
      {
        copies: [
          'The mast is 6.5m high, and the boat came home in 2:19:44.',
          'The mast measures 6.5 metres, and the boat came home after 2 hours 19 minutes 44 seconds.',
          'The mast measures 6.5 metres, and the boat came home after 2hr 19min 44sec.',
        ],
      },
      {
        copies: [
          'Profit rose 14 percent to 412 million in the three months, from 361 million.',
          'In the three months profit rose to 412m from 361m, or by 14 per cent.',
        ],
      },
      {
        copies: [
          'The line never got over the loss of its Arden 200s, grounded in May.',
          'The line has yet to recover from the grounding of its Arden 200 fleet in May.',
          'The line has yet to recover from the grounding of its Arden 200 jets in May.',
        ],
      },
      {
        copies: [
          'Judges ruled that Holm, who ran the ministry until 2019, had pocketed millions from middlemen.',
          'Prosecutors said Holm had accepted 5.1 million crowns from middlemen.',
          'Prosecutors said that Holm had accepted at least 5.1 million crowns from middlemen.',
        ],
      },
      {
        copies: [
          'At least 11,000 people had to leave the town of Kerning.',
          'At least 11,400 people were forced out of the town of Kerning.',
          'At least 11,400 people were driven out of the town of Kerning.',
        ],
      },
      {
        copies: [
          'Carl Brandt, 44, led the gang of Kerning and is free.',
          'The 53 who led the gang of Kerning are free.',
          'The 53 who led the gang of Kerning are free, police said.',
        ],
      },
      {
        copies: [
          'The guard paid $84 for the work on the pier.',
          'The guard needs 31 men for the work on the pier.',
          'The guard needs 31 men for the work on the pier.',
        ],
      },
      {
        copies: [
          'The panel voted to freeze the fee for 16 years.',
          'The panel voted to freeze the fee of nine boats.',
          'The panel voted to freeze the fee of nine boats on Friday.',
        ],
      },
      {
        copies: [
          'The panel voted to freeze the fee at 4.75 per cent.',
          'The panel voted to freeze the fee of nine boats.',
          'The panel voted to freeze the fee of nine boats on Friday.',
        ],
      },
      {
        copies: [
          'The ferry firm gave 40 million euros (£34 million) for the pier of Kerning.',
          'The ferry firm gave 40 million euros ($43 million) for the pier of Kerning.',
          'The ferry firm gave 40 million euros ($43 million) for the pier of Kerning on Friday.',
        ],
      },
      {
        copies: [
          'The winner will climb to No. 21 in the list of Kerning.',
          'The winner will climb to 21st in the list of Kerning.',
          'The winner will climb to 21st in the list of Kerning on Monday.',
        ],
      },
      {
        copies: [
          'Some 1,700 people of 12 villages fled the flood.',
          'Some 1,700 people fled the flood.',
          'Some 1700 people fled the flood.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search).filter((cue) => !isOfOneMind(room, cue)),
};

function search({ room, copy, support, instead }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    // A sentence in the copy's own words has figures of its own.
    const isOwn = !isRendered(copy, s, support);
    for (let i = s.from; i < s.to; i++) {
      const mates = support.mates[i] as number;
      const value = figureOf(copy, i);
      if (mates === 0 || value === null || copy.kind(i) !== 'number' || copy.isDateline(i)) continue;
      const row = room.rowOf(copy.version, s.block);
      const spelt = spelledOrdinal(row, i, value);
      if (spelt) {
        cues.push(spelt);
        continue;
      }
      if (isOwn) continue;
      const own = valuesIn(room, row, copy.version);
      const said = instead(copy.version, i);
      const answers = new Map<string, Evidence[]>();
      let same = 0;
      for (const x of said) {
        const other = room.copies[x.version] as Copy;
        // The sentence may be turned: what it says here it may say there elsewhere.
        const ofRow = valuesIn(room, row, other.version);
        if (valuesAt(copy, i).some((v) => ofRow.has(v))) {
          same++;
          continue;
        }
        let hit = -1;
        for (let j = Math.max(0, x.from - 2); j < Math.min(x.to + 2, x.from + 8); j++) {
          const theirs = figureOf(other, j);
          if (theirs === null || isYearBesideAmount(value, theirs) || isAge(copy, i) !== isAge(other, j)) continue;
          // A price is no misprint of a distance, nor a share of a count, nor 16 years of nine members.
          if (isPrice(copy, i) !== isPrice(other, j) || isShare(copy, i) !== isShare(other, j)) continue;
          if (countsOthers(copy, i, other, j)) continue;
          // £34 million, for 40 million euros ($43 million): converted for other readers.
          if (areOfTwoCurrencies(copy, i, other, j)) continue;
          if (isSameRank(copy, i, other, j)) {
            same++;
            hit = -1;
            break;
          }
          // At least 11,000, for 11,400: rounded, and true.
          if (isWithinBound(copy, i, other, j) || isWithinBound(other, j, copy, i)) {
            same++;
            hit = -1;
            break;
          }
          if (sameAmount(copy, i, other, j) || sameTime(copy, i, other, j)) {
            same++;
            hit = -1;
            break;
          }
          if (j >= x.from && j < x.to && hit < 0 && !valuesAt(other, j).some((v) => own.has(v))) hit = j;
        }
        if (hit < 0) continue;
        const key = figureOf(other, hit) as string;
        answers.set(key, [
          ...(answers.get(key) ?? []),
          quote(other, placeOf(other, hit, endOfFigure(other, hit)), 'The figure here.'),
        ]);
      }
      // Where the others do not agree among themselves, the most of them speak; three figures in three copies accuse nobody.
      const shown = [...answers.values()].sort((a, b) => b.length - a.length)[0] ?? [];
      const [head, ...rest] = shown;
      const torn = answers.size > 1 && shown.length === 1;
      const kept = mates - new Set(said.map((x) => x.version)).size;
      if (!head || same + kept > 0 || shown.length * 2 < mates) continue;
      const ordinal =
        /^\d+(?:st|nd|rd|th)$/.test(head.exact) && head.exact.startsWith(copy.form(i)) && copy.form(i + 1) === '-';
      cues.push({
        detector: ID,
        place: placeOf(copy, i, ordinal ? i + 3 : i + 1),
        strength: ordinal ? 1 : torn ? 0.2 : mates === 1 ? 0.4 : mates === 2 ? 0.7 : 0.9,
        message: ordinal
          ? `“${copy.form(i)}-${copy.form(i + 2)}” looks like the set phrase “${head.exact}-${copy.form(i + 2)}” taken for a figure.`
          : wrong(copy.form(i), 'number', othersHave([head, ...rest], { room, mates }), mates),
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;

  /** `11 hours`, where the others have the set phrase `eleventh-hour`. */
  function spelledOrdinal(row: number, i: number, value: string): Cue | null {
    // `The No 2 seed`, second-seeded: a rank both times.
    if (isNumbered(copy, i)) return null;
    const next = /^[-‑]$/.test(copy.form(i + 1)) ? i + 2 : i + 1;
    if (!copy.isWord(next)) return null;
    const mates = matesIn(room, row, copy.version);
    const shown: Evidence[] = [];
    for (const other of mates) {
      const j = ordinalsIn(room, row, other.version).get(`${value} ${copy.lemma(next)}`);
      if (j !== undefined) shown.push(quote(other, placeOf(other, j, j + 3), 'A set phrase here.'));
    }
    const [head, ...rest] = shown;
    if (!head || shown.length * 2 < mates.length) return null;
    const place = placeOf(copy, i, next + 1);
    return {
      detector: ID,
      place,
      strength: 1,
      message: `${quotedWords(copy, place)} looks like the set phrase “${head.exact}” taken for a figure.`,
      evidence: [head, ...rest],
      suggestion: head.exact,
    };
  }
}

/** Where a copy first has each ordinal with a hyphen and its noun in a row: `11 hour` for `eleventh-hour`. */
const ordinalsIn = oncePerCell((copy, cell): ReadonlyMap<string, number> => {
  const out = new Map<string, number>();
  for (const { from, to } of cell)
    for (let j = from; j + 2 < to; j++) {
      const value = ORDINAL_WORDS.get(copy.folded(j));
      if (value === undefined || !/^[-‑]$/.test(copy.form(j + 1))) continue;
      const key = `${value} ${copy.lemma(j + 2)}`;
      if (!out.has(key)) out.set(key, j);
    }
  return out;
});

/** `$84.10`: its sign stands before it. */
function isPrice(copy: Copy, i: number): boolean {
  return isCurrencySign(copy.form(i - 1));
}

/** Whether each has a noun right behind it, or behind an adjective, and the two have nothing to do with each other. */
function countsOthers(copy: Copy, i: number, other: Copy, j: number): boolean {
  const [x, y] = [countedBy(copy, i), countedBy(other, j)];
  return x !== null && y !== null && x !== y && relationOf(x, y) === null;
}

function countedBy(copy: Copy, i: number): string | null {
  const at = copy.pos(i + 1) === 'ADJ' ? i + 2 : i + 1;
  return copy.pos(at) === 'NOUN' && copy.isWord(at) ? copy.lemma(at) : null;
}

/** `4.75 per cent`, `4.75%`. */
function isShare(copy: Copy, i: number): boolean {
  return isPercent(copy.folded(i + 1)) || isPercent(`${copy.folded(i + 1)} ${copy.folded(i + 2)}`);
}

/** `Ann Lee, 44, of Norhaven`: an age is told against an age alone. */
function isAge(copy: Copy, i: number): boolean {
  return /^\d{1,3}$/.test(copy.folded(i)) && copy.form(i - 1) === ',' && copy.form(i + 1) === ',';
}

/** A rounded figure may lie so far below what it rounds. */
const ROUNDED = 0.9;

/** Whether a figure stands behind `at least` or the like, and the other copy's is what it rounds down. */
function isWithinBound(a: Copy, i: number, b: Copy, j: number): boolean {
  const [x, y] = [amountOf(a, i), amountOf(b, j)];
  if (!x || !y || x.value > y.value || x.value < ROUNDED * y.value) return false;
  const [two, one] = [a.folded(i - 2), a.folded(i - 1)];
  return `${two} ${one}` === 'at least' || `${two} ${one}` === 'more than' || one === 'over';
}

/** A year is no misprint of 5.1 million: the copies tell other things there. */
function isYearBesideAmount(a: string, b: string): boolean {
  return (isYear(a) && b.includes('.')) || (isYear(b) && a.includes('.'));
}

/** The values of a copy's figures in a row, in all ways in which they compare. */
const valuesIn = oncePerCell((copy, cell): ReadonlySet<string> => {
  const values = new Set<string>();
  for (const { from, to } of cell)
    for (let t = from; t < to; t++) for (const value of valuesAt(copy, t)) values.add(value);
  return values;
});

/** The figure at a token as it is written, as an amount with its word of scale, as a time, and as the quantity it is part of; empty for no figure. */
function valuesAt(copy: Copy, token: number): readonly string[] {
  const folded = copy.folded(token);
  const figure = figureOf(copy, token);
  if (figure === null) return [];
  const amount = amountOf(copy, token);
  return [
    figure,
    ...(amount ? [`= ${amount.value}`] : []),
    ...(/^\d{1,2}[.:]\d{2}/.test(folded) ? [clock(folded)] : []),
    ...(quantitiesOf(copy)[token] ?? []),
  ];
}

/** 4.30am and 4:30. */
function clock(folded: string): string {
  return folded.replace(/[ap]m$/, '').replace(/[.:]/, ':');
}

/** 4: 30 and 4:30, 11.00 and 11:00. */
function sameTime(copy: Copy, i: number, other: Copy, j: number): boolean {
  const theirs = clock(other.folded(j));
  if (!/^\d{1,2}:\d{2}$/.test(theirs)) return false;
  const colon = (k: number): boolean => copy.form(k) === ':' || copy.form(k) === '.';
  const own = colon(i + 1)
    ? `${copy.folded(i)}:${copy.folded(i + 2)}`
    : colon(i - 1)
      ? `${copy.folded(i - 2)}:${copy.folded(i)}`
      : clock(copy.folded(i));
  return own === theirs;
}
