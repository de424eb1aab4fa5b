import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import { type Copy, type Cue, placeOf, quote } from '../room.ts';
import { inEnglish } from '../searched.ts';

const ID = 'doubled-attribution';
const SAID = /^(?:said|says|saying|added|adds|told|stated|noted|announced|declared|explained)$/;

const BOTH_SIDES = 'The speaker is named on both sides of the verb.';

export const doubledAttribution: Detector = {
  id: ID,
  title: 'Quotation attributed twice',
  category: 'style/awkward',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Languages that put the verb last can name the speaker both before and after a quotation, and a machine keeps both: Peskov said: “… will change,” he said. Or both sides of the verb: “Lund said Lund”.',
  whenNot: 'Two speakers in one sentence; a long quotation deliberately picked up again.',
  sources: ['seen on copies that went through Japanese and Korean'],
  examples: {
    flag: [
      { copies: ['The mayor said: “It all depends on the river. Things will change,” he said.'], words: 'he said' },
      { copies: ['Mr Lund said: “We deserved it, the boys were great”, Lund said on Sunday.'], words: 'Lund said on' },
      { copies: ['“We deserved it,” Lund said Lund on Sunday.'], words: 'Lund said Lund' },
    ],
    pass: [
      { copies: ['“It all depends on the river,” the mayor said. “Things will change,” he added.'] },
      { copies: ['Lund said Lund Mills would pay. Lund said Lund’s boys were great, and Roe said Lund lied.'] },
    ],
  },
  detect: (room) => inEnglish(room, search),
};

function search(copy: Copy): Cue[] {
  const cues: Cue[] = [];
  for (const block of copy.story) {
    // The verb that opens a quotation, and the mark that closes it before anything else is opened.
    let lead = -1;
    let shut = false;
    for (let i = block.from; i < block.to; i++) {
      const form = copy.form(i);
      if (bothSides(copy, i)) {
        const place = placeOf(copy, i - 1, i + 2);
        const message = `${quotedWords(copy, place)} looks like one attribution too many.`;
        cues.push(ownWords(copy, place, { detector: ID, message, says: BOTH_SIDES, strength: 0.9 }));
      }
      if (SAID.test(copy.folded(i)) && /^[:,]$/.test(copy.form(i + 1)) && /^[“"]$/.test(copy.form(i + 2))) {
        lead = i;
        shut = false;
        i += 2;
      } else if (lead >= 0 && !shut && /^[”"]$/.test(form)) {
        shut = true;
        // The comma stands before the mark or, in other countries, after it.
        const after = copy.form(i + 1) === ',' ? i + 2 : i + 1;
        const comma = copy.form(i - 1) === ',' || after === i + 2;
        const who = copy.folded(after);
        const again = /^(?:he|she|they|it|the)$/.test(who) || (copy.isWord(lead - 1) && who === copy.folded(lead - 1));
        if (comma && again && SAID.test(copy.folded(after + 1))) {
          const place = placeOf(copy, after, after + 2);
          cues.push({
            detector: ID,
            place,
            strength: 0.8,
            message: `${quotedWords(copy, place)} looks like one attribution too many.`,
            evidence: [
              quote(
                copy,
                placeOf(copy, Math.max(block.from, lead - 1), lead + 1),
                'The speaker has been named already.',
              ),
            ],
          });
        }
        lead = -1;
      }
    }
  }
  return cues;
}

/** `Lund said Lund on Sunday`; not `Lund said Lund Mills would pay`, where the second begins what was said. */
function bothSides(copy: Copy, i: number): boolean {
  const [before, after] = [copy.form(i - 1), copy.form(i + 1)];
  if (before !== after || !SAID.test(copy.folded(i)) || !/^\p{Lu}\p{Ll}/u.test(before)) return false;
  return /^(?:ADP|PUNCT)$/.test(copy.pos(i + 2)) || !copy.isWord(i + 2);
}
