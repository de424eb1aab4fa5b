import { isReportingVerb } from '../../lexicon/reporting-verbs.ts';
import { formsOf } from '../../lexicon/word-forms.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote, type Room, type Stretch } from '../room.ts';
import { matesIn, oncePerCell, votersIn } from '../row-words.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'turned-voice';
/** How far behind a verb the one who does or suffers it may stand. */
const REACH = 5;
/** Between a verb and its object at most so many words: `over the 12 captured`. */
const OBJECT_REACH = 6;
const PARTICLE = /^(?:out|over|up|off|down|back|away)$/;
/** Who meets whom is met by them. */
const MUTUAL =
  /^(?:meet|marry|fight|face|play|join|equal|resemble|match|border|follow|greet|kiss|hug|include|replace|become|remain|be|have|name|mean)$/;
/** What stands behind one of these suffers nothing. */
const BESIDE = /^(?:by|for|with)$/;

export const turnedVoice: Detector = {
  id: ID,
  title: 'Doer and sufferer exchanged',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Languages that mark who does what by endings lose it in a machine: “he was shot by soldiers” came back as “he was shooting at soldiers”, and guards whom rebels should free as guards who should free rebels.',
  whenNot:
    'A sentence turned round as a whole (“soldiers shot him”): there the doer stands before the verb. Verbs that go both ways (meet, marry).',
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
      {
        copies: [
          'The town wants 12 miners to first give out the owners.',
          'The town wants the owners to release 12 miners first.',
          'The town insists that the owners first release 12 miners.',
        ],
        words: '12 miners to first give out the owners',
      },
      {
        copies: [
          'Some is back. Calder and Roe have sued the town for the rest.',
          'Some is back. The town has sued Calder and Roe for the rest.',
          'Some is back. The town is suing Calder and Roe for the rest.',
        ],
        words: 'Calder and Roe have sued the town',
      },
    ],
    pass: [
      { copies: ['Gas is not mentioned in the deal.', 'The deal does not mention gas.'] },
      { copies: ['The owners met the miners at noon.', 'The miners met the owners at noon.'] },
      { copies: ['The owners released 12 miners.', '12 miners were released by the owners.'] },
      {
        copies: [
          'The owners released 12 miners. The miners thanked the owners.',
          'The miners thanked the owners, who had released 12 miners.',
        ],
      },
      { copies: ['A trawler rammed the boat on Monday.', 'The boat was rammed by a trawler on Monday.'] },
      { copies: ['The boat, rammed by a trawler, sank.', 'The boat was rammed by a trawler and sank.'] },
      {
        copies: [
          'The bank sued the firm on Friday.',
          'On Friday the bank sued the firm.',
          'The bank was sued by the firm on Friday.',
        ],
      },
      { copies: ['He was shooting a film for soldiers.', 'He was shot by a sniper as soldiers looked on.'] },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy }: Backed): Cue[] {
  const cues: Cue[] = [...exchanged(room, copy)];
  for (const s of copy.sentences) {
    const row = room.rowOf(copy.version, s.block);
    let mates: readonly Copy[] | null = null;
    for (let i = s.from + 1; i + 1 < s.to; i++) {
      if (copy.pos(i) !== 'VERB' || passive(copy, i)) continue;
      mates ??= matesIn(room, row, copy.version);
      const before = subject(copy, i, s.from);
      if (before === '') continue;
      const shown: Evidence[] = [];
      // The doer stands behind the verb, as what it is done to, and the same stands before both.
      const asked: { readonly at: number; readonly key: string }[] = [];
      for (let at = i + 1; at < Math.min(s.to, i + REACH) && !BESIDE.test(copy.folded(at - 1)); at++)
        asked.push({ at, key: keyOf(copy.lemma(i), before, copy.stem(at)) });
      let end = -1;
      for (const other of mates) {
        const passives = passivesIn(room, row, other.version);
        let found: Passive | null = null;
        for (const { at, key } of asked) {
          const theirs = passives.get(key);
          if (!theirs || (found && found.verb <= theirs.verb)) continue;
          found = theirs;
          end = at;
        }
        if (!found) continue;
        const place = placeOf(other, found.verb - 1, found.doer + 1);
        shown.push(quote(other, place, 'It is done to the one who does it here.'));
      }
      const [head, ...rest] = shown;
      if (!head || shown.length * 2 <= votersIn(room, row, copy.version)) continue;
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
  return cues.sort((a, b) => a.place.start - b.place.start);
}

/** Doers whose verb has for its object what does it in all others, to them. */
function exchanged(room: Room, copy: Copy): Cue[] {
  const cues: Cue[] = [];
  const rows = new Set(copy.story.map((b) => room.rowOf(copy.version, b.block)));
  for (const row of rows) {
    const mates = matesIn(room, row, copy.version);
    const own = deedsIn(room, row, copy.version);
    if (mates.length === 0 || row < 0) continue;
    for (const [key, deed] of own) {
      const back = key.split(' ').reverse().join(' ');
      if (own.has(back)) continue;
      const shown: Evidence[] = [];
      for (const other of mates) {
        const deeds = deedsIn(room, row, other.version);
        const theirs = deeds.get(back);
        if (!theirs || deeds.has(key)) continue;
        shown.push(quote(other, placeOf(other, theirs.from, theirs.to), 'The other way round here.'));
      }
      const [head, ...rest] = shown;
      if (!head || shown.length * 2 <= votersIn(room, row, copy.version)) continue;
      const place = placeOf(copy, deed.from, deed.to);
      cues.push({
        detector: ID,
        place,
        strength: rest.length > 0 ? 0.8 : 0.5,
        message: `${quotedWords(copy, place)} looks turned round: ${othersHave([head, ...rest], { room, mates: mates.length })}.`,
        evidence: [head, ...rest],
        suggestion: head.exact,
      });
    }
  }
  return cues;
}

/** By the stems of doer and object, the first place where a copy says in a row that the one does something to the other. */
const deedsIn = oncePerCell((copy, cell): ReadonlyMap<string, Stretch> => {
  const out = new Map<string, Stretch>();
  for (const { from, to } of cell)
    for (let verb = from + 1; verb + 1 < to; verb++) {
      if (!deed(copy, verb) || passive(copy, helped(copy, verb, from)) || MUTUAL.test(copy.lemma(verb))) continue;
      if (isReportingVerb(copy.folded(verb))) continue;
      const doer = doerBefore(copy, verb, from);
      const object = doer < 0 ? -1 : objectAfter(copy, verb, to);
      if (object < 0) continue;
      // `Lund and Roe sued the town`: each of them did.
      for (const one of [doer, doer - 2].filter((k) => k === doer || (k >= from && areTwoNames(copy, k))))
        for (const other of [object, object + 2].filter((k) => k === object || (k < to && areTwoNames(copy, object)))) {
          const key = `${copy.stem(one)} ${copy.stem(other)}`;
          if (copy.stem(one) !== copy.stem(other) && !out.has(key))
            out.set(key, { from: phraseFrom(copy, one, from), to: other + 1 });
        }
    }
  return out;
});

/** `Lund and Roe`, from the first on. */
function areTwoNames(copy: Copy, k: number): boolean {
  return copy.pos(k) === 'PROPN' && copy.folded(k + 1) === 'and' && copy.pos(k + 2) === 'PROPN';
}

/** The token behind a verb's helper: the verb, or the `not` or adverb before it, so that `is not mentioned` is seen for a passive. */
function helped(copy: Copy, verb: number, from: number): number {
  let k = verb;
  while (k - 1 > from && /^(?:ADV|PART)$/.test(copy.pos(k - 1)) && copy.folded(k - 1) !== 'to') k--;
  return k;
}

/** A verb, also one that the tagger takes for a noun: `they first hand over 12`, where no noun would stand before an article or a number. */
function deed(copy: Copy, i: number): boolean {
  if (copy.pos(i) === 'VERB') return true;
  const next = PARTICLE.test(copy.folded(i + 1)) ? i + 2 : i + 1;
  if (copy.pos(i) !== 'NOUN' || !/^(?:DET|NUM)$/.test(copy.pos(next))) return false;
  return formsOf(copy.folded(i)).some((f) => f.part === 'v');
}

/** The noun that stands before a verb, its helpers and adverbs, or -1. */
function doerBefore(copy: Copy, verb: number, from: number): number {
  let k = verb - 1;
  while (k >= from && (/^(?:AUX|ADV|PART)$/.test(copy.pos(k)) || /^(?:to|first|then|also|now)$/.test(copy.folded(k))))
    k--;
  return k >= from && /^(?:NOUN|PROPN)$/.test(copy.pos(k)) ? k : -1;
}

/** The last noun of the phrase right behind a verb, or behind the particle of a verb; -1 when a preposition or a mark comes first. */
function objectAfter(copy: Copy, verb: number, to: number): number {
  let k = PARTICLE.test(copy.folded(verb + 1)) ? verb + 2 : verb + 1;
  const end = Math.min(to, verb + 1 + OBJECT_REACH);
  while (
    k < end &&
    (/^(?:DET|NUM|ADJ)$/.test(copy.pos(k)) || /^(?:its|their|his|her)$/.test(copy.folded(k)) || participle(k))
  )
    k++;
  if (k >= end || !/^(?:NOUN|PROPN)$/.test(copy.pos(k))) return -1;
  while (k + 1 < to && /^(?:NOUN|PROPN)$/.test(copy.pos(k + 1)) && copy.isWord(k + 1)) k++;
  return k;

  /** `captured` in `12 captured soldiers`. */
  function participle(i: number): boolean {
    return copy.pos(i) === 'VERB' && /ed$/.test(copy.folded(i)) && /^(?:NOUN|PROPN)$/.test(copy.pos(i + 1));
  }
}

/** Where the phrase of a noun begins: with its article, number and adjectives. */
function phraseFrom(copy: Copy, noun: number, from: number): number {
  let k = noun;
  while (k > from && copy.isWord(k - 1) && /^(?:DET|NUM|ADJ|NOUN|PROPN)$/.test(copy.pos(k - 1))) k--;
  if (k - 1 > from && /ed$/.test(copy.folded(k - 1)) && copy.pos(k - 2) === 'NUM') k -= 2;
  return k;
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
