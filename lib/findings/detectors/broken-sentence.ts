import { CALLING, ELLIPTIC, ENDINGS, HANGING, PLAIN, THINGS, WANTING, WHOLE } from '../../lexicon/sentence-ends.ts';
import type { Detector } from '../detector.ts';
import { opensQuoted } from '../opens-quoted.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, type Line, placeOf } from '../room.ts';
import { inEnglish } from '../searched.ts';
import { isStranded } from '../stranded.ts';

const ID = 'broken-sentence';
export const brokenSentence: Detector = {
  id: ID,
  title: 'Broken sentence',
  category: 'fluency/grammar',
  severity: 'major',
  needs: 'alone',
  language: 'en',
  wants: ['sentences'],
  why: 'Machines translating from languages that put the verb last leave it standing alone (“Stated.”, “told to”), stop in mid-clause (“There is a need to.”, “It is a character that has”) or read a verb ending as a word (“rice field.”).',
  whenNot: 'Headlines and links, verse, speech taken down as spoken (“Not so.”), sentences that end in “want to”.',
  sources: ['MQM 2.0: fluency/grammar', 'Universal Dependencies: part-of-speech tags'],
  examples: {
    flag: [
      { copies: ['He hoped that “both sides can properly settle their differences.” Stated.'], words: 'Stated.' },
      {
        copies: ['It seeks to revive the economy after a long winter. There is a need to.'],
        words: 'There is a need to',
      },
      {
        copies: ['The ship has letters on its side that are used as a symbol. It is a character that has'],
        words: 'that has',
      },
      { copies: ['They saw it through “coloured glasses.” rice field. ”'], words: 'rice field' },
      { copies: ['Asked about the plan, the mayor told reporters in the town hall: told to'], words: 'told to' },
      { copies: ['She called for closer ties to counter what he described.'], words: 'what he described' },
      { copies: ['The minister was quoted as saying: Reuters.'], words: 'saying: Reuters' },
      { copies: ['The new quay in the north of the port was made of.'], words: 'made of' },
      { copies: ['The clerk said on Monday he had given the keys to.'], words: 'keys to' },
      { copies: ['The town said that it would clear the roads. It revealed.'], words: 'It revealed' },
    ],
    pass: [
      { copies: ['The clerks put the chairs on the desks. Nobody had told them to.'] },
      { copies: ['The clocks in the port still ran on Monday, and that was about all that was.'] },
      { copies: ['He likes a fire of peat in the hall. (“I know. I know.”) It is not what he asks of others.'] },
      { copies: ['He could have stayed, but he did not want to. Not so. Really? Yes.'] },
      { copies: ['That is what it is. She knew what she stood for. “No,” he said.'] },
      { copies: ['Storm shuts the port\n\nShips waited for hours in the bay, the harbour master said.\n\nBy Ann Lee'] },
      {
        copies: [
          'The staff met in Washington, D.C. on Monday and in the U.S. last week. It was nothing he could agree to.',
        ],
      },
      { copies: ["'We bake. It is what we do': a town of ovens looks back on a year that was long and hard"] },
      { copies: ['She waited. He agreed. They left. It rained. “He lied,” she said.'] },
      { copies: ['The harbour is worn out by now. A new one is spoken of.'] },
      { copies: ['The old pilot was a man the young looked up to. In no other port is one so looked up to.'] },
      {
        copies: [
          '“Forty is a number of boats you can give names to,” Lund said. “This is a port I had never heard of.”',
        ],
      },
      { copies: ['They did. It was all he had. The question is who he described as a friend.'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  copy.sentences.forEach((s) => {
    if (copy.blocks[s.block]?.role !== 'body') return;
    const words: number[] = [];
    for (let i = s.from; i < s.to; i++) if (copy.isWord(i) || copy.kind(i) === 'number') words.push(i);
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return;
    let mark = s.to - 1;
    while (mark > last && /^[”"’')\]“]$/.test(copy.form(mark))) mark--;
    const stopped = mark > last && /^[.!?…]$/.test(copy.form(mark));
    const asked = mark > last && copy.form(mark) === '?';
    const ends = !stopped && s.end >= (copy.blocks[s.block]?.end ?? 0);
    const alone = s.start <= (copy.blocks[s.block]?.start ?? 0) && ends;

    if (words.length <= 2 && stopped && !asked && fragment(words, s)) return;
    if (!stopped && !ends) return;
    // A line of its own without a full stop is more likely a link or a label than a sentence.
    if (alone && words.length < 9) return;
    hanging(words, s, stopped);
  });
  return cues;

  function fragment(words: readonly number[], s: Line): boolean {
    const first = words[0] as number;
    const folded = words.map(copy.folded).join(' ');
    if (PLAIN.test(folded)) return false;
    const inside = s.from < first && /^[“"‘']$/.test(copy.form(s.from));
    const block = copy.blocks[s.block];
    const lead = s.start <= (block?.start ?? 0);
    if (inside) return false;
    if (
      words.length === 1 &&
      ENDINGS.has(copy.lemma(first)) &&
      /(?:ed|id|as|ad|old|ke|aw)$|^(?:is|was|does|do)$/.test(folded) &&
      !lead
    ) {
      return add(first, s.to, STUMP, 'A verb on its own; Japanese and Korean sentences end with it.', 1);
    }
    if (THINGS.has(folded) && !lead)
      return add(first, s.to, STUMP, 'A noun on its own, as when a verb ending is translated as a word.', 1);
    const [a, b] = words as [number, number | undefined];
    if (
      b !== undefined &&
      copy.pos(a) === 'PRON' &&
      /^(?:i|we)$/.test(copy.folded(a)) &&
      copy.pos(b) === 'VERB' &&
      !WHOLE.test(copy.lemma(b)) &&
      !opensQuoted(copy, s)
    ) {
      return add(a, s.to, STUMP, 'It does not say what, or who is speaking.', 0.8);
    }
    if (
      b !== undefined &&
      !lead &&
      /^(?:it|he|she|they)$/.test(copy.folded(a)) &&
      WANTING.test(copy.folded(b)) &&
      !opensQuoted(copy, s)
    ) {
      return add(a, s.to, STUMP, 'What was said seems lost.', 0.8);
    }
    if (b !== undefined && copy.pos(a) === 'PRON' && copy.folded(b).length < 3) return false;
    const verbless = words.every((i) => copy.pos(i) !== 'VERB' && copy.pos(i) !== 'AUX' && copy.tail(i) !== 'AUX');
    // … at 1:30 a. m. Feb. 1: one letter is no sentence.
    if (words.length === 1 && copy.form(first).length === 1) return false;
    // … in Washington, D.C. on Monday. The stop was an abbreviation's.
    if (/.\.$/.test(copy.form(s.from - 1))) return false;
    if (!lead && verbless && /^\p{Ll}/u.test(copy.form(first)) && !/^(?:ADV|INTJ|PRON)$/.test(copy.pos(first))) {
      return add(
        first,
        s.to,
        'looks like a scrap of another sentence',
        'It has no verb and starts in lower case.',
        0.9,
      );
    }
    return false;
  }

  function hanging(words: readonly number[], s: Line, stopped: boolean): void {
    const last = words.at(-1) as number;
    const word = copy.folded(last);
    const previous = words.at(-2) ?? last;
    const from = words[Math.max(0, words.length - 4)] as number;
    // A closing quotation mark or bracket right after the word quotes the word itself.
    if (/^[”"’')\]:…]$/.test(copy.form(last + 1))) return;
    // The marks of a lead-in: a list or a quotation comes next.
    if (copy.form(s.to - 1) === ':' || copy.form(s.to - 1) === '…') return;
    // Do you know how many there are?
    if (copy.form(last + 1) === '?' && words.some((i) => /^(?:how|wh\w+)$/.test(copy.folded(i)))) return;
    // 1:30 a. m.
    if (word === 'a' && copy.kind(previous) === 'number') return;
    if (HANGING.has(word) && !(word === 'a' && /[A-Z]/.test(copy.form(last)))) {
      if (word === 'from' || word === 'into' || word === 'of') {
        if (stopped && words.some((i) => /^(?:wh|how|that|to$|get|come|came|where)/.test(copy.folded(i)))) return;
        if (stopped && isStranded(copy, words)) return;
      }
      if (word === 'if' && copy.folded(previous) === 'what') return;
      add(from, s.to, SHORT, stopsAt(copy.form(last)), 1);
      return;
    }
    if (word === 'to') {
      const need = copy.folded(previous) === 'need' && /^(?:a|the|no)$/.test(copy.folded(words.at(-3) ?? -1));
      if (need || (!stopped && words.length > 2) || !ELLIPTIC.has(copy.lemma(previous))) {
        if (stopped && isToldTo(words)) return;
        const stranded = stopped && words.slice(0, -1).some((i) => /^(?:wh\w+|how|that|to)$/.test(copy.folded(i)));
        if (need || !(stranded || (stopped && isStranded(copy, words))))
          add(need ? (words[Math.max(0, words.length - 5)] as number) : from, s.to, SHORT, stopsAt('to'), 1);
      }
      return;
    }
    if (
      /^(?:has|have|had|is|are|was|were)$/.test(word) &&
      /^(?:that|which|who|there)$/.test(copy.folded(previous)) &&
      !(word.startsWith('w') && copy.folded(previous) === 'who') &&
      !(stopped && copy.folded(words.at(-3) ?? -1) === 'all')
    ) {
      add(
        from,
        s.to,
        SHORT,
        stopsAt(`${copy.form(previous)} ${copy.form(last)}`),
        stopped && copy.folded(previous) !== 'there' ? 0.8 : 1,
      );
      return;
    }
    if (
      CALLING.has(copy.lemma(last)) &&
      copy.pos(last) !== 'NOUN' &&
      words.length > 3 &&
      copy.folded(words.at(-3) as number) === 'what'
    ) {
      add(words.at(-3) as number, s.to, SHORT, `${sentenceCase(copy.form(last))} as what?`, 0.9);
      return;
    }
    lostQuotation(words, s);
  }

  /** Nobody had told them to: what somebody is told, asked or allowed to do stands before it. */
  function isToldTo(words: readonly number[]): boolean {
    const [verb, whom] = [words.at(-3) ?? -1, words.at(-2) ?? -1];
    return TELLING.test(copy.lemma(verb)) && /^(?:me|you|him|her|it|us|them|anyone|anybody)$/.test(copy.folded(whom));
  }

  /** … quoted him as saying: CNN. */
  function lostQuotation(words: readonly number[], s: Line): void {
    for (let k = 1; k <= 2; k++) {
      const verb = words.at(-1 - k);
      if (
        verb === undefined ||
        !/^(?:saying|said|says|added|told|stated)$/.test(copy.folded(verb)) ||
        copy.form(verb + 1) !== ':'
      )
        continue;
      if (/^[“"‘']$/.test(copy.form(verb + 2))) continue;
      add(
        words[Math.max(0, words.length - 2 - k)] as number,
        s.to,
        'looks as if a quotation has been lost',
        'Words should follow “said” here; a name does.',
        0.9,
      );
      return;
    }
  }

  function add(from: number, to: number, looks: string, says: string, strength: number): true {
    const place = placeOf(copy, from, to);
    cues.push(
      ownWords(copy, place, { detector: ID, message: `${quotedWords(copy, place)} ${looks}.`, says, strength }),
    );
    return true;
  }
}

const STUMP = 'looks like all that is left of a sentence';
const SHORT = 'looks like a sentence cut short';
const TELLING = /^(?:advise|allow|ask|expect|force|help|instruct|order|permit|tell|urge|want)$/;

function stopsAt(words: string): string {
  return `It stops at “${words}”; something should follow.`;
}

function sentenceCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
