import { isPartOfBodyName } from '../../lexicon/bodies.ts';
import { isArticle, isFunctionWord } from '../../lexicon/function-words.ts';
import { genderOfName } from '../../lexicon/given-names.ts';
import { mayBePerson } from '../../lexicon/persons.ts';
import { isPlace } from '../../lexicon/places.ts';
import { isPossessive } from '../../lexicon/possessive.ts';
import { isReportingVerb } from '../../lexicon/reporting-verbs.ts';
import { isDictionaryWord } from '../../lexicon/thesaurus.ts';
import { isCourtesyTitle, isOffice, isRank } from '../../lexicon/titles.ts';
import type { Evidence } from '../../model/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { titled } from '../name-runs.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Line, placeOf, quote, type Room } from '../room.ts';
import { bare, matesIn, runIn, stretchesIn, votersIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'case-of-name';

export const caseOfName: Detector = {
  id: ID,
  title: 'Name taken for a word, or a word for a name',
  category: 'terminology/named-entity',
  severity: 'major',
  needs: 'others',
  language: 'en',
  wants: ['capitals'],
  why: 'A captain called Rook is “the rook” after two translations, Mill’s Landing is “the mill’s landing”, and a talk that was frank “was Frank”. The letters are the same; only the other copies show which of the two it was.',
  whenNot: 'A house that sets offices, bodies and coasts in lower case; those are passed over.',
  sources: ['CoNLL-2003 (case as the sign of a name)', 'MQM 2.0: terminology/named-entity'],
  examples: {
    flag: [
      {
        copies: [
          'The boat of Captain Rook was late. “No harm,” the rook said.',
          'The boat of Captain Rook was late. “No harm,” Rook said.',
        ],
        words: 'the rook',
      },
      {
        copies: ['Ida King was late. “No harm,” the king said.', 'Ida King was late. “No harm,” King said.'],
        words: 'the king',
      },
      {
        copies: [
          'So said Haroun, the king of the port. “No harm,” the king said.',
          'So said Lt Gen King Haroun of the port. “No harm,” King said.',
        ],
        words: 'the king said',
      },
      {
        copies: ['The clerk, the rook Danvers, would not say.', 'The clerk, Rook Danvers, would not say.'],
        words: 'the rook',
      },
      {
        copies: [
          'The boat struck the miller’s shelf on Monday.',
          'The boat struck Miller’s Ledge on Monday.',
          'The boat struck Miller’s Ledge on Monday.',
        ],
        words: 'miller’s',
      },
      {
        copies: ['Its clerk, the dean of Danvers, would not say.', 'Its clerk, Dean Danvers, would not say.'],
        words: 'the dean of Danvers',
      },
      {
        copies: [
          'The pilot Salsten said with joy that she would believe it.',
          'Joy Salsten, a pilot, said she would believe it.',
          'Joy Salsten, who is a pilot, said she would believe it.',
        ],
        words: 'joy',
      },
      {
        copies: [
          'The pilot Kemi Marsh won on Sunday. The marsh takes home a cup, and will sail in May.',
          'The pilot Kemi Marsh won on Sunday. Marsh takes home a cup, and will sail in May.',
          'The pilot Kemi Marsh won on Sunday. Marsh takes home a cup and will sail in May.',
        ],
        words: 'The marsh',
      },
      {
        copies: [
          'The talks, both sides said, were Frank.',
          'The talks, both sides said, were frank.',
          'Both sides said the talks were frank.',
        ],
        words: 'Frank',
      },
    ],
    pass: [
      { copies: ['The prime minister, Ann Lee, said so.', 'Prime Minister Ann Lee said so. “Yes,” Lee said.'] },
      { copies: ['The treasury said on Monday it would pay.', 'Treasury said on Monday it would pay.'] },
      { copies: ['The security council met on Monday.', 'The Security Council met on Monday.'] },
      { copies: ['They crossed the river Tarn on foot.', 'They crossed the Tarn River on foot.'] },
      {
        copies: [
          'Of the sheds by the river only floors are left.',
          'Floods of the Tolmar River took the sheds.',
          'The Tolmar River took the sheds.',
        ],
      },
      { copies: ['They dug near the lake of Kerning.', 'They dug near Lake Kerning.'] },
      {
        copies: [
          'The mayor of Kerning spoke. The port of Kerning is shut.',
          'Kerning Mayor Ann Lee spoke. Kerning’s port is shut.',
        ],
      },
      { copies: ['The king of Norland spoke.', 'King Olav of Norland spoke. “Yes,” King Olav said.'] },
      {
        copies: [
          'The minister said on Friday it would pay.',
          'The minister said it would pay.',
          'Minister said on Friday it would pay.',
        ],
      },
      { copies: ['The minister said on Friday it would pay.', 'Minister said on Friday it would pay.'] },
      { copies: ['The keeper Kemi Dault saved it.', 'Keeper Kemi Dault saved it.'] },
      {
        copies: [
          'The boat of Captain Rook was late. “No harm,” the rook said.',
          'The boat of Captain Rook was late. “No harm,” said the rook.',
          'The boat of Captain Rook was late. “No harm,” Rook said.',
        ],
      },
      {
        copies: [
          'The pilot Kemi Price won on Sunday. The price is a cup, which she takes home.',
          'The pilot Kemi Price won on Sunday. Price takes home a cup.',
          'The pilot Kemi Price won on Sunday. Price takes home a cup.',
        ],
      },
      {
        copies: [
          'The boat was found by a farmer, Salsten, whose barn stands there.',
          'Farmer Salsten found the boat; his barn stands there.',
          'Farmer Salsten found the boat, where his barn stands.',
        ],
      },
      {
        copies: [
          'It was a joy to hear, said the pilot, Joy Salsten.',
          'Joy Salsten, a pilot, said it was good to hear.',
        ],
      },
      { copies: ['They met the Western leaders at noon.', 'They met the western leaders at noon.'] },
      { copies: ['The Government said it was sorry.', 'The government said it was sorry.'] },
      { copies: ['It was Frank who spoke, said Frank Lee.', 'It was Frank, said Lee, frank as ever.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    const mates = matesIn(room, row, copy.version);
    if (mates.length === 0 || copy.blocks[s.block]?.role === 'headline' || titled(copy, s.from, s.to)) continue;
    for (let i = s.from; i < s.to; i++) {
      if (!copy.isWord(i) || copy.form(i).length < 3 || isFunctionWord(bare(copy, i))) continue;
      const small = /^\p{Ll}/u.test(copy.form(i));
      const apart = small ? parted(room, copy, i, row) : [];
      const whole = apart.length > 0;
      const torn = small && !whole ? split(room, copy, i, s) : [];
      const shown = whole
        ? apart
        : torn.length > 0
          ? torn
          : small
            ? lowered(room, copy, i, row)
            : raised(room, copy, i, row, s.from);
      const [head, ...rest] = shown;
      if (!head || shown.length * 2 < votersIn(room, row, copy.version)) continue;
      // Who writes the word small as well sides with this copy.
      const siding = small ? mates.filter((m) => (usesOf(m).get(bare(copy, i))?.small ?? 0) > 0) : [];
      if (shown.length <= siding.length) continue;
      const place = placeOf(copy, small && isArticle(copy.folded(i - 1)) ? i - 1 : i, whole ? i + 3 : i + 1);
      cues.push({
        detector: ID,
        place,
        strength: small || shown.length > 1 ? 0.9 : 0.5,
        message: `${quotedWords(copy, place)} looks like ${small ? 'a name taken for a word' : 'a word taken for a name'}: ${othersHave([head, ...rest], { room, mates: mates.length })}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

/** `the rook said`: what the others have in this row as a name of the same letters, and never as a word. */
function lowered(room: Room, copy: Copy, i: number, row: number): Evidence[] {
  const w = bare(copy, i);
  const article = isArticle(copy.folded(i - 1));
  const owner = isPossessive(copy.folded(i));
  if (!(article || owner) || !isDictionaryWord(w)) return [];
  const shown: Evidence[] = [];
  for (const other of matesIn(room, row, copy.version)) {
    const uses = usesOf(other).get(w);
    if (!uses || uses.small > 0) continue;
    // King Olav is a king. Ida King is called so, and then a King who “said” without an article is she; a minister who did so lost the article.
    if (isOffice(w) ? uses.bare === 0 || uses.person === 0 : uses.named === 0 && !owner) continue;
    for (const { from, to } of stretchesIn(room, row, other.version)) {
      const j = first(from, to, (k) => {
        if (bare(other, k) !== w || !capital(other, k) || isArticle(other.folded(k - 1))) return false;
        // The river Tarn, the Tarn River: where the kind of place stands is a house's style.
        if (k > from && bare(copy, i + 1) === bare(other, k - 1)) return false;
        const after = capital(other, k + 1) && !isOffice(bare(other, k + 1));
        // The security council, the Security Council: a house's style.
        if (bare(copy, i + 1) === bare(other, k + 1) && /^\p{Ll}/u.test(copy.form(i + 1)) && after) return false;
        if (owner) return isPossessive(other.folded(k)) && after && bare(copy, i + 1) !== bare(other, k + 1);
        // The marsh takes home a cup, of one named Marsh: the same verb, and nobody speaks of a marsh.
        if (!after && uses.named > 0 && !isPartOfBodyName(w) && acts(copy, i) && acts(other, k))
          if (copy.lemma(i + 1) === other.lemma(k + 1) && bare(copy, i + 2) === bare(other, k + 2)) return true;
        // The rook Danvers; the rook said.
        if (after) return bare(copy, i + 1) === bare(other, k + 1) || isOffice(w);
        // The river, of the Tarn River: what a name says the thing is, people call it by.
        return spoken(other, k) || (capital(other, k - 1) && uses.named > 0 && !isPartOfBodyName(w) && speaks(copy, i));
      });
      if (j < 0) continue;
      shown.push(quote(other, placeOf(other, j, j + 1), 'The same letters here, as a name.'));
      break;
    }
  }
  return shown;
}

/** `the dean of Hollis`: what the others have as a name of two parts, taken for an office and its place. */
function parted(room: Room, copy: Copy, i: number, row: number): Evidence[] {
  const [w, second] = [bare(copy, i), bare(copy, i + 2)];
  if (!isArticle(copy.folded(i - 1)) || copy.folded(i + 1) !== 'of' || !capital(copy, i + 2)) return [];
  // `The lake of Kerning`, Lake Kerning: where the kind of place stands is a house's style.
  if (!mayBePerson(w) || isPlace(second)) return [];
  return matesIn(room, row, copy.version).flatMap((other) => {
    if ((usesOf(other).get(w)?.small ?? 0) > 0) return [];
    const at = runIn(room, row, other.version, [w, second]);
    if (at < 0 || !capital(other, at) || !capital(other, at + 1) || isArticle(other.folded(at - 1))) return [];
    return [quote(other, placeOf(other, at, at + 2), 'A name of two parts here.')];
  });
}

/** `The pilot Salsten said with joy`, of Joy Salsten: half of what the others have as a name of two parts, as a word, and the other half alone in the same sentence. */
function split(room: Room, copy: Copy, i: number, s: Line): Evidence[] {
  const w = bare(copy, i);
  if (!isDictionaryWord(w) || isOffice(w) || (usesOf(copy).get(w)?.high ?? 0) > 0) return [];
  const row = room.rowOf(copy.version, s.block);
  const mates = matesIn(room, row, copy.version);
  // `Farmer Salsten` is a farmer; Dean Salsten, in every copy, may well be called so.
  const given = genderOfName(w) !== null && mates.length > 1;
  if (mayBePerson(w) && !given) return [];
  const shown = mates.flatMap((other) => {
    const uses = usesOf(other).get(w);
    if (!uses || uses.small > 0) return [];
    for (const { from, to } of stretchesIn(room, row, other.version))
      for (let k = from; k + 1 < to; k++) {
        if (bare(other, k) !== w || !capital(other, k) || !strange(other, k + 1)) continue;
        const second = bare(other, k + 1);
        const half = first(s.from, s.to, (j) => bare(copy, j) === second && capital(copy, j) && !capital(copy, j - 1));
        if (half >= 0 && half !== i + 1) return [quote(other, placeOf(other, k, k + 2), 'A name of two parts here.')];
      }
    return [];
  });
  return mayBePerson(w) && shown.length < mates.length ? [] : shown;
}

/** `were Frank`: a word that all others write small here, and that names nobody in them. */
function raised(room: Room, copy: Copy, i: number, row: number, first: number): Evidence[] {
  const w = bare(copy, i);
  if (i === first || !/^\p{Lu}\p{Ll}+$/u.test(copy.form(i)) || !/^\p{Ll}/u.test(copy.form(i - 1))) return [];
  if (capital(copy, i + 1) || isOffice(w) || isArticle(copy.folded(i - 1)) || /^[-‑:“"‘(]$/.test(copy.form(i - 1)))
    return [];
  // Western leaders, the Federal court: houses set such words high before a noun, and nowhere else.
  if (/^(?:NOUN|ADJ|PROPN)$/.test(copy.pos(i + 1))) return [];
  const shown: Evidence[] = [];
  for (const other of matesIn(room, row, copy.version)) {
    const uses = usesOf(other).get(w);
    if (!uses || uses.high > 0) return [];
    for (const { from, to } of stretchesIn(room, row, other.version)) {
      for (let k = from; k < to; k++) {
        if (other.folded(k) !== copy.folded(i)) continue;
        // The Government, the Left: what a house sets high are nouns.
        if (!/^(?:ADJ|ADV|VERB)$/.test(other.pos(k)) || isArticle(other.folded(k - 1))) return [];
        if (shown.at(-1)?.version === other.version) continue;
        shown.push(quote(other, placeOf(other, k, k + 1), 'A plain word here.'));
      }
    }
  }
  return shown;
}

/** How a copy uses a word: small; with a capital in mid-sentence; as part of a longer name; as a person’s, behind a first name or a rank; and alone, as one who speaks. */
type Uses = { small: number; high: number; named: number; person: number; bare: number };

const usesOf = onceFor((copy: Copy): ReadonlyMap<string, Uses> => {
  const made = new Map<string, Uses>();
  for (const s of copy.sentences) {
    if (copy.blocks[s.block]?.role === 'headline') continue;
    for (let i = s.from; i < s.to; i++) {
      if (!copy.isWord(i) || isFunctionWord(copy.folded(i))) continue;
      const w = bare(copy, i);
      const uses = made.get(w) ?? { small: 0, high: 0, named: 0, person: 0, bare: 0 };
      if (!/^\p{Lu}/u.test(copy.form(i))) uses.small++;
      else {
        if (i !== s.from) uses.high++;
        // `Striker Kemi Dault scored`: at the head of a sentence any word has a capital, and what somebody is comes before a name.
        const isShown = i !== s.from || !mayBePerson(w);
        if (strange(copy, i - 1) || (isShown && strange(copy, i + 1)) || isCourtesyTitle(copy.folded(i - 1)))
          uses.named++;
        else if (capital(copy, i - 1) && isOffice(bare(copy, i - 1)) && !isOffice(w)) uses.named++;
        if (isFirstName(copy, i - 1) || isRankBeforeName(copy, i - 1)) uses.person++;
        if (spoken(copy, i)) uses.bare++;
      }
      made.set(w, uses);
    }
  }
  return made;
});

/** `Rook said`, without an article, a title or another name. */
function spoken(copy: Copy, i: number): boolean {
  if (!capital(copy, i) || isArticle(copy.folded(i - 1)) || capital(copy, i - 1) || capital(copy, i + 1)) return false;
  return isReportingVerb(copy.folded(i + 1)) || (isReportingVerb(copy.folded(i - 1)) && copy.pos(i - 1) === 'VERB');
}

/** `The rook said`, `said the rook`: who speaks is somebody. */
function speaks(copy: Copy, i: number): boolean {
  return isReportingVerb(copy.folded(i + 1)) || isReportingVerb(copy.folded(i - 2));
}

/** A verb right behind. */
function acts(copy: Copy, i: number): boolean {
  return copy.isWord(i + 1) && copy.pos(i + 1) === 'VERB';
}

/** `Lt Gen King Haroun`: a rank before a first name. */
function isRankBeforeName(copy: Copy, i: number): boolean {
  return capital(copy, i) && isRank(copy.folded(i)) && strange(copy, i + 2);
}

/** What stands before a surname: a given name or a title of courtesy. */
function isFirstName(copy: Copy, i: number): boolean {
  return (
    strange(copy, i) || isCourtesyTitle(copy.folded(i)) || (capital(copy, i) && genderOfName(copy.folded(i)) !== null)
  );
}

/** A capital on a word that no dictionary has: a person's or a place's other name. */
function strange(copy: Copy, i: number): boolean {
  return capital(copy, i) && !isDictionaryWord(bare(copy, i));
}

function capital(copy: Copy, i: number): boolean {
  return copy.isWord(i) && /^\p{Lu}\p{Ll}/u.test(copy.form(i)) && !isFunctionWord(bare(copy, i));
}

function first(from: number, to: number, is: (token: number) => boolean): number {
  for (let k = from; k < to; k++) if (is(k)) return k;
  return -1;
}
