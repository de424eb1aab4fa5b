import { beginsCompound, isCompound, LONGEST } from '../../lexicon/compounds.ts';
import { isFunctionWord } from '../../lexicon/function-words.ts';
import { areNearWords } from '../../lexicon/near-words.ts';
import { standingOf } from '../../lexicon/phrasebook.ts';
import { areInterchangeable, relationOf, shareSense } from '../../lexicon/thesaurus.ts';
import type { Evidence } from '../../model/finding.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { oneFamily } from '../echo.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote, type Stretch } from '../room.ts';
import { matesIn, runIn, stemsIn, stretchesIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'split-compound';
/** How far from the part that was kept the other one's rendering may stand: `line of guilt`, `meeting at the top`. */
const REACH = 3;

export const splitCompound: Detector = {
  id: ID,
  title: 'Fixed expression put word by word',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'A compound means what its words do not: a fault line came back as a “line of guilt”, a summit meeting as a “meeting at the top”, “running short” as “running briefly”. One part is kept, and the other stands under another of its senses.',
  whenNot:
    'A compound with two forms (car park, parking lot), which the dictionary has as well; a part put by its plain synonym.',
  sources: [
    'WordNet 3.1 (lemmas of several words)',
    'Sag et al. 2002, Multiword expressions: a pain in the neck for NLP',
  ],
  examples: {
    flag: [
      {
        copies: [
          'The town lies on a long line of guilt in the north.',
          'The town lies on a long fault line in the north.',
          'In the north a long fault line runs under the town.',
        ],
        words: 'line of guilt',
      },
      {
        copies: [
          'They left before the meeting at the top of the league.',
          'They left before the summit meeting of the league.',
        ],
        words: 'meeting at the top',
      },
      {
        copies: ['Both were running briefly, the mill said.', 'Both were running short, the mill said.'],
        words: 'briefly',
      },
    ],
    pass: [
      { copies: ['The car was in the parking lot.', 'The car was in the car park.', 'The car was in the car park.'] },
      { copies: ['Trash collectors walked out on Monday.', 'Refuse collectors walked out on Monday.'] },
      { copies: ['The rate of interest rose.', 'The interest rate rose.', 'The interest rate rose.'] },
      { copies: ['They left before the meeting of leaders.', 'They left before the summit meeting.'] },
      { copies: ['A telephone call woke him.', 'A phone call woke him.', 'A phone call woke him.'] },
      { copies: ['Supplies were running out, the mill said.', 'Supplies were running short, the mill said.'] },
      { copies: ['It came in by a back window.', 'It came in by a rear window.', 'It came in by a rear window.'] },
      { copies: ['The principal road was cut.', 'The main road was cut.', 'The main road was cut.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy, support }: Backed): Cue[] {
  const cues: Cue[] = [];
  const done = new Set<number>();
  for (const { block } of copy.story) {
    const row = room.rowOf(copy.version, block);
    if (row < 0 || done.has(row)) continue;
    done.add(row);
    const mates = matesIn(room, row, copy.version);
    const own = stemsIn(room, row, copy.version);
    const found = new Map<string, { other: Copy; at: Stretch }[]>();
    for (const other of mates)
      for (const cell of stretchesIn(room, row, other.version))
        for (const at of compoundsOf(other)) {
          if (at.from < cell.from || at.to > cell.to) continue;
          const parts = partsOf(other, at);
          const lost = parts.filter((j) => !own.has(other.stem(j)));
          if (lost.length !== 1 || parts.length < 2) continue;
          const key = parts.map((j) => other.stem(j)).join(' ');
          const list = found.get(key) ?? [];
          if (!list.some((x) => x.other === other)) found.set(key, [...list, { other, at }]);
        }
    for (const list of found.values()) {
      const [first] = list;
      if (!first) continue;
      // A faultline is a fault line.
      const closed = partsOf(first.other, first.at)
        .map((j) => first.other.folded(j))
        .join('');
      for (const other of mates) {
        const at = list.some((x) => x.other === other) ? -1 : runIn(room, row, other.version, [closed]);
        if (at >= 0) list.push({ other, at: { from: at, to: at + 1 } });
      }
      if (list.length * 2 < mates.length) continue;
      const place = rendering(first.other, first.at);
      if (!place) continue;
      const [head, ...rest] = list.map(
        ({ other, at }): Evidence =>
          quote(other, placeOf(other, at.from, at.to), 'One expression here; its words do not mean it one by one.'),
      );
      if (!head) continue;
      const words = placeOf(copy, place.from, place.to);
      cues.push({
        detector: ID,
        place: words,
        strength: rest.length > 0 ? 0.9 : 0.7,
        message: `${quotedWords(copy, words)} looks like a fixed expression put word by word: ${othersHave([head, ...rest], { room, mates: mates.length })}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }

    /** Where the copy has one part of the expression and beside it a word for the other that no other copy has. */
    function rendering(other: Copy, at: Stretch): Stretch | null {
      const parts = partsOf(other, at);
      const lost = parts.find((j) => !own.has(other.stem(j))) as number;
      // The head of a compound is named by its kind in any house's words: patrol boat, patrol vessel.
      if (lost === parts.at(-1) && other.pos(lost) === 'NOUN') return null;
      for (const cell of stretchesIn(room, row, copy.version))
        for (let t = cell.from; t < cell.to; t++) {
          if (!parts.some((j) => j !== lost && other.stem(j) === copy.stem(t))) continue;
          for (let k = Math.max(cell.from, t - 1); k <= Math.min(cell.to - 1, t + REACH); k++) {
            if (k === t || !copy.isWord(k) || isFunctionWord(copy.folded(k)) || (support.held[k] as number) > 0)
              continue;
            if (k > t + 1 && !bridged(copy, t, k)) break;
            if (!underOtherSense(copy, k, other, lost, { of: copy.folded(t + 1) === 'of', agreed: mates.length > 1 }))
              continue;
            const [from, to] = [Math.min(t, k), Math.max(t, k) + 1];
            if (isCompound(`${copy.folded(from)} ${copy.lemma(to - 1)}`)) continue;
            return { from, to };
          }
        }
      return null;
    }
  }
  return cues.sort((a, b) => a.place.start - b.place.start);
}

/** Only small words between: `line of guilt`, `meeting at the top`. */
function bridged(copy: Copy, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k++) if (!/^(?:of|at|on|in|for|the|a|an)$/.test(copy.folded(k))) return false;
  return true;
}

/** A dictionary neighbour of the lost part that could not be printed for it, or the adverb made of it; after `of`, any lone noun. */
function underOtherSense(
  copy: Copy,
  k: number,
  other: Copy,
  lost: number,
  where: { readonly of: boolean; readonly agreed: boolean },
): boolean {
  const [w, part] = [copy.folded(k), other.folded(lost)];
  if (/ly$/.test(w) && !/ly$/.test(part)) {
    const plain = w.replace(/ly$/, '');
    return part === plain || areNearWords(plain, part) || relationOf(plain, part) === 'synonym';
  }
  if (oneFamily(w, part) || areNearWords(w, part) || areInterchangeable(w, part)) return false;
  // A rear window, a back window: what the phrasebook always takes for each other.
  if (standingOf(w, part) === 'same') return false;
  const relation = relationOf(w, part);
  if (relation === 'same') return false;
  // Trash collectors, refuse collectors: a wider or narrower word is another house's.
  if (
    relation === 'synonym' ||
    (['n', 'v', 'a', 'r'] as const).some((p) => shareSense(copy.lemma(k), other.lemma(lost), p))
  )
    return true;
  return where.of && where.agreed && copy.pos(k) === 'NOUN' && copy.folded(k - 1) === 'of' && copy.lemma(k) === w;
}

function partsOf(copy: Copy, { from, to }: Stretch): readonly number[] {
  const out: number[] = [];
  for (let j = from; j < to; j++) if (copy.isWord(j) && !isFunctionWord(copy.folded(j))) out.push(j);
  return out;
}

/** The fixed expressions of a copy, the longest at each word; a hyphen counts as a space. Read once, however many copies ask. */
const compoundsOf = onceFor((copy: Copy): readonly Stretch[] => {
  const made: Stretch[] = [];
  for (let j = 0; j < copy.count; j++) {
    const verb = copy.pos(j) === 'VERB';
    if (!copy.isWord(j) || !(verb || beginsCompound(copy.folded(j)))) continue;
    let [words, n, longest] = [verb ? copy.lemma(j) : copy.folded(j), 1, -1];
    for (let k = j + 1; k < copy.count && n < LONGEST; k++) {
      if (/^[-‑]$/.test(copy.form(k))) continue;
      if (!copy.isWord(k)) break;
      const [folded, lemma] = [copy.folded(k), copy.lemma(k)];
      if (isCompound(`${words} ${folded}`) || (lemma !== folded && isCompound(`${words} ${lemma}`))) longest = k + 1;
      words += ` ${folded}`;
      n++;
    }
    if (longest > 0) made.push({ from: j, to: longest });
  }
  return made;
});
