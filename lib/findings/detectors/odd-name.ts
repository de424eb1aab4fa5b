import { isBody } from '../../lexicon/bodies.ts';
import { isCompanyForm } from '../../lexicon/company-forms.ts';
import { sameName } from '../../lexicon/names.ts';
import { hasDemonym, isDemonym, isPlace } from '../../lexicon/places.ts';
import { canStandFor } from '../../lexicon/seats.ts';
import { areCloseSynonyms, isDictionaryWord, relationOf } from '../../lexicon/thesaurus.ts';
import { isCourtesyTitle, isOffice, titleInFull } from '../../lexicon/titles.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { isDay, kindOf, sameMonth } from '../name-kinds.ts';
import { begins, endOfName, isGlossed, isName, likeness, signsOff, titled } from '../name-runs.ts';
import { othersHave, wrong } from '../others-have.ts';
import { isPlaceInRow } from '../place-in-row.ts';
import { isRendered } from '../rendered.ts';
import { type Copy, type Cue, placeOf, quote, type Room } from '../room.ts';
import { bare, oncePerCell, withTurned } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';
import { isOfOneMind } from '../withdrawn.ts';

const ID = 'odd-name';
/** A doubt of 0.6 is as high as they go on names that experts marked. */
const DOUBTFUL = 1.6;
/**
 * With one other copy the two accuse each other, and one of them is wrong at most: no more than this by itself (about even
 * odds). What else is damaged in the copy is added in the pooling.
 */
const ONE_WITNESS = 0.45;

export const oddName: Detector = {
  id: ID,
  title: 'Name no other copy has',
  category: 'terminology/named-entity',
  severity: 'major',
  needs: 'others',
  language: 'en',
  wants: ['capitals'],
  why: '“Brunei”, where all the others have Bern. On news marked by experts, a name no other version has was the best single sign: 72 % of such places were serious errors.',
  whenNot:
    'The writer’s own addition, a name the others leave out, another name for the same thing (Moscow for Russia). A different spelling of one name is left to name-variant.',
  sources: ['WMT MQM zh-en news (Freitag et al. 2021), measured by bench/findings'],
  examples: {
    flag: [
      {
        copies: [
          'The office of Brunton said it was closed.',
          'The office of Kerning said it was closed.',
          'The office of Kerning said it had closed.',
        ],
        words: 'Brunton',
      },
    ],
    pass: [
      {
        copies: [
          'The Harbour Service of Kerning shut the pier on Monday.',
          'The Harbour Bureau of Kerning shut the pier on Monday.',
          'The Harbour Bureau of Kerning shut the pier Monday.',
        ],
      },
      {
        copies: [
          'The second prize went to Les Vagues douces (The Gentle Waves) by Marchal of Kerning, the jury said.',
          'The second prize went to Les Vagues douces by Frenchman Marchal of Kerning, the jury said.',
          'The second prize went to Les Vagues douces by the Frenchman Marchal of Kerning, said the jury.',
        ],
      },
      {
        copies: [
          'Kerning Pictures, the agent of the film, has sold it to 14 countries, though not yet to the US. It opens in May.',
          'The film has been sold to 14 countries, but not yet to the United States, according to its agent, Kerning Pictures. It is expected to open in May.',
          'The film has been sold to 14 countries, but not yet to the United States, said its agent, Kerning Pictures. It is to open in May.',
        ],
      },
      {
        copies: [
          'A short right floored the Briton in the fourth round in Kerning.',
          'A short right floored Marrow in the fourth round in Kerning.',
          'A short right put Marrow down in the fourth round in Kerning.',
        ],
      },
      {
        copies: [
          'It was one of the largest raids in Austrian history, the court heard.',
          'It was one of the largest raids in Graz, the court heard.',
          'It was one of the largest raids in Graz, the court was told.',
        ],
      },
      {
        copies: [
          'NORHAVEN, Ostland (Ostfax) - The ferry of Kerning was late on Monday.',
          'Lund said the ferry of Kerning was late on Monday.',
        ],
      },
      {
        copies: [
          'Minister Sergey Antonov spoke on Monday.',
          'Minister Sergei Antonov spoke on Monday.',
          'Minister Sergei Antonov spoke Monday.',
        ],
      },
      {
        copies: [
          'The fund Yu Ebao grew on Monday.',
          'The fund Yu’ebao grew on Monday.',
          'The fund Yu’ebao grew Monday.',
        ],
      },
      {
        copies: [
          'The reply to Oslo’s decision was slow.',
          'The reply to Norway’s decision was slow.',
          'The reply to Norway’s decision was slow.',
        ],
      },
      {
        copies: [
          'School Choir Moves Into the Mill for Good',
          'School Choir Relocates to the Mill for Good',
          'School Choir to Stay in the Mill for Good',
        ],
      },
      {
        copies: [
          'Ferry runs aground off the northern coast – Harbour',
          'Ferry runs aground off the coast of Norway',
          'Ferry runs aground off the coast of Norway',
        ],
      },
      {
        copies: [
          'Chief Executive Maria Lund told them so.',
          'CEO Maria Lund told them so.',
          'CEO Maria Lund told them.',
        ],
      },
      {
        copies: [
          'The visit of Carl Lund pleased them.',
          'The visit of Mr Lund pleased them.',
          'The visit of Mr Lund pleased them all.',
        ],
      },
      {
        copies: ['He met Gen. Marsh of Kerning.', 'He met General Marsh of Kerning.', 'He met Gene Marsh of Kerning.'],
      },
      {
        copies: [
          'Nobody knew of it until Friday, the mill said.',
          'Carl Brandt knew of it, the mill said.',
          'Nobody knew of it until the end, the mill said.',
        ],
      },
      {
        copies: [
          'On Wall Street the mood was quick to turn.',
          'Several brokers were quick to turn.',
          'Several brokers were quick to turn.',
        ],
      },
      {
        copies: ['The village of Kara Su was cut off.', 'The village of Black Water was cut off.'],
      },
      { copies: ['Since Monday the port has had calls.', 'On Tuesday the port has had calls.'] },
      { copies: ['The Ministry has had its calls today.', 'The Harbour has had its calls today.'] },
      {
        copies: [
          'Roe Mills Inc. will buy the port for $2 billion.',
          'Roe Mills, of Norhaven, will buy the port for £1.5bn.',
          'Roe Mills will buy the port for £1.5bn.',
        ],
      },
      {
        copies: [
          'Lund may play where he likes in Europe until May.',
          'The win lets Lund play on the European tour until May at Norhaven.',
          'The win lets Lund play on the European tour until May, at Norhaven.',
        ],
      },
      {
        copies: [
          'The Beck runs beneath Kiln Lane in a brick tunnel of Queen Ada’s day.',
          'Beneath Kiln Lane a brick tunnel carries the Beck.',
          'Beneath Kiln Lane a brick tunnel carries the Beck.',
        ],
      },
      {
        copies: [
          'Rear Admiral Yusuf Jalil said the tapes were safe.',
          'Rear Admiral Yusuf Dzhalil said the tapes were safe.',
          'Rear Admiral Yusuf Dzhalil said the tapes were safe.',
        ],
      },
      {
        copies: [
          'The Norwegian leader flew home on Monday.',
          'Brandt flew home on Monday.',
          'Mr Brandt flew home on Monday.',
        ],
      },
      { copies: ['The Norwegian capital was quiet on Monday.', 'Oslo was quiet on Monday.'] },
      {
        copies: [
          'Fire on US commuter ferry injures 14 and closes pier',
          'Ferry fire off Port Arvika injures 14, shuts pier for a day',
          'Ferry fire near Port Arvika injured 14, closed port for one day',
        ],
      },
      {
        copies: [
          'Fires burned in Ariz. on Monday.',
          'Fires burned in Arizona on Monday.',
          'Fires burned in Arizona Monday.',
        ],
      },
      {
        copies: [
          'Zaffari ruled the port for years.',
          'Qaffari ruled the port for many years.',
          'Ghaffary ruled the port for years on end.',
        ],
      },
      { copies: ['The mayor, Ann Lee, spoke on Monday.', 'The mayor spoke on Monday.', 'The mayor spoke Monday.'] },
    ],
  },
  detect: (room) => besideOthers(room, search).filter((cue) => !isOfOneMind(room, cue)),
};

/** What a place may be called by its country's people: the Norwegian capital. */
const KIND_OF_PLACE = /^(?:capital|city|town|village|port|island|province|region|resort|state)$/;

/** Scales are called after people. */
const SCALE = /^(?:fahrenheit|celsius|kelvin|richter|beaufort)$/;

/** How often a copy has a word in a row. */
function timesIn(room: Room, row: number, version: number, word: string): number {
  return countsIn(room, row, version).get(word) ?? 0;
}

const countsIn = oncePerCell((copy, cell): ReadonlyMap<string, number> => {
  const out = new Map<string, number>();
  for (const { from, to } of cell)
    for (let t = from; t < to; t++) out.set(copy.folded(t), (out.get(copy.folded(t)) ?? 0) + 1);
  return out;
});

type Vote = { readonly evidence: Evidence; readonly copy: Copy; readonly token: number };

function search({ room, copy, support, instead }: Backed): Cue[] {
  const doubts = room.doubt().tokens[copy.version] as Float32Array;
  const cues: { cue: Cue; name: string }[] = [];
  const small = wordsWrittenSmall(copy);
  for (const s of copy.sentences) {
    // In A Headline Set Like This capitals name nobody.
    if (titled(copy, s.from, s.to)) continue;
    // A sentence in the copy's own words has names of its own.
    if (!isRendered(copy, s, support)) continue;
    const row = room.rowOf(copy.version, s.block);
    for (let i = s.from; i < s.to; i++) {
      const mates = support.mates[i] as number;
      if (
        mates === 0 ||
        (support.known[i] as number) > 0 ||
        (support.held[i] as number) > 0 ||
        !isName(copy, i, s.from)
      )
        continue;
      if (signsOff(copy, s, i) || isGlossed(copy, i, s.from)) continue;
      // Dr for Cardiologists: a title names nobody.
      if (isCourtesyTitle(copy.folded(i)) || isCompanyForm(copy.folded(i)) || SCALE.test(copy.folded(i))) continue;
      // The Ministry, Parliament: what kind of body it is, not which.
      if (isBody(copy.folded(i))) continue;
      const day = isDay(copy.folded(i));
      const kind = kindOf(copy.folded(i));
      // Of two days one copy more cannot say which is wrong: that is a change of date.
      if (day && mates === 1) continue;
      // A decoder that loops says one name eighty times: that is doubled-words' matter, and one finding.
      if (copy.folded(i - 2) === copy.folded(i) && i - 2 >= s.from) continue;
      // Revenue, in a headline: the copy writes it small elsewhere, so it is no name.
      if (small.has(copy.folded(i))) continue;
      // What the others agree to call it.
      const votes = new Map<string, Vote[]>();
      for (const x of instead(copy.version, i)) {
        const other = room.copies[x.version] as Copy;
        for (let j = x.from; j < Math.min(x.to, x.from + 6); j++) {
          // `Mr Lund` for `Carl Lund`: the title before a name is no name.
          if (!isName(other, j, -1) || isCourtesyTitle(other.folded(j))) continue;
          // `Jalilov` is no other name for the `Admiral` of `Admiral Dzhalilov`.
          if (isOffice(other.folded(j)) && isName(other, j + 1, -1)) continue;
          // Where the copy has that name as often the sentence is turned, and this is a name more: `Marl Road crosses the Beck`, `Kiln Lane and the Beck meet`.
          if (timesIn(room, row, copy.version, other.folded(j)) >= timesIn(room, row, other.version, other.folded(j)))
            continue;
          // Friday for Carl: a day is answered by a day, and Dec by another month than December.
          if (day !== isDay(other.folded(j)) || (day && sameMonth(copy.folded(i), other.folded(j)))) continue;
          // The American leader, Biden: a people is answered by a place or a people, and answers nothing else.
          if (
            isDemonym(copy.folded(i)) !== isDemonym(other.folded(j)) &&
            !isPlace(copy.folded(i)) &&
            !isPlace(other.folded(j))
          )
            continue;
          // Fire on US ferry, Ferry fire off Kerning: whose a thing is answers no name that stands by itself.
          if (isPlace(copy.folded(i)) && isAttribute(copy, i) && !isAttribute(other, j)) continue;
          // The Norwegian capital, Oslo: which place it is is said in another way.
          if (isDemonym(copy.folded(i)) && KIND_OF_PLACE.test(copy.folded(i + 1)) && isPlace(other.folded(j))) continue;
          // In Austrian history, in Graz: the land or the town, and no other name.
          if (isDemonym(copy.folded(i)) && !isDemonym(other.folded(j)) && !hasDemonym(other.folded(j))) continue;
          // Several, Cardiologists: a word that begins a sentence names nobody that the dictionary knows it by.
          if (begins(other, j) && isDictionaryWord(other.folded(j))) continue;
          // Gen and General are one answer.
          const folded = bare(other, j);
          const key = titleInFull(folded) ?? folded;
          const evidence = quote(other, placeOf(other, j, endOfName(other, j)), `The ${kind} here.`);
          votes.set(key, [...(votes.get(key) ?? []), { evidence, copy: other, token: j }]);
        }
      }
      const known = [...votes].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
      const [name, shown] = known[0] ?? ['', []];
      const head = shown[0];
      if (!head || shown.length * 2 < mates || sameName(name, copy.folded(i))) continue;
      // Three names in three copies accuse nobody.
      const backers = new Set(shown.map((v) => v.copy));
      if (shown.length === 1 && known.some(([, vs]) => vs.some((v) => !backers.has(v.copy)))) continue;
      // The same name cut or spelled in another way is here, among all that the others have at the place.
      if (known.some(([, v]) => v.some((x) => likeness(copy, i, x.copy, x.token) !== null))) continue;
      // Gen for General: one title, in short and in full, whatever the rest have.
      const inFull = titleInFull(copy.folded(i)) ?? copy.folded(i);
      if (known.some(([n]) => n === inFull)) continue;
      // Beside one other copy, plain words where this has a name that is no word: it is the words that look translated.
      if (mates === 1 && !isDictionaryWord(bare(copy, i)) && known.every(([n]) => isDictionaryWord(n))) continue;
      // Faith for Belief: words of a title, another house's choice.
      if (areCloseSynonyms(copy.folded(i), name) || relationOf(copy.folded(i), name) !== null) continue;
      // CEO for Chief Executive: an office written otherwise, or another office, which is a change and no name.
      if (isOffice(copy.folded(i)) && known.every(([other]) => isOffice(other))) continue;
      // Moscow's decision, Russia's decision: the same government. Free in Europe, on the European tour: the passage has the place.
      if (known.some(([other]) => canStandFor(copy.folded(i), other)) || isPlaceInRow(room, copy, i, s.block)) continue;
      // Ha Noi for Da Nang is one wrong name and not two.
      const last = cues.at(-1);
      if (last && last.cue.place.end === copy.end(i - 1) && last.cue.suggestion === head.evidence.exact) {
        const place = { ...last.cue.place, end: copy.end(i) };
        const words = copy.text.slice(place.start, place.end);
        const message = last.cue.message.replace(/^“[^”]*”/, `“${words}”`);
        cues[cues.length - 1] = { name: last.name, cue: { ...last.cue, place, message } };
        continue;
      }
      const evidence = withTurned(room, { row: room.rowOf(copy.version, s.block), version: copy.version }, [
        head.evidence,
        ...shown.slice(1).map((x) => x.evidence),
      ]);
      cues.push({
        name: bare(copy, i),
        cue: {
          detector: ID,
          place: placeOf(copy, i, i + 1),
          strength: weigh(shown.length / mates, mates, doubts[i] ?? 0),
          message: wrong(copy.form(i), kind, othersHave(evidence, { room, mates }), mates),
          evidence,
          suggestion: head.evidence.exact,
        },
      });
    }
  }
  // A name is right or wrong wherever the copy has it: its places share one verdict.
  const sums = new Map<string, { sum: number; n: number }>();
  for (const { name, cue } of cues) {
    const { sum, n } = sums.get(name) ?? { sum: 0, n: 0 };
    sums.set(name, { sum: sum + cue.strength, n: n + 1 });
  }
  return cues.map(({ name, cue }) => {
    const { sum, n } = sums.get(name) as { sum: number; n: number };
    return { ...cue, strength: sum / n };
  });
}

/**
 * How many agree, and how doubtful the word is by all that is measured of it: a copy written freely has names of its own
 * (human versions in the mqm set), and its doubts are low. One witness or two show less than four.
 */
function weigh(share: number, mates: number, doubt: number): number {
  const agreed = Math.min(1, share * (mates === 1 ? 0.5 : mates === 2 ? 0.8 : 1));
  const strength = 0.4 * agreed + 0.6 * Math.min(1, DOUBTFUL * doubt);
  return mates === 1 ? Math.min(ONE_WITNESS, strength) : strength;
}

/** `US ferry`: right before a noun written small. */
function isAttribute(copy: Copy, i: number): boolean {
  return /^\p{Ll}/u.test(copy.form(i + 1)) && copy.pos(i + 1) === 'NOUN';
}

function wordsWrittenSmall(copy: Copy): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = 0; i < copy.count; i++) if (/^\p{Ll}/u.test(copy.form(i))) words.add(copy.folded(i));
  return words;
}
