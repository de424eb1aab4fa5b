import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'lost-space';

export const lostSpace: Detector = {
  id: ID,
  title: 'Missing space',
  category: 'fluency/punctuation',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Translation through a language without spaces closes them up (risk[for Beijing]to take) or runs a fragment into the end of a sentence (Putin.Ukraine).',
  whenNot: 'Addresses (example.com), function(s), [T]he, (re)building, codes and formulae.',
  sources: ['MQM 2.0: fluency/typography'],
  examples: {
    flag: [
      { copies: ['It is a risk[for the town]to take.'], words: '[for the town]' },
      { copies: ['The mayor resigned.Brighton. The council met.'], words: 'resigned.Brighton' },
      { copies: ['The mayor resigned,and the council met.'], words: 'resigned,and' },
    ],
    pass: [
      { copies: ['[T]he risk(s) of (re)building example.com on the U.S. coast [for now] are known (again).'] },
      { copies: ['He scored 3(1) at 4.30 in the H(2)O test; see Node.js.'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const block of copy.story) {
    for (let i = block.from; i < block.to; i++) {
      const form = copy.form(i);
      if (form === '(' || form === '[') bracket(i, block.to);
      else if ((form === '.' || form === ',') && i > block.from && i + 1 < block.to) stop(i);
    }
  }
  return cues;

  function bracket(i: number, end: number): void {
    const shut = copy.form(i) === '(' ? ')' : ']';
    let j = i + 1;
    while (j < end && j < i + 12 && copy.form(j) !== shut) j++;
    if (j >= end || copy.form(j) !== shut || j - i < 2) return;
    const inside = copy.text.slice(copy.end(i), copy.start(j));
    if (inside.length < 4 && !/\s/.test(inside)) return;
    const glued = (t: number): boolean => copy.gap(t) === '' && copy.isWord(t) && copy.form(t).length > 1;
    const left = copy.gap(i) === '' && copy.isWord(i - 1) && copy.form(i - 1).length > 1;
    const right = j + 1 < end && glued(j + 1);
    if (left || (right && /\s/.test(inside)))
      add(left ? i - 1 : i, right ? j + 2 : j + 1, 'No space beside the bracket.', 1);
  }

  function stop(i: number): void {
    if (copy.gap(i) !== '' || copy.gap(i + 1) !== '' || !copy.isWord(i - 1) || !copy.isWord(i + 1)) return;
    const before = copy.form(i - 1);
    const after = copy.form(i + 1);
    if (before.length < 3 || after.length < 3) return;
    if (copy.form(i) === ',' ? !/^\p{L}/u.test(after) : !/^\p{Lu}\p{Ll}/u.test(after) || !/\p{Ll}$/u.test(before))
      return;
    // Part of an address: another dot or slash is near.
    if (/[/@]/.test(copy.form(i - 2) + copy.form(i + 2))) return;
    add(
      i - 1,
      copy.form(i + 2) === '.' ? i + 3 : i + 2,
      `No space after the ${copy.form(i) === '.' ? 'full stop' : 'comma'}.`,
      copy.form(i) === '.' ? 0.9 : 0.6,
    );
  }

  function add(from: number, to: number, says: string, strength: number): void {
    const place = placeOf(copy, from, to);
    cues.push(
      ownWords(copy, place, {
        detector: ID,
        message: `${quotedWords(copy, place)} looks run together.`,
        says,
        strength,
      }),
    );
  }
}
