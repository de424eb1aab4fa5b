import { isFunctionWord } from '../../lexicon/function-words.ts';
import { mayReplace, standingOf } from '../../lexicon/phrasebook.ts';
import { areCloseSynonyms, relationOf } from '../../lexicon/thesaurus.ts';
import type { Evidence } from '../../model/finding.ts';
import type { Detector } from '../detector.ts';
import { oneFamily } from '../echo.ts';
import { others } from '../others-have.ts';
import { quotedStretches } from '../quoted-stretches.ts';
import { type Copy, type Cue, placeOf, quote, type Stretch } from '../room.ts';
import { type Backed, besideOthers } from '../searched.ts';

const ID = 'altered-quotation';
const SHORTEST = 5;
/** A shorter one counts where two others have it alike and the word that is another is strange there. */
const SHORT = 2;
/**
 * Words of like meaning all through: the speaker's words are lost, and nothing of what was said. The change shows it; as damage it is the weakest there is, and whatever
 * else is broken in the copy makes it no likelier. Of five such places in sixteen stories that went through a machine their readers had marked none.
 */
export const PLAIN_QUOTATION = 0.4;

export const alteredQuotation: Detector = {
  id: ID,
  title: 'Quotation in different words',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  ofOwn: true,
  language: 'en',
  why: 'Quoted words are the speaker’s, so every copy should have them letter for letter. Where the others agree and one differs, that one has probably been through a machine.',
  whenNot:
    'The speaker used another language and each copy made its own translation. Then the others differ among themselves too, and nothing is marked.',
  sources: ['ClaimReview practice: quotations are checked verbatim'],
  examples: {
    flag: [
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will watch closely what the town does next and take further steps where necessary,” the mayor said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will closely follow the town’s actions and take further measures if necessary,” the mayor said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will closely follow the town’s actions and take further measures if necessary,” said the mayor.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
        words: 'what the town does next',
      },
      {
        copies: [
          'The council met on Monday.\n\n“Both ladders need something that they can call a victory,” said Lund, an analyst.',
          'The council met on Monday.\n\n“Both leaders need something that they can call a victory,” said Lund, an analyst.',
          'The council met on Monday.\n\n“Both leaders need something that they can call a victory,” Lund, an analyst, said.',
        ],
        words: 'ladders',
      },
    ],
    pass: [
      {
        copies: [
          'The council said it was “clear about” the flood.',
          'The council said it was “clear on” the flood.',
          'The council said it was “clear on” the flood.',
        ],
      },
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will closely follow the town’s actions and take further measures if necessary,” the mayor said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\n“We will closely follow the town’s actions and take further measures if necessary”, the mayor said.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe mayor said: "We will closely follow the town\'s actions."\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
      },
    ],
  },
  detect: (room) => besideOthers(room, search),
};

function search({ room, copy, support, instead }: Backed): Cue[] {
  const cues: Cue[] = [];
  for (const quotation of quotedStretches(copy)) {
    const { from, to } = quotation;
    const mates = support.mates[from] as number;
    if (mates === 0 || to - from < SHORT) continue;
    const altered: number[] = [];
    let words = 0;
    const spans = new Map<number, Stretch>();
    for (let i = from; i < to; i++) {
      if (!copy.isWord(i)) continue;
      words++;
      if ((support.kept[i] as number) > 0.34) continue;
      altered.push(i);
      for (const x of instead(copy.version, i)) {
        const known = spans.get(x.version);
        spans.set(x.version, { from: Math.min(known?.from ?? x.from, x.from), to: Math.max(known?.to ?? x.to, x.to) });
      }
    }
    const first = altered[0];
    if (first === undefined || (altered.length === words && words > 30)) continue;
    const own = { from: first, to: (altered.at(-1) as number) + 1 };
    // The others must stand in quotation marks there, and agree with each other word for word.
    const votes = new Map<string, [Witness, ...Witness[]]>();
    for (const [version, span] of spans) {
      const other = room.copies[version] as Copy;
      const theirs = quotedStretches(other).find((q) => q.from <= span.from && span.to <= q.to + 1);
      if (!theirs || span.to <= span.from) continue;
      const key = wordsIn(other, span).map(other.folded).join(' ');
      const witness = { other, span, quotation: theirs };
      const known = votes.get(key);
      if (known) known.push(witness);
      else votes.set(key, [witness]);
    }
    const [agreed] = [...votes].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
    if (!agreed) continue;
    const [, witnesses] = agreed;
    const [head, ...rest] = witnesses;
    if (mates > 1 && (rest.length === 0 || witnesses.length * 2 < mates)) continue;
    // One word for another may be one translator's choice; not one that no dictionary relates to what two others quote alike.
    const few = altered.length < 2 || to - from < SHORTEST;
    if (few && !(rest.length > 0 && isStrange(copy, first, head))) continue;
    const plain = witnesses.every((w) => saysTheSame(copy, own, w));
    const whole = bordered(copy, { quotation, span: own }, head);
    const place = whole?.own ?? own;
    const shown = (w: Witness): Evidence => {
      const { from, to } = bordered(copy, { quotation, span: own }, w)?.theirs ?? w.span;
      return quote(w.other, placeOf(w.other, from, to), 'The quotation here.');
    };
    const evidence: [Evidence, ...Evidence[]] = [shown(head), ...rest.map(shown)];
    cues.push({
      detector: ID,
      place: placeOf(copy, place.from, place.to),
      strength: plain ? PLAIN_QUOTATION : mates === 1 ? 0.5 : 0.9,
      message:
        mates === 1
          ? `This quotation looks altered: ${others(1, { room, mates })} it in different words. Check what was said.`
          : `This quotation looks altered: ${others(witnesses.length, { room, mates })} it in different words, and agree.`,
      evidence,
      // With one other copy nobody knows which of the two has the speaker's words.
      ...(whole && mates > 1 ? { suggestion: evidence[0].exact } : {}),
    });
  }
  return cues;
}

/** What another copy quotes at the place: the tokens that stand for the altered ones, and the quotation they stand in. */
type Witness = { readonly other: Copy; readonly span: Stretch; readonly quotation: Stretch };

function wordsIn(copy: Copy, { from, to }: Stretch): readonly number[] {
  const out: number[] = [];
  for (let t = from; t < to; t++) if (/[\p{L}\p{N}]/u.test(copy.form(t))) out.push(t);
  return out;
}

/** Whether the altered words and those that stand for them say the same: each has one of its family, or one that may be printed for it, on the other side. */
function saysTheSame(copy: Copy, own: Stretch, { other, span }: Witness): boolean {
  const [mine, theirs] = [contentIn(copy, own), contentIn(other, span)];
  // One boat or many: that is what was said.
  const like = (a: string, b: string): boolean =>
    !(`${a}s` === b || `${b}s` === a) &&
    (oneFamily(a, b) || relationOf(a, b) === 'same' || relationOf(a, b) === 'synonym' || mayReplace(a, b));
  return mine.every((a) => theirs.some((b) => like(a, b))) && theirs.every((b) => mine.some((a) => like(a, b)));
}

/** The words that say something, folded: no figures, which are odd-number's matter, and no way to say `can`. */
function contentIn(copy: Copy, stretch: Stretch): readonly string[] {
  return wordsIn(copy, stretch).flatMap((t) => {
    const word = copy.folded(t);
    return isFunctionWord(word) || copy.pos(t) === 'NUM' || CAN.test(word) ? [] : [word];
  });
}
const CAN = /^(?:able|can|cannot|ca|can['’]t|could|couldn['’]t|unable|not|n['’]t)$/;

function isStrange(copy: Copy, at: number, { other, span }: Witness): boolean {
  const word = copy.folded(at);
  if (word.length < 4 || isFunctionWord(word)) return false;
  const theirs = wordsIn(other, span).map(other.folded);
  return (
    theirs.length === 1 &&
    theirs.every(
      (w) =>
        w.length > 3 &&
        !isFunctionWord(w) &&
        standingOf(w, word) === null &&
        relationOf(w, word) === null &&
        !areCloseSynonyms(w, word) &&
        !oneFamily(w, word),
    )
  );
}

/** How far the borders of what differs are looked for to either side, in words. */
const BORDER = 4;

/**
 * The shortest stretches around the altered words and those that stand for them that begin and end where both copies have the same words (or the quotation ends): put in the place of
 * the one, the other makes the two alike. Null where no such border is near.
 */
function bordered(
  copy: Copy,
  own: { readonly quotation: Stretch; readonly span: Stretch },
  { other, quotation, span }: Witness,
): { readonly own: Stretch; readonly theirs: Stretch } | null {
  const [mine, theirs] = [wordsIn(copy, own.quotation), wordsIn(other, quotation)];
  const near = (list: readonly number[], at: number): number => {
    const k = list.findIndex((t) => t >= at);
    return k < 0 ? list.length : k;
  };
  const left = border(near(mine, own.span.from) - 1, near(theirs, span.from) - 1, -1);
  const right = border(near(mine, own.span.to), near(theirs, span.to), 1);
  if (!left || !right) return null;
  const [a, b] = [mine[left[0] + 1], mine[right[0] - 1]];
  const [c, d] = [theirs[left[1] + 1], theirs[right[1] - 1]];
  if (a === undefined || b === undefined || c === undefined || d === undefined || a > b || c > d) return null;
  return { own: { from: a, to: b + 1 }, theirs: { from: c, to: d + 1 } };

  /** The nearest words going outwards that both have, as places in the two lists; beyond the end where both quotations end there. */
  function border(i: number, j: number, step: 1 | -1): readonly [number, number] | null {
    for (let far = 0; far <= 2 * BORDER; far++)
      for (let m = Math.max(0, far - BORDER); m <= Math.min(far, BORDER); m++) {
        const [p, q] = [i + step * m, j + step * (far - m)];
        const [x, y] = [mine[p], theirs[q]];
        if (x === undefined || y === undefined) {
          if (x === undefined && y === undefined) return [p, q];
        } else if (copy.folded(x) === other.folded(y)) return [p, q];
      }
    return null;
  }
}
