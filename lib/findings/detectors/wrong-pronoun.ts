import { type Gender, genderOfName } from '../../lexicon/given-names.ts';
import { isReportingVerb } from '../../lexicon/reporting-verbs.ts';
import { isCourtesyTitle, isOffice } from '../../lexicon/titles.ts';
import type { Evidence } from '../../model/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { type Copy, type Cue, type Line, placeOf, quote, type Room } from '../room.ts';
import { matesIn, oncePerCell, votersIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { sentenceAt } from '../sentence-at.ts';

const ID = 'wrong-pronoun';
/** A swap of more words than this on either side is another sentence. */
const CLOSE = 6;
const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself']);
const IT: ReadonlySet<string> = new Set(['it', 'its', 'itself']);
const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself']);

export const wrongPronoun: Detector = {
  id: ID,
  title: 'He for she, or she for he',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Chinese, Turkish, Finnish and Hungarian say he and she with one word, Japanese and Spanish often with none, and a machine has to guess: the surveyor’s condition became “her condition”, a minister’s country “his country”.',
  whenNot: 'Two people in one sentence, of whom each copy goes on with another.',
  sources: ['Stanovsky, Smith & Zettlemoyer 2019, Evaluating gender bias in machine translation', 'MQM 2.0'],
  examples: {
    flag: [
      {
        copies: [
          'Asked on Monday, Berg said his town was ready to pay.',
          'Asked on Monday, Berg said her town was ready to pay.',
          'Ms Berg said on Monday that her town was ready to pay.',
        ],
        words: 'his',
      },
      {
        copies: [
          'The clerk, Ann Lee, fell and broke his waist.',
          'The clerk, Ann Lee, broke her hip in a fall.',
          'Ann Lee, a clerk who broke her hip in a fall, said so.',
        ],
        words: 'his',
      },
      {
        copies: ['“We have one bed,” he said on Monday.', '“We have one bed,” she said on Monday.'],
        words: 'he',
      },
      {
        copies: [
          'The envoy, Teresa Berg, left. “We have one bed,” he told them.',
          'The envoy, Teresa Berg, left. “We have one bed,” Berg told them.',
          'Teresa Berg, the envoy, left. “We have one bed,” Ms Berg told them.',
        ],
        words: 'he',
      },
      {
        copies: [
          'The firm signed the deal, which frees her from fines.',
          'The firm signed the deal, which frees it from fines.',
          'The firm has signed the deal, which frees it from penalties.',
        ],
        words: 'her',
      },
    ],
    pass: [
      {
        copies: [
          'Berg told her husband. He said no, and she left.',
          'Berg told her husband. She left when he said no.',
        ],
      },
      {
        copies: [
          'The judge, Ann Lee, sent Lund to jail. She also fined him 40 crowns.',
          'Lund was sent to jail by Ann Lee, the judge. He also has to pay 40 crowns.',
          'Ann Lee, the judge, sent Lund to jail. He was also told to pay 40 crowns.',
        ],
      },
      {
        copies: [
          'Teresa Berg left. “We have one bed,” he told them. Carl Berg stayed.',
          'Teresa Berg left. “We have one bed,” Berg told them. Carl Berg stayed.',
        ],
      },
      {
        copies: ['The ship has lost her captain.', 'The ship has lost its captain.', 'The ship lost its captain.'],
      },
      {
        copies: ['Berg said the town was ready to pay.', 'Berg said her town was ready to pay.'],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy, instead }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    for (let i = s.from; i < s.to; i++) {
      const [own, opposite] = HE.has(copy.folded(i)) ? [HE, SHE] : [SHE, HE];
      if (!own.has(copy.folded(i)) || !copy.isWord(i)) continue;
      const mates = matesIn(room, row, copy.version);
      const shown: Evidence[] = [];
      for (const x of instead(copy.version, i)) {
        if (x.own.to - x.own.from > CLOSE || x.to - x.from > CLOSE) continue;
        const other = room.copies[x.version] as Copy;
        const j = find(other, x.from, x.to, opposite);
        // `She fined him`, `he has to pay`: of two people each copy goes on with another.
        const isHim = j >= 0 && countAt(other, j, opposite) <= countAt(copy, i, opposite);
        if (j >= 0 && !isHim && find(other, x.from, x.to, own) < 0)
          shown.push(quote(other, placeOf(other, j, j + 1), 'The other pronoun here.'));
      }
      if (shown.length === 0) {
        const cue = named(i, own, row, mates) ?? forThing(i, row, mates);
        if (cue) cues.push(cue);
        continue;
      }
      // A copy that has the sentence otherwise speaks by its other pronouns, if all in the row are of one sex.
      let against = 0;
      for (const other of mates) {
        if (shown.some((e) => e.version === other.version)) continue;
        const first = firstIn(room, row, other.version);
        const theirs = first.get(opposite) as number;
        if ((first.get(own) as number) >= 0) against++;
        else if (theirs >= 0) shown.push(quote(other, placeOf(other, theirs, theirs + 1), 'The other pronoun here.'));
      }
      const [head, ...rest] = shown;
      if (!head || against > 0) continue;
      cues.push({ ...told(i, mates, [head, ...rest]), suggestion: head.exact });
    }
  }
  return cues;

  /** `He told them`, where the others name a woman: by Ms or Mrs, or by a given name, somewhere in a copy. */
  function named(i: number, own: ReadonlySet<string>, row: number, mates: readonly Copy[]): Cue | null {
    if (!/^s?he$/.test(copy.folded(i)) || !(isReportingVerb(copy.folded(i + 1)) || isReportingVerb(copy.folded(i - 1))))
      return null;
    const opposite: Gender = own === HE ? 'she' : 'he';
    if (mates.some((other) => (firstIn(room, row, other.version).get(own) as number) >= 0)) return null;
    const shown: Evidence[] = [];
    let sex: Evidence | null = null;
    for (const x of instead(copy.version, i)) {
      if (x.to - x.from > CLOSE || x.to === x.from) continue;
      const other = room.copies[x.version] as Copy;
      const j = surnameAt(other, x.to - 1) ?? surnameAt(other, x.to - 2);
      if (j === null || (!isReportingVerb(other.folded(x.to)) && !isReportingVerb(other.folded(x.to - 1)))) continue;
      const known = sexesIn(room).get(other.folded(j));
      if (known?.gender !== opposite) continue;
      sex = known.evidence;
      shown.push(
        quote(other, placeOf(other, isCourtesyTitle(other.folded(j - 1)) ? j - 1 : j, j + 1), 'Who it is here.'),
      );
    }
    const [head, ...rest] = shown;
    if (!head || !sex) return null;
    return told(i, mates, [head, ...rest], [sex]);
  }

  /** `It frees her from fines`, where the others have `it`: of a company in a language whose companies are feminine. Ships are called she. */
  function forThing(i: number, row: number, mates: readonly Copy[]): Cue | null {
    if (mates.some((other) => [HE, SHE].some((set) => (firstIn(room, row, other.version).get(set) as number) >= 0)))
      return null;
    if ([copy, ...mates].some((c) => hasShip(room, row, c.version))) return null;
    const shown: Evidence[] = [];
    for (const x of instead(copy.version, i)) {
      if (x.own.to - x.own.from > CLOSE || x.to - x.from > CLOSE) continue;
      const other = room.copies[x.version] as Copy;
      const j = find(other, x.from, x.to, IT);
      if (j >= 0) shown.push(quote(other, placeOf(other, j, j + 1), 'A thing here.'));
    }
    const [head, ...rest] = shown;
    return head && shown.length * 2 > votersIn(room, row, copy.version) ? told(i, mates, [head, ...rest], []) : null;
  }

  function told(
    i: number,
    mates: readonly Copy[],
    [head, ...rest]: readonly [Evidence, ...Evidence[]],
    more: readonly Evidence[] = [],
  ): Cue {
    const have = othersHave([head, ...rest], { room, mates: mates.length });
    return {
      detector: ID,
      place: placeOf(copy, i, i + 1),
      strength: rest.length > 0 ? 0.9 : mates.length > 1 ? 0.6 : 0.4,
      message:
        mates.length > 1
          ? `“${copy.form(i)}” looks like the wrong pronoun: ${have}.`
          : `“${copy.form(i)}” looks doubtful: ${have}. Check whom it means.`,
      evidence: [head, ...rest, ...more],
    };
  }
}

/** A word that may be a surname: with a capital, and no title or office. */
function surnameAt(copy: Copy, i: number): number | null {
  const w = copy.folded(i);
  return /^\p{Lu}\p{Ll}+$/u.test(copy.form(i)) && !isCourtesyTitle(w) && !isOffice(w) ? i : null;
}

/** Of what sex the copies' surnames are, by a title or a given name before them; a surname of both is left out. */
const sexesIn = onceFor((room: Room): ReadonlyMap<string, { readonly gender: Gender; readonly evidence: Evidence }> => {
  const made = new Map<string, { readonly gender: Gender; readonly evidence: Evidence } | null>();
  for (const copy of room.copies)
    for (const { from, to } of copy.story)
      for (let i = from + 1; i < to; i++) {
        if (surnameAt(copy, i) === null) continue;
        const at = copy.form(i - 1) === '.' ? i - 2 : i - 1;
        const gender =
          TITLES.get(copy.folded(at)) ??
          (/^\p{Lu}/u.test(copy.form(at)) && at === i - 1 ? genderOfName(copy.folded(at)) : null);
        if (gender === null) continue;
        const known = made.get(copy.folded(i));
        if (known === undefined)
          made.set(copy.folded(i), {
            gender,
            evidence: quote(
              copy,
              placeOf(copy, at, i + 1),
              gender === 'she' ? 'A woman, by title or name.' : 'A man, by title or name.',
            ),
          });
        else if (known && known.gender !== gender) made.set(copy.folded(i), null);
      }
  return new Map([...made].flatMap(([name, known]) => (known ? [[name, known] as const] : [])));
});

const TITLES: ReadonlyMap<string, Gender> = new Map([
  ['mr', 'he'],
  ['ms', 'she'],
  ['mrs', 'she'],
  ['miss', 'she'],
]);

/** Whether a copy speaks of a ship or a land in a row: old books call them she. */
const hasShip = oncePerCell((copy, cell) =>
  cell.some(({ from, to }) => {
    for (let i = from; i < to; i++) if (SHIP.test(copy.folded(i))) return true;
    return false;
  }),
);
const SHIP =
  /(?:^|[a-z])(?:ships?|boats?|vessels?|ferry|ferries|tankers?|freighters?|trawlers?|tugs?|yachts?|frigates?|destroyers?|submarines?|nation|country)$/;

/** How many pronouns of a sex the sentence of a token has; that one alone where it stands in none. */
function countAt(copy: Copy, token: number, set: ReadonlySet<string>): number {
  const sentence = sentenceAt(copy, token);
  return (sentence && countsIn(copy).get(sentence)?.get(set)) ?? 1;
}

const countsIn = onceFor((copy: Copy) => {
  const count = (s: Line, set: ReadonlySet<string>): number => {
    let n = 0;
    for (let j = s.from; j < s.to; j++) if (set.has(copy.folded(j))) n++;
    return n;
  };
  return new Map(copy.sentences.map((s) => [s, new Map([HE, SHE].map((set) => [set, count(s, set)]))]));
});

/** Where a copy first has a pronoun of either sex in a row, or -1. */
const firstIn = oncePerCell(
  (copy, cell) =>
    new Map(
      [HE, SHE].map((set) => [set, cell.map(({ from, to }) => find(copy, from, to, set)).find((j) => j >= 0) ?? -1]),
    ),
);

function find(copy: Copy, from: number, to: number, set: ReadonlySet<string>): number {
  for (let j = from; j < to; j++) if (set.has(copy.folded(j))) return j;
  return -1;
}
