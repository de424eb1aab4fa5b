import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { matesIn, oncePerCell } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'turned-voice';
/** How far behind a verb the one who does or suffers it may stand. */
const REACH = 5;
/** What stands behind one of these suffers nothing. */
const BESIDE = /^(?:by|for|with)$/;

export const turnedVoice: Detector = {
  id: ID,
  title: 'Doer and sufferer exchanged',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Languages that mark who does what by endings lose it in a machine: “he was shot by soldiers” came back as “he was shooting at soldiers”.',
  whenNot: 'A sentence turned round as a whole (“soldiers shot him”): there the doer stands before the verb.',
  sources: ['MQM 2.0: accuracy/mistranslation', 'Dowty 1991, Thematic proto-roles'],
  examples: {
    flag: [
      {
        copies: [
          'The family insists that he was robbing the miners.',
          'The family insists that he was robbed by miners.',
          'The family says he was robbed by miners.',
        ],
        words: 'was robbing',
      },
      {
        copies: ['The boat rammed a trawler on Monday.', 'The boat was rammed by a trawler on Monday.'],
        words: 'rammed a trawler',
      },
    ],
    pass: [
      { copies: ['A trawler rammed the boat on Monday.', 'The boat was rammed by a trawler on Monday.'] },
      { copies: ['The boat, rammed by a trawler, sank.', 'The boat was rammed by a trawler and sank.'] },
      { copies: ['He was shooting a film for soldiers.', 'He was shot by a sniper as soldiers looked on.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    let mates: readonly Copy[] | null = null;
    for (let i = s.from + 1; i + 1 < s.to; i++) {
      if (copy.pos(i) !== 'VERB' || passive(copy, i)) continue;
      mates ??= matesIn(room, row, copy.version);
      const before = subject(copy, i, s.from);
      if (before === '') continue;
      const shown: Evidence[] = [];
      let end = -1;
      for (const other of mates) {
        const passives = passivesIn(room, row, other.version);
        let found: Passive | null = null;
        // The doer stands behind the verb, as what it is done to, and the same stands before both.
        for (let at = i + 1; at < Math.min(s.to, i + REACH) && !BESIDE.test(copy.folded(at - 1)); at++) {
          const theirs = passives.get(keyOf(copy.lemma(i), before, copy.stem(at)));
          if (!theirs || (found && found.verb <= theirs.verb)) continue;
          found = theirs;
          end = at;
        }
        if (!found) continue;
        const place = placeOf(other, found.verb - 1, found.doer + 1);
        shown.push(quote(other, place, 'It is done to the one who does it here.'));
      }
      const [head, ...rest] = shown;
      if (!head) continue;
      const place = placeOf(copy, copy.pos(i - 1) === 'AUX' ? i - 1 : i, end + 1);
      cues.push({
        detector: ID,
        place,
        strength: mates.length === 1 ? 0.5 : 0.9,
        message: `${quotedWords(copy, place)} looks turned round: ${othersHave([head, ...rest], { room, mates: mates.length })}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

/** A verb in the passive, with the noun that does it. */
type Passive = { readonly verb: number; readonly doer: number };

/** The passives that name their doer in a row, the first of each verb, subject and doer. */
const passivesIn = oncePerCell((copy, cell): ReadonlyMap<string, Passive> => {
  const out = new Map<string, Passive>();
  for (const { from, to } of cell)
    for (let verb = from + 1; verb + 2 < to; verb++) {
      const doer = passive(copy, verb) ? doerAt(copy, verb, to) : -1;
      if (doer < 0) continue;
      const key = keyOf(copy.lemma(verb), subject(copy, verb, from), copy.stem(doer));
      if (!out.has(key)) out.set(key, { verb, doer });
    }
  return out;
});

function keyOf(verb: string, subject: string, doer: number): string {
  return `${verb} ${subject} ${doer}`;
}

/** `was shot`, `has been shot`; not `was shooting`. */
function passive(copy: Copy, i: number): boolean {
  return /^(?:is|are|was|were|be|been|being|got)$/.test(copy.folded(i - 1)) && !/ing$/.test(copy.folded(i));
}

/** The noun after `by`, or -1. */
function doerAt(copy: Copy, verb: number, to: number): number {
  if (copy.folded(verb + 1) !== 'by') return -1;
  for (let k = verb + 2; k < Math.min(to, verb + REACH + 1); k++) if (/^(?:NOUN|PROPN)$/.test(copy.pos(k))) return k;
  return -1;
}

/** The word that stands before a verb and its auxiliaries, folded. */
function subject(copy: Copy, verb: number, from: number): string {
  let k = verb - 1;
  while (k >= from && /^(?:AUX|ADV|PART)$/.test(copy.pos(k))) k--;
  return k >= from && /^(?:NOUN|PROPN|PRON)$/.test(copy.pos(k)) ? copy.folded(k) : '';
}
