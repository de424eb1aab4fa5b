import { describe, expect, it } from 'vitest';
import { isStyleOnly } from '../../model/change.ts';
import { readExample } from '../bracketed.ts';
import { classify } from '../classify.ts';

/** The changes of a pair that are told as substance, as their words on both sides. */
function substance(a: string, b: string): readonly string[] {
  const example = readExample({ a, b });
  return classify(example).changes.flatMap((c) => {
    const at = (p: typeof c.a): string => example.texts[p.version]?.version.text.slice(p.start, p.end) ?? '';
    return isStyleOnly(c.classes) ? [] : [`${at(c.a)} | ${at(c.b)} : ${c.classes.join(', ')}`];
  });
}

const SAYS_THE_SAME: Readonly<Record<string, readonly [string, string]>> = {
  'a sentence turned passive': [
    '[A judge in Norhaven on Friday blocked ]the sale of 14 ferries[] to a Danish bank.',
    '[]The sale of 14 ferries[ was blocked on Friday by a judge in Norhaven] to a Danish bank.',
  ],
  'who says so, from one end to the other with office and all': [
    '[Harbour master Ida Kroll said ]the quay would be closed until May[].',
    '[]The quay would be closed until May[, according to Ida Kroll, the harbour master].',
  ],
  'a clause in front that stood behind': [
    '[After a three-week strike, ]the pilots of Norhaven accepted the offer[].',
    '[]The pilots of Norhaven accepted the offer[ after a three-week strike].',
  ],
  'a sentence cut in two': [
    'The board sacked two managers[, which] cost the port 12 million crowns.',
    'The board sacked two managers[. It] cost the port 12 million crowns.',
  ],
  'figures told the other way round': [
    'The port cut its forecast [to 12 million crowns ]from 19 million crowns[].',
    'The port cut its forecast []from 19 million crowns[ to 12 million crowns].',
  ],
  'a speaker who went to the other end of a quotation': [
    '[]“The quay is rotten to the bottom[,” Judge Ida Kroll said].',
    '[Judge Ida Kroll said: ]“The quay is rotten to the bottom[].”',
  ],
  'a day without its preposition, in front': [
    '[]The board sold the yard[ early on Friday morning at a dinner in Lower Quay].',
    '[At a dinner in Lower Quay early Friday morning, ]the board sold the yard[].',
  ],
  'what came of it': [
    '[At least nine sailors were killed and dozens injured when ]a ferry struck a pier in Norhaven[].',
    '[]A ferry struck a pier in Norhaven[, killing at least nine sailors and injuring dozens].',
  ],
  'following for after': [
    '[According to a joint note issued following talks in Norhaven, ]the two ports will reopen in May[].',
    '[]The two ports will reopen in May[, according to a joint note issued after talks in Norhaven].',
  ],
  'an office by its letters': [
    '[Chief executive Ida Kroll said ]the quay would be closed[].',
    '[]The quay would be closed[, said Ida Kroll, the CEO].',
  ],
  'contrast by another word': [
    'Kroll said [that while ]the plan was ready, []the money was lacking.',
    'Kroll said []the plan was ready, [but that ]the money was lacking.',
  ],
};

const SAYS_ANOTHER_THING: Readonly<Record<string, readonly [string, string]>> = {
  'a passive with the parts swapped': [
    '[The navy of Ostland captured ]the pirates[] near the reef.',
    '[]The pirates[ captured the navy of Ostland] near the reef.',
  ],
  'one passive turned round': [
    '[The pirates were captured by ]the navy of Ostland[].',
    '[]The navy of Ostland[ was captured by the pirates].',
  ],
  'another speaker': [
    '[Harbour master Ida Kroll said ]the quay would be closed[].',
    '[]The quay would be closed[, according to mayor Jan Lund].',
  ],
  'a figure that goes with another word': [
    'The storm killed [12 sailors ]and [40 horses].',
    'The storm killed [40 sailors ]and [12 horses].',
  ],
  'figures that change places': [
    'The port cut its forecast to [12 million crowns from 19] million crowns.',
    'The port cut its forecast to [19 million crowns from 12] million crowns.',
  ],
  'a denial of something else': [
    '[The crew did not say that ]the ship was []safe[].',
    '[]The ship was [not ]safe[, the crew did say].',
  ],
  'a hedge that is gone': [
    '[A judge in Norhaven may have blocked ]the sale of 14 ferries[].',
    '[]The sale of 14 ferries[ was blocked by a judge in Norhaven].',
  ],
  'an actor that is gone': [
    '[A judge in Norhaven blocked ]the sale of 14 ferries[].',
    '[]The sale of 14 ferries[ was blocked in Norhaven].',
  ],
  'cause for time': [
    '[After a three-week strike, ]the pilots of Norhaven accepted the offer[].',
    '[]The pilots of Norhaven accepted the offer[ because of a three-week strike].',
  ],
  'before for after': [
    '[After a three-week strike, ]the pilots of Norhaven accepted the offer[].',
    '[]The pilots of Norhaven accepted the offer[ before a three-week strike].',
  ],
  'an adjective of another noun': [
    'The [old ]captain sold the []boat to the bank.',
    'The []captain sold the [old ]boat to the bank.',
  ],
  'what came of it, of others': [
    '[At least nine sailors were killed and dozens injured when ]a ferry struck a pier in Norhaven[].',
    '[]A ferry struck a pier in Norhaven[, injuring at least nine sailors and killing dozens].',
  ],
  'what came of what': [
    '[A ferry struck a pier when ]nine sailors drowned in Norhaven[].',
    '[]Nine sailors drowned in Norhaven[ when a ferry struck a pier].',
  ],
  'a day of another place': [
    '[]The board sold the yard in Norhaven[ early on Friday at a dinner in Lee].',
    '[At a dinner in Lee early Sunday, ]the board sold the yard in Norhaven[].',
  ],
  'an office by other letters': [
    '[Chief executive Ida Kroll said ]the quay would be closed[].',
    '[]The quay would be closed[, said Ida Kroll, the CFO].',
  ],
  'an office that is another': [
    '[Deputy harbour master Ida Kroll said ]the quay would be closed[].',
    '[]The quay would be closed[, said Ida Kroll, the harbour master].',
  ],
  'what is said of some for what is said of all': [
    '[All ]pilots of Norhaven accepted the offer, and some []captains refused.',
    '[Some ]pilots of Norhaven accepted the offer, and all []captains refused.',
  ],
  'who welcomes it': [
    'The port []envoy of the region, Ida Kroll, welcomed the news[ as] "a start".',
    'The port [welcomed the news. Its ]envoy of the region, Ida Kroll, called it[] "a start".',
  ],
  'who expects it': [
    'The weather was fine. []Traffic [is expected ]to grow by 4 percent.',
    'The weather was fine. [It expects ]traffic []to grow by 4 percent.',
  ],
};

describe('a sentence built anew', () => {
  for (const [name, [a, b]] of Object.entries(SAYS_THE_SAME))
    it(`is style: ${name}`, () => {
      expect(substance(a, b)).toEqual([]);
      expect(substance(b, a)).toEqual([]);
    });
  for (const [name, [a, b]] of Object.entries(SAYS_ANOTHER_THING))
    it(`is told: ${name}`, () => {
      expect(substance(a, b)).not.toEqual([]);
      expect(substance(b, a)).not.toEqual([]);
    });
});
