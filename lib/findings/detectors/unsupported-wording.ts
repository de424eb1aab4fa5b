import { isBody } from '../../lexicon/bodies.ts';
import { isFunctionWord } from '../../lexicon/function-words.ts';
import { genderOfName } from '../../lexicon/given-names.ts';
import { isDemonym, isPlace } from '../../lexicon/places.ts';
import { withoutPossessive } from '../../lexicon/possessive.ts';
import { isCourtesyTitle, isOffice } from '../../lexicon/titles.ts';
import type { Evidence } from '../../model/finding.ts';
import { foldForm } from '../../text/fold.ts';
import type { Detector } from '../detector.ts';
import { says } from '../echo.ts';
import { type Asked, othersHave } from '../others-have.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote, type Room, type Stretch } from '../room.ts';

const ID = 'unsupported-wording';
/** How many other copies are quoted, and how many words of each. */
const WITNESSES = 3;
const WIDEST = 18;
/** Words that a message still quotes. */
const LONG = 6;

export const unsupportedWording: Detector = {
  id: ID,
  title: 'Wording the other copies do not support',
  category: 'accuracy/mistranslation',
  severity: 'major',
  needs: 'others',
  language: 'en',
  why: 'Most mistranslations read perfectly well; only the other copies show them up. How far each word is kept, moved or replaced by a related one, what surrounds it, and how freely the whole copy is written are weighed together.',
  whenNot:
    'The best writer in the room, who puts everything in their own words. That freedom is measured and set against every doubt, but one bold sentence in an otherwise close copy can still be marked.',
  sources: ['WMT MQM zh-en news 2021 and 2023; weights by bench/findings/fit.ts', 'Canny 1986 (hysteresis)'],
  examples: {
    flag: [
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe delegation led by Chen Dan of the Aerial Trough Institute visited the plant in Harbin on Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe delegation led by Chen Yun of the Space Tank Institute visited the plant in Harbin on Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe delegation led by Chen Yun of the Space Tank Institute visited the plant in Harbin Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nA delegation led by Chen Yun of the Space Tank Institute visited the plant in Harbin on Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe delegation headed by Chen Yun of the Space Tank Institute visited the plant in Harbin on Friday.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
        words: 'Dan of the Aerial Trough',
      },
      {
        copies: [
          'Mayor Ida Danvers met the envoy in Norhaven on Friday to talk about trade.',
          'Mayor Thorne met the envoy in Norhaven on Friday to talk about trade.',
          'The space minister Clara Danvers met the envoy in Norhaven on Friday to talk about trade.',
        ],
        words: 'Mayor Ida Danvers',
      },
    ],
    pass: [
      {
        copies: [
          'Prime Minister Clara Danvers met the envoy in Norhaven on Friday to talk about trade.',
          'The Norwegian leader met the envoy in Norhaven on Friday to talk about trade.',
          'Ms Danvers met the envoy in Norhaven on Friday to talk about trade.',
        ],
      },
      {
        copies: [
          'Roe Mills Chief Executive Carl Brandt sold shares worth $4 billion on Friday.',
          'The owner sold shares worth $4 billion on Friday.',
          'Mr Brandt sold shares worth $4 billion on Friday.',
        ],
      },
      {
        copies: [
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river rose for a third day, and the bridge was shut.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nThe river was still rising, for the third day, so they closed the bridge.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
          'The council of Kerning met on Monday evening to speak about the flood in the lower town.\n\nFor a third day the river rose and the bridge was closed.\n\nThe school in Mill Lane will open again next week, the council said in a letter to parents.',
        ],
      },
    ],
  },
  detect: (room) => {
    if (room.copies.length < 2) return [];
    const headlines = room.copies.map((c) => c.story.filter((b) => b.role === 'headline'));
    return room.doubt().stretches.flatMap((s) => {
      const copy = room.copies[s.version] as Copy;
      // A headline is every house's own.
      if (headlines[s.version]?.some((b) => b.from <= s.from && s.from < b.to)) return [];
      const witnesses = witnessesOf(room, copy, s);
      const [head, ...rest] = witnesses;
      if (!head || (witnesses.every((w) => w.exact === '') && isSaidElsewhere(room, copy, s))) return [];
      if (isFullerName(room, copy, s) && !witnesses.some((w) => namesAnother(copy, s, w))) return [];
      const cue: Cue = {
        detector: ID,
        place: placeOf(copy, s.from, s.to),
        strength: s.confidence,
        message: messageOf(copy, s, {
          room,
          shown: [head, ...rest],
          mates: room.backing().of[s.version]?.mates[s.from] ?? 0,
        }),
        evidence: [head, ...rest],
      };
      return [cue];
    });
  },
};

/** An addition is told as one only where fewer of its content words than this stand in the others' passage, in whatever words. By judgement. */
const ELSEWHERE = 0.6;

function isSaidElsewhere(room: Room, copy: Copy, { from, to }: Stretch): boolean {
  const { side } = room.backing();
  let [sum, n] = [0, 0];
  for (let i = from; i < to; i++) {
    if (!says(copy, i)) continue;
    sum += side(copy.version, i).echoed;
    n++;
  }
  return n > 0 && sum / n > ELSEWHERE;
}

/** Office and given name before a surname that another copy has at the very place: who that is, said in full, where others say Mr or the leader. */
function isFullerName(room: Room, copy: Copy, { from, to }: Stretch): boolean {
  const kept = room.backing().of[copy.version]?.kept;
  const isKeptName = (i: number): boolean =>
    /^\p{Lu}/u.test(copy.form(i)) && copy.pos(i) === 'PROPN' && (kept?.[i] ?? 0) > 0;
  const surname = isKeptName(to - 1) ? to - 1 : to;
  if (!isKeptName(surname) || isBody(copy.folded(surname)) || !/^\p{Lu}/u.test(copy.form(surname - 1))) return false;
  let isPerson = genderOfName(copy.folded(surname - 1)) !== null;
  for (let i = from; i < surname; i++) {
    if (!/^(?:PROPN|NOUN|ADJ|DET)$/.test(copy.pos(i)) && !/^(?:of|for|[-‑’'])$/.test(copy.folded(i))) return false;
    isPerson ||= isOffice(copy.folded(i));
  }
  return isPerson;
}

/** Whether another copy has a name there that this has not. */
function namesAnother(copy: Copy, { from, to }: Stretch, { exact }: Evidence): boolean {
  const own = new Set(Array.from({ length: to - from }, (_, k) => copy.folded(from + k)));
  return (exact.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).some((form) => {
    const word = withoutPossessive(foldForm(form));
    return (
      !own.has(word) &&
      !isOffice(word) &&
      !isCourtesyTitle(word) &&
      !isDemonym(word) &&
      !isPlace(word) &&
      !isFunctionWord(word)
    );
  });
}

/** The doubt in one sentence; with the others' own words when they are few and the same. */
function messageOf(
  copy: Copy,
  { from, to }: Stretch,
  { shown, ...asked }: Asked & { readonly shown: readonly [Evidence, ...Evidence[]] },
): string {
  const { mates } = asked;
  const words = to - from > LONG ? 'This wording' : quotedWords(copy, placeOf(copy, from, to));
  const [head, ...rest] = shown;
  if (shown.every((e) => e.exact === ''))
    return `${words} looks added: ${mates <= 1 ? 'the other copy has' : 'the other copies have'} nothing of the kind here.`;
  const same = to - from <= LONG && rest.every((e) => e.exact === head.exact) && head.exact.split(/\s+/).length <= LONG;
  if (same && (shown.length < WITNESSES || shown.length >= mates))
    return `${words} looks doubtful: ${othersHave(shown, asked)}.`;
  return `${words} looks doubtful: ${mates <= 1 ? 'the other copy says' : 'the other copies say'} something else here.`;
}

/** What the other copies have at the stretch: from the first to the last of their words that stand in for it. */
function witnessesOf(room: Room, copy: Copy, stretch: Stretch): Evidence[] {
  const { instead } = room.backing();
  const spans = new Map<number, { from: number; to: number }>();
  for (let i = stretch.from; i < stretch.to; i++) {
    for (const x of instead(copy.version, i)) {
      const known = spans.get(x.version);
      const from = Math.min(known?.from ?? x.from, x.from);
      spans.set(x.version, { from, to: Math.max(known?.to ?? x.to, x.to) });
    }
  }
  return [...spans]
    .sort((a, b) => a[0] - b[0])
    .slice(0, WITNESSES)
    .map(([version, { from, to }]) => {
      const other = room.copies[version] as Copy;
      if (to <= from) {
        const at = { version, start: other.start(from), end: other.start(from) };
        return quote(other, at, 'Nothing here.');
      }
      return quote(other, placeOf(other, from, Math.min(to, from + WIDEST)), 'The wording here.');
    });
}
