import type { Place } from '../../model/change.ts';
import { onceFor } from '../../text/once-for.ts';
import type { Detector } from '../detector.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'quotation-marks';

export const quotationMarks: Detector = {
  id: ID,
  title: 'Quotation mark missing, stray or the wrong way round',
  category: 'fluency/punctuation',
  severity: 'major',
  needs: 'alone',
  language: 'en',
  why: 'Machines cut sentences inside a quotation and put its marks back at random: “he added. ”, law. “, said, cooperation is … ,” he added.',
  whenNot:
    'A quotation that continues in the next paragraph (which reopens, and is passed over), inches, a house that leaves marks off headlines.',
  sources: [
    'MQM 2.0: fluency/punctuation/unpaired marks',
    'Chicago Manual of Style 13.30: quotations over several paragraphs',
  ],
  examples: {
    flag: [
      { copies: ['The mayor opened it, he added. ” The crowd left.'], words: '”' },
      { copies: ['“We will never forget, she said.\n\nThe crowd left.'], words: '“' },
      { copies: ['She spoke of “respect for the law. “'], words: '“' },
      { copies: ['The mayor said, it is open,” he added.'], words: '”' },
      { copies: ['He called it "a long road.\n\nNobody answered.'], words: '"' },
      { copies: ['He called it "a long road.\n\nNobody answered.\n\n"We left," she said.'], words: '"a long' },
      { copies: ['"We left," she said. Nobody closed the door."\n\n"We left early," he said.'], words: 'door."' },
    ],
    pass: [
      { copies: ['“We will never forget,” she said.'] },
      { copies: ['“We will never forget.\n\n“We have tried,” she said.'] },
      { copies: ['He called it "a long road".\n\nShe said: "It is \'over\' now."'] },
      { copies: ['“He said ‘no’ to me,” she said. “I don’t mind.”'] },
      { copies: ['She said: "We keep the "cloud" open. It is ours."\n\n"It is," he said.'] },
      { copies: ['“He told me, ‘You will hear “no” from them,’ and he was right,” she said.'] },
      { copies: ['At 6\'4" he is the tallest. The 12" single sold well. He reads „Die Zeit“ and «Le Monde».'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

/** What the mark looks like, and why. */
type Told = readonly [looks: string, says: string];
const WRONG_WAY: Told = ['looks the wrong way round', 'It opens where a quotation should end.'];

const UNCLOSED: Told = ['looks unclosed', 'The quotation opens here and never ends.'];
const OVERTAKEN: Told = ['looks unclosed', 'Another quotation opens before this one has closed.'];
const UNOPENED: Told = ['looks stray', 'It closes a quotation that was never opened.'];

/** A mark whose partner is missing: it `opens` what never ends, or `closes` what never began. */
export type HangingMark = { readonly token: number; readonly way: 'opens' | 'closes' };

/** The marks of a copy whose partners are missing, in text order. */
export const hangingMarks = onceFor((copy: Copy): readonly HangingMark[] =>
  search(copy).flatMap(({ evidence: [mark] }): HangingMark[] => {
    const token = copy.tokensIn(mark).from;
    if (mark.says === UNOPENED[1]) return [{ token, way: 'closes' }];
    return mark.says === UNCLOSED[1] || mark.says === OVERTAKEN[1] ? [{ token, way: 'opens' }] : [];
  }),
);

type Open = { readonly token: number; readonly block: number; readonly mark: string; readonly within: Open | null };

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  let open: Open | null = null;
  copy.story.forEach((block, n) => {
    // A headline or standfirst is a text of its own. Elsewhere a quotation may run on: some callers cut copy by sentences.
    if (open && n > 0 && copy.story[n - 1]?.role !== block.role) open = close(open);
    for (let i = block.from; i < block.to; i++) {
      const mark = copy.form(i);
      if (!/^[“”"«»„]$/.test(mark)) continue;
      const tight = { left: i > block.from && copy.gap(i) === '', right: i + 1 < block.to && copy.gap(i + 1) === '' };
      // Die „Zeit“: the mark that opens in English closes in German.
      if (mark === '“' && open?.mark === '„' && tight.left) {
        open = open.within;
        continue;
      }
      // 6'4", a 12" single: inches, where no quotation is open.
      if (mark === '"' && open === null && tight.left && copy.kind(i - 1) === 'number') continue;
      // … the door hard." and nothing open: it hangs on the stop before it, and opens nothing.
      const shuts = mark === '"' && open === null && tight.left && /^[.,!?]$/.test(copy.form(i - 1));
      if (shuts && !(tight.right && copy.isWord(i + 1))) {
        add(i, UNOPENED, 1);
        continue;
      }
      // "We keep the "cloud" open," she said: some houses set straight marks within straight marks.
      const within = mark === '"' && open?.mark === '"' && open.block === block.block && i > open.token + 1;
      if (within && !tight.left && tight.right && copy.isWord(i + 1)) {
        open = { token: i, block: block.block, mark, within: open };
        continue;
      }
      const opens =
        mark === '“' ||
        mark === '„' ||
        mark === '«' ||
        (mark === '"' && (open === null || (i === block.from && open.block !== block.block)));
      if (opens) {
        const nested = open !== null && open.block === block.block && tight.right && singleOpen(copy, open.token, i);
        if (nested) {
          open = { token: i, block: block.block, mark, within: open };
          continue;
        }
        if (mark === '“' && open && open.block === block.block && tight.left && !tight.right) {
          add(i, WRONG_WAY, 0.7);
          open = null;
          continue;
        }
        // Quotations over several paragraphs open anew in each.
        const anew = open !== null && copy.start(i) === block.start && open.block !== block.block;
        if (anew) {
          open = { token: i, block: block.block, mark, within: null };
          continue;
        }
        if (open) {
          add(open.token, OVERTAKEN, 0.8);
        } else if (!tight.right && tight.left && mark === '“') {
          add(i, WRONG_WAY, 0.8);
          continue;
        } else if (!tight.right && i + 1 < block.to) {
          add(i, ['looks cut off from its quotation', 'It opens on a space: the first words may have been lost.'], 0.7);
        }
        open = { token: i, block: block.block, mark, within: null };
        continue;
      }
      if (open === null) add(i, UNOPENED, 1);
      // The quotation is whole: a space too many is a slip of the keyboard, and people's copies are full of it.
      else if (!tight.left && (!tight.right || mark === '”'))
        add(i, ['looks adrift', 'A space separates it from the words it closes.'], 0.5);
      open = open?.within ?? null;
    }
    if (open && !goesOn(copy, n)) open = close(open);
  });
  return cues;

  function close(o: Open): null {
    add(o.token, UNCLOSED, 1);
    return null;
  }

  /** Points at the mark with the words it hangs on. */
  function add(token: number, [looks, says]: Told, strength: number): void {
    const ends = /[\r\n]/.test(copy.gap(token + 1)) || token + 1 >= copy.count;
    const opening = !ends && (copy.form(token) === '“' || (copy.form(token) === '"' && copy.gap(token) !== ''));
    const from = opening && copy.gap(token) !== '' ? token : Math.max(0, wordBefore(copy, token));
    const to = opening && copy.gap(token) !== '' ? wordAfter(copy, token) : token + 1;
    const place = placeOf(copy, from, to);
    const mark = placeOf(copy, token, token + 1);
    cues.push({
      detector: ID,
      place,
      strength,
      message: `The quotation mark ${beside(copy, place, mark)} ${looks}.`,
      evidence: [quote(copy, mark, says)],
    });
  }
}

/** Where a mark is, by the words it hangs on: `before “the”`, `after “noted.”`. */
function beside({ text }: Copy, place: Place, mark: Place): string {
  const words = text
    .slice(place.start, place.end)
    .replace(/[“”"«»„]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (words === '') return 'here';
  return `${mark.start === place.start ? 'before' : 'after'} “${words}”`;
}

/** A single mark opened since and has not closed: “He told me, ‘You will hear “no”’ …”. An apostrophe is part of its word. */
function singleOpen(copy: Copy, from: number, to: number): boolean {
  let depth = 0;
  for (let i = from + 1; i < to; i++) {
    if (copy.form(i) === '‘') depth++;
    else if (copy.form(i) === '’' && copy.gap(i) === '') depth--;
  }
  return depth > 0;
}

/** How many blocks a quotation may run through before it is held for unclosed. */
const REACH = 8;

/** The quotation goes on: the next mark in the blocks that follow closes it, or opens the next block anew. */
function goesOn(copy: Copy, n: number): boolean {
  const role = copy.story[n]?.role;
  for (let k = n + 1; k <= n + REACH; k++) {
    const block = copy.story[k];
    if (!block || block.role !== role) return false;
    for (let i = block.from; i < block.to; i++) {
      const mark = copy.form(i);
      if (mark === '”' || mark === '»') return copy.gap(i) === '' && k - n <= REACH;
      // Whoever goes on with a quotation opens it anew in every paragraph: one that has no mark is no part of it.
      if (mark === '"') return i === block.from ? k === n + 1 : copy.gap(i) === '';
      if (mark === '“' || mark === '„' || mark === '«') return i === block.from && k === n + 1;
    }
  }
  return false;
}

function wordBefore(copy: Copy, token: number): number {
  let i = token - 1;
  while (i > token - 4 && i > 0 && !copy.isWord(i)) i--;
  return i;
}

function wordAfter(copy: Copy, token: number): number {
  let i = token + 1;
  while (i < token + 4 && i < copy.count && !copy.isWord(i)) i++;
  return Math.min(copy.count, i + 1);
}
