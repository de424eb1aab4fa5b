import { isStory } from '../../model/block.ts';
import type { Detector } from '../detector.ts';
import { ownWords } from '../own-words.ts';
import { quotedWords } from '../quoted-words.ts';
import type { Copy, Cue, Line } from '../room.ts';

const ID = 'scraped-line';
/** Cue lines of news pages, as they stand alone on a line. */
const CUE =
  /^(?:read (?:more|also|next|on|this)|see also|also read|related(?: (?:stories|articles|news|topics))?|more on this(?: story| topic)?|continue reading|click here.{0,40}|watch(?: now| below)?|most (?:read|viewed|popular)|recommended(?: for you)?|share this(?: article| story)?|sign up.{0,60}|follow us.{0,40}|advertisement|(?:the )?(?:story|article) continues.{0,30}|scroll (?:down|to continue).{0,30})\s*[:：.]?$/iu;
/** The same lines after they went through a translator: nobody writes them so. */
const WARPED =
  /^(?:read the following|please (?:also )?(?:read|see|look at) (?:this|the following|also)|see the following|(?:the )?(?:story|article|text) continues (?:under|beneath) (?:the )?(?:ad|advert|advertising|advertisement|publicity)|continues? after (?:the )?(?:advertising|publicity|announcement)|related reading|let us read also|read in addition|also read the|continuation below|to read also|read too|read also the|to know more|also interesting|the (?:article|text|news) continues (?:after|under|below) (?:the )?\w+|(?:please )?click to enter(?: the)? (?:topic|special topic|page)|responsible editor.{0,40}|editor in charge.{0,40}|original title.{0,80}|reproduction reserved|all the rights reserved|all rights to the text.{0,40}|video of the day|read on the topic|on the topic|materials on the topic|subscribe to (?:us|our channel) (?:in|on) (?:telegram|viber|google news)|we are in telegram|found an error.{0,60}|did you notice (?:a mistake|an error).{0,60}|photo illustration archive|loading the player|the video is loading)\s*[:：.]?$/iu;

export const scrapedLine: Detector = {
  id: ID,
  title: 'Page furniture left in the story',
  category: 'locale/furniture',
  severity: 'minor',
  needs: 'alone',
  language: 'en',
  why: 'Scrapers pick up the page along with the story, and the machine translates both: “Read next” comes back as “Read the following:”.',
  whenNot:
    'A sentence of the story that happens to start that way; page furniture in its usual place (which is marked as furniture, not damage).',
  sources: ['seen on scraped copies of wire stories'],
  examples: {
    flag: [
      {
        copies: [
          'The river rose on Monday.\n\nRead the following:\n\nFive soups for winter\n\nThe bridge was shut on Tuesday.',
        ],
        words: 'Read the following:',
      },
      {
        copies: ['The river rose on Monday.\n\nThe story continues under the ad\n\nThe bridge was shut.'],
        words: 'continues',
      },
    ],
    pass: [
      { copies: ['The river rose on Monday.\n\nMost Read\n\n1. Five soups for winter\n\n2. Where to swim'] },
      {
        copies: [
          'The river rose on Monday.\n\nRead the following words with care, the mayor said in a letter to all pupils.',
        ],
      },
    ],
  },
  detect: ({ copies }) =>
    copies
      .filter((c) => c.english)
      .flatMap((copy) => {
        const cues: Cue[] = [];
        for (const b of copy.blocks) {
          if (b.end - b.start > 80) continue;
          const line = copy.text.slice(b.start, b.end);
          const warped = WARPED.test(line);
          if (!warped && !(isStory(b.role) && CUE.test(line)) && !/^read more:$/.test(line)) continue;
          // Below the last sentence of the story such lines are at home.
          if (!warped && !copy.sentences.some((s) => s.start > b.end && closes(copy, s))) continue;
          const place = { version: copy.version, start: b.start, end: b.end };
          const says = warped
            ? 'A line such as “read more”, as no English page puts it.'
            : 'A line for the page’s readers, not a sentence of the story.';
          cues.push(
            ownWords(copy, place, {
              detector: ID,
              message: `${quotedWords(copy, place)} looks like page furniture${warped ? ', put through a translator' : ' left in the story'}.`,
              says,
              strength: warped ? 1 : 0.6,
            }),
          );
        }
        return cues;
      }),
};

/** Whether a line ends as a sentence does; the lines of a list do not. */
function closes(copy: Copy, { to }: Line): boolean {
  return /^[.!?”"]$/.test(copy.form(to - 1));
}
