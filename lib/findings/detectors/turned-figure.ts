import { mayLeadFigure } from '../../lexicon/bounds.ts';
import { MONTHS } from '../../lexicon/dates.ts';
import { isNegator } from '../../lexicon/negations.ts';
import { isPercent } from '../../lexicon/numbers.ts';
import type { Evidence } from '../../model/finding.ts';
import { amountOf } from '../amounts.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote, type Stretch } from '../room.ts';
import { matesIn, oncePerCell } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'turned-figure';

export const turnedFigure: Detector = {
  id: ID,
  title: 'The right figure, turned round',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'The digits come through a machine, what holds them does not: shares that closed 3.8 per cent lower “closed up 3.8 %”, orders that fell by 40 per cent “fell to 40 per cent”, 22 per cent are “22 times”, a vote of 4-1 took place on “April 1”.',
  whenNot: 'A copy that gives the figure for something else, or says of it neither up nor down, neither to nor by.',
  sources: ['MQM 2.0: accuracy/mistranslation', 'Quirk et al. 1985, 9.7'],
  examples: {
    flag: [
      {
        copies: [
          'Shares of Kerning won back some of the ground they had lost and closed up 3.8 percent.',
          'Shares of Kerning won back some lost ground to close 3.8 percent lower.',
          'Shares in Kerning won back some of it to finish 3.8 per cent down.',
        ],
        words: 'up 3.8 percent',
      },
      {
        copies: [
          'Orders from Norhaven had fallen to almost 40 percent since the tariff came.',
          'Orders from Norhaven had dropped by nearly 40 percent since the duty came.',
          'Orders from Norhaven had fallen by almost 40 per cent since the duty came.',
        ],
        words: 'to almost 40',
      },
      {
        copies: [
          'Prices of food have risen 22 times since 2021.',
          'Prices of food have risen by 22 percent since 2021.',
          'Food prices have gone up by 22 per cent since 2021.',
        ],
        words: '22 times',
      },
      {
        copies: [
          'Berg looked at the result of the panel, which was April 1.',
          'Berg said that the vote of the panel was 4-1.',
          'The panel voted 4-1, Berg said.',
        ],
        words: 'April 1',
      },
    ],
    pass: [
      {
        copies: [
          'Shares fell 6 percent before they closed 3.8 percent lower.',
          'Shares fell by 6 per cent and closed down 3.8 per cent.',
          'Shares closed down 3.8 per cent after a fall of 6 per cent.',
        ],
      },
      {
        copies: [
          'The rate fell to 4 percent, from 5 percent.',
          'The rate fell from 5 percent to 4 percent.',
          'The rate was cut to 4 per cent from 5 per cent.',
        ],
      },
      {
        copies: [
          'Profit rose 14 percent to 412 million.',
          'Profit climbed by 14 per cent to 412 million.',
          'Profit was up 14 per cent, at 412 million.',
        ],
      },
      {
        copies: [
          'The vote on April 1 was close.',
          'On April 1 the panel voted 4-1.',
          'The panel voted 4-1 on April 1.',
        ],
      },
      {
        copies: [
          'The ferry makes the crossing often, 22 per day in all.',
          'The ferry makes the crossing 22 times each day.',
          'The ferry makes the crossing 22 times each day.',
        ],
      },
      {
        copies: [
          'Fees fell 5 percent, the port said.',
          'Fees did not rise 5 percent, as the union says.',
          'Fees did not rise 5 per cent, as the union says.',
        ],
      },
      {
        copies: [
          'Prices will stay at 5 percent or lower.',
          'Prices may rise, but to 5 percent at most.',
          'Prices may rise to 5 per cent at most.',
        ],
      },
      {
        copies: [
          'Sales fell and costs were up 4 percent.',
          'Costs rose 4 percent as sales fell.',
          'Costs rose by 4 percent while sales were down.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

/** What is said of a figure, and the tokens that say it with the figure; a part that a copy leaves open is null. */
type Held = {
  readonly way: ({ readonly is: 'up' | 'down' } & Stretch) | null;
  readonly under: ({ readonly is: 'to' | 'by' } & Stretch) | null;
  readonly kind: ({ readonly is: '%' | 'times' } & Stretch) | null;
};
/** What is held against the others, and why. */
const PARTS = [
  ['way', 'The same figure, the other way.'],
  ['under', 'The same figure, by which and to which it went.'],
  ['kind', 'The same figure, of another kind.'],
] as const;

function search({ room, copy }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    for (let i = s.from; i < s.to; i++) {
      if (copy.kind(i) !== 'number' || copy.isDateline(i)) continue;
      const mates = matesIn(room, row, copy.version);
      if (mates.length === 0) break;
      const cue = turned(i, row, mates) ?? scoreAsDate(i, row, mates);
      if (cue) cues.push(cue);
    }
  }
  return cues;

  function turned(i: number, row: number, mates: readonly Copy[]): Cue | null {
    const value = amountOf(copy, i)?.value;
    const own = value === undefined ? undefined : heldIn(room, row, copy.version).get(value);
    if (value === undefined || !own) return null;
    const theirs = mates.flatMap((other) => {
      const held = heldIn(room, row, other.version).get(value);
      return held ? [{ other, held }] : [];
    });
    for (const [part, says] of PARTS) {
      const mine = own[part];
      const heard = theirs.flatMap(({ other, held }) => {
        // `Fell to 40` is held against `fell by 40` alone, not against `rose by 40`.
        const it = part === 'under' && held.way?.is !== own.way?.is ? null : held[part];
        return it ? [{ other, it }] : [];
      });
      if (!mine || heard.length === 0 || heard.some(({ it }) => it.is === mine.is)) continue;
      const [head, ...rest] = heard.map(({ other, it }) => quote(other, placeOf(other, it.from, it.to), says));
      if (head) return told(placeOf(copy, mine.from, mine.to), [head, ...rest], mates.length);
    }
    return null;
  }

  /** `April 1`, where the others have the score `4-1` and nobody the day. */
  function scoreAsDate(i: number, row: number, mates: readonly Copy[]): Cue | null {
    const month = MONTHS.indexOf(copy.folded(i - 1)) + 1;
    if (month === 0 || scoresIn(room, row, copy.version).size > 0) return null;
    const key = [month, Number(copy.folded(i))].sort((a, b) => a - b).join('-');
    const shown = mates.flatMap((other): Evidence[] => {
      const at = scoresIn(room, row, other.version).get(key);
      return at === undefined ? [] : [quote(other, placeOf(other, at, at + 3), 'A score here.')];
    });
    const [head, ...rest] = shown;
    if (!head || shown.length * 2 < mates.length || mates.some((m) => says(m, row, month))) return null;
    return told(placeOf(copy, i - 1, i + 1), [head, ...rest], mates.length);
  }

  function says(other: Copy, row: number, month: number): boolean {
    return monthsIn(room, row, other.version).has(month);
  }

  function told(place: Cue['place'], evidence: readonly [Evidence, ...Evidence[]], mates: number): Cue {
    const have = othersHave(evidence, { room, mates });
    return {
      detector: ID,
      place,
      strength: evidence.length > 1 ? 0.9 : mates > 1 ? 0.7 : 0.45,
      message:
        mates === 1
          ? `${quotedWords(copy, place)} looks doubtful: ${have}. Check which is right.`
          : `${quotedWords(copy, place)} looks turned round: ${have}.`,
      evidence,
      suggestion: evidence[0].exact,
    };
  }
}

const UP =
  /^(?:up|higher|r[io]se[ns]?|rising|climb\w*|gain(?:ed|s|ing)?|increas\w*|grow\w*|grew|jump\w*|surg\w*|soar\w*)$/;
const DOWN =
  /^(?:down|lower|fall\w*|fell|drop\w*|declin\w*|decreas\w*|slid\w*|slip\w*|shr[aiu]nk\w*|plung\w*|tumbl\w*|plummet\w*)$/;
/** Which way something went stands so many tokens before or behind its figure, in the same clause. */
const REACH = 6;
const CLAUSE = /^[.,;:()–—“”"]$|^(?:and|but|while|as|before|after|from)$/;
/** What a copy says of each amount that it has once in a row. */
const heldIn = oncePerCell((copy, cell): ReadonlyMap<number, Held> => {
  const out = new Map<number, Held>();
  const twice = new Set<number>();
  for (const { from, to } of cell)
    for (let at = from; at < to; at++) {
      const value = copy.kind(at) === 'number' ? amountOf(copy, at)?.value : undefined;
      if (value === undefined) continue;
      if (out.has(value)) twice.add(value);
      out.set(value, heldAt(copy, at, { from, to }));
    }
  for (const value of twice) out.delete(value);
  return out;
});

function heldAt(copy: Copy, at: number, cell: Stretch): Held {
  const [next, second] = [copy.folded(at + 1), copy.folded(at + 2)];
  const share = isPercent(next) ? 1 : isPercent(`${next} ${second}`) ? 2 : 0;
  const kind = share > 0 ? '%' : next === 'times' ? 'times' : null;
  const end = at + 1 + (share || (kind ? 1 : 0));
  let before = at - 1;
  while (before > cell.from && at - before < REACH && mayLeadFigure(copy.folded(before))) before--;
  const under = /^(?:to|by)$/.exec(copy.folded(before))?.[0] as 'to' | 'by' | undefined;
  const way = wayOf(copy, at, end, cell);
  return {
    way,
    under: under && way ? { is: under, from: before, to: end } : null,
    kind: kind ? { is: kind, from: at, to: end } : null,
  };
}

/** The nearest word that says which way, on either side of the figure and in its clause; null when the other way is said there too. */
function wayOf(copy: Copy, at: number, end: number, cell: Stretch): Held['way'] {
  const found: { readonly is: 'up' | 'down'; readonly at: number }[] = [];
  let isDenied = false;
  const look = (step: 1 | -1, start: number): void => {
    for (let t = start, n = 0; n < REACH && t >= cell.from && t < cell.to; t += step, n++) {
      const word = copy.folded(t);
      if (CLAUSE.test(word)) return;
      isDenied ||= isNegator(word);
      // `5 percent or lower`: a bound, and no way.
      if (copy.folded(t - 1) === 'or') continue;
      // Up to 40: no more than that. Turned down: a particle is of its verb, unless the figure is right beside it.
      if (/^(?:up|down)$/.test(word) && (copy.folded(t + 1) === 'to' || n > 1)) continue;
      if (UP.test(word)) found.push({ is: 'up', at: t });
      else if (DOWN.test(word)) found.push({ is: 'down', at: t });
    }
  };
  look(-1, at - 1);
  look(1, end);
  const [first] = found;
  // `Would not rise above 5 percent`: it goes no way.
  if (!first || isDenied || found.some((f) => f.is !== first.is)) return null;
  return { is: first.is, from: Math.min(first.at, at), to: Math.max(first.at + 1, end) };
}

/** The scores of a copy in a row, `1-4` for 4-1, and where. */
const scoresIn = oncePerCell((copy, cell): ReadonlyMap<string, number> => {
  const out = new Map<string, number>();
  for (const { from, to } of cell)
    for (let at = from; at + 2 < to; at++) {
      const [a, dash, b] = [copy.folded(at), copy.form(at + 1), copy.folded(at + 2)];
      if (!/^\d{1,2}$/.test(a) || !/^[-‑–]$/.test(dash) || !/^\d{1,2}$/.test(b)) continue;
      if (copy.gap(at + 1) !== '' || copy.gap(at + 2) !== '') continue;
      out.set([Number(a), Number(b)].sort((x, y) => x - y).join('-'), at);
    }
  return out;
});

const monthsIn = oncePerCell((copy, cell): ReadonlySet<number> => {
  const out = new Set<number>();
  for (const { from, to } of cell)
    for (let at = from; at < to; at++) {
      const month = MONTHS.indexOf(copy.folded(at)) + 1;
      if (month > 0) out.add(month);
    }
  return out;
});
